from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from planner.domain.bodies import Body, Removed
from planner.domain.case import CaseSummary, Cursor
from planner.domain.ids import CaseId, RecordId
from planner.domain.leaving import PaperChosen
from planner.domain.safety import Done, Duty, DutyKind
from planner.domain.site import SITE_CASE
from planner.domain.work import WorkKind
from planner.errors import PlannerError
from planner.storage.casebook import Casebook
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.store import Store
from planner.storage.tables import cases as cases_table
from tests.storage.samples import HEAD, TASK, Clock, answer, new_id

TODAY, EARLIER, LATER = date(2026, 3, 1), date(2026, 2, 20), date(2026, 3, 9)
NEEDING = frozenset({"calling-the-soul"})


def begin(cases: CaseStore, code: str, *, name: str = "") -> CaseId:
    case = CaseId(new_id())
    head = replace(HEAD, code=code, name=name)
    cases.open_case(case, RecordId("head"), head, write=new_id())
    return case


def duty(due: date, done: Done | None = None) -> Duty:
    return Duty(kind=DutyKind.ASK_ALONE, due=due, done=done)


def write(cases: CaseStore, case: CaseId, body: Body, *, seen: int = 0) -> None:
    record = RecordId(type(body).__name__)
    cases.append(case, record, body, seen_version=seen, write=new_id())


@pytest.fixture
def book(store: Store, unlocked: Unlocked) -> Casebook:
    return Casebook(store.database, unlocked.site_key)


def test_pages_show_every_case_once_newest_change_first(cases: CaseStore, clock: Clock) -> None:
    """Seven cases, some changed in the same moment, in pages of three: none missing, none twice."""
    made = []
    for number in range(7):
        clock.pass_(seconds=number % 2)
        made.append(begin(cases, f"Lamp {number}"))
    seen: list[CaseSummary] = []
    after: Cursor | None = None
    for expected in (3, 3, 1):
        page = cases.page(after, limit=3)
        assert len(page.cases) == expected
        seen += page.cases
        after = page.next
    assert after is None
    assert sorted(s.id for s in seen) == sorted(made)
    assert [s.changed_at for s in seen] == sorted((s.changed_at for s in seen), reverse=True)


def test_a_full_last_page_has_no_next(cases: CaseStore) -> None:
    """Exactly as many cases as fit a page make one page."""
    for number in range(3):
        begin(cases, str(number))
    assert isinstance(cases.page(limit=2).next, Cursor)
    assert cases.page(limit=3).next is None
    assert cases.page().cases[0].head.setting == HEAD.setting


def test_a_change_brings_a_case_to_the_top(cases: CaseStore, clock: Clock) -> None:
    """The case worked on last is the first line."""
    old = begin(cases, "old")
    clock.pass_(hours=1)
    new = begin(cases, "new")
    clock.pass_(hours=1)
    assert [s.id for s in cases.page().cases] == [new, old]
    cases.append(old, RecordId("a"), answer("x"), seen_version=0, write=new_id())
    assert [s.id for s in cases.page().cases] == [old, new]
    assert cases.page().cases[0].changed_at == clock.now


def test_a_line_counts_the_answers_that_stand(cases: CaseStore) -> None:
    """Changing an answer does not count twice, removing it takes it off."""
    case, a, b = begin(cases, "x"), RecordId("a"), RecordId("b")

    def answers() -> int:
        return cases.page().cases[0].answers

    cases.append(case, a, answer("uno"), seen_version=0, write=new_id())
    cases.append(case, b, answer("dos"), seen_version=0, write=new_id())
    cases.append(case, a, answer("tres"), seen_version=1, write=new_id())
    assert answers() == 2
    cases.append(case, a, Removed(), seen_version=2, write=new_id())
    assert answers() == 1


def test_an_exact_code_comes_before_codes_that_contain_it(cases: CaseStore, clock: Clock) -> None:
    """Exact first, whatever is newer; then the newest of those that contain the text."""
    for code in ("Lamp 7", "Lamp 70", "Red lamp 7", "Boat"):
        begin(cases, code)
        clock.pass_(minutes=1)
    assert [s.head.code for s in cases.find(" LAMP  7")] == ["Lamp 7", "Red lamp 7", "Lamp 70"]
    assert [s.head.code for s in cases.find("amp", limit=1)] == ["Red lamp 7"]
    assert cases.find("  ") == cases.find("nothing") == ()


def test_search_works_in_every_script(cases: CaseStore) -> None:
    """A part of an Arabic, Chinese or Vietnamese code is found, without case."""
    for code in ("مصباح أخضر", "绿灯笼", "Đèn Xanh"):
        begin(cases, code)
    for part in ("أخضر", "灯", "đèn x"):
        assert len(cases.find(part)) == 1


def test_a_case_is_found_by_the_name_it_was_given(cases: CaseStore, clock: Clock) -> None:
    """By a part of the name, in any spelling; a code that is exactly this comes first."""
    begin(cases, "Nour")
    clock.pass_(minutes=1)
    begin(cases, "Lamp 7", name="Noûr al-Hudā")
    begin(cases, "Lamp 8", name="فاطِمة")
    assert [s.head.code for s in cases.find("nour")] == ["Nour", "Lamp 7"]
    assert [s.head.code for s in cases.find("AL-HUDA")] == ["Lamp 7"]
    assert [s.head.name for s in cases.find("فاطمة")] == ["فاطِمة"]


def test_search_sees_what_others_wrote_since(
    store: Store, unlocked: Unlocked, cases: CaseStore
) -> None:
    """A case opened or renamed by another session is found by the next search."""
    case = begin(cases, "Lamp")
    assert len(cases.find("amp")) == 1
    other = store.open(unlocked)
    begin(other, "Camp")
    renamed = replace(HEAD, code="Boat")
    other.append(case, RecordId("head"), renamed, seen_version=1, write=new_id())
    assert [s.head.code for s in cases.find("amp")] == ["Camp"]
    assert [s.head.code for s in cases.find("boat")] == ["Boat"]


def test_the_work_list_shows_what_is_overdue_first(cases: CaseStore, book: Casebook) -> None:
    """Of all cases: overdue, then without a day, then to come; a case without work is not there."""
    for code, body in {
        "visit to come": PaperChosen(next_visit=LATER),
        "caution": TASK,
        "nothing": answer("fue el susto"),
        "overdue": duty(EARLIER),
    }.items():
        write(cases, begin(cases, code), body)
    page = book.work(TODAY, NEEDING)
    assert [(line.case.head.code, line.work.kind) for line in page.lines] == [
        ("overdue", WorkKind.DUTY),
        ("caution", WorkKind.CAUTION),
        ("visit to come", WorkKind.REVIEW),
    ]
    assert not page.has_more
    assert cases.work(TODAY, NEEDING) == page
    assert [line.case.head.code for line in book.work(TODAY, frozenset()).lines] == [
        "overdue",
        "visit to come",
    ]


def test_the_work_list_is_cut_and_says_so(cases: CaseStore, book: Casebook, clock: Clock) -> None:
    """At most so many lines, the first ones; of one day, whoever has waited longest is first."""
    for number in range(3):
        write(cases, begin(cases, f"Lamp {number}"), duty(EARLIER))
        clock.pass_(hours=1)
    short = book.work(TODAY, NEEDING, limit=2)
    assert [line.case.head.code for line in short.lines] == ["Lamp 0", "Lamp 1"]
    assert short.has_more
    assert not book.work(TODAY, NEEDING, limit=3).has_more


def test_work_that_another_session_did_leaves_the_list(
    store: Store, unlocked: Unlocked, cases: CaseStore, book: Casebook, clock: Clock
) -> None:
    """A duty that somebody else says was done is not asked for again."""
    case = begin(cases, "Lamp")
    write(cases, case, duty(TODAY))
    assert len(book.work(TODAY, NEEDING).lines) == 1
    done = Done(by="Amina", what="Asked her alone.", at=clock.now)
    write(store.open(unlocked), case, duty(TODAY, done), seen=1)
    assert book.work(TODAY, NEEDING).lines == ()


def test_what_the_place_keeps_for_itself_is_not_listed(cases: CaseStore, book: Casebook) -> None:
    """The place's own records lie in a case that is neither a page's, nor found, nor work."""
    cases.open_case(SITE_CASE, RecordId("head"), replace(HEAD, name="Nour"), write=new_id())
    write(cases, SITE_CASE, duty(TODAY))
    assert cases.page().cases == cases.find("nour") == book.work(TODAY, NEEDING).lines == ()


@pytest.mark.parametrize("column", ["summary", "wrapped"])
def test_one_damaged_case_does_not_hide_the_others(
    store: Store, cases: CaseStore, book: Casebook, column: str
) -> None:
    """The casebook names the case that does not open and shows the rest."""
    damaged, sound = begin(cases, "Lamp 1"), begin(cases, "Lamp 2")
    write(cases, damaged, duty(TODAY))
    write(cases, sound, duty(TODAY))
    with store.database.writing() as connection:
        connection.execute(
            update(cases_table).where(cases_table.c.id == damaged).values({column: b"x" * 60})
        )
    page = cases.page()
    assert [s.id for s in page.cases] == [sound]
    assert page.unreadable == (damaged,)
    assert [s.id for s in cases.find("lamp")] == [s.id for s in cases.find("lamp 2")] == [sound]
    assert cases.find("Lamp 1") == ()
    assert [line.case.id for line in book.work(TODAY, NEEDING).lines] == [sound]
    with pytest.raises(PlannerError) as caught:
        cases.read(damaged)
    assert caught.value.code == "PL402"

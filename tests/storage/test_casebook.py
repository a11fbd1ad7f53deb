from dataclasses import replace

import pytest
from sqlalchemy import update

from planner.domain.case import CaseId, CaseSummary, Cursor, RecordId, Removed
from planner.errors import PlannerError
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.store import Store
from planner.storage.tables import cases as cases_table
from tests.storage.samples import HEAD, Clock, answer, new_id


def begin(cases: CaseStore, code: str) -> CaseId:
    case = CaseId(new_id())
    cases.open_case(case, RecordId("head"), replace(HEAD, code=code), write=new_id())
    return case


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


@pytest.mark.parametrize("column", ["summary", "wrapped"])
def test_one_damaged_case_does_not_hide_the_others(
    store: Store, cases: CaseStore, column: str
) -> None:
    """The casebook names the case that does not open and shows the rest."""
    damaged, sound = begin(cases, "Lamp 1"), begin(cases, "Lamp 2")
    with store.database.writing() as connection:
        connection.execute(
            update(cases_table).where(cases_table.c.id == damaged).values({column: b"x" * 60})
        )
    page = cases.page()
    assert [s.id for s in page.cases] == [sound]
    assert page.unreadable == (damaged,)
    assert [s.id for s in cases.find("lamp")] == [s.id for s in cases.find("lamp 2")] == [sound]
    assert cases.find("Lamp 1") == ()
    with pytest.raises(PlannerError) as caught:
        cases.read(damaged)
    assert caught.value.code == "PL402"

"""The casebook: what there is to do, finding a case, opening it, or beginning a new one."""

import re
from datetime import UTC, date, datetime

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.bodies import Body, PlanItem
from planner.domain.case import CasePage
from planner.domain.explanatory_model import Domain
from planner.domain.frame import Frame
from planner.domain.ids import CaseId, RecordId
from planner.domain.leaving import PaperChosen
from planner.domain.plan import CautionLevel, Origin, Task, Wording
from planner.domain.safety import Duty, DutyKind
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.services.listening import fresh_id
from planner.storage.cases import CaseStore
from planner.ui.rooms import is_room
from tests.ui.pages.visiting import ARABIC, Visitor, html, labelled, words

AT_FIRST = 4
LONG_AGO, FAR_OFF = date(2020, 2, 29), date(2999, 12, 31)
SITTING = Frame(started_at=datetime(2020, 2, 29, 9, tzinfo=UTC))
DUTY = Duty(kind=DutyKind.ASK_ALONE, due=LONG_AGO)
VISIT = PaperChosen(next_visit=FAR_OFF)


def task_of(visitor: Visitor, *, level: CautionLevel) -> PlanItem:
    """A task with a practice of this level."""
    practices = visitor.house.planner.library.practices.values()
    task = Task(
        id="t", goal="", domain=Domain.SPIRITUAL, doer="client",
        text=Wording(texts={LanguageTag("ar"): "أصوم يوم الاثنين."}),
        origin=Origin(setting="primary-care"),
        practices=(next(p.id for p in practices if p.level is level),),
    )  # fmt: skip
    return PlanItem(item=task, place=0)


def with_work(visitor: Visitor, *bodies: Body) -> CaseId:
    """A case in which these are to do."""
    case = visitor.case(is_settled=False)
    for number, body in enumerate(bodies):
        record = RecordId(f"work.{number}")
        visitor.cases.append(case, record, body, seen_version=0, write=fresh_id())
    return case


def rows(page: AppTest, *, to_do: bool) -> list[tuple[str, str]]:
    """The lines of the work list or of the cases below it: where each leads, and its words."""
    lists = [e.proto.body for e in page.get("html") if 'class="rows"' in e.proto.body]
    has_work = "To do" in words(page)
    wanted = lists[0] if to_do else lists[int(has_work)]
    lines = re.findall(r'<a href="([^"]*)".*?>(.*?)</a>', wanted)
    return [
        (to, " ".join(re.sub(r"<[^>]+>|[\u2066-\u2069]", " ", text).split())) for to, text in lines
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_casebook_says_what_to_do(visitor: Visitor, language: str) -> None:
    """Before there is any case, the form for the first one lies open."""
    page = visitor.at("casebook", language=language)
    assert 'class="empty"' in html(page)
    assert page.expander[0].proto.expanded


def test_a_case_is_a_link_with_its_languages_and_its_mark(visitor: Visitor) -> None:
    """Each line leads to its case and says that it is for practice."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = visitor.at("casebook")
    ((to, line),) = rows(page, to_do=False)
    assert to == f"/interview?case={case}"
    assert "العربية" in line
    assert "Practice, not for real clients." in line
    assert ARABIC["problem"] not in html(page)


def test_the_page_says_nothing_that_is_meant_for_programmers(visitor: Visitor) -> None:
    """Streamlit puts a bare string of a page on the screen; there is none."""
    assert not visitor.at("casebook").markdown


def test_nothing_to_do_takes_no_room(visitor: Visitor) -> None:
    """Where no case has work, there is no work list; a practice that may go beside is none."""
    with_work(visitor, task_of(visitor, level=CautionLevel.BESIDE))
    assert "To do" not in words(visitor.at("casebook"))


def test_the_work_list_leads_to_the_work_and_names_no_topic(visitor: Visitor) -> None:
    """Day, code and a few neutral words: who looks over a shoulder learns nothing of anybody."""
    task = task_of(visitor, level=CautionLevel.ASK_FIRST)
    case = with_work(visitor, DUTY, SITTING, task, VISIT)
    page = visitor.at("casebook")
    assert rows(page, to_do=True) == [
        (f"/check_in?case={case}", "A-17 Overdue: 29 Feb 2020 · Something to do alone"),
        (f"/interview?case={case}", "A-17 Sitting not finished"),
        (f"/plan?case={case}", "A-17 A question to a prescriber"),
        (f"/beginning?case={case}", "A-17 31 Dec 2999 · Next visit"),
    ]
    for telling in ("risk", "safe", "danger", "answers", "fast"):
        assert telling not in words(page).casefold()
    assert all(is_room(to.split("?")[0]) for to, _ in rows(page, to_do=True))


@pytest.mark.parametrize(("language", "day"), [("ar", "29 فبراير 2020"), ("bn", "২৯")])
def test_the_day_is_written_as_the_reader_writes_it(
    visitor: Visitor, language: str, day: str
) -> None:
    """The list speaks the worker's language, numerals included."""
    with_work(visitor, DUTY)
    assert day in words(visitor.at("casebook", language=language))


def test_a_long_work_list_is_shown_when_asked_for(visitor: Visitor) -> None:
    """A few lines at first; all of them at a tap, without a widget a line."""
    for _ in range(AT_FIRST + 2):
        with_work(visitor, SITTING)
    page = visitor.at("casebook")
    assert len(rows(page, to_do=True)) == AT_FIRST
    page.toggle[0].set_value(True).run()
    assert len(rows(page, to_do=True)) == AT_FIRST + 2


def test_a_new_case_is_saved_and_lies_open(visitor: Visitor) -> None:
    """Code, two languages and a setting are all that a case needs."""
    page = visitor.at("casebook")
    labelled(page.text_input, "Code").input(" B-4 ")
    page.pills[0].select("ar")
    labelled(page.selectbox, "Care setting").select("psychotherapy")
    labelled(page.button, "Begin").click().run()
    (summary,) = visitor.cases.page().cases
    head = summary.head
    assert (head.code, head.client_language, head.clinician_language) == ("B-4", "ar", "en")
    assert head.setting == "psychotherapy"
    assert head.is_practice
    assert page.query_params["case"] == summary.id
    assert "Case: B-4" in words(page)


@pytest.mark.parametrize(
    ("code", "language", "notice"),
    [("  ", "ar", "Give the case a code first."), ("B-4", "", "Choose the client's language")],
)
def test_what_is_missing_is_said_and_nothing_is_saved(
    visitor: Visitor, code: str, language: str, notice: str
) -> None:
    """A case without a code or a language is not begun."""
    page = visitor.at("casebook")
    labelled(page.text_input, "Code").input(code)
    if language:
        page.pills[0].select(language)
    labelled(page.button, "Begin").click().run()
    assert notice.replace("'", "&#39;") in html(page)
    assert not visitor.cases.page().cases


def test_a_name_is_kept_only_if_given_and_never_shown(visitor: Visitor) -> None:
    """The worker may give a name; the case is found by a part of it, and no list shows it."""
    page = visitor.at("casebook")
    labelled(page.text_input, "Code").input("B-4")
    labelled(page.text_input, "Client's name").input(" Xiomara Quispe ")
    assert "Kept sealed in this planner&#39;s store" in html(page)
    page.pills[0].select("es")
    labelled(page.button, "Begin").click().run()
    (summary,) = visitor.cases.page().cases
    assert summary.head.name == "Xiomara Quispe"
    visitor.case()
    page = visitor.at("casebook")
    labelled(page.text_input, "Find").input("quispe").run()
    assert [to for to, _ in rows(page, to_do=False)] == [f"/interview?case={summary.id}"]
    assert "Xiomara" not in html(page)


def test_a_case_is_found_by_its_code(visitor: Visitor) -> None:
    """Searching shows the case with this code, and says so where there is none."""
    case = visitor.case(is_settled=False)
    page = visitor.at("casebook")
    labelled(page.text_input, "Find").input("a-17").run()
    assert f"case={case}" in html(page)
    labelled(page.text_input, "Find").input("Z-9").run()
    assert f"case={case}" not in html(page)
    assert "No case has this code or name." in words(page)


def test_fifty_cases_make_a_page_and_one_can_turn(visitor: Visitor) -> None:
    """No widget a row; older cases are a page further, and there is a way back."""
    first = visitor.case(is_settled=False)
    for _ in range(50):
        visitor.case(is_settled=False)
    page = visitor.at("casebook")
    assert f"case={first}" not in html(page)
    labelled(page.button, "Older cases").click().run()
    assert f"case={first}" in html(page)
    labelled(page.button, "Newest cases").click().run()
    assert f"case={first}" not in html(page)


def test_a_case_that_cannot_be_opened_does_not_hide_the_others(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The casebook counts what it cannot read and shows the rest."""
    case = visitor.case()
    whole = visitor.cases.page()
    damaged = CasePage(cases=whole.cases, next=None, unreadable=(CaseId("0" * 32),))
    monkeypatch.setattr(CaseStore, "page", lambda *_given: damaged)
    page = visitor.at("casebook")
    assert "Cases that cannot be opened:" in words(page)
    assert f"case={case}" in html(page)


def test_a_damaged_store_is_said_with_its_code(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that was changed from outside shows the coded failure and no traceback."""

    def damaged(*_given: object) -> None:
        raise PlannerError("PL402", detail="row 3")

    monkeypatch.setattr(CaseStore, "page", damaged)
    page = visitor.at("casebook")
    assert "PL402" in words(page)
    assert 'role="alert"' in html(page)


def test_a_try_out_has_invented_cases_and_cannot_see_real_ones(visitor: Visitor) -> None:
    """The try-out opens with its own cases; the real casebook stays closed to it."""
    case = visitor.case()
    page = visitor.at("casebook", try_out="0" * 32)
    assert len(rows(page, to_do=False)) == 3
    assert f"case={case}" not in html(page)

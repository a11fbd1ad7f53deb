"""The casebook: find a case, open it, or begin a new one."""

import pytest

from planner.domain.case import CaseId, CasePage
from planner.errors import PlannerError
from planner.storage.cases import CaseStore
from tests.ui.pages.visiting import ARABIC, Visitor, html, labelled, words


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
    assert f'href="/interview?case={case}"' in html(page)
    assert "العربية" in words(page)
    assert "Practice, not for real clients." in words(page)
    assert ARABIC["problem"] not in html(page)


def test_a_new_case_is_saved_and_its_interview_begins(visitor: Visitor) -> None:
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
    assert 'class="question"' in html(page)


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


def test_a_case_is_found_by_its_code(visitor: Visitor) -> None:
    """Searching shows the case with this code, and says so where there is none."""
    case = visitor.case()
    page = visitor.at("casebook")
    labelled(page.text_input, "Find").input("a-17").run()
    assert f"case={case}" in html(page)
    labelled(page.text_input, "Find").input("Z-9").run()
    assert f"case={case}" not in html(page)
    assert "No case has this code." in words(page)


def test_fifty_cases_make_a_page_and_one_can_turn(visitor: Visitor) -> None:
    """No widget a row; older cases are a page further, and there is a way back."""
    first = visitor.case()
    for _ in range(50):
        visitor.case()
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
    assert html(page).count("/interview?case=") == 3
    assert f"case={case}" not in html(page)

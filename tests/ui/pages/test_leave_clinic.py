"""For the clinic: the note to paste, the clinic's copy, helpers' pages; nothing for others."""

from datetime import timedelta
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.ids import CaseId, RecordId
from planner.domain.outside_help import HelperConsent
from planner.domain.privacy import NOBODY_ELSE
from planner.domain.words import LanguageTag, Words
from planner.services.listening import fresh_id
from planner.ui.leave_parts import LeavePart
from tests.ui.pages.conftest import BEGIN
from tests.ui.pages.leavings import MOTHER, approve, at_part, files, seen_by, with_task
from tests.ui.pages.visiting import ARABIC, Visitor, html, words

TODAY = BEGIN.date()
OF_THE_CLINIC = ["note-pdf", "note-html", "copy-pdf", "copy-html"]


def consent(visitor: Visitor, case: CaseId, *, days: int = 7, is_withdrawn: bool = False) -> None:
    """The client says what a helper may be told, and until when."""
    tasks = tuple(record.id for record, _ in visitor.read(case).tasks)
    body = HelperConsent(
        helper="Sheikh Yusuf",
        may_be_told=Words(text="أريد أن أصلي.", language=LanguageTag("ar")),
        until=TODAY + timedelta(days=days),
        tasks=tasks,
        is_withdrawn=is_withdrawn,
    )
    visitor.cases.append(case, RecordId("helper.1"), body, seen_version=0, write=fresh_id())


def note_of(page: AppTest) -> str:
    """The text that is to be pasted."""
    shown = html(page)
    return shown[shown.index("<pre") : shown.index("</pre>")]


def test_the_note_can_be_copied_and_all_can_be_saved(visitor: Visitor) -> None:
    """It quotes the client, in the direction of the clinician's language."""
    page = at_part(visitor, with_task(visitor), LeavePart.CLINIC)
    assert 'lang="en" dir="ltr"' in note_of(page)
    assert ARABIC["problem"].rstrip(".") in note_of(page)
    assert files(page) == OF_THE_CLINIC


@pytest.mark.rule("AI-4")
def test_the_clinics_papers_are_drafts_until_somebody_approves(visitor: Visitor) -> None:
    """AI-4: the note says so itself, and once it is approved it says who did it."""
    case = with_task(visitor)
    page = at_part(visitor, case, LeavePart.CLINIC)
    assert "Draft" in note_of(page)
    assert "no clinician has approved exactly this plan" in words(page)
    approve(visitor, case)
    page.run()
    assert "Draft" not in note_of(page)
    assert "Dr Noor" in note_of(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_others_see_no_trace_of_it(visitor: Visitor, language: str) -> None:
    """No file, no word of the note and no name of a helper for a relative's eyes."""
    case = with_task(visitor)
    consent(visitor, case)
    page = seen_by(at_part(visitor, case, LeavePart.CLINIC, language=language), MOTHER)
    assert not page.get("download_button")
    assert "<pre" not in html(page)
    assert "Yusuf" not in html(page)


def test_before_the_client_it_holds_what_the_client_may_see(visitor: Visitor) -> None:
    """The worker is told how to make the complete one."""
    page = at_part(visitor, with_task(visitor), LeavePart.CLINIC)
    assert "It holds what the client may see." in words(page)
    assert "It holds what the client may see." not in words(seen_by(page, NOBODY_ELSE))


@pytest.mark.rule("CU-5")
def test_a_helper_has_a_page_while_the_clients_yes_stands(visitor: Visitor) -> None:
    """CU-5: with the name and the last day; without a yes there is no page."""
    case = with_task(visitor)
    assert files(at_part(visitor, case, LeavePart.CLINIC)) == OF_THE_CLINIC
    consent(visitor, case)
    page = at_part(visitor, case, LeavePart.CLINIC)
    assert files(page) == [*OF_THE_CLINIC, "helper-pdf-helper.1", "helper-html-helper.1"]
    assert "30 Nov 2026" in words(page)


@pytest.mark.rule("CU-5")
@pytest.mark.parametrize(
    ("ended", "code"),
    [({"days": -1}, "PL507"), ({"is_withdrawn": True}, "PL508")],
)
def test_a_yes_that_has_ended_gives_no_page(
    visitor: Visitor, ended: dict[str, Any], code: str
) -> None:
    """CU-5: after its last day, and once it is taken back, the page is refused with its code."""
    case = with_task(visitor)
    consent(visitor, case, **ended)
    page = at_part(visitor, case, LeavePart.CLINIC)
    assert files(page) == OF_THE_CLINIC
    assert code in words(page)

"""The note to paste into a record."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from planner.domain.clinic_copy import ClinicCopy
from planner.domain.passages import Mark, Passage, Rendering, Whose
from planner.domain.words import LanguageTag
from planner.interop.note import LINES, WIDTH, note_as_html, note_as_pdf, note_as_text
from planner.interop.plain_text import columns
from tests.interop.html_tags import Tags
from tests.interop.record_samples import (
    AR,
    CAUSE_IN_ENGLISH,
    EN,
    ES,
    PHONE,
    TONGUES,
    book,
    cause,
    clinic_copy,
    fact,
    passage,
)

ORDER = (
    "Who was there:", "Interpreter:", "The client could speak freely:",
    "Danger, as the client answered:", "Medicines, remedies and the body:",
    "How the client sees it:", "How the clinician sees it:", "What both can stand behind:",
    "Plan:", "Seen differently:", "Turned down by the client:",
    "Questions that were not asked:", "Until next time:", "Approval:",
)  # fmt: skip


def text(folder: Path, copy: ClinicCopy) -> str:
    """The note in English as it is pasted."""
    return note_as_text(copy, book(folder, EN), TONGUES)


def flat(folder: Path, copy: ClinicCopy) -> str:
    """The same without its line breaks."""
    return " ".join(text(folder, copy).split())


def crowded() -> ClinicCopy:
    """A sitting in which far more was said and planned than a page holds."""
    copy = clinic_copy()
    long = passage("So much was said about this. " * 60)
    answer = replace(copy.accounts[0].answers[0], words=long)
    view = replace(copy.views[0], client=(replace(answer, about="cause"),) * 4)
    return replace(
        copy,
        views=(view,) * 3,
        accounts=(replace(copy.accounts[0], answers=(answer,)),),
        goals=copy.goals * 8,
        risk=(fact("Danger:", "Yes"), fact("Done:", long)),
        leaving=(fact("Next visit:", "8 Dec 2026"),),
    )


@pytest.mark.parametrize("tag", [ES, AR])
def test_sections_stand_in_the_order_in_which_records_are_read(
    tmp_path: Path, tag: LanguageTag
) -> None:
    """From presence to approver, each at the beginning of a line."""
    lines = text(tmp_path, clinic_copy(tag)).splitlines()
    starts = [title for line in lines for title in ORDER if line.startswith(title)]
    assert tuple(starts) == ORDER


def test_it_quotes_the_client_and_says_who_translated(tmp_path: Path) -> None:
    """The words first, as they were said; the translation with its state."""
    found = flat(tmp_path, clinic_copy(ES))
    assert f"“Se me fue el alma, y el {PHONE} no contesta.” [Through an interpreter]" in found
    assert f"“{CAUSE_IN_ENGLISH}” [Translation, not checked · The interpreter]" in found


def test_words_without_a_translation_say_so(tmp_path: Path) -> None:
    """Nobody takes the silence for a lack of words."""
    words = replace(cause(ES), texts=cause(ES).texts[:1])
    copy = clinic_copy()
    answer = replace(copy.views[0].client[0], words=words)
    copy = replace(copy, views=(replace(copy.views[0], client=(answer,)),))
    assert "[Through an interpreter · No translation yet.]" in flat(tmp_path, copy)


def test_what_nobody_asked_is_said_to_be_not_asked(tmp_path: Path) -> None:
    """Silence is no answer: not of danger, not of medicines, not of who was there."""
    empty = clinic_copy(
        presence=(), interpreter=(), freedom=None, risk=(), medicines=(), views=(), accounts=(),
        models=(), bridge=None, goals=(), other_tasks=(), clashes=(),
    )  # fmt: skip
    lines = text(tmp_path, empty).splitlines()
    assert [line.partition(":")[0] for line in lines if line.endswith(": Not asked")] == [
        "Who was there", "Interpreter", "The client could speak freely",
        "Danger, as the client answered", "Medicines, remedies and the body",
        "How the client sees it", "How the clinician sees it", "Plan",
    ]  # fmt: skip


def test_stances_stand_with_the_version_that_is_printed(tmp_path: Path) -> None:
    """Both yes needs no more; anything else says how the item stands."""
    found = flat(tmp_path, clinic_copy())
    assert "Goal: My soul is home. [Client: Yes · Clinician: Yes]" in found
    assert (
        "Task: I fast for the vow. [I do this · Client: Yes, but · Clinician: No · "
        "We see this differently]"
    ) in found


def test_a_task_with_a_caution_shows_its_level(tmp_path: Path) -> None:
    """Ask first is never lost by shortening."""
    assert "Ask first" in flat(tmp_path, clinic_copy())
    assert "Ask first" in flat(tmp_path, crowded())


def test_it_is_one_page_however_much_was_said(tmp_path: Path) -> None:
    """At most 60 lines of 90 columns; it says that it was shortened."""
    lines = text(tmp_path, crowded()).splitlines()
    assert len(lines) <= LINES == 60
    assert max(map(columns, lines)) <= WIDTH == 90
    assert lines[-1] == "Shortened: all of it stands in the clinic's copy."


def test_many_duties_in_one_line_are_cut_and_danger_itself_stays(tmp_path: Path) -> None:
    """Even where every section is one long line."""
    done = fact("Done:", passage("Called the team and waited with her. " * 8))
    copy = replace(crowded(), risk=(fact("Danger:", "Yes"), *(done,) * 30))
    found = text(tmp_path, copy)
    assert len(found.splitlines()) <= LINES
    assert "Danger, as the client answered: Yes" in found


@pytest.mark.parametrize("tag", [ES, AR])
def test_paper_that_needs_more_room_holds_a_little_less(tmp_path: Path, tag: LanguageTag) -> None:
    """In Arabic, too, it stays one side, at 8 points or more."""
    arabic = Rendering(text="قيل في هذا كلام كثير. " * 60, language=AR)
    long = Passage(mark=Mark(whose=Whose.CLIENT), texts=(arabic,))
    copy = crowded()
    answer = replace(copy.accounts[0].answers[0], words=long)
    view = replace(copy.views[0], client=(answer,) * 4)
    copy = replace(copy, views=(view,) * 4, clinician_language=tag)
    pdf = note_as_pdf(copy, book(tmp_path, tag), TONGUES)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1


def test_a_full_note_does_not_say_that_it_was_shortened(tmp_path: Path) -> None:
    """Only what is left out is said to be left out."""
    assert "Shortened" not in text(tmp_path, clinic_copy())


def test_no_section_is_lost_by_shortening(tmp_path: Path) -> None:
    """What is shortest, danger and approval among it, is not what goes."""
    found = text(tmp_path, crowded())
    for title in ORDER:
        assert f"\n{title}" in found
    assert "Danger, as the client answered: Yes" in found
    assert "Next visit: 8 Dec 2026" in found


def test_a_draft_says_so_at_its_head_and_its_end(tmp_path: Path) -> None:
    """AI-4: pasted text has no watermark."""
    lines = text(tmp_path, clinic_copy(approval=None)).splitlines()
    assert lines[2] == "Draft: no clinician has approved this plan"
    assert lines[-1] == "Approval: No clinician has approved this plan."


def test_a_partial_note_keeps_silent_on_what_is_not_for_others(tmp_path: Path) -> None:
    """Not even "not asked" stands there of danger and of who was present."""
    partial = clinic_copy(
        is_partial=True, presence=(), interpreter=(), freedom=None, risk=(), medicines=()
    )
    found = text(tmp_path, partial)
    assert not any(title in found for title in ORDER[:5])


def test_arabic_words_keep_their_place_and_their_numbers_in_an_english_note(
    tmp_path: Path,
) -> None:
    """Each line of them is isolated, the number within as well."""
    (line,) = [line for line in text(tmp_path, clinic_copy(AR)).splitlines() if "روحي" in line]
    assert line.count("\u2068") + line.count("\u2066") == line.count("\u2069") > 1
    assert f"\u2066{PHONE}\u2069" in line


def test_an_english_note_without_other_scripts_carries_no_marks(tmp_path: Path) -> None:
    """It can be pasted into a program that shows them as boxes."""
    assert not re.search("[\u200b-\u200f\u2066-\u2069\xa0]", text(tmp_path, clinic_copy(ES)))


def test_one_side_of_paper_holds_the_same(tmp_path: Path) -> None:
    """Read by a program that is not ours, also where a page was not enough."""
    for copy in (clinic_copy(), crowded()):
        pdf = note_as_pdf(copy, book(tmp_path, EN), TONGUES)
        assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1
        page = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
        printed = re.sub(r"[\s\u2066-\u2069·\[\]]", "", page)
        for line in text(tmp_path, copy).splitlines():
            for part in re.split(r"[·\[\]]", line):
                assert re.sub(r"[\s\u2066-\u2069·]", "", part) in printed


def test_on_a_screen_each_quotation_has_its_language(tmp_path: Path) -> None:
    """The client's Arabic within an English page."""
    page = Tags(note_as_html(clinic_copy(AR), book(tmp_path, EN), TONGUES))
    assert dict(page.tags)["html"] == {"lang": "en", "dir": "ltr"}
    assert any(
        (lang, way) == ("ar", "rtl") and "خرجت روحي" in said for lang, way, said in page.spoken
    )


def test_a_draft_on_paper_has_its_watermark(tmp_path: Path) -> None:
    """And an approved note has none."""
    for approval, drafts in ((None, True), (clinic_copy().approval, False)):
        pdf = note_as_pdf(clinic_copy(approval=approval), book(tmp_path, EN), TONGUES)
        page = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
        assert ("Draft" in page) is drafts

"""A helper's page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from planner.domain.handout import PaperTask
from planner.domain.outside_help import HelperConsent, HelperPage
from planner.domain.words import LanguageTag, Words
from planner.errors import PlannerError
from planner.interop.helper_page import helper_page_as_html, helper_page_as_pdf
from tests.interop.html_tags import Tags
from tests.interop.record_samples import AR, EN, ES, PHONE, TONGUES, book

TOLD = {ES: f"Que se me fue el alma. Mi número: {PHONE}.", AR: f"خرجت روحي. رقمي {PHONE}."}


def page(client: LanguageTag = ES, **facts: object) -> HelperPage:
    """A page that the client allowed."""
    consent = HelperConsent(
        helper="Doña Lupe", may_be_told=Words(text=TOLD[client], language=client),
        until=date(2026, 12, 31), tasks=("t",),
    )  # fmt: skip
    task = PaperTask(
        text="Call my soul.", doer="A helper does this", rhythm="Once.",
        first_step="Ask the price.", picture="spiritual",
    )  # fmt: skip
    known = {"tasks": (task,), "is_draft": False, **facts}
    return HelperPage(
        language=client, consent=consent, on=date(2026, 12, 1), until="31 Dec 2026", **known
    )  # type: ignore[arg-type]


def read(folder: Path, made: HelperPage) -> str:
    """What Chromium's reader of PDF finds on the only page."""
    pdf = helper_page_as_pdf(made, book(folder, made.language), TONGUES)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range().replace("\xa0", " ")
    return " ".join(text.replace("\u2068", "").replace("\u2069", "").split())


def test_it_holds_what_was_allowed_and_the_tasks_and_nothing_else(tmp_path: Path) -> None:
    """CU-5: every word on it is the consent's, a task's, or a label."""
    assert read(tmp_path, page()) == (
        f"For: Doña Lupe What I want you to know {TOLD[ES]} What I ask of you Call my soul. "
        "A helper does this When: Once. First step: Ask the price. "
        "You may know this until: 31 Dec 2026 "
        "Please show it to nobody, and give it back to me after that day. "
        "This translation has not been checked by a speaker."
    )


def test_without_a_task_nothing_is_asked(tmp_path: Path) -> None:
    """A helper may be told without being given anything to do."""
    assert "What I ask of you" not in read(tmp_path, page(tasks=()))


@pytest.mark.parametrize(("client", "direction"), [(ES, "ltr"), (AR, "rtl")])
def test_the_clients_words_keep_their_language_and_their_number(
    tmp_path: Path, client: LanguageTag, direction: str
) -> None:
    """A number that is read the wrong way round reaches nobody."""
    html = Tags(helper_page_as_html(page(client), book(tmp_path, client), TONGUES))
    assert dict(html.tags)["html"] == {"lang": client, "dir": direction}
    said = TOLD[client].replace(PHONE, f"\u2066{PHONE.replace(' ', chr(0xA0))}\u2069")
    assert (client, direction, said) in html.spoken
    assert PHONE in read(tmp_path, page(client))


def test_words_in_another_language_than_the_page_have_their_own(tmp_path: Path) -> None:
    """Dictated in English, printed on a Spanish page."""
    consent = replace(page().consent, may_be_told=Words(text="Call my soul.", language=EN))
    made = replace(page(tasks=()), consent=consent)
    spoken = Tags(helper_page_as_html(made, book(tmp_path, "es"), TONGUES)).spoken
    assert ("en", "ltr", "Call my soul.") in spoken


@pytest.mark.parametrize("is_draft", [True, False])
def test_a_draft_says_that_it_is_one(tmp_path: Path, is_draft: bool) -> None:  # noqa: FBT001
    """AI-4: until a clinician has approved the plan."""
    assert ("Draft: not agreed yet" in read(tmp_path, page(is_draft=is_draft))) is is_draft


def test_more_than_one_side_holds_is_refused(tmp_path: Path) -> None:
    """Nothing is cut off and nothing gets a second page."""
    consent = replace(page().consent, may_be_told=Words(text="Mucho. " * 900, language=ES))
    with pytest.raises(PlannerError) as refused:
        read(tmp_path, replace(page(), consent=consent))
    assert refused.value.code == "PL504"

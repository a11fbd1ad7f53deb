"""Whole sittings: what is said in them, and the steps that only some sittings have."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pypdfium2
from playwright.sync_api import expect

from planner.domain.clash import CautionAnswer, Clash
from planner.domain.ids import CaseId, GiverId
from planner.services.listening import fresh_id
from planner.services.site_keeping import SiteKeeping
from planner.storage.cases import CaseStore
from planner.ui.try_outs import CASES
from tests.browser.seeded import PLACE, STORIES
from tests.browser.tablet import Tablet

FITS: Final = """() => ["html", "[data-testid=stMain]"].every((part) => {
  const element = document.querySelector(part);
  return element.scrollWidth <= element.clientWidth;
})"""


@dataclass(frozen=True, kw_only=True)
class Story:
    """What the client of an invented story says, and how the clinician sees it."""

    client: Mapping[str, str]
    clinician: str


def story(language: str) -> Story:
    """The story that is told in this language."""
    data: dict[str, Any] = json.loads((CASES / STORIES[language]).read_text(encoding="utf-8"))
    said: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for utterance in data["utterances"]:
        is_clients = utterance.get("holder", "client") == "client"
        said[is_clients][utterance["question"]] = utterance["text"]
    return Story(client=said[True], clinician=said[False]["others_cause"])


def settle_place(cases: CaseStore) -> None:
    """The place settles its own texts, without which no real case can be opened."""
    SiteKeeping(cases).keep(PLACE, seen_version=0, write=fresh_id())


def letters(text: str) -> str:
    """The letters and digits alone: readers of PDF place marks, brackets and breaks anyhow."""
    return "".join(c for c in text if unicodedata.category(c)[0] == "L" or c.isdecimal())


def spelled(text: str) -> set[str]:
    """Its words, each as its letters in alphabetical order.

    Readers of PDF turn some Arabic words round. One with a mark above a letter is left out.
    """
    words = (word for word in text.split() if not any(map(unicodedata.combining, word)))
    return {"".join(sorted(letters(word))) for word in words} - {""}


def text_of_pdf(pdf: bytes) -> str:
    """What stands on all pages."""
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def fits(tablet: Tablet) -> bool:
    """True where nothing on the page has to be looked for sideways."""
    found: bool = tablet.page.evaluate(FITS)
    return found


def set_day(tablet: Tablet, key: str, day: date) -> None:
    """Type a day into the field with this key."""
    for part, text in (("year", day.year), ("month", day.month), ("day", day.day)):
        typed = tablet.part(key).locator(f'[data-type="{part}"]')
        typed.press_sequentially(f"{text:02}")
        expect(typed).to_have_attribute("aria-valuenow", str(text))


def comes_or_goes(tablet: Tablet, case: CaseId, person: GiverId) -> None:
    """Somebody of the case leaves the room or comes back, and so do their eyes."""
    tablet.enter(f"/beginning?case={case}")
    tablet.part("settled-company").locator("summary").first.click()
    with tablet.runs():
        tablet.button(f"choice-here-{person}").click()


def note_translation(tablet: Tablet, text: str) -> None:
    """Beside an answer on the screen: what it says in the clinician's language."""
    with tablet.runs():
        tablet.part("translation").locator("summary").click()
    tablet.write("translated", text)


def write_down_clash(tablet: Tablet, held: Clash) -> None:
    """Write down what both hold of a line, whose form lies open; the prescriber decides."""
    form = tablet.form("intends")
    fields = form.get_by_role("textbox")
    texts = (
        held.client_intends, held.client_reason, held.clinician_reason, held.explained,
        held.told_back, held.decider_name,
    )  # fmt: skip
    for place, text in enumerate(texts):
        fields.nth(place).fill(text)
    if held.decide_by is not None:
        set_day(tablet, "decide-by", held.decide_by)
    tablet.send(form)


def write_down_decision(tablet: Tablet, words: str) -> None:
    """Write down what was decided of what two see differently."""
    form = tablet.form("decided-words")
    form.get_by_role("textbox").fill(words)
    tablet.send(form)


def answer_caution(tablet: Tablet, answer: CautionAnswer) -> None:
    """Write down whom somebody asked about a practice, and what they said."""
    form = tablet.form("asked-answer")
    fields = form.get_by_role("textbox")
    for place, text in enumerate((answer.by, answer.answer, answer.recorded_by)):
        fields.nth(place).fill(text)
    form.get_by_role("radiogroup").locator("label").nth(0 if answer.clears else 1).click()
    tablet.send(form)

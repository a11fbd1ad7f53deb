"""What is said and done in a sitting: an invented story, and the forms that only some sittings need."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pypdfium2
from playwright.sync_api import Locator

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


def letters_of_pdf(pdf: bytes) -> str:
    """The letters of all pages."""
    document = pypdfium2.PdfDocument(pdf)
    text = letters("".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    return text


def fits(tablet: Tablet) -> bool:
    """True where nothing on the page has to be looked for sideways."""
    found: bool = tablet.page.evaluate(FITS)
    return found


@dataclass(frozen=True, kw_only=True)
class SeenDifferently:
    """What both hold of one line of the plan, in the order of the fields."""

    client_intends: str
    client_reason: str
    clinician_reason: str
    explained: str
    told_back: str
    decider_name: str
    decide_by: date


def write_down_clash(tablet: Tablet, held: SeenDifferently) -> None:
    """Write down what both hold; whoever prescribes is the one who decides."""
    form = tablet.form("intends")
    fields = form.get_by_role("textbox")
    texts = (
        held.client_intends, held.client_reason, held.clinician_reason, held.explained,
        held.told_back, held.decider_name,
    )  # fmt: skip
    for place, text in enumerate(texts):
        fields.nth(place).fill(text)
    tablet.send(form)


def write_down_decision(tablet: Tablet, words: str) -> None:
    """Write down what was decided of what two see differently."""
    form = tablet.form("decided-words")
    form.get_by_role("textbox").fill(words)
    tablet.send(form)


def answer_caution(tablet: Tablet, *, asked: str, said: str, clears: bool, by: str) -> None:
    """Write down whom somebody asked about a practice, and what they said."""
    form = tablet.form("asked-answer")
    fields = form.get_by_role("textbox")
    for place, text in enumerate((asked, said, by)):
        fields.nth(place).fill(text)
    form.get_by_role("radiogroup").locator("label").nth(0 if clears else 1).click()
    tablet.send(form)

"""A tablet whose voices are invented, and what is heard from it: a headless browser has none."""

import json
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Locator, Page, expect

from planner.language.catalogs import CLIENT
from planner.language.keys import QUESTIONS, content_key
from planner.wiring import Planner
from tests.browser.tablet import Tablet

Voice = dict[str, object]
HERE: Final[Voice] = {"name": "here", "lang": "ar-SA", "localService": True, "default": False}
REMOTE: Final[Voice] = {"name": "remote", "lang": "ar", "localService": False, "default": True}
INVENTED: Final = """
([voices, areLate]) => {
  const told = new EventTarget();
  const invented = { said: [], speaking: null, played: [] };
  const over = (event) => {
    const utterance = invented.speaking;
    invented.speaking = null;
    utterance?.[event]?.(new Event(event));
  };
  let known = areLate ? [] : voices;
  told.getVoices = () => known;
  told.cancel = () => over("onerror");
  told.speak = (utterance) => {
    invented.said.push({ text: utterance.text, lang: utterance.lang, by: utterance.voice?.name });
    invented.speaking = utterance;
  };
  invented.arrive = () => {
    known = voices;
    told.dispatchEvent(new Event("voiceschanged"));
  };
  invented.end = () => over("onend");
  invented.fail = () => over("onerror");
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    invented.played.push(this);
    return play.call(this);
  };
  window.SpeechSynthesisUtterance = function (text) {
    this.text = text;
  };
  Object.defineProperty(window, "speechSynthesis", { value: told });
  window.invented = invented;
}
"""


ANOTHER: Final = """
(language) => {
  const place = document.querySelector(".aloud").cloneNode(true);
  delete place.dataset.state;
  place.dataset.passages = JSON.stringify([{ text: "…", language, recordings: [] }]);
  place.id = "other";
  document.getElementById("root").append(place);
}
"""


def asked(planner: Planner, number: int) -> tuple[str, str, str]:
    """A question by its number: its place in the catalogue, its text, what a client hears."""
    question = list(planner.library.questions.values())[number - 1]
    context = content_key(QUESTIONS, question.id, field="ask")
    heard = planner.phrasebook("ar").spoken(question.ask, name=CLIENT, context=context)
    return context, question.ask, heard.text


class Listener:
    """A tablet with invented voices, and what was heard from it."""

    def __init__(self, tablet: Tablet, *voices: Voice, are_late: bool = False) -> None:
        self.tablet = tablet
        self.page: Page = tablet.page
        given = json.dumps([voices, are_late])
        self.page.add_init_script(f"({INVENTED})({given})")

    @property
    def place(self) -> Locator:
        """All there is about reading aloud beside the question."""
        return self.page.locator(".aloud")

    @property
    def button(self) -> Locator:
        """The button, seen or not."""
        return self.place.locator("button")

    @property
    def said(self) -> list[dict[str, Any]]:
        """What a voice was asked to say."""
        found: list[dict[str, Any]] = self.page.evaluate("invented.said")
        return found

    def another_passage(self, language: str) -> Locator:
        """Put one more passage on the page, in any language."""
        self.page.evaluate(ANOTHER, language)
        return self.page.locator("#other")

    def is_reading(self) -> None:
        """Wait until the button offers to stop."""
        expect(self.button).to_have_text("Stop", use_inner_text=True)

    def is_quiet(self) -> None:
        """Wait until the button offers to read, and nothing is to be heard."""
        expect(self.button).to_have_text("Read aloud", use_inner_text=True)
        self.nothing_is_heard()

    def nothing_is_heard(self) -> None:
        """No voice speaks and no recording plays."""
        assert self.page.evaluate("invented.speaking") is None
        assert self.page.evaluate("invented.played.every((sound) => sound.paused)")


def install(pack: Path, folder: Path) -> None:
    """Make a folder a pack, and let the interpreter that starts there find it."""
    (pack / "pack.yaml").write_text(
        'format: planner-pack/1\nid: our-voices\nversion: "1"\ntitle: Our voices\n'
        "licence: CC-BY-4.0\ncredit: Nobody\n",
        encoding="utf-8",
    )
    facts = folder / "our_voices-1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: our-voices\nVersion: 1\n")
    (facts / "entry_points.txt").write_text("[planner.packs]\nours = our_voices\n")

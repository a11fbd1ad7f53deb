"""What is read aloud to the client: both languages, and nothing out of date without the English."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from planner.language.catalogs import SAFETY, State
from planner.language.wording import Phrasebook, Spoken
from planner.ui.house import House
from planner.ui.read_out import for_both, is_other
from tests.language.small import phrasebook, write_po

HOSTILE = "<img src=http://outside.example/x> ![x](http://outside.example/y)"
STALE = '#, fuzzy\n#| msgid "Ask it."\nmsgid "Ask."\nmsgstr "{}"\n'
FRESH = 'msgid "Ask."\nmsgstr "{}"\n'


@dataclass
class Pair:
    """A room in which client and worker read two languages."""

    folder: Path
    client: str
    worker: str

    def read(self) -> tuple[Spoken, Spoken]:
        """One sentence for both."""
        room: Any = SimpleNamespace(
            client_phrases=phrasebook(self.folder, self.client),
            phrases=phrasebook(self.folder, self.worker),
            planner=SimpleNamespace(phrasebook=lambda tag: phrasebook(self.folder, tag)),
        )
        sentence: Callable[[Phrasebook], Spoken] = lambda p: p.spoken("Ask.", name=SAFETY)  # noqa: E731
        return for_both(room, sentence)


@pytest.mark.parametrize(("arabic", "spanish"), [(STALE, FRESH), (FRESH, STALE), (STALE, STALE)])
def test_what_is_out_of_date_keeps_the_english_beside_it(
    tmp_path: Path, arabic: str, spanish: str
) -> None:
    """In whichever of the two languages it is stale, somebody can read what it says now."""
    write_po(tmp_path, "ar", arabic.format("سؤال"), SAFETY)
    write_po(tmp_path, "es", spanish.format("Pregunta."), SAFETY)
    client, worker = Pair(tmp_path, "ar", "es").read()
    assert client.text == "سؤال"
    assert worker.text == "Pregunta. (Ask.)"


def test_what_is_up_to_date_stands_alone(tmp_path: Path) -> None:
    """No English where nothing needs it, nor twice where the worker reads it anyway."""
    write_po(tmp_path, "ar", STALE.format("سؤال"), SAFETY)
    write_po(tmp_path, "es", FRESH.format("Pregunta."), SAFETY)
    assert Pair(tmp_path, "es", "es").read()[1].text == "Pregunta."
    client, worker = Pair(tmp_path, "ar", "en").read()
    assert (client.state, worker.text) == (State.STALE, "Ask.")


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [("es", "es-MX", False), ("zh-Hans", "zh-Hans", False), ("ar", "en", True)],
)
def test_a_region_is_no_other_language(one: Any, other: Any, *, are_two: bool) -> None:  # noqa: ANN401
    """A Mexican client can be read a text in Spanish."""
    assert is_other(one, other) is are_two


def _own(text: str) -> None:
    from planner.domain.words import LanguageTag, Words  # noqa: PLC0415 - runs as a script
    from planner.language.catalogs import State  # noqa: PLC0415
    from planner.language.wording import Spoken  # noqa: PLC0415
    from planner.ui import desk, elements  # noqa: PLC0415

    arabic = LanguageTag("ar")
    elements.own_text(Words(text=text, language=arabic))
    spoken = Spoken(text, arabic, State.DRAFT)
    elements.sentences_in_both(desk.here().phrases, [(spoken, spoken), (spoken, spoken)])


def shown(house: House, text: str) -> str:
    """The HTML of both."""
    from planner.domain.words import LanguageTag  # noqa: PLC0415
    from planner.ui import desk  # noqa: PLC0415

    assert house.languages
    app = AppTest.from_function(_own, args=(text,))
    tag = LanguageTag("en")
    at = desk.Desk(interface_language=tag, client_language=tag, read_session=lambda: "token")
    desk.seat(app.session_state, at)
    app.run()
    assert not app.exception
    return "\n".join(str(e.proto.body) for e in app.get("html"))


def test_nothing_that_is_read_aloud_becomes_markup(house: House) -> None:
    """A place's own text can hold anything, and is shown as it is."""
    page = shown(house, HOSTILE)
    assert "<img" not in page
    assert page.count("&lt;img") == 3


def test_a_places_text_keeps_its_lines_and_its_numbers(house: House) -> None:
    """One paragraph a line, and a telephone number in its own order."""
    page = shown(house, "سطر\n\n020 7946 0018")
    assert (
        '<div class="own-text" lang="ar" dir="auto"><p>سطر</p><p>\u2066020 7946 0018\u2069' in page
    )


def test_many_sentences_have_one_mark(house: House) -> None:
    """That nobody checked the translation is said once for all of them."""
    assert shown(house, "سطر").count("Translation not checked") == 1

"""Reading aloud: what the page hands to the script, and what it never hands over."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.words import LanguageTag
from planner.ui import desk
from planner.ui.desk import Desk
from planner.ui.house import House
from tests.recorded import record

ARABIC = LanguageTag("ar")
ASKED, ASKED_IN_ARABIC = "What troubles you most?", "ما أكثر ما يتعبك؟"
HOSTILE = "\"><script>alert(1)</script> ]]> ' & {{x}}"
CLIENT = f"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "{ASKED}"
msgstr "{ASKED_IN_ARABIC}"
"""


def shown(page: Callable[[str], None], house: House, text: str = "") -> str:
    """The HTML of a page that an English-speaking worker uses with an Arabic client."""
    app = AppTest.from_function(page, args=(text,))
    at = Desk(
        interface_language=house.languages.manifest("en").tag,
        client_language=ARABIC,
        read_session=lambda: "token",
    )
    desk.seat(app.session_state, at)
    app.run()
    assert not app.exception
    return "\n".join(str(e.proto.body) for e in app.get("html"))


def handed(html: str) -> list[dict[str, Any]]:
    """The passages as the script reads them."""
    (data,) = re.findall(r'data-passages="([^"]*)"', html)
    read: list[dict[str, Any]] = json.loads(unescape(data))
    return read


def _sentence(text: str) -> None:
    from planner.domain.words import LanguageTag  # noqa: PLC0415 - runs as a script
    from planner.language.catalogs import State  # noqa: PLC0415
    from planner.language.wording import Spoken  # noqa: PLC0415
    from planner.ui import desk, elements  # noqa: PLC0415

    language, state, words = text.split("|", 2)
    said = Spoken(words, LanguageTag(language), State(state))
    elements.read_aloud(desk.here().phrases, [said])


def _clients_words(text: str) -> None:
    from planner.domain.words import LanguageTag, Words  # noqa: PLC0415 - runs as a script
    from planner.ui import desk, elements  # noqa: PLC0415

    elements.read_aloud(desk.here().phrases, [Words(text=text, language=LanguageTag("ar"))])


def _nothing(_text: str) -> None:
    from planner.language.catalogs import State  # noqa: PLC0415 - runs as a script
    from planner.language.wording import Spoken  # noqa: PLC0415
    from planner.ui import desk, elements  # noqa: PLC0415

    phrases = desk.here().phrases
    elements.read_aloud(phrases, [])
    elements.read_aloud(phrases, [Spoken(" ", phrases.language, State.REVIEWED)])


@pytest.fixture
def recorded(house: House) -> Path:
    """The question's translation and its recording."""
    folder = house.planner.packs[0].folder
    (folder / "locales/ar/LC_MESSAGES/client.po").write_text(CLIENT, encoding="utf-8")
    return record(folder, "ar", source=ASKED, text=ASKED_IN_ARABIC)


def test_the_passage_goes_with_its_language(house: House) -> None:
    """The exact tag of the passage, whatever the interface's language is."""
    html = shown(_sentence, house, f"ar|draft|{ASKED_IN_ARABIC}")
    assert handed(html) == [{"text": ASKED_IN_ARABIC, "language": "ar", "recordings": []}]


def test_nothing_is_to_be_seen_before_a_voice_is_found(house: House) -> None:
    """The button, its reason and its failure are there and hidden: voices come late."""
    html = shown(_sentence, house, f"ar|draft|{ASKED_IN_ARABIC}")
    assert re.findall(r"<(button|p)\b[^>]*? hidden>", html) == ["button", "p", "p"]
    assert len(re.findall(r"<(?:button|p)\b", html)) == 3
    assert "This device has no voice of its own for this language." in html


def test_a_text_with_markup_becomes_no_element(house: House) -> None:
    """It stays data of one attribute, and the script reads it as it was said."""
    html = shown(_clients_words, house, HOSTILE)
    assert "<script" not in html
    assert handed(html)[0]["text"] == HOSTILE
    # Streamlit's sanitiser takes an attribute away in which it sees the end of something.
    assert not re.search(r"[<>]", "".join(re.findall(r'data-passages="([^"]*)"', html)))
    assert "&gt;" not in html


def test_marks_that_order_a_text_are_not_spoken(house: House) -> None:
    """A number's isolates are for the screen; a joiner within a word belongs to the word."""
    html = shown(_sentence, house, "fa|draft|می\u200cروم \u2066555-0100\u2069")
    assert handed(html)[0]["text"] == "می\u200cروم 555-0100"


def test_a_recording_of_the_sentence_is_handed_over(house: House, recorded: Path) -> None:
    """Its address lies with the planner itself and carries a digest of the file."""
    html = shown(_sentence, house, f"ar|reviewed|{ASKED_IN_ARABIC}")
    ((one,),) = [passage["recordings"] for passage in handed(html)]
    assert one["type"] == "audio/wav"
    assert re.fullmatch(rf"/recordings/ar/[0-9a-f]{{16}}/{recorded.name}", one["address"])


def test_a_recording_stands_for_no_other_sentence(house: House, recorded: Path) -> None:
    """Neither for another wording nor for the same words in another language."""
    assert recorded.is_file()
    for other in (f"ar|reviewed|{ASKED_IN_ARABIC} ", f"pt-BR|reviewed|{ASKED_IN_ARABIC}"):
        assert handed(shown(_sentence, house, other))[0]["recordings"] == []


def test_clients_words_are_spoken_by_the_device_alone(house: House, recorded: Path) -> None:
    """No recording, even of the very same words; and the page says where the words stay."""
    assert recorded.is_file()
    html = shown(_clients_words, house, ASKED_IN_ARABIC)
    assert handed(html)[0]["recordings"] == []
    assert "The words are sent nowhere." in html


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ("missing", "Not translated yet, so it is not read aloud."),
        ("stale", "The translation is out of date, so it is not read aloud."),
    ],
)
def test_what_its_mark_warns_of_is_not_read(house: House, state: str, why: str) -> None:
    """Who cannot read sees no mark: there is no button, and a line says why."""
    html = shown(_sentence, house, f"ar|{state}|{ASKED_IN_ARABIC}")
    assert "data-passages" not in html
    assert "<button" not in html
    assert why in html


def test_nothing_to_say_makes_no_button(house: House) -> None:
    """No passage, or an empty one, shows nothing at all."""
    assert shown(_nothing, house) == ""

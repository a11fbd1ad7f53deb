from pathlib import Path

from planner.interop.sheet import Card, Entry, Heading, Piece, Row, Sheet, Voice, voices
from tests.interop.record_samples import EN, book
from tests.language.small import write_po


def piece(text: str) -> Piece:
    """English text."""
    return Piece(text=text, language=EN)


def test_a_form_knows_every_piece_of_its_text() -> None:
    """So that no shape is missed, however deep it stands."""
    entry = Entry(text=piece("text"), label=piece("label"), marks=(piece("mark"),))
    card = Card(blocks=(Card(blocks=(Row(columns=((entry,), ())),)),))
    sheet = Sheet(
        language=EN, name=piece("name"), title=(piece("title"),), draft=(piece("draft"),),
        foot=(piece("foot"),), watermark=piece("water"),
        blocks=(Heading(pieces=(piece("head"),)), card),
    )  # fmt: skip
    assert {one.text for one in sheet.pieces()} == {
        "name", "title", "draft", "foot", "water", "head", "label", "text", "mark",
    }  # fmt: skip


def test_one_language_has_one_voice(tmp_path: Path) -> None:
    """Client and clinician who share a language read one column."""
    english, spanish = book(tmp_path, "en"), book(tmp_path, "es")
    assert [voice.language for voice in voices(english, spanish)] == ["en", "es"]
    assert [voice.language for voice in voices(english, english)] == ["en"]


def test_a_voice_remembers_what_nobody_has_checked(tmp_path: Path) -> None:
    """And says in which language a missing label stands."""
    write_po(tmp_path, "es", 'msgid "Plan"\nmsgstr "Plan común"\n')
    voice = Voice(book(tmp_path, "es"))
    assert (voice.say("Plan").text, voice.is_checked) == ("Plan común", True)
    assert (voice.say("Missing").language, voice.is_checked) == (EN, False)


def test_a_missing_safety_label_is_noticed_too(tmp_path: Path) -> None:
    """It stands there in English."""
    voice = Voice(book(tmp_path, "es"))
    assert (voice.safety("Ask first").text, voice.is_checked) == ("Ask first", False)

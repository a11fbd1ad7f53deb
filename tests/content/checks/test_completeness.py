"""What a language calls complete."""

import polib
import pytest

from planner.content.checks import completeness
from planner.content.locales_update import update
from tests.content.conftest import SmallPack


@pytest.fixture
def spanish(small: SmallPack) -> SmallPack:
    """Spanish, with every message of the client's catalogue translated and reviewed."""
    path = small.language("es")
    path.write_text(path.read_text(encoding="utf-8") + "complete: [client]\n", encoding="utf-8")
    update(small.pack, ["es"])
    catalogue = _catalogue(small)
    for number, entry in enumerate(catalogue):
        entry.msgstr = f"Frase {number}."
    catalogue.save()
    return small


def _catalogue(small: SmallPack) -> polib.POFile:
    return polib.pofile(str(small.folder / "locales" / "es" / "LC_MESSAGES" / "client.po"))


def test_a_complete_language_has_no_findings(spanish: SmallPack) -> None:
    """Other catalogues may wait: only what is declared is held to it."""
    assert spanish.found(completeness.check) == []


@pytest.mark.rule("CU-7")
def test_an_untranslated_message_is_an_error_in_its_line(spanish: SmallPack) -> None:
    """CU-7: an empty translation is found where it stands."""
    catalogue = _catalogue(spanish)
    catalogue[3].msgstr = ""
    catalogue.save()
    line = _catalogue(spanish)[3].linenum
    (found,) = completeness.check(spanish.parts)
    assert (found.code, found.line, found.is_error) == ("PLC428", line, True)


@pytest.mark.rule("CU-7")
def test_a_message_that_is_not_there_yet_is_an_error(spanish: SmallPack) -> None:
    """CU-7: a new source text that nobody has merged is as untranslated as an empty one."""
    spanish.spoil(spanish.questions, "What about hope?", "What do you hope for?")
    assert spanish.found(completeness.check) == [("PLC428", "client.po", 1)]


def test_a_catalogue_that_is_not_there_is_wholly_missing(spanish: SmallPack) -> None:
    """Deleting the file hides nothing."""
    wanted = len(_catalogue(spanish))
    (spanish.folder / "locales" / "es" / "LC_MESSAGES" / "client.po").unlink()
    assert spanish.found(completeness.check) == [("PLC428", "client.po", 1)] * wanted


def test_drafts_are_allowed_and_counted(spanish: SmallPack) -> None:
    """One warning a catalogue says how many nobody has read."""
    catalogue = _catalogue(spanish)
    for entry in catalogue[:2]:
        entry.flags.append("fuzzy")
    catalogue.save()
    (found,) = completeness.check(spanish.parts)
    assert (found.code, found.is_error) == ("PLC430", False)
    assert found.what.startswith(f"2 of {len(catalogue)} ")


def test_a_text_left_in_english_is_a_warning_unless_it_is_listed(spanish: SmallPack) -> None:
    """A copied source looks translated, and is not."""
    catalogue = _catalogue(spanish)
    entry = catalogue[0]
    entry.msgstr = entry.msgid
    catalogue.save()
    (found,) = completeness.check(spanish.parts)
    assert (found.code, found.is_error) == ("PLC429", False)
    path = spanish.folder / "locales" / "es" / "locale.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}same_as_english: [{entry.msgid!r}]\n", encoding="utf-8")
    assert spanish.found(completeness.check) == []


def test_what_has_no_words_is_the_same_in_every_language(spanish: SmallPack) -> None:
    """A placeholder and a dash are nothing to translate."""
    spanish.spoil(spanish.practices, "Do you fast at times?", "'{a} – {b}?'")
    update(spanish.pack, ["es"])
    catalogue = _catalogue(spanish)
    (entry,) = [entry for entry in catalogue if entry.msgid == "{a} – {b}?"]
    entry.msgstr, entry.flags = entry.msgid, []
    entry.previous_msgid = None
    catalogue.save()
    assert spanish.found(completeness.check) == []


def test_a_language_that_declares_nothing_is_left_alone(small: SmallPack) -> None:
    """A new language may be begun anywhere."""
    small.language("es")
    update(small.pack, ["es"])
    assert small.found(completeness.check) == []

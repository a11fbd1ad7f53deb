from pathlib import Path

import pytest

from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import INTERFACE, Looked, State
from tests.language.small import catalogues, write_po

EN, ES, HT = LanguageTag("en"), LanguageTag("es"), LanguageTag("ht")


def looked(folder: Path, source: str, *chain: LanguageTag, context: str = "") -> Looked:
    """What the interface's catalogues give."""
    return catalogues(folder).look_up(source, name=INTERFACE, chain=chain, context=context)


@pytest.mark.parametrize(
    ("state", "entry"),
    [
        (State.REVIEWED, 'msgid "Sleep"\nmsgstr "Dormir"\n'),
        (State.DRAFT, '#, fuzzy\nmsgid "Sleep"\nmsgstr "Dormir"\n'),
        (State.STALE, '#, fuzzy\n#| msgid "Rest"\nmsgid "Sleep"\nmsgstr "Dormir"\n'),
    ],
)
def test_the_mark_in_the_file_is_the_state(tmp_path: Path, state: State, entry: str) -> None:
    """What a translator's tool shows as "needs work" is a draft, or stale with an old source."""
    write_po(tmp_path, "es", entry)
    assert looked(tmp_path, "Sleep", ES) == Looked(("Dormir",), ES, state)


@pytest.mark.parametrize("entry", ['msgid "Sleep"\nmsgstr ""\n', 'msgid "Rest"\nmsgstr "Reposo"\n'])
def test_what_is_not_translated_is_the_source_and_missing(tmp_path: Path, entry: str) -> None:
    """English shows, and is known to be English: never blank, never silently."""
    write_po(tmp_path, "es", entry)
    assert looked(tmp_path, "Sleep", ES) == Looked(("Sleep",), EN, State.MISSING)


def test_the_source_language_misses_nothing(tmp_path: Path) -> None:
    """Its text is the message itself."""
    assert looked(tmp_path, "Sleep", EN) == Looked(("Sleep",), EN, State.REVIEWED)


def test_the_chain_is_looked_through_in_order(tmp_path: Path) -> None:
    """The nearest language that has the message gives it, and says which it is."""
    write_po(tmp_path, "es", 'msgid "Sleep"\nmsgstr "Dormir"\n')
    assert looked(tmp_path, "Sleep", HT, ES) == Looked(("Dormir",), ES, State.REVIEWED)


def test_a_context_tells_two_messages_apart(tmp_path: Path) -> None:
    """The same English may be two texts elsewhere."""
    write_po(tmp_path, "es", 'msgctxt "a"\nmsgid "Open"\nmsgstr "Abierto"\n')
    assert looked(tmp_path, "Open", ES, context="a").forms == ("Abierto",)
    assert looked(tmp_path, "Open", ES, context="b").state is State.MISSING


def test_the_first_pack_wins(tmp_path: Path) -> None:
    """A pack cannot change what the built-in catalogues say, and may add to them."""
    write_po(tmp_path / "one", "es", 'msgid "Sleep"\nmsgstr "Dormir"\n')
    write_po(tmp_path / "two", "es", 'msgid "Sleep"\nmsgstr "X"\n\nmsgid "Rest"\nmsgstr "Reposo"\n')
    both = catalogues(tmp_path / "one", tmp_path / "two")
    said = [both.look_up(s, name=INTERFACE, chain=(ES,)).forms for s in ("Sleep", "Rest")]
    assert said == [("Dormir",), ("Reposo",)]


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    """PL111, with the path."""
    write_po(tmp_path, "es", "")
    path = tmp_path / "es/LC_MESSAGES/interface.po"
    path.write_bytes(path.read_bytes() + 'msgid "a"\nmsgstr "ñ"\n'.encode("latin-1"))
    with pytest.raises(PlannerError) as caught:
        looked(tmp_path, "a", ES)
    assert (caught.value.code, caught.value.where) == ("PL111", str(path))


def test_a_file_that_cannot_be_parsed_is_named_with_its_line(tmp_path: Path) -> None:
    """PL502, where a translator can find it."""
    write_po(tmp_path, "es", 'msgid "a"\nmsgstr "b"\nwhat is this\n')
    with pytest.raises(PlannerError) as caught:
        looked(tmp_path, "a", ES)
    assert caught.value.code == "PL502"
    assert "interface.po" in caught.value.where

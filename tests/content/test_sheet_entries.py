"""The entries of a hearing sheet."""

import polib

from planner.content.locales_update import update
from planner.content.po_files import read_po_file
from planner.content.sheet_entries import _FIELDS
from planner.language.hearing import GRAMMAR_FIELDS
from tests.content.conftest import SmallPack


def _sheet(small: SmallPack, tag: str = "en") -> dict[tuple[str | None, str], polib.POEntry]:
    update(small.pack, [tag])
    entries = read_po_file(small.folder / f"locales/{tag}/LC_MESSAGES/hearing.po").entries
    return {(e.msgctxt, e.msgid): e for e in entries}


def test_filled_entries_stay_and_missing_ones_come_with_their_gloss(small: SmallPack) -> None:
    """A translator sees what an empty concept means."""
    small.spoil(small.sheet, 'msgctxt "concept"\nmsgid "fasting"\nmsgstr "fast*"\n', "")
    sheet = _sheet(small)
    assert sheet[("concept", "soul")].msgstr == "soul*\nspirit"
    empty = sheet[("concept", "fasting")]
    assert (empty.msgstr, empty.comment) == ("", "concept: to fast")
    assert sheet[("idiom", "soul-left")].comment.endswith("My soul has left me")


def test_what_nobody_asked_for_is_kept(small: SmallPack) -> None:
    """A concept of another pack, or one whose id was mistyped, is not thrown away."""
    text = small.sheet.read_text(encoding="utf-8")
    small.sheet.write_text(text + '\nmsgctxt "concept"\nmsgid "shade"\nmsgstr "shade"\n')
    assert _sheet(small)[("concept", "shade")].msgstr == "shade"


def test_another_language_also_gets_the_sentences(small: SmallPack) -> None:
    """So that its ear is tried as well."""
    small.language("es")
    assert ("soul-left.patterns.out.heard-1", "My soul went out of me.") in _sheet(small, "es")


def test_every_grammar_field_is_explained() -> None:
    """A field without a word of explanation cannot be filled."""
    assert set(_FIELDS) == set(GRAMMAR_FIELDS)

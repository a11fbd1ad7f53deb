"""Merging keeps what translators wrote."""

import polib

from planner.content.po_merging import Merging


def _entry(text: str, translation: str = "", **more: object) -> polib.POEntry:
    return polib.POEntry(msgid=text, msgstr=translation, **more)


def _merge(old: list[polib.POEntry], wanted: list[polib.POEntry], forms: int = 2) -> Merging:
    file = polib.POFile()
    file.extend(old)
    return Merging(file, wanted, plural_forms=forms)


def test_an_unchanged_message_keeps_translation_comment_and_mark() -> None:
    """A draft stays a draft."""
    old = _entry("a", "b", flags=["fuzzy"], tcomment="from the clinic")
    (entry,) = _merge([old], [_entry("a")]).entries
    assert (entry.msgstr, entry.fuzzy, entry.tcomment) == ("b", True, "from the clinic")
    assert entry.previous_msgid is None


def test_a_changed_text_keeps_its_translation_as_stale() -> None:
    """The old text stands beside it, in the same context however different."""
    old = _entry("I feel whole.", "Entera.", msgctxt="x.goals.y.text")
    merging = _merge([old], [_entry("Something else.", msgctxt="x.goals.y.text")])
    (entry,) = merging.entries
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("Entera.", True, "I feel whole.")
    assert (merging.added, merging.changed, merging.retired) == (0, 1, 0)


def test_a_text_that_changed_twice_keeps_the_first_source() -> None:
    """That is the one which its translation was made from."""
    old = _entry("two", "dos", msgctxt="x", flags=["fuzzy"], previous_msgid="one")
    (entry,) = _merge([old], [_entry("three", msgctxt="x")]).entries
    assert entry.previous_msgid == "one"


def test_a_text_that_came_back_is_no_longer_stale() -> None:
    """Its old source is its source again; the mark stays until somebody has looked."""
    old = _entry("two", "uno", msgctxt="x", flags=["fuzzy"], previous_msgid="one")
    (entry,) = _merge([old], [_entry("one", msgctxt="x")]).entries
    assert (entry.msgstr, entry.previous_msgid, entry.fuzzy) == ("uno", None, True)


def test_without_a_context_only_what_reads_alike_is_paired() -> None:
    """A corrected comma is the same sentence; another sentence is not."""
    old = [_entry("Saved in your words", "Guardado"), _entry("Sign in", "Entrar")]
    merging = _merge(old, [_entry("Saved, in your words."), _entry("Print this page")])
    texts = {e.msgid: (e.msgstr, e.obsolete) for e in merging.entries}
    assert texts == {
        "Saved, in your words.": ("Guardado", False),
        "Print this page": ("", False),
        "Sign in": ("Entrar", True),
    }


def test_what_went_away_waits_and_comes_back() -> None:
    """Nobody's work is thrown out; what was never translated is."""
    merging = _merge([_entry("a", "b"), _entry("c")], [])
    (gone,) = merging.entries
    assert (gone.obsolete, gone.msgstr, merging.retired) == (True, "b", 1)
    (back,) = _merge([gone], [_entry("a")]).entries
    assert (back.obsolete, back.msgstr) == (False, "b")


def test_plural_forms_fit_the_language() -> None:
    """Six for Arabic; what was written for others is not lost."""
    wanted = _entry("one", msgid_plural="many")
    (entry,) = _merge([], [wanted], forms=6).entries
    assert sorted(entry.msgstr_plural) == [0, 1, 2, 3, 4, 5]
    old = _entry("one", msgid_plural="many", msgstr_plural={0: "a", 1: "b", 2: "c"})
    (entry,) = _merge([old], [_entry("one", msgid_plural="many")], forms=2).entries
    assert entry.msgstr_plural == {0: "a", 1: "b", 2: "c"}

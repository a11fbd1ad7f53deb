"""Merging what translators wrote into what the sources now ask for."""

from collections.abc import Iterable, Sequence
from typing import Final

import polib
from rapidfuzz import fuzz

_LIKE_ENOUGH: Final = 75
_FUZZY: Final = "fuzzy"
Key = tuple[str, str]


class Merging:
    """One catalogue, old and wanted. `entries` is what to write, counted as it is made."""

    def __init__(
        self, old: polib.POFile, wanted: Sequence[polib.POEntry], *, plural_forms: int
    ) -> None:
        self.added = self.changed = self.retired = 0
        self._plural_forms = plural_forms
        self._old: dict[Key, polib.POEntry] = {}
        for entry in sorted(old, key=lambda e: e.obsolete):
            self._old.setdefault(_key(entry), entry)
        self._wanted = {_key(entry): entry for entry in wanted}
        self._left = [e for key, e in self._old.items() if key not in self._wanted]
        self._successors = self._pair([e for k, e in self._wanted.items() if k not in self._old])
        self.entries = [*map(self._merged, self._wanted.values()), *self._obsolete()]

    def _pair(self, new: Sequence[polib.POEntry]) -> dict[Key, polib.POEntry]:
        """For each new text the old one it was made from.

        A context of content names one thing, so its only old and only new text belong
        together; elsewhere the two must read alike.
        """
        living = [e for e in self._left if not e.obsolete and _is_translated(e)]
        likeness: list[tuple[float, int, Key, polib.POEntry]] = []
        for entry in new:
            olds = [e for e in living if (e.msgctxt or "") == (entry.msgctxt or "")]
            is_alone = len(olds) == 1 and self._is_alone(entry, new)
            for old in olds:
                ratio = 100.0 if is_alone else fuzz.ratio(old.msgid, entry.msgid)
                if ratio >= _LIKE_ENOUGH:
                    likeness.append((-ratio, len(likeness), _key(entry), old))
        pairs: dict[Key, polib.POEntry] = {}
        for _, _, key, old in sorted(likeness, key=lambda row: row[:2]):
            if key not in pairs and not any(old is taken for taken in pairs.values()):
                pairs[key] = old
        self._left = [e for e in self._left if not any(e is taken for taken in pairs.values())]
        return pairs

    @staticmethod
    def _is_alone(entry: polib.POEntry, new: Iterable[polib.POEntry]) -> bool:
        return bool(entry.msgctxt) and sum(e.msgctxt == entry.msgctxt for e in new) == 1

    def _merged(self, wanted: polib.POEntry) -> polib.POEntry:
        """The wanted entry with what there is of its translation."""
        same, older = self._old.get(_key(wanted)), self._successors.get(_key(wanted))
        if same is not None:
            self._take(wanted, same)
            self._date(wanted, same.previous_msgid, same.previous_msgid_plural)
        elif older is not None:
            self._take(wanted, older)
            self.changed += 1
            if _FUZZY not in wanted.flags:
                wanted.flags.insert(0, _FUZZY)
            # A text that changed twice keeps the one that its translation was made from.
            if older.previous_msgid is not None:
                self._date(wanted, older.previous_msgid, older.previous_msgid_plural)
            else:
                self._date(wanted, older.msgid, older.msgid_plural or None)
        else:
            self.added += 1
        self._fit_plurals(wanted)
        return wanted

    @staticmethod
    def _date(wanted: polib.POEntry, source: str | None, plural: str | None) -> None:
        """Put the source of a translation beside it, unless it is the source once more."""
        if source != wanted.msgid:
            wanted.previous_msgid, wanted.previous_msgid_plural = source, plural

    @staticmethod
    def _take(wanted: polib.POEntry, old: polib.POEntry) -> None:
        wanted.msgstr = old.msgstr
        if wanted.msgid_plural:
            wanted.msgstr_plural = dict(old.msgstr_plural) or {0: old.msgstr}
        elif old.msgstr_plural:
            wanted.msgstr = old.msgstr_plural.get(0, "")
        wanted.tcomment = old.tcomment
        marks = [f for f in old.flags if f not in wanted.flags and not f.endswith("-format")]
        wanted.flags = [*marks, *wanted.flags]

    def _fit_plurals(self, entry: polib.POEntry) -> None:
        """A form for each number that the language tells apart; none that is written is lost."""
        if entry.msgid_plural:
            written = entry.msgstr_plural
            last = max((number for number, form in written.items() if form), default=0)
            count = max(self._plural_forms, last + 1)
            entry.msgstr_plural = {number: written.get(number, "") for number in range(count)}

    def _obsolete(self) -> list[polib.POEntry]:
        """What went away, kept where somebody had translated it."""
        kept = [entry for entry in self._left if _is_translated(entry)]
        for entry in kept:
            if not entry.obsolete:
                self.retired += 1
            entry.obsolete = True
            entry.comment, entry.occurrences = "", []
        return sorted(kept, key=_key)


def _key(entry: polib.POEntry) -> Key:
    return (entry.msgctxt or "", entry.msgid)


def _is_translated(entry: polib.POEntry) -> bool:
    return bool(entry.msgstr or any(entry.msgstr_plural.values()))

"""Catalogues: what a PO file says, with the state each translation is in.

State lives where translators' tools show it: a machine draft carries the mark "needs work"
(fuzzy); one whose source changed carries the old source too and counts as stale.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import polib

from planner.domain.words import LanguageTag
from planner.errors import PlannerError

INTERFACE, CLIENT, SAFETY, LIBRARY, HEARING = (
    "interface",
    "client",
    "safety",
    "library",
    "hearing",
)
CATALOGUES: Final = (INTERFACE, CLIENT, SAFETY, LIBRARY, HEARING)
"""The five files of a locale, split by who reads them."""

MAX_BYTES: Final = 8 * 1024 * 1024
_LINE: Final = re.compile(r"line (\d+)")


class State(StrEnum):
    """How far a translation can be relied on."""

    REVIEWED = "reviewed"
    DRAFT = "draft"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Translation:
    """The forms of one message (one, or one a plural form) and their state."""

    forms: tuple[str, ...]
    state: State


Key = tuple[str, str]
"""Context (empty for none) and source text."""


class Catalogue:
    """One PO file, read once."""

    def __init__(self, messages: Mapping[Key, Translation]) -> None:
        self._messages = messages

    def __len__(self) -> int:
        return len(self._messages)

    def get(self, source: str, context: str = "") -> Translation | None:
        """The translation of a message, None where there is none."""
        return self._messages.get((context, source))

    def items(self) -> Iterator[tuple[Key, Translation]]:
        """Every translated message."""
        yield from self._messages.items()


EMPTY: Final = Catalogue({})


def load(path: Path) -> Catalogue:
    """The catalogue at this path; an empty one where there is no file.

    Raise PL111 where it is not UTF-8, PL112 past the size limit and PL502 where it cannot be
    read. polib keeps the old source of a changed message, which Babel drops.
    """
    if not path.is_file():
        return EMPTY
    if path.stat().st_size > MAX_BYTES:
        raise PlannerError("PL112", where=str(path), limit=MAX_BYTES)
    try:
        entries = polib.pofile(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise PlannerError("PL111", where=str(path)) from None
    except (OSError, ValueError, LookupError, IndexError) as error:
        found = _LINE.search(str(error))
        where = f"{path}:{found.group(1)}" if found else str(path)
        raise PlannerError("PL502", where=where, detail="it is not a PO file") from None
    read = {(e.msgctxt or "", e.msgid): _translation(e) for e in entries if not e.obsolete}
    return Catalogue({key: t for key, t in read.items() if t.state is not State.MISSING})


def _translation(entry: polib.POEntry) -> Translation:
    plural = entry.msgstr_plural
    forms = tuple(plural[n] for n in sorted(plural)) if plural else (entry.msgstr,)
    if not all(forms):
        return Translation((), State.MISSING)
    if not entry.fuzzy:
        return Translation(forms, State.REVIEWED)
    return Translation(forms, State.STALE if entry.previous_msgid else State.DRAFT)


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look-up gave: the text's forms, the language it is in and its state."""

    forms: tuple[str, ...]
    language: LanguageTag
    state: State


class Catalogues:
    """All catalogues of several content folders, read when first asked for.

    `folders` are the `locales` folders of the packs, the first one winning.
    """

    def __init__(self, folders: tuple[Path, ...], source: LanguageTag) -> None:
        self.source = source
        self._folders = folders
        self._read: dict[tuple[str, str], tuple[Catalogue, ...]] = {}

    def of(self, tag: LanguageTag, name: str) -> tuple[Catalogue, ...]:
        """The catalogues of one language and name, one a pack."""
        key = (tag, name)
        if key not in self._read:
            paths = (f / tag / "LC_MESSAGES" / f"{name}.po" for f in self._folders)
            self._read[key] = tuple(c for c in map(load, paths) if len(c))
        return self._read[key]

    def look_up(
        self, source: str, *, name: str, chain: tuple[LanguageTag, ...], context: str = ""
    ) -> Looked:
        """The message in the nearest language that has it; the source text, MISSING, if none.

        The source language itself is never missing: its text is the message.
        """
        for tag in chain:
            for catalogue in self.of(tag, name):
                found = catalogue.get(source, context)
                if found is not None:
                    return Looked(found.forms, tag, found.state)
            if tag == self.source:
                return Looked((source,), tag, State.REVIEWED)
        return Looked((source,), self.source, State.MISSING)

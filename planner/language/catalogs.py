"""Catalogues: what a PO file says, with the state each translation is in.

State lives where translators' tools show it: a machine draft carries the mark "needs work"
(fuzzy); one whose source changed carries the old source too and counts as stale.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages import pofile
from babel.messages.catalog import Catalog, Message

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


def read_po(path: Path) -> Catalog:
    """The PO file as Babel reads it, drafts and obsolete entries kept.

    Raise PL111 where it is not UTF-8 and PL502 where it cannot be parsed.
    """
    try:
        content = path.read_bytes()
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise PlannerError("PL111", where=str(path)) from None
    try:
        return pofile.read_po(BytesIO(content), abort_invalid=True)
    except pofile.PoFileError as error:
        raise PlannerError("PL502", where=f"{path}:{error.lineno}", detail=str(error)) from None
    except (ValueError, SyntaxError) as error:
        raise PlannerError("PL502", where=str(path), detail=type(error).__name__) from None


def load(path: Path) -> Catalogue:
    """The catalogue at this path; an empty one where there is no file."""
    if not path.is_file():
        return EMPTY
    messages = {}
    for message in read_po(path):
        if message.id:
            messages[_key(message)] = _translation(message)
    return Catalogue({key: t for key, t in messages.items() if t.state is not State.MISSING})


def _key(message: Message) -> Key:
    source = message.id if isinstance(message.id, str) else message.id[0]
    return (message.context or "", source)


def _translation(message: Message) -> Translation:
    given = message.string
    forms = (given,) if isinstance(given, str) else tuple(given or ())
    if not all(forms) or not forms:
        return Translation((), State.MISSING)
    if not message.fuzzy:
        return Translation(forms, State.REVIEWED)
    return Translation(forms, State.STALE if message.previous_id else State.DRAFT)


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

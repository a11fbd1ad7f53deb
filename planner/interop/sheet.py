"""What stands on a printed form in one language or two: headings, rows and cards.

A clinic's copy, a note and a helper's page are made of the same few parts. Every piece of
text carries its language, so that paper and screen give it the right direction and voice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from planner.domain.plan import Wording
from planner.domain.words import LanguageTag
from planner.language.catalogs import CLIENT, INTERFACE, SAFETY, State
from planner.language.wording import Phrasebook, Spoken

_SOURCE: Final = LanguageTag("en")
"""The language of a label that nobody has translated."""
CLINIC_SIZES: Final = (10.5,)
"""Points, for forms that may run on; read at a desk."""


class Tone(StrEnum):
    """How a card is drawn."""

    PLAIN = "plain"
    INNER = "inner"
    CARE = "care"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text in one language."""

    text: str
    language: LanguageTag


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing in a column: a label, what is said, and small marks on where it comes from."""

    text: Piece | None = None
    label: Piece | None = None
    marks: tuple[Piece, ...] = ()
    is_said: bool = False
    """Speech, which stands out most."""
    is_strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Entries in one column, or in two side by side."""

    columns: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading, in both languages where there are two."""

    pieces: tuple[Piece, ...]
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Rows that belong together, and cards within."""

    blocks: tuple["Block", ...]
    tone: Tone = Tone.PLAIN
    picture: str = ""


Block: TypeAlias = Heading | Row | Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole form."""

    language: LanguageTag
    """Of the form itself, which gives the side on which it begins."""
    name: Piece
    """What the file's properties call it: never a person."""
    title: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    draft: tuple[Piece, ...] = ()
    """The line on top of what nobody has approved."""
    watermark: Piece | None = None
    """The word that lies behind each page of it."""
    foot: tuple[Piece, ...] = ()
    sizes: tuple[float, ...] = CLINIC_SIZES
    """Sizes of type in points, tried from the largest where all must stand on one side."""
    is_one_side: bool = False

    def pieces(self) -> Iterator[Piece]:
        """Every piece of text on it."""
        yield from (self.name, *self.title, *self.draft, *self.foot)
        if self.watermark is not None:
            yield self.watermark
        yield from _pieces(self.blocks)


def _pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Heading):
            yield from block.pieces
        elif isinstance(block, Card):
            yield from _pieces(block.blocks)
        else:
            for entry in (entry for column in block.columns for entry in column):
                yield from (p for p in (entry.label, entry.text, *entry.marks) if p is not None)


class Voice:
    """A form's own words in one language; it remembers whether a speaker has checked them all."""

    def __init__(self, phrases: Phrasebook) -> None:
        self.phrases = phrases
        self.language = phrases.language
        self.is_checked = True

    def say(self, source: str, /, **facts: str) -> Piece:
        """Words for workers."""
        return self._piece(self.phrases.spoken(source, name=INTERFACE, **facts))

    def to_client(self, source: str, /, **facts: str) -> Piece:
        """Words for clients."""
        return self._piece(self.phrases.spoken(source, name=CLIENT, **facts))

    def safety(self, source: str, /, **facts: str) -> Piece:
        """Words on safety; English stands beside what is stale or missing."""
        self._piece(self.phrases.spoken(source, name=SAFETY, **facts))
        return self.label(self.phrases.safety(source, **facts))

    def label(self, text: str) -> Piece:
        """A label that the phrasebook has put into words already."""
        return Piece(text=text, language=self.language)

    def _piece(self, said: Spoken) -> Piece:
        self.is_checked = self.is_checked and said.state is State.REVIEWED
        return Piece(text=said.text, language=said.language)


def in_language(wording: Wording, language: LanguageTag) -> Piece:
    """A label for a reader of this language, in the language that its text is really in."""
    if language not in wording.texts:
        language = next(iter(wording.texts))
    is_source = language in wording.missing
    return Piece(text=wording.texts[language], language=_SOURCE if is_source else language)


def voices(first: Phrasebook, second: Phrasebook) -> tuple[Voice, ...]:
    """One voice a language, the form's own language first."""
    if first.language == second.language:
        return (Voice(first),)
    return (Voice(first), Voice(second))

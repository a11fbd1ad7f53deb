"""Word forms as a hearing sheet writes them.

One form a line: words that follow each other, `*` for any ending, `..` for a gap of up to
three words, `(this|that one)` for either, `(this|)` for one that may be absent, a leading
`!` for a form that is itself the negation of its concept.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

import regex

from planner.language.folding import PIECE, WORD, fold

_GAP: Final = ".."
_PIECE: Final = regex.compile(r"\(|\||\)|\.\.|[^\s()|]+")


class FormError(ValueError):
    """A line that cannot be read as a word form."""


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a form; `gap_before` allows up to three words in between."""

    text: str
    is_prefix: bool
    gap_before: bool


Option = tuple[Element, ...]
"""One of several ways to fill a place; empty where the place may be left out."""


@dataclass(frozen=True, slots=True)
class Form:
    """One line of a sheet. `name` is what it stands for: a concept, a mark, a template."""

    name: str
    places: tuple[tuple[Option, ...], ...]
    negated: bool = False


def read_forms(name: str, lines: str, language: str) -> list[Form]:
    """The forms of one message. Raise FormError for a line that can match nothing."""
    return [
        _Reader(name, line.strip(), language).form() for line in lines.splitlines() if line.strip()
    ]


class _Reader:
    """Reads one line by recursive descent."""

    def __init__(self, name: str, line: str, language: str) -> None:
        self._name = name
        self._line = line
        self._language = language
        self._pieces = _PIECE.findall(line.removeprefix("!"))
        self._at = 0
        self._gap = False

    def form(self) -> Form:
        places = []
        while self._at < len(self._pieces):
            place = self._place()
            if place is not None:
                places.append(place)
        if self._gap or not any(all(options) for options in places):
            raise self._wrong("it has no word that must stand, or ends with a gap")
        if places[0][0] and places[0][0][0].gap_before:
            raise self._wrong("it begins with a gap")
        return Form(self._name, tuple(places), negated=self._line.startswith("!"))

    def _place(self) -> tuple[Option, ...] | None:
        """The next place of the line; None where only a gap was read."""
        piece = self._pieces[self._at]
        self._at += 1
        if piece == _GAP:
            self._gap = True
            return None
        if piece == "(":
            gap, self._gap = self._gap, False
            options = self._options()
            # A gap before a word that may be absent stands before the next one, too.
            while gap and not all(options):
                following = self._following()
                options = tuple(option + after for option in options for after in following)
            return tuple(_after_gap(option) if gap else option for option in options)
        if piece in {"|", ")"}:
            raise self._wrong(f"“{piece}” stands alone")
        return (self._word(piece),)

    def _following(self) -> tuple[Option, ...]:
        """The next place of the line, past any gap."""
        while self._at < len(self._pieces):
            place = self._place()
            if place is not None:
                return place
        raise self._wrong("it ends with a gap")

    def _options(self) -> tuple[Option, ...]:
        """Everything up to the closing bracket."""
        found: list[Option] = []
        current: list[tuple[Option, ...]] = []
        while True:
            if self._at >= len(self._pieces):
                raise self._wrong("a bracket is not closed")
            piece = self._pieces[self._at]
            if piece in {"|", ")"}:
                self._at += 1
                if self._gap:
                    raise self._wrong("a gap ends a choice")
                found += [sum(parts, ()) for parts in product(*current)]
                if piece == ")":
                    return tuple(dict.fromkeys(found))
                current = []
                continue
            place = self._place()
            if place is not None:
                current.append(place)

    def _word(self, piece: str) -> Option:
        """A hyphenated piece is two words, as in a text; the ending mark is the last one's."""
        bare = piece.removesuffix("*")
        words = [part for word in WORD.findall(bare) for part in PIECE.findall(word)]
        if not words or "*" in bare:
            raise self._wrong("“*” stands at the end of a word only")
        elements = []
        for number, word in enumerate(words, 1):
            is_prefix = piece.endswith("*") and number == len(words)
            elements.append(Element(fold(word, self._language), is_prefix, self._gap))
            self._gap = False
        if not all(element.text for element in elements):
            raise self._wrong("a word of it is nothing but marks")
        return tuple(elements)

    def _wrong(self, detail: str) -> FormError:
        return FormError(f"“{self._line}”: {detail}")


def _after_gap(option: Option) -> Option:
    """The option with a gap before its first word."""
    if not option:
        return option
    first, *rest = option
    return (Element(first.text, first.is_prefix, gap_before=True), *rest)


def words_of(form: Form) -> Iterator[Element]:
    """Every word that may stand in the form."""
    for options in form.places:
        for option in options:
            yield from option

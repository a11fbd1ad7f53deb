"""Word forms as a hearing sheet writes them, and finding them in a text.

One form a line: words that follow each other, `*` for any ending, `..` for a gap of up to
three words, a leading `!` for a form that is itself the negation of its concept.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planner.domain.heard import Token
from planner.language.folding import UNSPACED, WORD, fold

GAP_WORDS = 3
_GAP = ".."


class FormError(ValueError):
    """A line that cannot be read as a word form."""


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a form; `gap_before` allows up to three words in between."""

    text: str
    is_prefix: bool
    gap_before: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One line of a sheet. `name` is what it stands for: a concept, a mark, a template."""

    name: str
    elements: tuple[Element, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A form met in tokens [first, last]."""

    form: Form
    first: int
    last: int


def read_forms(name: str, lines: str, language: str) -> list[Form]:
    """The forms of one message. Raise FormError for a line that can match nothing."""
    return [_read(name, line.strip(), language) for line in lines.splitlines() if line.strip()]


def _read(name: str, line: str, language: str) -> Form:
    negated = line.startswith("!")
    elements: list[Element] = []
    gap = False
    for piece in line.removeprefix("!").split():
        if piece == _GAP:
            if not elements:
                raise FormError(f"“{line}” begins with a gap")
            gap = True
            continue
        for word, is_prefix in _words(piece, line):
            elements.append(Element(fold(word, language), is_prefix, gap))
            gap = False
    if not elements or gap or not all(e.text for e in elements):
        raise FormError(f"“{line}” has no words, or ends with a gap")
    return Form(name, tuple(elements), negated)


def _words(piece: str, line: str) -> list[tuple[str, bool]]:
    """A hyphenated piece is two words, as in a text; the ending mark belongs to the last."""
    bare = piece.removesuffix("*")
    words = WORD.findall(bare)
    if not words or "*" in bare:
        raise FormError(f"“{line}”: “*” stands at the end of a word only")
    if UNSPACED.search(bare):
        words = [character for word in words for character in word]
    return [(w, piece.endswith("*") and i == len(words) - 1) for i, w in enumerate(words)]


class FormIndex:
    """All forms of a language, filed under the one word of each that is the longest.

    A text needs a look-up a word and a prefix, whatever the number of forms; the rest of a
    form is compared only where that word stands.
    """

    def __init__(self, forms: Iterable[Form], prefixes: Sequence[str] = ()) -> None:
        self._prefixes = sorted(prefixes, key=len, reverse=True)
        self._exact: dict[str, list[tuple[Form, int]]] = {}
        self._beginning: dict[str, list[tuple[Form, int]]] = {}
        for form in forms:
            anchor = max(
                range(len(form.elements)),
                key=lambda i: (len(form.elements[i].text), not form.elements[i].is_prefix),
            )
            element = form.elements[anchor]
            table = self._beginning if element.is_prefix else self._exact
            table.setdefault(element.text, []).append((form, anchor))

    def find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """Every form in the text, once a place."""
        variants = [self._variants(token.folded) for token in tokens]
        seen: set[tuple[int, int, int]] = set()
        for at, words in enumerate(variants):
            for form, anchor in self._filed(words):
                first = self._reach(form, anchor, at, tokens, variants, step=-1)
                last = self._reach(form, anchor, at, tokens, variants, step=1)
                if first is None or last is None or (id(form), first, last) in seen:
                    continue
                seen.add((id(form), first, last))
                yield Found(form, first, last)

    def _variants(self, word: str) -> tuple[str, ...]:
        """The word, and what is left of it without a particle written onto it."""
        stripped = (
            word[len(prefix) :]
            for prefix in self._prefixes
            if word.startswith(prefix) and len(word) - len(prefix) >= 2  # noqa: PLR2004
        )
        return (word, *dict.fromkeys(stripped))

    def _filed(self, words: Iterable[str]) -> Iterator[tuple[Form, int]]:
        for word in words:
            yield from self._exact.get(word, ())
            for length in range(1, len(word) + 1):
                yield from self._beginning.get(word[:length], ())

    @staticmethod
    def _reach(
        form: Form,
        anchor: int,
        at: int,
        tokens: Sequence[Token],
        variants: Sequence[Sequence[str]],
        *,
        step: int,
    ) -> int | None:
        """The far end of the form from its anchor, one way; None where it does not fit."""
        index = anchor + step
        while 0 <= index < len(form.elements):
            element = form.elements[index]
            has_gap = (form.elements[index + 1] if step < 0 else element).gap_before
            for skip in range(GAP_WORDS + 1 if has_gap else 1):
                place = at + step * (skip + 1)
                if not 0 <= place < len(tokens) or tokens[place].sentence != tokens[at].sentence:
                    return None
                if _fits(element, variants[place]):
                    at = place
                    break
            else:
                return None
            index += step
        return at


def _fits(element: Element, words: Iterable[str]) -> bool:
    if element.is_prefix:
        return any(word.startswith(element.text) for word in words)
    return element.text in words

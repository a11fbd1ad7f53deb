"""Finding all forms of a language in a text, without looking at every form.

Each form is filed under the words of the one place that says most; a text needs a look-up a
word and a beginning of a word, whatever the number of forms, and the rest of a form is
compared only where such a word stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from planner.domain.heard import Token
from planner.language.forms import Element, Form, Option

GAP_WORDS: Final = 3
_SHORTEST_STEM: Final = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A form met in tokens [first, last]."""

    form: Form
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Filed:
    """A form under one word: which place, which option of it, which word of that."""

    form: Form
    place: int
    option: Option
    word: int
    needs: frozenset[str]
    """Whole words that must stand elsewhere in the text, to pass most forms over at once."""


class FormIndex:
    """The forms of one language. Safe to share between threads once built."""

    def __init__(self, forms: Iterable[Form], prefixes: Sequence[str] = ()) -> None:
        self._prefixes = sorted(prefixes, key=len, reverse=True)
        self._exact: dict[str, list[_Filed]] = {}
        self._beginning: dict[str, list[_Filed]] = {}
        for form in forms:
            place = max(range(len(form.places)), key=lambda i: _says(form.places[i]))
            for option in form.places[place]:
                word = max(range(len(option)), key=lambda i: _length(option[i]))
                table = self._beginning if option[word].is_prefix else self._exact
                needs = _needed(form, place) | _whole(option[:word] + option[word + 1 :])
                filed = _Filed(form, place, option, word, needs)
                table.setdefault(option[word].text, []).append(filed)

    def find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """Every form in the text, once a place."""
        text = _Text(tokens, [self._variants(token) for token in tokens])
        seen: set[tuple[int, int, int]] = set()
        present = frozenset(word for words in text.variants for word in words)
        for at, words in enumerate(text.variants):
            for filed in self._filed(words):
                if not filed.needs <= present:
                    continue
                span = text.around(filed, at)
                if span is None or (id(filed.form), *span) in seen:
                    continue
                seen.add((id(filed.form), *span))
                yield Found(filed.form, *span)

    def _variants(self, token: Token) -> tuple[str, ...]:
        """The word, its parts, and what is left of each without a particle written onto it."""
        words = (token.folded, *token.also)
        stripped = (
            word[len(prefix) :]
            for word in words
            for prefix in self._prefixes
            if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM
        )
        return tuple(dict.fromkeys((*words, *stripped)))

    def _filed(self, words: Iterable[str]) -> Iterator[_Filed]:
        for word in words:
            yield from self._exact.get(word, ())
            for length in range(1, len(word) + 1):
                yield from self._beginning.get(word[:length], ())


class _Text:
    """A text being compared with forms."""

    def __init__(self, tokens: Sequence[Token], variants: Sequence[tuple[str, ...]]) -> None:
        self.tokens = tokens
        self.variants = variants

    def around(self, filed: _Filed, at: int) -> tuple[int, int] | None:
        """The tokens a form covers when one of its words stands at `at`; None if it does not."""
        before, after = filed.option[: filed.word], filed.option[filed.word + 1 :]
        gap = filed.option[filed.word].gap_before
        places = filed.form.places
        first = self._back(before, at, gap=gap, places=places, place=filed.place)
        last = self._on(after, at, places, filed.place)
        return None if first is None or last is None else (first, last)

    def _on(
        self, words: Option, at: int, places: Sequence[Sequence[Option]], place: int
    ) -> int | None:
        """The last token, when `words` and then all later places follow after `at`."""
        if words:
            for there in self._reach(at, 1, gap=words[0].gap_before):
                if self._fits(words[0], there):
                    end = self._on(words[1:], there, places, place)
                    if end is not None:
                        return end
            return None
        if place + 1 == len(places):
            return at
        ends = (self._on(option, at, places, place + 1) for option in places[place + 1])
        return next((end for end in ends if end is not None), None)

    def _back(
        self, words: Option, at: int, *, gap: bool, places: Sequence[Sequence[Option]], place: int
    ) -> int | None:
        """The first token, when `words` and before them all earlier places lead up to `at`.

        `gap` says whether the word at `at` allows a gap before it.
        """
        if words:
            for there in self._reach(at, -1, gap=gap):
                if self._fits(words[-1], there):
                    start = self._back(
                        words[:-1], there, gap=words[-1].gap_before, places=places, place=place
                    )
                    if start is not None:
                        return start
            return None
        if place == 0:
            return at
        starts = (
            self._back(option, at, gap=gap, places=places, place=place - 1)
            for option in places[place - 1]
        )
        return next((start for start in starts if start is not None), None)

    def _reach(self, at: int, step: int, *, gap: bool) -> Iterator[int]:
        """The tokens next to `at` in its sentence, as far as a gap allows."""
        for distance in range(1, (GAP_WORDS if gap else 0) + 2):
            there = at + step * distance
            if not 0 <= there < len(self.tokens):
                return
            if self.tokens[there].sentence != self.tokens[at].sentence:
                return
            yield there

    def _fits(self, element: Element, at: int) -> bool:
        if element.is_prefix:
            return any(word.startswith(element.text) for word in self.variants[at])
        return element.text in self.variants[at]


def _needed(form: Form, place: int) -> frozenset[str]:
    """The whole words of the form's other places that have no alternative."""
    others = (options for i, options in enumerate(form.places) if i != place)
    return frozenset[str]().union(*(_whole(o[0]) for o in others if len(o) == 1))


def _whole(option: Option) -> frozenset[str]:
    return frozenset(element.text for element in option if not element.is_prefix)


def _says(options: Sequence[Option]) -> int:
    """How much a place says: the shortest of its options' longest words, 0 if it may be absent."""
    return min(max((_length(e) for e in option), default=0) for option in options)


def _length(element: Element) -> int:
    return 2 * len(element.text) - element.is_prefix

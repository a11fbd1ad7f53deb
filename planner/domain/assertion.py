"""How a concept was said: affirmed, denied, past, somebody else's, doubted, compared.

The rules follow ConText (Harkema 2009, PMC2757457): each grammar mark has a scope, and a
concept inside the scope takes its meaning. The marks come from a language's grammar
sheet; the scopes are the same for all languages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.heard import Heard, Hit, Mark, Marked


class Assertion(StrEnum):
    """What the speaker does with an idea."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    DOUBTED = "doubted"
    PAST = "past"
    FIGURATIVE = "figurative"
    COMPARED = "compared"
    WISHED = "wished"


@dataclass(frozen=True, slots=True)
class Said:
    """The verdict on one hit: its assertion, whether somebody else is quoted, its negators."""

    assertion: Assertion
    is_hearsay: bool = False
    negators: frozenset[int] = frozenset()


class Scopes:
    """Reads the marks of one heard utterance once and answers for each hit."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self._by_mark: dict[Mark, list[Marked]] = {}
        self._said: dict[tuple[Hit, frozenset[int]], Said | None] = {}
        for marked in heard.marks:
            self._by_mark.setdefault(marked.mark, []).append(marked)

    def has_because(self, sentence: int) -> bool:
        """True where that sentence says something as a cause."""
        return any(self._sentence(m.first) == sentence for m in self._marks(Mark.BECAUSE))

    def dismissals(self) -> Iterator[int]:
        """The token at which each "that was foolishness" begins."""
        return (m.first for m in self._marks(Mark.DISMISSAL))

    def negators_of(self, hit: Hit) -> frozenset[int]:
        """The negators whose scope covers this hit, by their first token."""
        clause = self._clause(hit.first)
        before = (
            m.first
            for m in self._marks(Mark.NEGATOR_BEFORE)
            if m.last < hit.first and self._clause(m.first) == clause
        )
        after = (
            m.first
            for m in self._marks(Mark.NEGATOR_AFTER)
            if m.first > hit.last and self._clause(m.first) == clause
        )
        return frozenset(before) | frozenset(after)

    def said(self, hit: Hit, used_up: frozenset[int] = frozenset()) -> Said | None:
        """How this hit was said; None inside a self-description, which explains nothing.

        `used_up` are negators that a pattern has taken for a negated form.
        """
        asked = (hit, used_up)
        if asked not in self._said:
            self._said[asked] = self._judged(hit, used_up)
        return self._said[asked]

    def _judged(self, hit: Hit, used_up: frozenset[int]) -> Said | None:
        if self._in_clause_after(hit, Mark.SELF_DESCRIPTION):
            return None
        negators = self.negators_of(hit) - used_up
        hearsay = self._in_sentence_after(hit, Mark.HEARSAY, ends=(Mark.OWN_VIEW,)) or (
            self._in_sentence_before(hit, Mark.HEARSAY_AFTER)
        )
        return Said(self._assertion(hit, negators), hearsay, negators)

    def _assertion(self, hit: Hit, negators: frozenset[int]) -> Assertion:
        if self._in_sentence_after(hit, Mark.PAST_BELIEF, ends=(Mark.NOW,)):
            return Assertion.PAST
        if hit.negated or negators:
            return Assertion.DENIED
        if self._is_doubted(hit):
            return Assertion.DOUBTED
        if self._in_clause_after(hit, Mark.COMPARISON):
            return Assertion.COMPARED
        return Assertion.AFFIRMED

    def _is_doubted(self, hit: Hit) -> bool:
        sentence = self._sentence(hit.first)
        asked = sentence in self._heard.questions and not any(
            self._sentence(m.first) == sentence for m in self._marks(Mark.RHETORICAL)
        )
        return asked or self._in_clause_after(hit, Mark.DOUBT)

    def _marks(self, mark: Mark) -> list[Marked]:
        return self._by_mark.get(mark, [])

    def _sentence(self, token: int) -> int:
        return self._heard.tokens[token].sentence

    def _clause(self, token: int) -> int:
        return self._heard.tokens[token].clause

    def _in_clause_after(self, hit: Hit, mark: Mark) -> bool:
        return any(
            m.first <= hit.first and self._clause(m.first) == self._clause(hit.first)
            for m in self._marks(mark)
        )

    def _in_sentence_after(self, hit: Hit, mark: Mark, *, ends: tuple[Mark, ...]) -> bool:
        return any(
            m.first <= hit.first
            and self._sentence(m.first) == self._sentence(hit.first)
            and not any(m.last < e.first <= hit.first for end in ends for e in self._marks(end))
            for m in self._marks(mark)
        )

    def _in_sentence_before(self, hit: Hit, mark: Mark) -> bool:
        return any(
            m.first > hit.last and self._sentence(m.first) == self._sentence(hit.first)
            for m in self._marks(mark)
        )

"""Hearing: finding concepts, idioms and grammar marks in what somebody said.

Each language fills one sheet (`hearing.po`): word forms a concept, a grammar sheet, and
idioms a template. What it fills lets it hear every template.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from planner.domain.account import Utterance
from planner.domain.heard import Heard, Hit, Mark, Marked, Token
from planner.domain.words import LanguageTag
from planner.language.form_index import FormIndex, Found
from planner.language.forms import Form, read_forms
from planner.language.segmenting import segment

CONCEPT: Final = "concept"
GRAMMAR: Final = "grammar"
IDIOM: Final = "idiom"

# Grammar fields that are not marks themselves but change what the marks and words mean.
NOT_NEGATOR: Final = "not-negator"
CANCELLING: Final = "cancelling"
FIGURATIVE: Final = "figurative"
CLAUSE_OPENER: Final = "clause-opener"
PREFIXES: Final = "prefixes"
MARK_PREFIXES: Final = "mark-prefixes"
"""Particles that leave a grammar mark what it is: "and I", but not "with my name"."""

GRAMMAR_FIELDS: Final = (
    *(mark.value for mark in Mark),
    NOT_NEGATOR,
    CANCELLING,
    FIGURATIVE,
    CLAUSE_OPENER,
    PREFIXES,
    MARK_PREFIXES,
)
_PARTICLES: Final = frozenset({PREFIXES, MARK_PREFIXES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One language's hearing sheet: lines of word forms by concept, field and template."""

    language: LanguageTag
    concepts: Mapping[str, str]
    grammar: Mapping[str, str] = field(default_factory=dict)
    idioms: Mapping[str, str] = field(default_factory=dict)

    @property
    def can_hear(self) -> bool:
        """False for a language that nobody has filled yet."""
        return any(lines.strip() for lines in self.concepts.values())

    def heard_concepts(self) -> frozenset[str]:
        """The concepts that have at least one form."""
        return frozenset(name for name, lines in self.concepts.items() if lines.strip())


class Ear:
    """Hears one language. Built once a language; safe to share between threads."""

    def __init__(self, sheet: Sheet) -> None:
        """Raise FormError where a line of the sheet cannot be read."""
        self.language = sheet.language
        said = [*self._forms(CONCEPT, sheet.concepts), *self._forms(IDIOM, sheet.idioms)]
        marks = {k: v for k, v in sheet.grammar.items() if k not in _PARTICLES}
        particles = sheet.grammar.get(PREFIXES, "")
        of_marks = sheet.grammar.get(MARK_PREFIXES, "") or particles
        self._said = FormIndex(said, particles.split())
        self._marks = FormIndex(self._forms(GRAMMAR, marks), of_marks.split())

    def _forms(self, kind: str, messages: Mapping[str, str]) -> Iterable[Form]:
        for name, lines in messages.items():
            yield from read_forms(f"{kind}:{name}", lines, self.language)

    def hear(self, text: str) -> Heard:
        """What stands in the text."""
        tokens, questions = segment(text, self.language)
        found: dict[str, list[Found]] = {}
        for one in (*self._said.find(tokens), *self._marks.find(tokens)):
            found.setdefault(one.form.name, []).append(one)
        figurative = found.get(f"{GRAMMAR}:{FIGURATIVE}", [])
        hidden = found.get(f"{GRAMMAR}:{NOT_NEGATOR}", []) + found.get(
            f"{GRAMMAR}:{CANCELLING}", []
        )
        marks = [
            Marked(mark, one.first, one.last)
            for mark in Mark
            for one in found.get(f"{GRAMMAR}:{mark.value}", [])
            if mark not in _NEGATORS or not any(_inside(one, cover) for cover in hidden)
        ]
        denied_after = {m.last for m in marks if m.mark is Mark.NEGATOR_BEFORE}
        openers = frozenset(
            one.first
            for one in found.get(f"{GRAMMAR}:{CLAUSE_OPENER}", [])
            if denied_after.isdisjoint(range(one.first - _REACH, one.last + 1))
        )
        return Heard(
            tokens=_with_clauses(tokens, openers),
            hits=_hits(CONCEPT, found, figurative),
            marks=tuple(sorted(marks, key=lambda m: (m.first, m.last, m.mark))),
            questions=questions,
            idioms=_hits(IDIOM, found, ()),
        )


_NEGATORS: Final = frozenset({Mark.NEGATOR_BEFORE, Mark.NEGATOR_AFTER})
# "Not because of a curse", "I don't think it's a curse": what follows a negator so closely
# belongs to what it denies and opens nothing.
_REACH: Final = 2
_NOTHING: Final = Heard(tokens=(), hits=(), marks=(), questions=frozenset())


class Hearing:
    """Hears utterances in whichever language each was given.

    `ear_for` gives the ear of a language, by its fallback chain, or None where no sheet is
    filled; such an utterance is kept and shown, and matches nothing.
    """

    def __init__(self, ear_for: Callable[[LanguageTag], Ear | None]) -> None:
        self._ear_for = ear_for

    def can_hear(self, language: LanguageTag) -> bool:
        """False for a language whose sheet nobody has filled: its accounts match nothing."""
        return self._ear_for(language) is not None

    def hear(self, utterance: Utterance) -> Heard:
        """What stands in the words of this utterance."""
        if utterance.words is None:
            return _NOTHING
        ear = self._ear_for(utterance.words.language)
        return ear.hear(utterance.words.text) if ear is not None else _NOTHING


def _inside(one: Found, cover: Found) -> bool:
    return cover.first <= one.first and one.last <= cover.last


def _hits(
    kind: str, found: Mapping[str, list[Found]], figurative: Iterable[Found]
) -> tuple[Hit, ...]:
    """Hits of one kind in reading order, without those inside a figure of speech."""
    hits = {
        Hit(name.partition(":")[2], one.first, one.last, one.form.negated)
        for name, places in found.items()
        if name.startswith(f"{kind}:")
        for one in places
        if not any(_inside(one, cover) for cover in figurative)
    }
    return tuple(sorted(hits, key=lambda h: (h.first, h.last, h.concept, h.negated)))


def _with_clauses(tokens: tuple[Token, ...], openers: frozenset[int]) -> tuple[Token, ...]:
    """Number the clauses again, beginning a new one at every opener."""
    numbered, clause, before = [], 0, 0
    for at, token in enumerate(tokens):
        if token.clause != before or at in openers:
            clause += 1
        before = token.clause
        numbered.append(replace(token, clause=clause))
    return tuple(numbered)

"""Finding patterns in what was heard: which words meet which pattern, and how they were said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.domain.account import (
    CAUSE_QUESTIONS,
    QUESTIONS,
    WANTED_QUESTIONS,
    Holder,
    Utterance,
)
from planner.domain.assertion import Assertion, Scopes
from planner.domain.heard import Heard, Hit
from planner.domain.patterns import Atom, Group, Pattern


@dataclass(frozen=True, slots=True)
class Finding:
    """A pattern met: where, in which words, and how it was said."""

    utterance: int
    sentence: int
    start: int
    end: int
    assertion: Assertion
    holder: Holder
    is_stated_as_cause: bool
    clues: tuple[str, ...] = ()
    """The single concepts it is made of, in the terms of learned weights."""


class HeardUtterance:
    """An utterance with what was heard in it, indexed for looking patterns up."""

    def __init__(self, index: int, utterance: Utterance, heard: Heard) -> None:
        self.index = index
        self.utterance = utterance
        self.heard = heard
        self.scopes = Scopes(heard)
        self.by_sentence: dict[int, dict[str, list[Hit]]] = {}
        for hit in heard.hits:
            concepts = self.by_sentence.setdefault(heard.tokens[hit.first].sentence, {})
            concepts.setdefault(hit.concept, []).append(hit)
        self.concepts = frozenset(hit.concept for hit in heard.hits)

    def is_stated_as_cause(self, sentence: int) -> bool:
        """True where an answer here counts as saying why."""
        return self.utterance.question in CAUSE_QUESTIONS or self.scopes.has_because(sentence)

    @property
    def place(self) -> tuple[int, str, str, tuple[str, ...]]:
        """Where the answer stands among others, whatever order they were given in."""
        said = self.utterance.words.text if self.utterance.words else ""
        order = list(QUESTIONS).index(self.utterance.question)
        return (order, self.utterance.holder, said, self.utterance.choices)

    def last_sentence_heard_before(self, token: int) -> int | None:
        """The nearest sentence up to this token in which any concept or idiom stands.

        Sentences without one say nothing that could be taken back, and neither does
        somebody's description of who they are.
        """
        sentences = (
            self.heard.tokens[hit.first].sentence
            for hit in (*self.heard.hits, *self.heard.idioms)
            if hit.last < token and self.scopes.said(hit) is not None
        )
        return max(sentences, default=None)

    def finding(self, used: Sequence[tuple[Atom, Hit]]) -> Finding | None:
        """The finding made of these hits; the last one decides how it was said."""
        taken = frozenset[int]().union(
            *(self.scopes.negators_of(hit) for atom, hit in used if atom.negated)
        )
        atom, last_hit = used[-1]
        if atom.negated:
            last_hit = replace(last_hit, negated=False)
        said = self.scopes.said(last_hit, used_up=taken)
        if said is None or any(self.scopes.said(hit) is None for _, hit in used):
            return None
        first = min(hit.first for _, hit in used)
        last = max(hit.last for _, hit in used)
        tokens = self.heard.tokens
        sentence = tokens[first].sentence
        end = tokens[last].end
        holder = self.utterance.holder
        if not self.utterance.is_client_view:
            holder = Holder.FAMILY if holder is Holder.CLIENT else holder
        elif said.is_hearsay:
            holder = Holder.OTHER
        is_past = self._is_taken_back(sentence, end)
        return Finding(
            utterance=self.index,
            sentence=sentence,
            start=tokens[first].start,
            end=end,
            assertion=Assertion.PAST if is_past else said.assertion,
            holder=holder,
            is_stated_as_cause=self.is_stated_as_cause(sentence),
            clues=tuple(self._clue(atom, sentence) for atom, _ in used),
        )

    def _clue(self, atom: Atom, sentence: int) -> str:
        """A concept as learned weights name it: stated, negated, or wished for."""
        name = f"no {atom.concept}" if atom.negated else atom.concept
        if self.is_stated_as_cause(sentence):
            return name
        return f"{name} @wanted" if self.utterance.question in WANTED_QUESTIONS else ""

    def _is_taken_back(self, sentence: int, end: int) -> bool:
        """True where "that was foolishness" follows and means this sentence."""
        return any(
            self.heard.tokens[at].start >= end and self.last_sentence_heard_before(at) == sentence
            for at in self.scopes.dismissals()
        )

    def group_findings(self, group: Group, without: Iterable[str]) -> Iterator[Finding]:
        """Each sentence in which all parts of the group stand and no voiding concept does."""
        for concepts in self.by_sentence.values():
            if not group.could_stand_in(concepts.keys()):
                continue
            if any(self._affirmed(concepts.get(name, ())) for name in without):
                continue
            found = self._in_sentence(group, concepts)
            if found is not None:
                yield found

    def _affirmed(self, hits: Iterable[Hit]) -> bool:
        said = (self.scopes.said(hit) for hit in hits)
        return any(s is not None and s.assertion is Assertion.AFFIRMED for s in said)

    def _in_sentence(self, group: Group, concepts: dict[str, list[Hit]]) -> Finding | None:
        """The best finding of the group in one sentence: an affirmed one if there is any."""
        candidates = [
            [
                (atom, hit)
                for atom in part.atoms
                for hit in concepts.get(atom.concept, ())
                if not atom.negated or hit.negated or self.scopes.negators_of(hit)
            ]
            for part in group.parts
        ]
        if not all(candidates):
            return None
        best: Finding | None = None
        for last in candidates[-1]:
            used = self._nearest(candidates[:-1], last)
            if used is None:
                continue
            found = self.finding(used)
            if found is None:
                continue
            if found.assertion is Assertion.AFFIRMED and found.holder is self.utterance.holder:
                return found
            best = best or found
        return best

    @staticmethod
    def _nearest(
        earlier: Sequence[Sequence[tuple[Atom, Hit]]], last: tuple[Atom, Hit]
    ) -> list[tuple[Atom, Hit]] | None:
        """For every earlier part the hit nearest to the last one; no words serve twice."""
        used = [last]
        for candidates in earlier:
            free = [c for c in candidates if all(_apart(c[1], u[1]) for u in used)]
            if not free:
                return None
            nearest = min(free, key=lambda c: (abs(c[1].first - last[1].first), c[1].first))
            used.insert(-1, nearest)
        return used


def _apart(one: Hit, other: Hit) -> bool:
    return one.last < other.first or other.last < one.first


Clues = Mapping[str, Finding]
"""Single concepts as learned weights name them (`genes`, `no kin`, `undo @wanted`), each with
the first place in the client's own answers."""


def clues(heard: Sequence[HeardUtterance]) -> Clues:
    """Every concept the client states, denies or wishes for, in the terms of learned weights."""
    found: dict[str, Finding] = {}
    for one in heard:
        if not one.utterance.is_client_view:
            continue
        for hit in one.heard.hits:
            finding = one.finding([(Atom(hit.concept), hit)])
            if finding is None or finding.holder is not Holder.CLIENT or not finding.clues[0]:
                continue
            (clue,) = finding.clues
            if finding.assertion is Assertion.AFFIRMED:
                found.setdefault(clue, finding)
            elif finding.assertion is Assertion.DENIED and finding.is_stated_as_cause:
                found.setdefault(f"no {clue}", finding)
    return found


def findings(pattern: Pattern, heard: Sequence[HeardUtterance]) -> Iterator[Finding]:
    """Every place in which the pattern is met.

    With `;` the groups may stand in different answers of the client: the first in one that
    states a cause, and all but the last affirmed; the finding is the first group's place.
    """
    if len(pattern.groups) == 1:
        for one in heard:
            yield from one.group_findings(pattern.groups[0], pattern.without)
        return
    own = [one for one in heard if one.utterance.is_client_view]
    by_group = [
        [f for one in own for f in one.group_findings(group, pattern.without)]
        for group in pattern.groups
    ]
    *earlier, last = by_group
    stating = [f for f in earlier[0] if f.is_stated_as_cause and _held(f)]
    if not stating or not all(any(_held(f) for f in group) for group in earlier[1:]):
        return
    for found in last:
        if _held(found):
            yield stating[0]
            return
    yield from last[:1]


def _held(finding: Finding) -> bool:
    return finding.assertion is Assertion.AFFIRMED and finding.holder is Holder.CLIENT

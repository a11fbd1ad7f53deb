"""What the client named: concepts said of themselves, and those they want left out.

A spiritual or community suggestion is made only where the client named what it needs, or
accepted the practice; what stands in the answer to `unwanted` is never suggested.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.domain.account import WANTED_QUESTIONS, Account, Utterance
from planner.domain.assertion import Assertion, Scopes
from planner.domain.explanatory_model import Need
from planner.domain.heard import Hearing
from planner.domain.practices import Practice
from planner.domain.words import LanguageTag, Words


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a concept was named: utterance and span in code points."""

    utterance: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """The concepts an account names, each with its first mention, and the unwanted ones."""

    mentions: Mapping[str, Mention]
    unwanted: frozenset[str]

    def mention(self, concepts: Iterable[str]) -> Mention | None:
        """The first mention of any of these that is wanted."""
        return self._first(c for c in concepts if c not in self.unwanted)

    def without(self, other: "Named") -> "Named":
        """The same, and what somebody wanted left out elsewhere left out as well."""
        return Named(self.mentions, self.unwanted | other.unwanted)

    def practices(self, practices: Iterable[Practice]) -> dict[str, Mention]:
        """The practices the client named, with where.

        Also one they do not want in the plan: whoever fasts, and wants no talk of fasting,
        still fasts, and the caution must be there.
        """
        found = ((p.id, self._first(p.concepts)) for p in practices)
        return {practice: mention for practice, mention in found if mention is not None}

    def _first(self, concepts: Iterable[str]) -> Mention | None:
        found = (self.mentions[c] for c in concepts if c in self.mentions)
        return min(found, key=lambda m: (m.utterance, m.start), default=None)


# How a thing can be said and still be named: "I stopped praying" names prayer. Where the
# question is what helps or is wished for, "not the priest" names none.
_NAMED_AS = frozenset({Assertion.AFFIRMED, Assertion.DENIED, Assertion.PAST, Assertion.WISHED})


def named_in(account: Account, hearing: Hearing) -> Named:
    """What the client's own answers name. Other people's answers name nothing."""
    mentions: dict[str, Mention] = {}
    unwanted: set[str] = set()
    for index, utterance in enumerate(account.utterances):
        if not (utterance.is_client_view and utterance.is_read_by_matcher):
            continue
        if utterance.question == "unwanted":
            unwanted.update(utterance.choices)
        heard = hearing.hear(utterance)
        scopes = Scopes(heard)
        for hit in heard.hits:
            said = scopes.said(hit)
            if said is None or said.is_hearsay or said.assertion not in _NAMED_AS:
                continue
            if said.assertion is Assertion.DENIED and utterance.question in WANTED_QUESTIONS:
                continue
            if utterance.question == "unwanted":
                unwanted.add(hit.concept)
            elif hit.concept not in mentions:
                start, end = heard.tokens[hit.first].start, heard.tokens[hit.last].end
                mentions[hit.concept] = Mention(index, start, end)
    return Named(mentions, frozenset(unwanted))


def practices_in(
    text: str, language: LanguageTag, practices: Mapping[str, Practice], hearing: Hearing
) -> tuple[str, ...]:
    """The practices that a task in somebody's own words names, whichever way it is said.

    Where a caution is at stake, a word is enough: "I will not fast" still brings it.
    """
    said = Utterance(
        question="coping", language=language, words=Words(text=text, language=language)
    )
    heard = {hit.concept for hit in hearing.hear(said).hits}
    return tuple(p.id for p in practices.values() if heard.intersection(p.concepts))


def meeting(need: Need | None, named: Named, practices: Mapping[str, Practice]) -> Mention | None:
    """The words that meet a need; None where it is not met. A suggestion without one asks none."""
    if need is None:
        return None
    concepts = [*need.named]
    for practice in need.practices:
        if practice in practices:
            concepts += practices[practice].concepts
    return named.mention(concepts)

"""A match and its reasons: named, weighted evidence, each with its place in the account.

The weights are a design judgement to begin with (Williams & Healy 2001; Bhui 2006: causes,
names and wished-for help are separate things), tuned on labelled accounts;
docs/decisions/ says how. A score is nothing but the sum of its reasons.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from planner.domain.account import Holder
from planner.domain.assertion import Assertion
from planner.domain.explanatory_model import Strength


class ReasonKind(StrEnum):
    """What a reason rests on."""

    STATED_CAUSE = "stated-cause"
    CONFIRMED = "confirmed"
    NAME = "name"
    HELP_WANTED = "help-wanted"
    FEARED_COURSE = "feared-course"
    IDIOM = "idiom"
    CHOICE = "choice"
    LEARNED = "learned"
    AGAINST = "against"


class Band(StrEnum):
    """Strong rests on a stated, named or confirmed model; possible asks."""

    STRONG = "strong"
    POSSIBLE = "possible"


_STRONG_KINDS: Final = frozenset({ReasonKind.STATED_CAUSE, ReasonKind.NAME, ReasonKind.CONFIRMED})

STATED: Final = frozenset({ReasonKind.STATED_CAUSE, ReasonKind.NAME})
"""Kinds in which the client says the model themselves."""

# Quarters only, so that sums are exact in binary.
WEIGHTS: Final[Mapping[ReasonKind, Mapping[Strength, float]]] = {
    ReasonKind.STATED_CAUSE: {Strength.CLEAR: 3.0, Strength.LIKELY: 2.0, Strength.HINT: 1.0},
    ReasonKind.NAME: {Strength.CLEAR: 2.0, Strength.LIKELY: 2.0, Strength.HINT: 0.5},
    ReasonKind.HELP_WANTED: {Strength.CLEAR: 1.0, Strength.LIKELY: 0.75, Strength.HINT: 0.5},
    ReasonKind.FEARED_COURSE: {Strength.CLEAR: 1.0, Strength.LIKELY: 0.5, Strength.HINT: 0.25},
    ReasonKind.AGAINST: {Strength.CLEAR: -3.0, Strength.LIKELY: -2.0, Strength.HINT: -1.0},
}
_SIGNS: Final = frozenset({ReasonKind.LEARNED, ReasonKind.AGAINST})
FOREMOST: Final = 3
"""As many reasons as somebody takes in at once; the others are a tap away."""

CONFIRMED_WEIGHT: Final = 3.0
IDIOM_WEIGHT: Final = 1.0
CHOICE_WEIGHT: Final = 1.0
OFFERED_FROM: Final = 2.0
"""A model is offered from this score on; below it, it can only be asked about."""

ASK_WITHIN: Final = 1.0
"""Two first models closer than this are told apart by a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One piece of evidence: its kind, weight and the client's own words.

    `utterance` is None for a confirmed model; `start` and `end` are code points of that
    utterance's text and None where there are no words (a choice).
    """

    kind: ReasonKind
    weight: float
    evidence: str
    utterance: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A model offered. Cannot be built without a reason."""

    template: str
    reasons: tuple[Reason, ...]

    def __post_init__(self) -> None:
        """Raise ValueError for a match without reasons."""
        if not self.reasons:
            raise ValueError("a match needs reasons")

    @property
    def score(self) -> float:
        """The sum of the reasons' weights and nothing else."""
        return sum(reason.weight for reason in self.reasons)

    @property
    def foremost(self) -> tuple[Reason, ...]:
        """The few reasons to tell first: what was said outright, the weightiest before others.

        Words that several reasons rest on are told once. Where nothing was said outright, the
        weightiest signs stand in.
        """
        outright = [r for r in self.reasons if r.kind not in _SIGNS and r.weight > 0]
        first: dict[tuple[int | None, int | None, int | None, str], Reason] = {}
        for reason in outright or [r for r in self.reasons if r.weight > 0]:
            told = reason.evidence if reason.start is None else ""
            first.setdefault((reason.utterance, reason.start, reason.end, told), reason)
        return tuple(first.values())[:FOREMOST]

    @property
    def band(self) -> Band:
        """Strong with a stated cause, a name or a confirmation."""
        if any(reason.kind in _STRONG_KINDS for reason in self.reasons):
            return Band.STRONG
        return Band.POSSIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A model heard but not the client's present view, and why."""

    template: str
    assertion: Assertion
    holder: Holder
    utterance: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question worth asking; `template` is None for the open one."""

    template: str | None
    probe: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What matching says of one account, best first."""

    matches: tuple[Match, ...]
    set_aside: tuple[SetAside, ...]
    ask: tuple[Ask, ...]

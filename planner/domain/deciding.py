"""What must be there before one kind of goal or task can be agreed (rules PC-1, PC-2, PC-5)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from planner.domain.ids import RecordId


class Outcome(StrEnum):
    """What came of looking at the choices."""

    DECIDED = "decided"
    DEFERRED = "deferred"


class ChoicePart(StrEnum):
    """What looking at the choices needs, in the order in which it is talked about."""

    OPTIONS = "options"
    NOT_NOW = "not-now"
    WHAT_MATTERS = "what-matters"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The choices of a medicine task, what matters to the client, and what was decided (PC-1).

    Source: Elwyn et al. 2017, three-talk model, 10.1136/bmj.j4891.
    """

    item: RecordId
    options: tuple[str, ...]
    has_not_now: bool
    """True where "not now" was among the choices."""
    what_matters: str
    outcome: Outcome | None = None
    chosen: str = ""

    @property
    def missing(self) -> tuple[ChoicePart, ...]:
        """What is still to be talked about, in order. "Decided" without what is no outcome."""
        is_there = {
            ChoicePart.OPTIONS: bool(self.options),
            ChoicePart.NOT_NOW: self.has_not_now,
            ChoicePart.WHAT_MATTERS: bool(self.what_matters.strip()),
            ChoicePart.OUTCOME: self.outcome is Outcome.DEFERRED
            or (self.outcome is Outcome.DECIDED and bool(self.chosen.strip())),
        }
        return tuple(part for part in ChoicePart if not is_there[part])

    @property
    def is_complete(self) -> bool:
        """True with at least one option and "not now", what matters, and an outcome."""
        return not self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Aims:
    """The clinician's target and the client's own aim for one goal, never in one field (PC-2)."""

    item: RecordId
    clinician_target: str = ""
    client_aim: str = ""
    are_same: bool = False
    """True once both say that the two mean the same."""

    @property
    def differ(self) -> bool:
        """True while both stand and nobody has said that they are the same."""
        return bool(self.clinician_target and self.client_aim) and not self.are_same

    def reads_like(self, other: "Aims") -> bool:
        """True for the same words, whatever was said of them."""
        return (self.clinician_target, self.client_aim) == (
            other.clinician_target,
            other.client_aim,
        )


FEAR_RATINGS: Final = range(11)
"""The client's own rating: 0 none, 10 the most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FearStep:
    """What one step towards something feared needs: why, how much fear, how to stop (PC-5).

    It stands for one version of the step; changing the step voids it.
    """

    item: RecordId
    item_version: int
    rationale: str
    fear: int
    stop_signal: str

    def __post_init__(self) -> None:
        """Raise ValueError for a rating that is not between 0 and 10."""
        if self.fear not in FEAR_RATINGS:
            raise ValueError("fear is rated 0 to 10")

    @property
    def is_complete(self) -> bool:
        """True where the reason and the way to stop are said."""
        return bool(self.rationale.strip() and self.stop_signal.strip())

"""When the models clash hard: nobody wins by software (DESIGN, the sitting).

The client's goal stays in their words. What each side holds, what was explained and told
back, who decides and by when are written down; only safer steps are agreed meanwhile.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.ids import RecordId


class Decider(StrEnum):
    """Who decides what the two could not settle."""

    PRESCRIBER = "prescriber"
    FAITH_ADVISER = "faith-adviser"
    CLIENT = "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """One task of the plan on which the two sides hold different things."""

    item: RecordId
    client_intends: str
    client_reason: str
    clinician_reason: str
    explained: str = ""
    told_back: str = ""
    decider: Decider = Decider.PRESCRIBER
    decider_name: str = ""
    decide_by: date | None = None
    outcome: str = ""
    """What was decided, once somebody has; until then the item stays open."""

    @property
    def is_settled(self) -> bool:
        """True once what was decided is written down."""
        return bool(self.outcome.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionAnswer:
    """What a prescriber, pharmacist or clinician answered about a practice.

    `by` is who answered; `recorded_by` the clinician who writes it down, for a health worker
    clears no caution. `clears` is False where the answer was no. `because_of` is what was known
    of medicines and of the body when it was asked (`Caution.because_of`).
    """

    practice: str
    by: str
    answer: str
    recorded_by: str
    clears: bool
    on: date
    because_of: tuple[str, ...] = ()

    def covers(self, because_of: Collection[str]) -> bool:
        """True where nothing is known now that whoever answered could not know."""
        return set(because_of) <= set(self.because_of)

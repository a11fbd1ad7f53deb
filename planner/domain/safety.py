"""Danger, as a person asks about it and a person answers; never read out of any text.

A yes saves everything, opens the site's own protocol and pauses drafting until a named
clinician records what was done. "Not safe to ask now" leaves a dated duty (DESIGN, risk).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from planner.domain.ids import RecordId


class RiskAnswer(StrEnum):
    """What came of asking."""

    NO = "no"
    YES = "yes"
    NOT_SAFE_TO_ASK = "not-safe-to-ask"
    DECLINED = "declined"


class DutyKind(StrEnum):
    """What somebody has to do by a day."""

    RESPOND = "respond"
    """After a yes: follow the site's protocol and record what was done."""
    ASK_ALONE = "ask-alone"
    """Ask what could not be asked while others were there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskAsked:
    """The outcome of asking in one sitting."""

    sitting: RecordId
    answer: RiskAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Who did what about a duty, as they put it, and when."""

    by: str
    what: str
    at: datetime

    def __post_init__(self) -> None:
        """Raise ValueError where nobody is named or nothing is said."""
        if not self.by.strip() or not self.what.strip():
            raise ValueError("who did what must be said")


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Something that has to be done by a day; it stays open until somebody says what was done."""

    kind: DutyKind
    due: date
    done: Done | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisorCalled:
    """A health worker called the supervisor."""

    at: datetime
    is_reached: bool

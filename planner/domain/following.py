"""What happened since, and how the work together is going (rules PC-3, PC-4, PC-6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from planner.domain.ids import RecordId


class Happened(StrEnum):
    """What became of a task. Nobody is at fault (PC-3)."""

    DONE = "done"
    PARTLY = "partly"
    NOT = "not"
    PREFERS_NOT_TO_SAY = "prefers-not-to-say"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLooked:
    """One task looked at in one sitting, and what got in the way."""

    sitting: RecordId
    item: RecordId
    happened: Happened
    obstacle: str = ""


def asks_for_another_task(looked: Sequence[TaskLooked]) -> bool:
    """True where the last two times a task was looked at it was not done (PC-3).

    What follows is a question about the task, never about the person. Give them in time order.
    """
    last = [one.happened for one in looked if one.happened is not Happened.PREFERS_NOT_TO_SAY]
    return last[-2:] == [Happened.NOT, Happened.NOT]


class ReadingKind(StrEnum):
    """What was measured."""

    SYSTOLIC = "systolic"
    """mmHg"""
    DIASTOLIC = "diastolic"
    """mmHg"""
    GLUCOSE = "glucose"
    """mmol/l"""
    TEMPERATURE = "temperature"
    """degrees Celsius"""


WRITTEN_BETWEEN: Final[Mapping[ReadingKind, tuple[int, int]]] = {
    ReadingKind.SYSTOLIC: (40, 320),
    ReadingKind.DIASTOLIC: (20, 220),
    ReadingKind.GLUCOSE: (0, 60),
    ReadingKind.TEMPERATURE: (20, 46),
}
"""Beyond these a value is taken for a slip of the finger. They say nothing about anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One measured value of one sitting. It is compared with the site's limit, never explained."""

    sitting: RecordId
    kind: ReadingKind
    value: float


STEPS: Final = range(1, 6)
"""The steps of an answer in a session check, the least first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCheck:
    """How today was for the client: bond, goals and tasks apart, never one number.

    Own wording, five steps each, None where it was not asked or not said. It has no cut-off.
    """

    sitting: RecordId
    bond: int | None = None
    goals: int | None = None
    tasks: int | None = None
    fits_my_view: int | None = None
    """Whether the work fitted the client's own understanding."""
    words: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a step outside 1 to 5."""
        steps = (self.bond, self.goals, self.tasks, self.fits_my_view)
        if any(step is not None and step not in STEPS for step in steps):
            raise ValueError("a check has five steps")

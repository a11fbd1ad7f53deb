"""The client's take-home page: their language alone, and nothing they did not choose to carry.

Unless the client asks for it: no cause, no model, no quotation, no diagnosis, nobody's name
and not what kind of clinic it is (DESIGN, leave). Somebody else may read this paper.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from planner.domain.explanatory_model import TimeOfDay
from planner.domain.words import LanguageTag

TASKS_ON_PAPER: Final = 3


class PaperSize(StrEnum):
    """How much paper the client wants to carry."""

    FULL = "full"
    POCKET = "pocket"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTask:
    """One task as it stands on paper, each line with its own label."""

    text: str
    doer: str
    rhythm: str
    first_step: str
    picture: str
    """Which symbol stands beside it: a plan domain's name."""

    time: TimeOfDay = TimeOfDay.ANY
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """Everything that stands on the page, already in the client's language.

    `is_draft` puts a watermark on it; `is_unchecked` adds the line that no speaker has
    checked the translation; `own_words` is there only where the client asked for it.
    `until_seen_by` names who will look at it where no clinician was there: the page then says
    in its title that these are first steps.
    """

    language: LanguageTag
    size: PaperSize
    tasks: tuple[PaperTask, ...]
    danger_signs: tuple[str, ...] = ()
    next_visit: str = ""
    phone: str = ""
    own_words: str = ""
    until_seen_by: str = ""
    is_draft: bool = True
    is_unchecked: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError for more tasks than one side holds."""
        if len(self.tasks) > TASKS_ON_PAPER:
            raise ValueError("too many tasks for one side of paper")

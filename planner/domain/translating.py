"""A translation of somebody's words, kept apart from the words (rule CU-1).

The words stay as they were said, in the language they were said in. A translation says who
made it and goes stale when the words change.
"""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.ids import RecordId
from planner.domain.words import Words


class Translator(StrEnum):
    """Who made a translation."""

    INTERPRETER = "interpreter"
    WORKER = "worker"
    RELATIVE = "relative"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The words of one version of an answer, in another language."""

    of: RecordId
    of_version: int
    words: Words
    made_by: Translator
    is_checked: bool = False
    """True once a second speaker of both languages has read both."""

    def is_stale(self, version: int) -> bool:
        """True where the answer has changed since."""
        return version != self.of_version

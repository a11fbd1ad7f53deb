"""How a failure is described: its exit code, what is wrong, and what to do next."""

from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line answers with (DESIGN, formats)."""

    DONE = 0
    FINDINGS = 1
    BAD_INPUT = 2
    REFUSED = 3
    STORE = 4
    OUR_FAULT = 70


@dataclass(frozen=True, slots=True)
class Problem:
    """One entry: the sentence that says what is wrong and the one that says what to do."""

    exit_code: ExitCode
    what: str
    next_step: str

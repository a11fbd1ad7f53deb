"""The catalogue of everything that can go wrong, in words a reader can act on.

Each entry says what is wrong and what to do next; `where` is a file, a line or a
part of the case. A message carries facts (a file name, an unknown id), never a
client's words. The English sentences are source texts for translators.
"""

from typing import Final

from planner.errors.of_content import OF_CONTENT
from planner.errors.of_sittings import OF_SITTINGS
from planner.errors.problem import ExitCode, Problem

__all__ = ["CATALOGUE", "ExitCode", "PlannerError", "Problem", "spoken"]

CATALOGUE: Final[dict[str, Problem]] = dict(sorted({**OF_CONTENT, **OF_SITTINGS}.items()))
"""Every failure by its code."""


class PlannerError(Exception):
    """A failure with a code and facts; the edges speak it in the reader's language.

    `where` names the file, line or part; facts fill the catalogue's sentences.
    """

    def __init__(self, code: str, *, where: str = "", **facts: str | int) -> None:
        """Raise KeyError for a code that the catalogue does not hold."""
        self.problem = CATALOGUE[code]
        self.code = code
        self.where = where
        self.facts = facts
        super().__init__(code)

    @property
    def exit_code(self) -> ExitCode:
        """The exit code that the command line gives for this failure."""
        return self.problem.exit_code

    def __str__(self) -> str:
        """The message in English, on one line: code, where, what, what next."""
        return spoken(self, what=self.problem.what, next_step=self.problem.next_step)


def spoken(error: PlannerError, *, what: str, next_step: str) -> str:
    """One line in whichever language `what` and `next_step` are given."""
    place = f" {error.where}:" if error.where else ""
    line = f"{error.code}{place} {_filled(what, error.facts)} {_filled(next_step, error.facts)}"
    return " ".join(line.split())


def _filled(sentence: str, facts: dict[str, str | int]) -> str:
    """Put the facts in, by plain replacement: a fact may itself contain braces."""
    for name, value in facts.items():
        sentence = sentence.replace("{" + name + "}", str(value))
    return sentence

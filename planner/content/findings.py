"""What the check has to say: coded findings with file, line, what is wrong and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.content.rulebook import RULEBOOK, Severity
from planner.errors import PlannerError
from planner.language.wording import PLACEHOLDER

_FROM_ERROR: Final = {
    "PL201": "PLC102",
    "PL203": "PLC103",
    "PL202": "PLC104",
    "PL502": "PLC401",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, or asks for a look, with where it stands."""

    code: str
    severity: Severity
    path: Path
    line: int
    what: str
    next_step: str
    fixable: bool = False

    @property
    def is_error(self) -> bool:
        """True where the content cannot be used like this."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        """`CODE file:line: what. next`, on one line."""
        line = f"{self.code} {self.path}:{self.line}: {self.what} {self.next_step}"
        return " ".join(line.split())


def finding(code: str, path: Path, line: int, /, **facts: str | int) -> Finding:
    """A finding of the rulebook with its facts filled in. Raise KeyError for an unknown code."""
    rule = RULEBOOK[code]
    return Finding(
        code=code,
        severity=rule.severity,
        path=path,
        line=line,
        what=_filled(rule.what, facts),
        next_step=_filled(rule.next_step, facts),
        fixable=rule.fixable,
    )


def finding_from(error: PlannerError, path: Path) -> Finding:
    """The finding that a failure to read a file comes to."""
    place, _, number = error.where.rpartition(":")
    line = int(number) if place and number.isdecimal() else 1
    facts = {name: str(value) for name, value in error.facts.items()}
    if error.code in _FROM_ERROR:
        facts["detail"] = facts["detail"].rstrip(".")
        return finding(_FROM_ERROR[error.code], path, line, **facts)
    what, next_step = (
        _filled(text, facts) for text in (error.problem.what, error.problem.next_step)
    )
    return finding("PLC101", path, line, what=what, next_step=next_step)


def _filled(sentence: str, facts: Mapping[str, str | int]) -> str:
    """Replace names in braces, once each: a fact may itself hold braces, never looked into."""
    return PLACEHOLDER.sub(lambda found: str(facts.get(found.group(1), found.group())), sentence)

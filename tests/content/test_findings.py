"""Findings as they are printed."""

from pathlib import Path

from planner.content.findings import finding, finding_from
from planner.errors import PlannerError

PATH = Path("a.yaml")


def test_a_finding_is_one_line() -> None:
    """Code, file and line, what, what next."""
    found = finding("PLC106", PATH, 3, found="b", name="a")
    assert str(found) == (
        "PLC106 a.yaml:3: The id “b” is not the file's name “a”. Give both the same name."
    )


def test_a_fact_is_never_looked_into() -> None:
    """A hostile id may hold braces, and they stay as they are."""
    found = finding("PLC106", PATH, 3, found="{name}", name="a")
    assert "“{name}”" in found.what


def test_a_failure_to_read_keeps_its_line() -> None:
    """The place is the error's; without one it is the first line."""
    error = PlannerError("PL201", where="C:/x/a.yaml:7", detail="it is not YAML")
    assert (finding_from(error, PATH).code, finding_from(error, PATH).line) == ("PLC102", 7)
    error = PlannerError("PL112", where="a.yaml", limit=5)
    found = finding_from(error, PATH)
    assert (found.code, found.line) == ("PLC101", 1)
    assert "5 bytes" in found.what

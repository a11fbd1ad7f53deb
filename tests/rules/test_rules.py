"""The light form of `make prove-rules`: nothing is missing, and each switch fits the program."""

import re
from functools import cached_property
from pathlib import Path

import pytest

from planner.wiring import Planner
from tests.rules.bearing import ROOT, Bearing, bearings, ids
from tests.rules.switch import Switch
from tests.rules.switches import SWITCHES

PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
SECTIONS = {block.split()[0]: block for block in re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:]}
CLAUSES = [
    pytest.param(switch, id=f"{rule}-{place}")
    for rule, switches in SWITCHES.items()
    for place, switch in enumerate(switches)
]


@pytest.mark.parametrize("rule", ids())
def test_every_rule_is_borne_by_a_test(rule: str) -> None:
    """A rule that nothing proves is a promise."""
    assert bearings().get(rule)


@pytest.mark.parametrize("rule", ids())
def test_every_rule_is_named_by_a_setting(planner: Planner, rule: str) -> None:
    """Whoever reads a setting sees what it switches on."""
    assert any(rule in setting.rules for setting in planner.library.settings.values())


def test_every_rule_can_be_switched_off_and_no_other() -> None:
    """Rule by rule, clause by clause."""
    assert set(SWITCHES) == set(ids())
    assert all(SWITCHES.values())


@pytest.mark.parametrize("switch", CLAUSES)
def test_a_switch_finds_what_it_switches_off(switch: Switch) -> None:
    """A part of the program that was renamed takes its switch along."""
    standing = switch.standing()
    other = switch.off(standing)
    assert other is not standing
    assert callable(other) is callable(standing)
    of_a_property = (property, cached_property)
    assert isinstance(other, of_a_property) is isinstance(standing, of_a_property)


@pytest.mark.parametrize("switch", CLAUSES)
def test_a_clause_says_what_the_program_does(switch: Switch) -> None:
    """In one sentence, for whoever reads the table."""
    assert re.fullmatch(r"[A-Z“][^.]+\.", switch.clause)


@pytest.mark.parametrize("test", [t for tests in bearings().values() for t in tests], ids=str)
def test_a_test_that_bears_a_rule_says_so_first(test: Bearing) -> None:
    """So that its failure names the rule."""
    assert test.rule in ids()
    assert test.docstring.startswith(test.rule)


def test_no_test_bears_a_rule_where_nobody_looks() -> None:
    """Every mark is a decorator of a function of its module: others would not be run."""
    for path in (ROOT / "tests").rglob("test_*.py"):
        if path == Path(__file__):
            continue
        written = path.read_text(encoding="utf-8").count("mark.rule(")
        found = [t for tests in bearings().values() for t in tests if ROOT / t.path == path]
        assert len(found) == written, path


def test_the_page_has_every_rule_once_and_in_order() -> None:
    """Whoever asks where a rule lives finds it."""
    assert tuple(SECTIONS) == ids()
    assert PAGE.count("\n### ") == len(SECTIONS)


@pytest.mark.parametrize("rule", ids())
def test_the_page_leads_to_code_and_tests_that_are_there(rule: str) -> None:
    """Each module exists, each test file named bears the rule, and each rule has its source."""
    lives, proved, source = (
        line.partition(": ")[2]
        for line in SECTIONS[rule].splitlines()
        if line.startswith(("- Lives in: ", "- Proved in: ", "- Source: "))
    )
    for path in re.findall(r"`([^`]+)`", lives + proved):
        assert (ROOT / path).is_file(), path
    named = set(re.findall(r"`([^`]+)`", proved))
    assert named
    assert named <= {test.path for test in bearings()[rule]}
    assert source.strip()

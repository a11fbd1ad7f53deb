"""Proving itself: what counts as noticed, and what does not."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import planner.domain.following
import planner.services.following
from tests.rules.bearing import ROOT, Bearing
from tests.rules.plugin import FAILED, HELD, REPORT
from tests.rules.prove import Proof, Runs
from tests.rules.switch import Switch, answering, lacking, without

TESTS = """
import json
import pytest
from streamlit.testing.v1 import AppTest

def test_holds():
    assert True

def test_asserts():
    assert False

def test_expects():
    with pytest.raises(ValueError):
        pass

def test_takes():
    (found,) = ()

def test_looks_up():
    {}["a"]

def test_stumbles_beneath():
    json.loads("{")

def test_stumbles():
    raise TypeError("a bad switch")

def test_crashes():
    page = AppTest.from_string("1 / 0").run()
    assert not page.exception

@pytest.fixture
def nothing():
    assert False

def test_has_nothing(nothing):
    pass
"""


def test_only_what_a_test_asserts_speaks_for_a_rule(tmp_path: Path) -> None:
    """A stumble, a page that crashes and a fixture that fails say that the switch is bad."""
    module, report = tmp_path / "test_planted.py", tmp_path / "report.json"
    module.write_text(TESTS, encoding="utf-8")
    command = [
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p",
        "tests.rules.plugin", REPORT, str(report), "-c", str(ROOT / "pyproject.toml"), str(module),
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    became = {
        node.rpartition("::")[2]: what.partition(":")[0]
        for node, what in json.loads(report.read_text(encoding="utf-8")).items()
    }
    assert became == {
        "test_holds": HELD, "test_asserts": FAILED, "test_expects": FAILED,
        "test_takes": FAILED, "test_looks_up": FAILED, "test_stumbles_beneath": "broke",
        "test_stumbles": "broke", "test_crashes": "broke", "test_has_nothing": "broke",
    }  # fmt: skip


def test_a_clause_that_is_off_is_noticed_and_one_that_is_on_is_not(tmp_path: Path) -> None:
    """The same test, with a rule on and off."""
    test = Bearing(
        rule="PC-3", path="tests/services/test_following.py",
        name="test_two_times_not_done_asks_for_another_task", docstring="",
    )  # fmt: skip
    runs = Runs(tmp_path, to_the_end=False)
    assert set(runs.run([test], name="on").values()) == {HELD}
    assert set(runs.run([test], off="PC-3:0", name="off").values()) == {FAILED}


def test_a_run_without_a_test_is_no_proof(tmp_path: Path) -> None:
    """A test that was renamed meanwhile is said to be gone."""
    gone = Bearing(rule="PC-3", path="tests/rules/test_rules.py", name="gone", docstring="")
    with pytest.raises(RuntimeError, match="gone"):
        Runs(tmp_path, to_the_end=False).run([gone], name="on")


@pytest.mark.parametrize(
    ("became", "fault"),
    [
        ({"a": HELD, "b": FAILED}, ""),
        ({"a": HELD}, "No test noticed."),
        ({"a": HELD, "b": "broke: TypeError"}, "No test noticed; one broke: TypeError"),
    ],
)
def test_a_proof_says_what_it_lacks(became: dict[str, str], fault: str) -> None:
    """One test that notices is a proof, whatever the others do."""
    assert Proof(rule="PC-3", clause="It holds.", became=became).fault == fault


def test_a_switch_reaches_whoever_imported_the_name_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another module's own name for the function is switched with it."""
    kept = planner.domain.following.asks_for_another_task
    for module in (planner.domain.following, planner.services.following):
        monkeypatch.setattr(module, "asks_for_another_task", kept)
    target = "planner.domain.following:asks_for_another_task"
    Switch(clause="It asks.", target=target, off=answering("off")).throw()
    assert planner.domain.following.asks_for_another_task([]) == "off"
    assert planner.services.following.asks_for_another_task([]) == "off"


def test_a_collection_loses_only_what_is_named() -> None:
    """Of its own type, in its own order."""

    class Few:
        @property
        def parts(self) -> tuple[int, ...]:
            return (3, 1, 2)

    Few.parts = lacking(1)(Few.parts)
    assert Few().parts == (3, 2)
    assert without("a")({"a": 1, "b": 2}) == {"b": 2}


def test_a_target_that_is_gone_is_an_error() -> None:
    """Rather than a rule that can never be off."""
    with pytest.raises(AttributeError):
        Switch(clause="", target="planner.domain.holds:GONE", off=answering(None)).standing()
    with pytest.raises(ImportError):
        Switch(clause="", target="planner.domain.gone:HELD_BY", off=answering(None)).standing()

"""What `prove` has pytest do: throw one switch before anything is imported, and say what failed.

Only what a test asserts speaks for a rule. One that broke otherwise, or a page that crashed, says
that the switch is a bad one.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.rules.switches import SWITCHES

OFF: Final = "--rule-off"
REPORT: Final = "--rule-report"
HELD: Final = "held"
FAILED: Final = "failed"
TO_THE_END: Final = "--rule-to-the-end"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OFF, default="", help="rule and place of the switch, as PC-1:0")
    parser.addoption(REPORT, default="", help="where to write what became of each test")
    parser.addoption(TO_THE_END, action="store_true", help="go on after the first that notices")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Before any conftest is read, for it imports the program."""
    rule, _, place = early_config.known_args_namespace.rule_off.partition(":")
    if rule:
        SWITCHES[rule][int(place)].throw()


def pytest_configure(config: pytest.Config) -> None:
    stops = bool(config.getoption(OFF)) and not config.getoption(TO_THE_END)
    reporter = Reporter(Path(config.getoption(REPORT)), stops=stops)
    config.pluginmanager.register(reporter, "rule-reporter")


def _is_asserted(raised: pytest.ExceptionInfo[BaseException]) -> bool:
    """True where a test says so: by an assertion, or by taking what should be there and is not."""
    if raised.errisinstance((AssertionError, pytest.fail.Exception)):
        return True
    is_of_a_test = Path(raised.traceback[-1].path).name.startswith("test_")
    return is_of_a_test and raised.errisinstance((ValueError, LookupError, StopIteration))


class Reporter:
    """Writes down of each test whether it held, its assertion failed, or it broke."""

    def __init__(self, to: Path, *, stops: bool) -> None:
        self._to = to
        self._stops = stops
        self._became: dict[str, str] = {}
        self._has_crashed = False

    def pytest_collection_finish(self) -> None:
        """A page that crashes shows what failed and goes on; it has to be noted here."""
        pages = sys.modules.get("streamlit.testing.v1.app_test")
        if pages is None:
            return
        run = pages.AppTest._run

        def noted(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - as the page is run
            ran = run(*args, **named)
            self._has_crashed = self._has_crashed or bool(ran.exception)
            return ran

        pages.AppTest._run = noted

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Iterator[None]:
        """One word for each phase that did not pass, the first one counts."""
        report = yield
        if call.when == "setup":
            self._has_crashed = False
            self._became[item.nodeid] = HELD
        if call.excinfo is not None and self._became[item.nodeid] == HELD:
            speaks = call.when == "call" and not self._has_crashed and _is_asserted(call.excinfo)
            self._became[item.nodeid] = (
                FAILED if speaks else f"broke: {call.excinfo.exconly()[:300]}"
            )
            if speaks and self._stops:
                item.session.shouldstop = "one is enough"
        return report

    def pytest_sessionfinish(self) -> None:
        """Leave it all where it was asked for."""
        self._to.write_text(json.dumps(self._became), encoding="utf-8")

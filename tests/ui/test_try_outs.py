"""The try-out: invented cases of its own for each, and nothing left behind."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.ui import try_outs
from planner.ui.try_outs import TryOuts, invented_cases
from planner.wiring import built_planner

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TryOuts]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    kept = TryOuts(built_planner().known, clock=lambda: AT)
    yield kept
    kept.close()


def test_each_try_out_has_cases_of_its_own(tried: TryOuts) -> None:
    """Two visitors find the same invented people, and neither sees the other's answers."""
    first, second = tried.cases("a").page().cases, tried.cases("b").page().cases
    codes = [data["code"] for data in invented_cases()]
    assert {summary.head.code for summary in first} == set(codes)
    assert not {summary.id for summary in first} & {summary.id for summary in second}
    assert all(summary.head.is_practice and summary.answers for summary in first)


def test_a_try_out_is_found_again(tried: TryOuts) -> None:
    """A reload of the page is still the same try-out."""
    assert tried.cases("a") is tried.cases("a")


def test_the_one_unused_longest_is_forgotten(
    tried: TryOuts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only so many are remembered; a forgotten one leaves no file."""
    monkeypatch.setattr(try_outs, "AT_ONCE", 1)
    before = tried.cases("a")
    tried.cases("b")
    assert len(list(tmp_path.glob("planner-try-*"))) == 1
    assert tried.cases("a") is not before


def test_nothing_is_left_when_the_process_ends(tried: TryOuts, tmp_path: Path) -> None:
    """Closing removes every try-out's folder."""
    tried.cases("a")
    tried.close()
    assert not list(tmp_path.glob("planner-try-*"))

"""What is held for a session, and that it goes when the session does."""

import gc
import weakref
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.lines import Lines, shared_lines
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.people import enrol_first, sign_in
from planner.storage.sessions import IDLE
from planner.storage.store import Store, open_store
from planner.ui.held_cases import HeldCases
from tests.fakes import Clock

NAME, PASSPHRASE = "Amina", "seven quiet rivers"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path / 'store'}", clock=Clock())
    yield opened
    opened.close()


@pytest.fixture
def unlocked(store: Store) -> Unlocked:
    enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    return sign_in(store, NAME, PASSPHRASE)


def test_a_session_finds_the_cases_it_had(store: Store, unlocked: Unlocked) -> None:
    """The second click gets what the first one opened, another session its own."""
    held = HeldCases(Clock())
    first = held.hold("token", store.open(unlocked))
    assert held.hold("token", store.open(unlocked)) is first
    assert held.hold("other", store.open(unlocked)) is not first


def test_the_list_is_made_in_the_background(
    store: Store, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Warming looks through all cases once, and is done when its thread is."""
    looks: list[int] = []
    real = Lines.up_to_date

    def counted(self, connection):  # noqa: ANN001, ANN202 - as the method it stands for
        looks.append(1)
        return real(self, connection)

    monkeypatch.setattr(Lines, "up_to_date", counted)
    HeldCases(Clock()).warm(store.open(unlocked)).join()
    assert looks == [1]


def test_a_fault_while_warming_is_left_to_whoever_looks(
    store: Store, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged store ends the thread quietly; the page says what is wrong."""
    asked: list[int] = []

    def damaged(_: object) -> None:
        asked.append(1)
        raise PlannerError("PL402", detail="row 3")

    monkeypatch.setattr(CaseStore, "warm", damaged)
    HeldCases(Clock()).warm(store.open(unlocked)).join()
    assert asked == [1]


@pytest.mark.parametrize("way", ["sign-out", "unused"])
def test_the_list_goes_with_the_session(store: Store, unlocked: Unlocked, way: str) -> None:
    """After sign-out, or when nobody came back, no list of cases stays in memory."""
    clock = Clock()
    held = HeldCases(clock)
    held.hold("token", store.open(unlocked))
    kept = weakref.ref(shared_lines(store.database, unlocked.site_key))
    held.forget_unused()
    gc.collect()
    assert kept() is not None
    if way == "sign-out":
        held.forget("token")
    else:
        clock.now += IDLE + timedelta(seconds=1)
        held.forget_unused()
    gc.collect()
    assert kept() is None

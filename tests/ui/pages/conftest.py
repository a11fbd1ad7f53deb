"""Pages over a real store: a signed-in session is injected, since AppTest knows no cookies."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from planner.storage import people
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.store import open_store
from planner.ui.house import House, _Threshold, furnish
from planner.ui.try_outs import TryOuts
from planner.wiring import Planner, built_planner
from tests.ui.in_memory import KeeperInMemory
from tests.ui.pages.visiting import TOKEN, Visitor

NAME, PASSPHRASE = "Amina", "seven quiet rivers"
BEGIN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def ticking() -> Callable[[], datetime]:
    """A clock that goes on by a minute each time it is asked."""
    minutes = count()
    return lambda: BEGIN + timedelta(minutes=next(minutes))


@pytest.fixture(scope="session")
def whole_planner() -> Planner:
    return built_planner()


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Unlocked]:
    """A store with one person: a passphrase is slow to try, so it is tried once."""
    path = tmp_path_factory.mktemp("enrolled") / "store.sqlite3"
    store = open_store(f"sqlite:///{path}", clock=ticking())
    people.enrol_first(store, NAME, PASSPHRASE)
    unlocked = people.sign_in(store, NAME, PASSPHRASE)
    store.close()
    return path, unlocked


@pytest.fixture
def cases(enrolled: tuple[Path, Unlocked], tmp_path: Path) -> Iterator[CaseStore]:
    path, unlocked = enrolled
    shutil.copy(path, tmp_path / "store.sqlite3")
    store = open_store(f"sqlite:///{tmp_path / 'store.sqlite3'}", clock=ticking())
    yield store.open(unlocked)
    store.close()


@pytest.fixture
def house(cases: CaseStore, whole_planner: Planner) -> Iterator[House]:
    """The real content and store; the try-outs are real as well."""
    try_outs = TryOuts(whole_planner.known, clock=ticking())
    keeper = KeeperInMemory(live={TOKEN})

    def opened(_token: str | None, try_out: str | None) -> CaseStore:
        return try_outs.cases(try_out) if try_out else cases

    yield furnish(House(keeper=keeper, planner=whole_planner, cases=opened))
    try_outs.close()
    _Threshold.house = None


@pytest.fixture
def visitor(house: House, cases: CaseStore) -> Visitor:
    return Visitor(house=house, cases=cases)

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.domain.ids import CaseId, RecordId
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.people import enrol_first, sign_in
from planner.storage.store import Store, open_store
from tests.postgres import fresh_schema, running_postgresql
from tests.storage.samples import HEAD, Clock, new_id

NAME, PASSPHRASE = "Amina Warsame", "four small wooden boats"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    with running_postgresql() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty store, on each database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/planner.sqlite3"
    else:
        with fresh_schema(request.getfixturevalue("postgresql")) as url:
            yield url


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(store_url: str, clock: Clock) -> Iterator[Store]:
    opened = open_store(store_url, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def unlocked(store: Store) -> Unlocked:
    enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    return sign_in(store, NAME, PASSPHRASE)


@pytest.fixture
def cases(store: Store, unlocked: Unlocked) -> CaseStore:
    return store.open(unlocked)


@pytest.fixture
def case(cases: CaseStore) -> CaseId:
    """A case that has been begun and holds nothing but its head."""
    case_id = CaseId(new_id())
    cases.open_case(case_id, RecordId(new_id()), HEAD, write=new_id())
    return case_id

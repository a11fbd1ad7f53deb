import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from planner.domain.ids import CaseId, RecordId
from planner.errors import PlannerError
from planner.storage.engine import Database
from planner.storage.location import locate
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.people import enrol_first, sign_in
from planner.storage.store import open_store
from tests.postgres import fresh_schema
from tests.storage.conftest import NAME, PASSPHRASE
from tests.storage.samples import HEAD, Clock, answer, new_id


def refused(url: str, clock: Clock) -> str:
    with pytest.raises(PlannerError) as caught:
        open_store(url, clock=clock)
    assert caught.value.exit_code == 4
    return caught.value.code


def test_everything_is_there_after_a_restart(store_url: str, clock: Clock) -> None:
    """A closed and reopened store, signed in to again, gives the same case."""
    store = open_store(store_url, clock=clock)
    enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    cases, case = store.open(sign_in(store, NAME, PASSPHRASE)), CaseId(new_id())
    cases.open_case(case, RecordId("head"), HEAD, write=new_id())
    cases.append(case, RecordId("a"), answer("uno"), seen_version=0, write=new_id())
    before = cases.read(case)
    store.close()
    store = open_store(store_url, clock=clock)
    assert not store.is_new()
    assert store.open(sign_in(store, NAME, PASSPHRASE)).read(case) == before
    store.close()


def _overwrite_header(path: Path) -> None:
    path.write_bytes(b"\xff" * 16 + path.read_bytes()[16:])


def _overwrite_schema(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 3996 + path.read_bytes()[4096:])


def _cut_to_nothing(path: Path) -> None:
    path.write_bytes(b"")


def _cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    "damage", [_overwrite_header, _overwrite_schema, _cut_to_nothing, _cut_in_half]
)
def test_a_damaged_file_is_refused_and_left_as_it_is(
    tmp_path: Path, clock: Clock, damage: Callable[[Path], None]
) -> None:
    """Damage is PL402; not a byte changes, so that whoever mends it has all there is."""
    path = tmp_path / "s"
    open_store(f"sqlite:///{path}", clock=clock).close()
    damage(path)
    before = path.read_bytes()
    assert refused(f"sqlite:///{path}", clock) == "PL402"
    assert path.read_bytes() == before


def test_another_programs_sqlite_file_is_left_as_it_is(tmp_path: Path, clock: Clock) -> None:
    """A foreign database is neither converted to WAL nor given our tables."""
    path = tmp_path / "s"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    assert refused(f"sqlite:///{path}", clock) == "PL403"
    assert path.read_bytes() == before


def test_another_programs_postgresql_tables_are_left_as_they_are(
    postgresql: str, clock: Clock
) -> None:
    """A schema that holds foreign tables is refused and gets none of ours."""
    with fresh_schema(postgresql) as url:
        database = Database(locate(url), where="PostgreSQL")
        with database.writing() as connection:
            connection.execute(text("CREATE TABLE theirs (x INTEGER)"))
        assert refused(url, clock) == "PL403"
        with database.reading() as connection:
            assert inspect(connection).get_table_names() == ["theirs"]
        database.close()


@pytest.mark.parametrize("path", ["no/such/folder/s", "."])
def test_a_place_where_no_store_can_be_is_said(tmp_path: Path, clock: Clock, path: str) -> None:
    """A missing folder, or a folder in place of a file, is PL403."""
    assert refused(f"sqlite:///{tmp_path / path}", clock) == "PL403"


def test_an_unreachable_server_is_said(clock: Clock) -> None:
    """A PostgreSQL that does not answer is PL403, not a traceback."""
    assert refused("postgresql://nobody@127.0.0.1:1/nothing", clock) == "PL403"

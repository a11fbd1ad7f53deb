import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import URL, delete, text

from planner.domain.ids import CaseId, RecordId
from planner.errors import PlannerError
from planner.storage.cases import CaseStore
from planner.storage.engine import Database
from planner.storage.keys import Unlocked
from planner.storage.store import Store, open_store
from planner.storage.tables import people
from tests.storage.samples import Clock, answer, new_id


def test_sqlite_is_set_up_to_keep_what_it_acknowledges(tmp_path: Path, clock: Clock) -> None:
    """WAL, synchronous FULL (2), secure_delete and foreign keys on, on every connection."""
    store = open_store(f"sqlite:///{tmp_path}/s", clock=clock)
    with store.database.reading() as one, store.database.reading() as two:
        for connection in (one, two):
            found = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
            ]
            assert found == ["wal", 2, 1, 1]
    store.close()


def test_a_failed_unit_leaves_nothing(store: Store, unlocked: Unlocked) -> None:
    """An exception inside a writing unit takes back all of it."""

    def fails() -> None:
        with store.database.writing() as connection:
            connection.execute(delete(people))
            raise LookupError

    with pytest.raises(LookupError):
        fails()
    with store.database.reading() as connection:
        assert connection.execute(people.select()).one().id == unlocked.person.id


def test_a_reading_unit_sees_one_moment(store: Store, cases: CaseStore, case: CaseId) -> None:
    """What somebody else commits while a unit reads is not half seen."""
    count = text("SELECT count(*) FROM records")
    with store.database.reading() as connection:
        before = connection.execute(count).scalar_one()
        cases.append(case, RecordId("a"), answer("x"), seen_version=0, write=new_id())
        assert connection.execute(count).scalar_one() == before
    with store.database.reading() as connection:
        assert connection.execute(count).scalar_one() == before + 1


def test_a_busy_file_is_said_and_loses_nothing(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program holds the file, a save fails with PL414 and can be sent again."""
    monkeypatch.setattr("planner.storage.engine._WAIT_SECONDS", 0.05)
    path = tmp_path / "s"
    store = open_store(f"sqlite:///{path}", clock=clock)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(PlannerError) as caught, store.database.writing():
        raise AssertionError
    assert caught.value.code == "PL414"
    assert "another program is writing" in str(caught.value)
    other.execute("ROLLBACK")
    with store.database.writing():
        pass
    other.close()
    store.close()


def test_a_full_disk_is_said_and_the_store_goes_on(tmp_path: Path, clock: Clock) -> None:
    """A save that finds no room is PL414; earlier ones are there, and later ones work again."""
    store = open_store(f"sqlite:///{tmp_path}/s", clock=clock)
    fill = text("CREATE TABLE filling AS SELECT zeroblob(400000) AS room")

    def fills_up() -> None:
        with store.database.writing() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            connection.execute(fill)

    with pytest.raises(PlannerError) as caught:
        fills_up()
    assert caught.value.code == "PL414"
    assert "the disk is full" in str(caught.value)
    assert store.is_new()
    with store.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
        connection.execute(fill)
    store.close()


def test_a_server_that_does_not_answer_is_said_without_its_address() -> None:
    """An unreachable PostgreSQL is PL403; neither host nor passphrase is in the message."""
    url = URL.create("postgresql+psycopg", "nurse", "hidden-word", "127.0.0.1", 1, "clinic")
    database = Database(url, where="PostgreSQL")
    with pytest.raises(PlannerError) as caught, database.reading():
        raise AssertionError
    assert caught.value.code == "PL403"
    for secret in ("hidden-word", "nurse", "127.0.0.1", "clinic"):
        assert secret not in str(caught.value)

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from planner.errors import PlannerError
from planner.storage import schema
from planner.storage.store import Store, open_store
from planner.storage.tables import REVISIONS, metadata
from tests.storage.samples import Clock


def test_the_migrations_make_the_tables_the_code_knows(store: Store) -> None:
    """Alembic finds no difference between the migrated schema and the tables."""
    with store.database.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []


def test_the_code_knows_every_revision() -> None:
    """The list of known revisions is the one of the scripts, in order."""
    scripts = ScriptDirectory(str(Path(schema.__file__).parent / "migrations"))
    assert tuple(s.revision for s in scripts.walk_revisions())[::-1] == REVISIONS


def test_a_store_of_a_newer_program_is_left_alone(store_url: str, clock: Clock) -> None:
    """An unknown revision is PL409, and stays."""
    store = open_store(store_url, clock=clock)
    with store.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(PlannerError) as caught:
        open_store(store_url, clock=clock)
    assert caught.value.code == "PL409"
    with store.database.reading() as connection:
        assert connection.execute(text("SELECT * FROM alembic_version")).scalar_one() == "9999"
    store.close()


def test_a_store_without_its_version_is_damaged(store_url: str, clock: Clock) -> None:
    """A lost version row is PL402, never a reason to migrate again."""
    store = open_store(store_url, clock=clock)
    with store.database.writing() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    with pytest.raises(PlannerError) as caught:
        open_store(store_url, clock=clock)
    assert caught.value.code == "PL402"
    store.close()


def test_first_starts_at_once_share_one_store(store_url: str, clock: Clock) -> None:
    """Four programs started together on nothing open the same, complete store."""
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(store_url, clock=clock), range(4)))
    with stores[0].database.writing() as connection:
        connection.execute(text("CREATE TABLE seen_by_all (x INTEGER)"))
    for store in stores:
        with store.database.reading() as connection:
            assert connection.execute(text("SELECT * FROM seen_by_all")).all() == []
        store.close()


def test_a_first_start_that_is_cut_off_leaves_no_store(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file gets its name when it is complete, and the next start makes it."""

    def cut_off(_: object) -> None:
        raise KeyboardInterrupt

    url = f"sqlite:///{tmp_path}/s"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "_upgrade", cut_off)
        with pytest.raises(KeyboardInterrupt):
            open_store(url, clock=clock)
    assert not (tmp_path / "s").exists()
    store = open_store(url, clock=clock)
    assert store.is_new()
    store.close()


def test_a_disk_without_hard_links_will_do(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a memory stick the finished file is renamed instead."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    open_store(f"sqlite:///{tmp_path}/s", clock=clock).close()
    assert [p.name for p in tmp_path.iterdir()] == ["s"]


def test_only_the_owner_may_read_the_file(tmp_path: Path, clock: Clock) -> None:
    """Other users of the machine get nothing, not even sealed."""
    open_store(f"sqlite:///{tmp_path}/s", clock=clock).close()
    assert (tmp_path / "s").stat().st_mode & 0o077 == 0

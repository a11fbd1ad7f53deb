"""Bringing a store to the schema of this program, without ever leaving one half made."""

import os
import tempfile
from pathlib import Path
from threading import Lock
from typing import Final

from sqlalchemy import Connection, inspect, text

from planner.errors import PlannerError
from planner.storage.engine import Database
from planner.storage.location import APPLICATION_ID, sqlite_url
from planner.storage.tables import REVISIONS

_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_VERSION_TABLE: Final = "alembic_version"
_ADVISORY_LOCK: Final = APPLICATION_ID
_ALEMBIC: Final = Lock()
"""Alembic keeps its context in globals of its package: one upgrade at a time in a process."""


def make_file(path: Path) -> None:
    """Make a new, empty store. It gets its name only when it is complete.

    A store that was cut off while being made is thus never taken for a damaged one, and an
    empty file under the name is always damage. Two first starts at once share one file.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".new", dir=path.parent)
    except OSError:
        raise PlannerError(
            "PL403", where=str(path), detail="the folder cannot be written"
        ) from None
    os.close(handle)
    aside = Path(name)
    try:
        database = Database(sqlite_url(aside), where=str(path))
        try:
            with database.writing() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                _upgrade(connection)
        finally:
            database.close()
        _give_name(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def bring_up_to_date(database: Database, *, where: str) -> None:
    """Run what is missing, all in one transaction.

    Raise PL409 for a newer schema, PL403 for a database that holds something else, PL402 for
    a store without its version.
    """
    with database.reading() as connection:
        if _revision(connection, database, where) == REVISIONS[-1]:
            return
    with database.writing() as connection:
        if not database.is_sqlite:
            # Several processes may start at once; the rest find the work done.
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        if _revision(connection, database, where) != REVISIONS[-1]:
            _upgrade(connection)


def _revision(connection: Connection, database: Database, where: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if _VERSION_TABLE not in tables:
        if database.is_sqlite:
            raise PlannerError("PL402", where=where, detail="its version is not there")
        if tables:
            raise PlannerError(
                "PL403", where=where, detail="the database holds another program's tables"
            )
        return None
    found = connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalars().all()  # noqa: S608 - a constant
    if len(found) != 1:
        raise PlannerError("PL402", where=where, detail="its version is not there")
    if found[0] not in REVISIONS:
        raise PlannerError("PL409", where=where)
    return str(found[0])


def _upgrade(connection: Connection) -> None:
    # Imported here: Alembic takes longer to load than a start-up without migrations takes.
    from alembic import command  # noqa: PLC0415 - as said above
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with _ALEMBIC:
        command.upgrade(config, "head")


def _give_name(aside: Path, path: Path) -> None:
    try:
        os.link(aside, path)
    except FileExistsError:
        return
    except OSError:
        # A file system without hard links, as on some memory sticks.
        if not path.exists():
            aside.rename(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where folders can be synced at all."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

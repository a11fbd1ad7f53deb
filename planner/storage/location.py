"""Where the store is, and whether what lies there is ours. Looks at a file before opening it.

A SQLite file is recognised by its header: the format's own first bytes and our application
id. A damaged or foreign file is therefore refused before SQLite could recover, convert or
overwrite anything in it.
"""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from platformdirs import user_data_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from planner.errors import PlannerError

APPLICATION_ID: Final = 0x414C504C
"""Marks a SQLite file as this program's ("ALPL")."""

_FILE_NAME: Final = "planner.sqlite3"
_MAGIC: Final = b"SQLite format 3\0"
_APPLICATION_ID_AT: Final = 68
_HEADER_BYTES: Final = 100


def locate(url: str | None) -> URL:
    """The address of the store; without one, PLANNER_DATABASE_URL or a file in the data folder.

    Raise PL403 for an address that names no SQLite file and no PostgreSQL database.
    """
    given = url or os.environ.get("PLANNER_DATABASE_URL")
    if not given:
        return sqlite_url(_data_folder() / _FILE_NAME)
    try:
        parsed = make_url(given.replace("postgres://", "postgresql://", 1))
    except ArgumentError:
        raise PlannerError("PL403", detail="its address cannot be read") from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        if parsed.database in {None, "", ":memory:"}:
            raise PlannerError("PL403", detail="its address names no file")
        return parsed.set(drivername="sqlite+pysqlite")
    if backend == "postgresql":
        if find_spec("psycopg") is None:
            raise PlannerError("PL403", detail="the extra “postgresql” is not installed")
        return parsed.set(drivername="postgresql+psycopg")
    raise PlannerError("PL403", detail=f"“{backend}” is neither sqlite nor postgresql")


def sqlite_url(path: Path) -> URL:
    """The address of a SQLite file."""
    return URL.create("sqlite+pysqlite", database=str(path))


def is_ours(path: Path) -> bool:
    """True for a store of this program, False where there is nothing yet.

    Raise PL402 for a damaged file, PL403 for another program's or one that cannot be read.
    """
    where = str(path)
    try:
        if not path.exists():
            if path.with_name(path.name + "-wal").exists():
                raise PlannerError(
                    "PL402", where=where, detail="its journal is there, the file is not"
                )
            return False
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError:
        raise PlannerError("PL403", where=where, detail="the file cannot be read") from None
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise PlannerError("PL402", where=where, detail="the file does not begin as a store does")
    mark = header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4]
    if int.from_bytes(mark, "big") != APPLICATION_ID:
        raise PlannerError("PL403", where=where, detail="the file is another program's database")
    return True


def _data_folder() -> Path:
    named = os.environ.get("PLANNER_DATA_DIR")
    folder = Path(named) if named else user_data_path("alliance-planner", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise PlannerError("PL403", where=str(folder), detail="the folder cannot be made") from None
    return folder

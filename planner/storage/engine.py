"""The database connection: one code path for SQLite and PostgreSQL, and its faults in our words.

SQLite: WAL with synchronous FULL, because NORMAL does not make a commit survive a power cut;
`BEGIN IMMEDIATE` for writes alone, because a deferred transaction that turns into a write
fails at once when another one is writing. PostgreSQL: writes under READ COMMITTED, where
the second of two writers waits and then sees the first; reads from one snapshot.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Lock
from typing import Any, Final

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from planner.errors import PlannerError

_WAIT_SECONDS: Final = 5
_PRAGMAS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
)
# SQLITE_ERROR is a table or column that is not there: the schema was damaged after the start.
_SQLITE_DAMAGE: Final = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
)
_SQLITE_FAULTS: Final = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_BUSY: "another program is writing to it",
    sqlite3.SQLITE_LOCKED: "another program is writing to it",
    sqlite3.SQLITE_READONLY: "it may be read but not written",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
}
_POSTGRESQL_DAMAGE: Final = "XX"
_POSTGRESQL_FAULTS: Final = {
    "28": "the server refuses the name or the passphrase in the address",
    "3D": "the server has no such database",
    "42": "the server does not allow it",
    "53": "the server has no room left",
}
# Fixed phrases: a driver's own message may quote an address or a value.
_NO_ANSWER: Final = "the database does not answer"


class Database:
    """A database and the two ways to use it: a reading unit and a writing unit of work."""

    def __init__(self, url: URL, *, where: str) -> None:
        """Make the engine; nothing is opened yet. `where` names the place in messages."""
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self._where = where
        self._fault_code = "PL403"
        # One writer at a time in a process: fair, and checkpoints never meet a writer.
        self._turn: AbstractContextManager[Any] = Lock() if self.is_sqlite else nullcontext()
        if self.is_sqlite:
            self._engine = create_engine(
                url, hide_parameters=True, connect_args={"timeout": _WAIT_SECONDS}
            )
            event.listen(self._engine, "connect", _prepare_sqlite)
            event.listen(self._engine, "begin", _begin_sqlite)
        else:
            self._engine = create_engine(
                url,
                hide_parameters=True,
                pool_pre_ping=True,
                isolation_level="READ COMMITTED",
                connect_args={"connect_timeout": _WAIT_SECONDS},
            )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the data. Raise PL402, PL403 or PL414 for a fault."""
        options = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with self._spoken(), self._engine.connect() as connection:
            connection.execution_options(**options)
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All or nothing; returns after the commit.

        Raise PL402, PL403 or PL414 for a fault. IntegrityError passes: who writes knows
        which race it means.
        """
        with self._turn, self._spoken(), self._engine.connect() as connection:
            connection.execution_options(planner_writes=True)
            with connection.begin():
                yield connection

    def opened(self) -> None:
        """From now on a fault is one of use (PL414), no longer one of opening (PL403)."""
        self._fault_code = "PL414"

    def close(self) -> None:
        """Close every connection; SQLite folds its journal into the file."""
        self._engine.dispose()

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except DBAPIError as error:
            raise self._fault(error) from error
        except UnicodeDecodeError as error:
            # The driver could not even read SQLite's message about a damaged schema.
            raise self._damage() from error

    def _fault(self, error: DBAPIError) -> PlannerError:
        if isinstance(error.orig, sqlite3.Error):
            # Without a code it is the driver's own: a text column that is not UTF-8.
            primary = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            is_damage = primary in _SQLITE_DAMAGE
            fault = _SQLITE_FAULTS.get(primary, _NO_ANSWER)
        else:
            state = getattr(error.orig, "sqlstate", None) or ""
            is_damage = state.startswith(_POSTGRESQL_DAMAGE)
            fault = _POSTGRESQL_FAULTS.get(state[:2], _NO_ANSWER)
        if is_damage:
            return self._damage()
        return PlannerError(self._fault_code, where=self._where, detail=fault)

    def _damage(self) -> PlannerError:
        return PlannerError("PL402", where=self._where, detail="the database is malformed")


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_sqlite(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get("planner_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

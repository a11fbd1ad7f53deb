"""Opening the store: where it is, whether it is sound, and its schema brought up to date."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from planner.storage.cases import CaseStore
from planner.storage.engine import Database
from planner.storage.keys import Unlocked
from planner.storage.location import is_ours, locate
from planner.storage.schema import bring_up_to_date, make_file
from planner.storage.tables import people


class Store:
    """An opened store. What is in it stays sealed until somebody signs in."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime]) -> None:
        """Take an opened database; `open_store` is the way to one."""
        self.database = database
        self.clock = clock

    def is_new(self) -> bool:
        """True while nobody is enrolled."""
        with self.database.reading() as connection:
            return connection.execute(select(func.count()).select_from(people)).scalar_one() == 0

    def open(self, unlocked: Unlocked) -> CaseStore:
        """The cases, for a person who has signed in."""
        return CaseStore(self.database, unlocked, clock=self.clock)

    def close(self) -> None:
        """Close every connection."""
        self.database.close()


def open_store(url: str | None = None, *, clock: Callable[[], datetime]) -> Store:
    """Open the store at `url`, else at PLANNER_DATABASE_URL, else in the data folder.

    PLANNER_DATA_DIR names another data folder. A store that is not there yet is made; one
    that is damaged, foreign or newer is left exactly as it is. Raise PL402 (damaged), PL403
    (cannot be opened, or another program's), PL409 (made by a newer version).
    """
    found = locate(url)
    is_file = found.get_backend_name() == "sqlite"
    where = found.database if is_file and found.database else "PostgreSQL"
    if is_file and not is_ours(Path(where)):
        make_file(Path(where))
    database = Database(found, where=where)
    try:
        bring_up_to_date(database, where=where)
    except BaseException:
        database.close()
        raise
    database.opened()
    return Store(database, clock=clock)

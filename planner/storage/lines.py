"""The list of all cases that searching needs, in memory while somebody is signed in.

Opening ten thousand summaries takes about half a second, so a store's list is made once for
all who are signed in to it. It goes when the last of their `Casebook`s goes; nothing of it
is ever written down.
"""

from dataclasses import dataclass
from threading import Lock
from typing import Any, Final
from weakref import WeakKeyDictionary, WeakValueDictionary

from sqlalchemy import Connection, Select, select

from planner.domain.case import CaseSummary
from planner.domain.site import SITE_CASE
from planner.errors import PlannerError
from planner.language.folding import fold
from planner.storage.engine import Database
from planner.storage.keys import SiteKey
from planner.storage.replaying import replayed
from planner.storage.rows import sound
from planner.storage.summaries import CaseRow, key_of, line_of, read_summary
from planner.storage.tables import cases

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A case in the list: its summary, None where it does not open, and what it is found by."""

    sequence: int
    summary: CaseSummary | None
    found_by: tuple[str, ...]


class Lines:
    """Every case of a store, brought up to date by each look, opening only what changed."""

    def __init__(self, site_key: SiteKey) -> None:
        """Nothing is read before the first look."""
        self._site_key = site_key
        self._known: dict[str, Line] = {}
        self._lock = Lock()

    def up_to_date(self, connection: Connection) -> list[Line]:
        """Every case as it stands in the store now."""
        query = select(cases.c.id, cases.c.sequence).where(cases.c.id != SITE_CASE)
        standing = dict(connection.execute(query).all())
        with self._lock:
            known = {i: k for i, k in self._known.items() if standing.get(i) == k.sequence}
            changed = [i for i in standing if i not in known]
            for at in range(0, len(changed), _AT_ONCE):
                some = select(cases).where(cases.c.id.in_(changed[at : at + _AT_ONCE]))
                for row in case_rows(connection, some):
                    known[row.id] = _line(row, opened(connection, row, self._site_key))
            self._known = known
            return list(known.values())


_SHARED: Final[WeakKeyDictionary[Database, WeakValueDictionary[SiteKey, Lines]]] = (
    WeakKeyDictionary()
)
_SHARING: Final = Lock()


def shared_lines(database: Database, site_key: SiteKey) -> Lines:
    """The one list of this store for everybody who holds its key."""
    with _SHARING:
        of_store = _SHARED.setdefault(database, WeakValueDictionary())
        lines = of_store.get(site_key)
        if lines is None:
            lines = of_store[site_key] = Lines(site_key)
        return lines


def case_rows(connection: Connection, query: Select[Any]) -> list[CaseRow]:
    """The cases that a query finds. Raise PL402 where a row is damaged."""
    return [CaseRow(**sound(cases, row)) for row in connection.execute(query).mappings()]


def opened(connection: Connection, row: CaseRow, site_key: SiteKey) -> CaseSummary | None:
    """The summary of a case, None where the case is damaged."""
    try:
        key = key_of(row, site_key)
        standing = read_summary(row, key)
        if standing.work is None:
            return line_of(row, standing, replayed(connection, row, key))
        return line_of(row, standing, standing.work)
    except PlannerError as error:
        if error.code != "PL402":
            raise
        return None


def as_sought(text: str) -> str:
    """The text as it is searched: the same for every spelling that readers take as one."""
    # Past the cache of `fold`: no name may stay in memory when everybody has signed out.
    return " ".join(fold.__wrapped__(text, "").split())


def _line(row: CaseRow, summary: CaseSummary | None) -> Line:
    texts = (summary.head.code, summary.head.name) if summary else ()
    found_by = tuple(as_sought(text) for text in texts if text)
    return Line(sequence=row.sequence, summary=summary, found_by=found_by)

"""The list of cases: pages of the newest changes, and finding a case by its code."""

from datetime import datetime
from threading import Lock
from typing import Final

from sqlalchemy import Connection, Select, and_, or_, select

from planner.domain.case import CaseId, CasePage, CaseSummary, Cursor
from planner.errors import PlannerError
from planner.storage.blind import folded
from planner.storage.engine import Database
from planner.storage.keys import SiteKey
from planner.storage.rows import sound
from planner.storage.summaries import CaseRow, code_index, key_of, open_summary
from planner.storage.tables import cases

PAGE: Final = 50
_AT_ONCE: Final = 500


class Casebook:
    """The cases as one unlocked session sees them, with the list that searching needs.

    The list lives in memory only, for as long as the session. It is brought up to date by
    each search, opening only the summaries that changed.
    """

    def __init__(self, database: Database, site_key: SiteKey) -> None:
        """Nothing is read before the first call."""
        self._database = database
        self._site_key = site_key
        self._known: dict[str, tuple[int, CaseSummary | None]] = {}
        self._lock = Lock()

    def page(self, after: Cursor | None = None, limit: int = PAGE) -> CasePage:
        """The newest changes first."""
        query = select(cases).order_by(cases.c.changed_at.desc(), cases.c.id.desc())
        if after is not None:
            earlier = cases.c.changed_at < after.changed_at
            level = and_(cases.c.changed_at == after.changed_at, cases.c.id < after.case)
            query = query.where(or_(earlier, level))
        with self._database.reading() as connection:
            rows = _rows(connection, query.limit(limit + 1))
        shown = rows[:limit]
        summaries = [(row, self._open(row)) for row in shown]
        last = shown[-1] if len(rows) > limit else None
        return CasePage(
            cases=tuple(summary for _, summary in summaries if summary is not None),
            next=Cursor(changed_at=last.changed_at, case=CaseId(last.id)) if last else None,
            unreadable=tuple(CaseId(row.id) for row, summary in summaries if summary is None),
        )

    def find(self, text: str, limit: int = PAGE) -> tuple[CaseSummary, ...]:
        """Cases with exactly this code, then those whose code contains it, newest first."""
        sought = folded(text)
        if not sought:
            return ()
        index = code_index(self._site_key, text)
        with self._database.reading() as connection:
            exact = _rows(connection, select(cases).where(cases.c.code_index == index))
            self._bring_up_to_date(connection)
        found = [summary for row in exact if (summary := self._open(row)) is not None]
        ids = {summary.id for summary in found}
        with self._lock:
            known = [summary for _, summary in self._known.values() if summary is not None]
        found.sort(key=_changed, reverse=True)
        within = [s for s in known if s.id not in ids and sought in folded(s.head.code)]
        return (*found, *sorted(within, key=_changed, reverse=True))[:limit]

    def _bring_up_to_date(self, connection: Connection) -> None:
        standing = {
            row.id: row.sequence for row in connection.execute(select(cases.c.id, cases.c.sequence))
        }
        with self._lock:
            known = {i: k for i, k in self._known.items() if standing.get(i) == k[0]}
            changed = [i for i in standing if i not in known]
            for at in range(0, len(changed), _AT_ONCE):
                some = select(cases).where(cases.c.id.in_(changed[at : at + _AT_ONCE]))
                for row in _rows(connection, some):
                    known[row.id] = (row.sequence, self._open(row))
            self._known = known

    def _open(self, row: CaseRow) -> CaseSummary | None:
        try:
            return open_summary(row, key_of(row, self._site_key))
        except PlannerError as error:
            if error.code != "PL402":
                raise
            return None


def _rows(connection: Connection, query: Select[tuple[object, ...]]) -> list[CaseRow]:
    return [CaseRow(**sound(cases, row)) for row in connection.execute(query).mappings()]


def _changed(summary: CaseSummary) -> datetime:
    return summary.changed_at

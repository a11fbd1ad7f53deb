"""The list of cases: what there is to do, the newest changes, and finding a case."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import and_, or_, select

from planner.domain.case import CasePage, CaseSummary, Cursor, WorkLine, WorkPage
from planner.domain.ids import CaseId
from planner.domain.site import SITE_CASE
from planner.domain.work import open_work
from planner.storage.engine import Database
from planner.storage.keys import SiteKey
from planner.storage.lines import as_sought, case_rows, opened, shared_lines
from planner.storage.summaries import code_index
from planner.storage.tables import cases

PAGE: Final = 50


class Casebook:
    """The cases as one unlocked session sees them.

    Searching and the work list need every case; they share one list in memory, which each
    call brings up to date.
    """

    def __init__(self, database: Database, site_key: SiteKey) -> None:
        """Nothing is read before the first call."""
        self._database = database
        self._site_key = site_key
        self._lines = shared_lines(database, site_key)

    def warm(self) -> None:
        """Make the list ahead of the first look at it."""
        with self._database.reading() as connection:
            self._lines.up_to_date(connection)

    def page(self, after: Cursor | None = None, limit: int = PAGE) -> CasePage:
        """The newest changes first."""
        listed = select(cases).where(cases.c.id != SITE_CASE)
        query = listed.order_by(cases.c.changed_at.desc(), cases.c.id.desc())
        if after is not None:
            earlier = cases.c.changed_at < after.changed_at
            level = and_(cases.c.changed_at == after.changed_at, cases.c.id < after.case)
            query = query.where(or_(earlier, level))
        with self._database.reading() as connection:
            rows = case_rows(connection, query.limit(limit + 1))
            shown = [(row, opened(connection, row, self._site_key)) for row in rows[:limit]]
        last = shown[-1][0] if len(rows) > limit else None
        return CasePage(
            cases=tuple(summary for _, summary in shown if summary is not None),
            next=Cursor(changed_at=last.changed_at, case=CaseId(last.id)) if last else None,
            unreadable=tuple(CaseId(row.id) for row, summary in shown if summary is None),
        )

    def find(self, text: str, limit: int = PAGE) -> tuple[CaseSummary, ...]:
        """Cases with exactly this code, then those whose code or name contains it, newest first.

        Case, accents and vowel marks make no difference.
        """
        sought = as_sought(text)
        if not sought:
            return ()
        index = code_index(self._site_key, text)
        with self._database.reading() as connection:
            rows = case_rows(connection, select(cases).where(cases.c.code_index == index))
            exact = [s for row in rows if (s := opened(connection, row, self._site_key))]
            lines = self._lines.up_to_date(connection)
        ids = {summary.id for summary in exact}
        within = [
            line.summary
            for line in lines
            if line.summary is not None
            and line.summary.id not in ids
            and any(sought in by for by in line.found_by)
        ]
        found = (*_newest_first(exact), *_newest_first(within))
        return found[:limit]

    def work(self, today: date, needing: frozenset[str], limit: int = PAGE) -> WorkPage:
        """What there is to do in all cases, what is overdue first.

        `needing` are the practices whose caution needs an answer.
        """
        with self._database.reading() as connection:
            lines = self._lines.up_to_date(connection)
        found = [
            WorkLine(case=line.summary, work=work)
            for line in lines
            if line.summary is not None and line.summary.work
            for work in open_work(line.summary.work, needing)
        ]
        # Where the day does not decide, whoever has waited longest comes first.
        found.sort(key=lambda one: (one.work.order(today), one.case.changed_at, one.case.id))
        return WorkPage(lines=tuple(found[:limit]), has_more=len(found) > limit)


def _newest_first(summaries: list[CaseSummary]) -> list[CaseSummary]:
    return sorted(summaries, key=_changed, reverse=True)


def _changed(summary: CaseSummary) -> datetime:
    return summary.changed_at

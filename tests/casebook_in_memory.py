"""The casebook of a store in memory: its pages, searching, and the work list."""

from collections.abc import Mapping, Sequence
from datetime import date

from planner.domain.account import Utterance
from planner.domain.case import Case, CasePage, CaseSummary, Cursor, WorkLine, WorkPage
from planner.domain.ids import CaseId
from planner.domain.site import SITE_CASE
from planner.domain.work import entries_of, open_work
from planner.storage.undoing import Written


class CasebookInMemory:
    """Lists what a store in memory holds, as `planner.services.ports.CaseStore` asks."""

    _written: Mapping[CaseId, Sequence[Written]]

    def read(self, case_id: CaseId) -> Case:
        raise NotImplementedError

    def page(self, after: Cursor | None = None, limit: int = 50) -> CasePage:
        lines = sorted(self._lines(), key=lambda s: (s.changed_at, s.id), reverse=True)
        if after is not None:
            place = (after.changed_at, after.case)
            lines = [s for s in lines if (s.changed_at, s.id) < place]
        shown = lines[:limit]
        last = shown[-1] if len(lines) > limit else None
        cursor = Cursor(changed_at=last.changed_at, case=last.id) if last else None
        return CasePage(cases=tuple(shown), next=cursor)

    def find(self, text: str, limit: int = 50) -> tuple[CaseSummary, ...]:
        sought = text.strip().casefold()
        found = [
            s for s in self._lines()
            if sought and sought in f"{s.head.code}\n{s.head.name}".casefold()
        ]  # fmt: skip
        found.sort(key=lambda s: (s.head.code.casefold() == sought, s.changed_at), reverse=True)
        return tuple(found[:limit])

    def work(self, today: date, needing: frozenset[str], limit: int = 50) -> WorkPage:
        lines = [
            WorkLine(case=line, work=work)
            for line in self._lines()
            for work in open_work(line.work, needing)
        ]
        lines.sort(key=lambda one: (one.work.order(today), one.case.changed_at))
        return WorkPage(lines=tuple(lines[:limit]), has_more=len(lines) > limit)

    def _lines(self) -> list[CaseSummary]:
        cases = [
            (self.read(case), history[-1])
            for case, history in self._written.items()
            if case != SITE_CASE
        ]
        return [
            CaseSummary(
                id=case.id, head=case.head, changed_at=last.record.at,
                answers=sum(isinstance(r.body, Utterance) for r in case.records),
                work=tuple(entries_of(
                    (w.record.id, w.record.body) for w in self._written[case.id]
                ).values()),
            )
            for case, last in cases
        ]  # fmt: skip

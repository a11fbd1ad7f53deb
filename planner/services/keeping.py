"""Keeping one fact of a case: written as the next version where it differs from what stands."""

from planner.domain.bodies import Body, Removed
from planner.domain.case import Case, Change, Record
from planner.domain.ids import RecordId
from planner.services.ports import CaseRecords


class Keeping:
    """What the services that keep facts have in common. Writes may raise PL405."""

    def __init__(self, store: CaseRecords) -> None:
        self._store = store

    def put(self, case: Case, record: RecordId, body: Body, *, write: str) -> Record | None:
        """Write a body; None where it is what stands."""
        standing = case.record(record)
        if standing is not None and standing.body == body:
            return None
        return self._store.append(
            case.id, record, body, seen_version=case.seen_version(record), write=write
        )

    def take_out(self, case: Case, record: RecordId, *, write: str) -> Record | None:
        """Take a record out; None where it does not stand."""
        if case.record(record) is None:
            return None
        return self.put(case, record, Removed(), write=write)

    @staticmethod
    def change(case: Case, record: RecordId, body: Body, *, write: str) -> Change:
        """A change for several that are written together, all or none."""
        return Change(record=record, body=body, seen_version=case.seen_version(record), write=write)

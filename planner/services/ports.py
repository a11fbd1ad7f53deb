"""What services ask of a store; storage fits without knowing, and wiring proves the fit."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from planner.domain.bodies import Body, CaseOpened
from planner.domain.case import Case, CasePage, CaseSummary, Change, Cursor, Record, WorkPage
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.domain.privacy import NOBODY_ELSE, Audience


class CaseRecords(Protocol):
    """Cases, one at a time: what one signed-in person may read and add to."""

    def open_case(
        self, case_id: CaseId, record_id: RecordId, head: CaseOpened, *, write: str
    ) -> Record:
        """Begin a case. The same write again gives the record already written."""
        ...

    def append(
        self, case_id: CaseId, record_id: RecordId, body: Body, *, seen_version: int, write: str
    ) -> Record:
        """Write the version after the one seen. Raise PL405 where somebody was first."""
        ...

    def append_many(self, case_id: CaseId, changes: Sequence[Change]) -> tuple[Record, ...]:
        """Several changes, all or none of them."""
        ...

    def read(self, case_id: CaseId) -> Case:
        """The case as it stands. Raise PL407 where it is not there."""
        ...

    def history(self, case_id: CaseId, record_id: RecordId) -> tuple[Record, ...]:
        """Every version of a record, oldest first."""
        ...

    def undo(
        self, case_id: CaseId, *, write: str, audience: Audience = NOBODY_ELSE
    ) -> Record | None:
        """Take back the latest change to the plan; None where there is none left.

        Where others than the client look on, only what all of them have seen being changed.
        """
        ...


class CaseStore(CaseRecords, Protocol):
    """An open store: its cases, and the casebook that lists them."""

    @property
    def person_id(self) -> PersonId:
        """In whose name records are written."""
        ...

    def page(self, after: Cursor | None = None, limit: int = 50) -> CasePage:
        """One page of the casebook."""
        ...

    def find(self, text: str, limit: int = 50) -> tuple[CaseSummary, ...]:
        """Cases whose code is, or whose code or name contains, the text."""
        ...

    def work(self, today: date, needing: frozenset[str], limit: int = 50) -> WorkPage:
        """What there is to do in all cases, what is overdue first.

        `needing` are the practices whose caution needs an answer.
        """
        ...

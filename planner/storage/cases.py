"""The cases of a store, open to one person: what services read and write."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from planner.domain.bodies import Body, CaseOpened, Removed
from planner.domain.case import Case, CasePage, CaseSummary, Change, Cursor, Record, WorkPage
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.domain.privacy import NOBODY_ELSE, Audience
from planner.errors import PlannerError
from planner.storage import audit
from planner.storage.casebook import PAGE, Casebook
from planner.storage.engine import Database
from planner.storage.keys import CaseKey, Person, Unlocked
from planner.storage.rows import all_record_rows, case_row
from planner.storage.sealing import SealedRecord, unseal
from planner.storage.summaries import key_of, open_summary
from planner.storage.writing import CaseTurn


class CaseStore:
    """Reads and writes cases for one unlocked person. Safe to share between threads.

    A call that writes returns after the commit and never before. Any call may raise PL402
    for a damaged store and PL414 for one that does not answer.
    """

    def __init__(
        self, database: Database, unlocked: Unlocked, *, clock: Callable[[], datetime]
    ) -> None:
        """Nothing is read before the first call."""
        self._database = database
        self._unlocked = unlocked
        self._clock = clock
        self._casebook = Casebook(database, unlocked.site_key)

    @property
    def person(self) -> Person:
        """In whose name records are written."""
        return self._unlocked.person

    @property
    def person_id(self) -> PersonId:
        """The same by id."""
        return self.person.id

    def open_case(
        self, case_id: CaseId, record_id: RecordId, head: CaseOpened, *, write: str
    ) -> Record:
        """Begin a case with its head; the same write again returns the record it wrote.

        Raise Conflict where the case was begun by another write.
        """
        change = Change(record=record_id, body=head, seen_version=0, write=write)
        try:
            with self._database.writing() as connection:
                turn = CaseTurn.take(connection, case_id, self._unlocked, self._clock())
                if turn is not None:
                    return turn.begun_by(change)
                turn = CaseTurn.open_new(connection, case_id, self._unlocked, self._clock())
                record = turn.append(change)
                turn.settle()
        except IntegrityError:
            # The same beginning was sent twice at once and the other one was faster.
            with self._database.writing() as connection:
                return self._turn(connection, case_id).begun_by(change)
        return record

    def append(
        self, case_id: CaseId, record_id: RecordId, body: Body, *, seen_version: int, write: str
    ) -> Record:
        """Write version `seen_version` + 1; the same write again returns what it wrote.

        Raise Conflict (PL405) where somebody saved another version first, PL407 for a case
        or a seen record that is not there.
        """
        change = Change(record=record_id, body=body, seen_version=seen_version, write=write)
        return self.append_many(case_id, [change])[0]

    def append_many(self, case_id: CaseId, changes: Sequence[Change]) -> tuple[Record, ...]:
        """Several appends, all or none of them. Raise as `append` does."""
        with self._writing() as connection:
            turn = self._turn(connection, case_id)
            written = tuple(turn.append(change) for change in changes)
            if turn.has_written:
                turn.settle()
        return written

    def undo(
        self, case_id: CaseId, *, write: str, audience: Audience = NOBODY_ELSE
    ) -> Record | None:
        """Take back the latest change to the plan, as a new version; None where there is none.

        Each undo steps one change further back; a change made after it is undone first.
        Where others than the client look on, it is the latest that all of them have seen being
        made (`step_back`). The same write again returns what it wrote.
        """
        with self._writing() as connection:
            turn = self._turn(connection, case_id)
            record = turn.undo(write, audience)
            if turn.has_written:
                turn.settle()
        return record

    def read(self, case_id: CaseId) -> Case:
        """The case as it stands, its records in the order of their latest writing.

        Raise PL407 where it is not there, PL402 where a row is missing or was changed.
        """
        rows, key = self._written(case_id)
        latest = {row.record_id: row for row in rows}
        standing = [unseal(row, key) for row in rows if latest[row.record_id] is row]
        return Case(
            id=case_id,
            records=tuple(r for r in standing if not isinstance(r.body, Removed)),
            removed_versions={r.id: r.version for r in standing if isinstance(r.body, Removed)},
        )

    def history(self, case_id: CaseId, record_id: RecordId) -> tuple[Record, ...]:
        """Every version of a record, oldest first. Raise as `read` does."""
        rows, key = self._written(case_id)
        versions = [unseal(row, key) for row in rows if row.record_id == record_id]
        if not versions:
            raise PlannerError("PL407")
        return tuple(versions)

    def verify(self, case_id: CaseId) -> audit.Chain:
        """Check the audit chain of a case. Raise PL402 where it does not add up."""
        with self._database.reading() as connection:
            return audit.verify(connection, case_id, self._unlocked.site_key)

    def page(self, after: Cursor | None = None, limit: int = PAGE) -> CasePage:
        """One page of the casebook, the newest change first."""
        return self._casebook.page(after, limit)

    def find(self, text: str, limit: int = PAGE) -> tuple[CaseSummary, ...]:
        """Cases with exactly this code, then those whose code or name contains it."""
        return self._casebook.find(text, limit)

    def work(self, today: date, needing: frozenset[str], limit: int = PAGE) -> WorkPage:
        """What there is to do in all cases, what is overdue first."""
        return self._casebook.work(today, needing, limit)

    def warm(self) -> None:
        """Make the list that searching and the work list need, ahead of the first look."""
        self._casebook.warm()

    def _written(self, case_id: CaseId) -> tuple[list[SealedRecord], CaseKey]:
        with self._database.reading() as connection:
            case = case_row(connection, case_id)
            if case is None:
                raise PlannerError("PL407")
            rows = all_record_rows(connection, case)
        key = key_of(case, self._unlocked.site_key)
        open_summary(case, key)
        return rows, key

    def _turn(self, connection: Connection, case_id: CaseId) -> CaseTurn:
        turn = CaseTurn.take(connection, case_id, self._unlocked, self._clock())
        if turn is None:
            raise PlannerError("PL407")
        return turn

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A writing unit in which a broken constraint can only be damage.

        The case's row is held and its latest version was looked up.
        """
        try:
            with self._database.writing() as connection:
                yield connection
        except IntegrityError as error:
            raise PlannerError("PL402", detail="a row stands where none should") from error

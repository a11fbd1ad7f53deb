"""One turn at writing in a case: inside one transaction, with the case's row held.

Holding the row puts the writes of a case in one order, which undo and the audit chain need.
A second writer waits for the first and then meets the version it did not know.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, insert, update

from planner.domain.account import Utterance
from planner.domain.bodies import Body, CaseOpened
from planner.domain.case import Change, Record
from planner.domain.ids import CaseId, RecordId
from planner.domain.privacy import NOBODY_ELSE, Audience
from planner.domain.work import Entry, entries_after
from planner.errors import PlannerError
from planner.storage import audit
from planner.storage.codec import decode, encode
from planner.storage.keys import CaseKey, Unlocked
from planner.storage.replaying import replayed
from planner.storage.rows import all_record_rows, case_row, record_rows
from planner.storage.sealing import SealedRecord, seal, unseal, wrap_case_key
from planner.storage.summaries import (
    CaseRow,
    Standing,
    code_index,
    key_of,
    read_summary,
    seal_summary,
)
from planner.storage.tables import cases, records
from planner.storage.undoing import Written, step_back


class Conflict(PlannerError):  # noqa: N818 - what it is: two people, one record
    """Somebody else saved first (PL405). Nothing was written; both versions are here."""

    def __init__(self, *, mine: Record, theirs: Record) -> None:
        """Keep what was to be saved and what is there."""
        super().__init__("PL405")
        self.mine = mine
        self.theirs = theirs


class CaseTurn:
    """Reads and appends within one transaction; `settle` brings the case's row up to date."""

    def __init__(
        self, connection: Connection, row: CaseRow, key: CaseKey, unlocked: Unlocked, now: datetime
    ) -> None:
        self._connection = connection
        self._row = row
        self._key = key
        self._unlocked = unlocked
        self._now = now.astimezone(UTC)
        self._began_at = row.sequence
        standing = read_summary(row, key) if row.sequence else None
        self._head = standing.head if standing else None
        self._answers = standing.answers if standing else 0
        self._work: Mapping[str, Entry] = {}
        if standing is not None:
            known = standing.work
            self._work = replayed(connection, row, key) if known is None else known

    @classmethod
    def take(
        cls, connection: Connection, case_id: CaseId, unlocked: Unlocked, now: datetime
    ) -> "CaseTurn | None":
        """The turn at a case, holding its row; None where the case is not there."""
        row = case_row(connection, case_id, hold=True)
        if row is None:
            return None
        return cls(connection, row, key_of(row, unlocked.site_key), unlocked, now)

    @classmethod
    def open_new(
        cls, connection: Connection, case_id: CaseId, unlocked: Unlocked, now: datetime
    ) -> "CaseTurn":
        """The first turn at a new case. Raise IntegrityError where another was faster."""
        key = CaseKey.fresh()
        row = CaseRow(
            id=case_id,
            key_id=key.id,
            wrapped=wrap_case_key(key, unlocked.site_key, case_id),
            code_index="",
            sequence=0,
            chain=b"",
            summary=b"",
            changed_at=now.astimezone(UTC),
        )
        connection.execute(
            insert(cases).values({c.name: getattr(row, c.name) for c in cases.columns})
        )
        return cls(connection, row, key, unlocked, now)

    def append(self, change: Change) -> Record:
        """Write the next version, or give back what this write wrote before.

        Raise Conflict where another version is there, PL407 where the record seen is gone.
        """
        earlier = self._rows(
            records.c.record_id == change.record, records.c.write_id == change.write
        )
        if earlier:
            return unseal(earlier[0], self._key)
        latest = self._latest(change.record)
        mine = self._record(change.record, change.seen_version + 1, change.body, change.write)
        if latest is None and change.seen_version:
            raise PlannerError("PL407")
        if latest is not None and latest.version != change.seen_version:
            raise Conflict(mine=mine, theirs=latest)
        self._write(mine, before=latest, undoes=None)
        return mine

    def undo(self, write: str, audience: Audience = NOBODY_ELSE) -> Record | None:
        """Put back what the plan was one step ago; None where there is no step."""
        earlier = self._rows(records.c.write_id == write, records.c.undoes.is_not(None))
        if earlier:
            return unseal(earlier[0], self._key)
        history = [
            Written(record=unseal(row, self._key), sequence=row.sequence, undoes=row.undoes)
            for row in all_record_rows(self._connection, self._row)
        ]
        step = step_back(history, audience)
        if step is None:
            return None
        latest = self._latest(step.record.id)
        assert latest is not None  # noqa: S101 - the step was read from this record
        mine = self._record(step.record.id, latest.version + 1, step.body, write)
        self._write(mine, before=latest, undoes=step.undoes)
        return mine

    def settle(self) -> None:
        """Bring the case's row up to date with what was written in this turn."""
        assert self._head is not None  # noqa: S101 - a case is opened with its head
        row = replace(
            self._row,
            code_index=code_index(self._unlocked.site_key, self._head.code),
            changed_at=self._now,
        )
        standing = Standing(head=self._head, answers=self._answers, work=self._work)
        summary = seal_summary(row, self._key, standing)
        connection = self._connection
        connection.execute(
            update(cases)
            .where(cases.c.id == row.id)
            .values(
                code_index=row.code_index,
                sequence=row.sequence,
                chain=row.chain,
                summary=summary,
                changed_at=row.changed_at,
            )
        )

    @property
    def has_written(self) -> bool:
        """True where this turn added something."""
        return self._row.sequence > self._began_at

    def begun_by(self, change: Change) -> Record:
        """The record that began this case. Raise Conflict where another write began it."""
        first = unseal(self._rows(records.c.sequence == 1)[0], self._key)
        if (first.id, first.write) == (change.record, change.write):
            return first
        mine = self._record(change.record, 1, change.body, change.write)
        raise Conflict(mine=mine, theirs=self._latest(first.id) or first)

    def _rows(self, *which: ColumnElement[bool]) -> list[SealedRecord]:
        return record_rows(self._connection, self._row.id, *which)

    def _latest(self, record: RecordId) -> Record | None:
        versions = self._rows(records.c.record_id == record)
        return unseal(versions[-1], self._key) if versions else None

    def _record(self, record: RecordId, version: int, body: Body, write: str) -> Record:
        return Record(
            case=CaseId(self._row.id),
            id=record,
            version=version,
            # What is acknowledged is what will be read, to the last character.
            body=decode(encode(body)),
            by=self._unlocked.person.id,
            at=self._now,
            write=write,
        )

    def _write(self, record: Record, *, before: Record | None, undoes: int | None) -> None:
        body, old = record.body, before.body if before else None
        if isinstance(body, CaseOpened) != (isinstance(old, CaseOpened) or self._head is None):
            raise ValueError("a case has one head, and keeps it")
        sequence = self._row.sequence + 1
        sealed = seal(record, self._key, sequence=sequence, undoes=undoes)
        self._connection.execute(insert(records).values(_columns(sealed)))
        link = audit.enter(
            self._connection,
            sealed,
            site_key=self._unlocked.site_key,
            previous=self._row.chain,
        )
        self._row = replace(self._row, sequence=sequence, chain=link)
        self._head = body if isinstance(body, CaseOpened) else self._head
        self._answers += isinstance(body, Utterance) - isinstance(old, Utterance)
        self._work = entries_after(self._work, record.id, before=old, body=body)


def _columns(sealed: SealedRecord) -> dict[str, object]:
    return {column.name: getattr(sealed, column.name) for column in records.columns}

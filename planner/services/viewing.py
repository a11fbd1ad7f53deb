"""A store as those who look at the screen may see it.

Every page reads and writes through this, so that what somebody may not see cannot reach a
page, a paper, a count or a suggestion. What is written while others look on is released to
them with the same write, for they have seen it.

How often the store is asked depends on what is shown and written, never on what is hidden.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from planner.domain.bodies import Body, CaseOpened, PlanItem, Released, Removed
from planner.domain.case import Case, Change, Record
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience, Onlookers, seen_by
from planner.domain.releases import giver_of, may_be_released, release_id, seen_write
from planner.errors import PlannerError
from planner.services.ports import CaseRecords


class ViewedCases:
    """The cases of a store, seen by an audience; where nobody looks on, all of each case."""

    def __init__(
        self, store: CaseRecords, audience: Audience, *, quiet: Collection[str] = ()
    ) -> None:
        """`quiet` are the questions whose answers stand on no screen just now."""
        self._store = store
        self._audience = audience
        self._quiet = quiet

    def open_case(
        self, case_id: CaseId, record_id: RecordId, head: CaseOpened, *, write: str
    ) -> Record:
        """Begin a case. What others than the client may not see of its head is hidden later."""
        return self._store.open_case(case_id, record_id, head, write=write)

    def read(self, case_id: CaseId) -> Case:
        """The case as the audience may see it."""
        return seen_by(self._store.read(case_id), self._audience, self._quiet)

    def history(self, case_id: CaseId, record_id: RecordId) -> tuple[Record, ...]:
        """The versions of a record that the audience has seen, oldest first.

        None of a record that is hidden, as of one that was never written: whoever may see
        the standing version may have no right to an earlier one.
        """
        if not self._audience:
            return self._store.history(case_id, record_id)
        onlookers = self._onlookers(self._store.read(case_id))
        versions = self._versions(case_id, record_id)
        return onlookers.versions(versions, self._versions(case_id, release_id(record_id)))

    def append(
        self, case_id: CaseId, record_id: RecordId, body: Body, *, seen_version: int, write: str
    ) -> Record:
        """Write, and release what is written to those who look on."""
        change = Change(record=record_id, body=body, seen_version=seen_version, write=write)
        return self.append_many(case_id, [change])[0]

    def append_many(self, case_id: CaseId, changes: Sequence[Change]) -> tuple[Record, ...]:
        """Several changes, all or none of them, and their releases with them.

        What the audience could not see of an item that it changes stays as it was.
        """
        is_theirs = all(self._audience <= {giver_of(c.record, c.body)} for c in changes)
        if is_theirs and not (self._quiet and any(isinstance(c.body, PlanItem) for c in changes)):
            with self._telling_no_words():
                return self._store.append_many(case_id, changes)
        case = self._store.read(case_id)
        onlookers = self._onlookers(case)
        whole = [
            replace(c, body=onlookers.with_unseen(c.body, case.record(c.record))) for c in changes
        ]
        releases = _releases(case, changes, self._audience)
        with self._telling_no_words():
            written = self._store.append_many(case_id, [*whole, *releases])
        return tuple(onlookers.as_shown(record) for record in written[: len(changes)])

    def undo(
        self, case_id: CaseId, *, write: str, audience: Audience = NOBODY_ELSE
    ) -> Record | None:
        """Take back the latest change to the plan that the audience has seen being made."""
        audience |= self._audience
        undone = self._store.undo(case_id, write=write, audience=audience)
        if undone is None or (audience <= THE_CLIENT and not self._quiet):
            return undone
        case = self._store.read(case_id)
        seen = Change(
            record=undone.id, body=undone.body, seen_version=undone.version - 1, write=write
        )
        releases = _releases(case, [seen], audience)
        if releases:
            self._store.append_many(case_id, releases)
        return self._onlookers(case).as_shown(undone)

    def _onlookers(self, case: Case) -> Onlookers:
        return Onlookers(case, self._audience, self._quiet)

    def _versions(self, case_id: CaseId, record_id: RecordId) -> tuple[Record, ...]:
        try:
            return self._store.history(case_id, record_id)
        except PlannerError as error:
            if error.code != "PL407":
                raise
            return ()

    @contextmanager
    def _telling_no_words(self) -> Iterator[None]:
        """A conflict carries both versions; whoever looks on may have no right to the other."""
        try:
            yield
        except PlannerError as error:
            if error.code != "PL405" or not self._audience:
                raise
            raise PlannerError("PL405") from None


def _releases(case: Case, changes: Sequence[Change], audience: Audience) -> list[Change]:
    """One release for each change that the others who look on have seen being made."""
    releases = []
    for change in changes:
        others = audience - {_giver(case, change)}
        if not others or not may_be_released(change.body):
            continue
        record = release_id(change.record)
        released = Released(
            record=change.record,
            of_version=change.seen_version + 1,
            to=tuple(sorted(others)),
        )
        releases.append(
            Change(
                record=record,
                body=released,
                seen_version=case.seen_version(record),
                write=seen_write(change.write),
            )
        )
    return releases


def _giver(case: Case, change: Change) -> GiverId:
    """To whom the record belongs; what is taken out, to whoever gave it."""
    standing = case.record(change.record)
    is_gone = isinstance(change.body, Removed) and standing is not None
    return giver_of(change.record, standing.body if is_gone and standing else change.body)

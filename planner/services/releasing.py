"""Releasing: who else may see what somebody gave, by name, one record at a time."""

from collections.abc import Collection, Iterable

from planner.domain.bodies import Released
from planner.domain.case import Case, Record
from planner.domain.ids import GiverId, RecordId
from planner.domain.privacy import Audience, seen_by
from planner.domain.releases import giver_of, may_be_released, release_id, released_to
from planner.errors import PlannerError
from planner.services.keeping import Keeping


def releasable(case: Case, giver: GiverId) -> tuple[Record, ...]:
    """All that this person gave and may show to somebody."""
    return tuple(
        r for r in case.records if may_be_released(r.body) and giver_of(r.id, r.body) == giver
    )


def would_see(case: Case, audience: Audience, quiet: Collection[str] = ()) -> Case:
    """The case as these people would see it, listed before they look; see `seen_by`."""
    return seen_by(case, audience, quiet)


class Releasing(Keeping):
    """Keeps releases."""

    def release(
        self, case: Case, records: Iterable[RecordId], *, to: GiverId, is_open: bool, write: str
    ) -> tuple[Record, ...]:
        """Show records to somebody, or no longer; together or not at all.

        Raise PL306 for what is never shown to others, PL407 for a record that is not there.
        """
        changes = []
        for record in records:
            standing = case.record(record)
            if standing is None:
                raise PlannerError("PL407")
            if not may_be_released(standing.body):
                raise PlannerError("PL306")
            before = released_to(case, standing)
            after = before | {to} if is_open else before - {to}
            if after != before:
                released = Released(
                    record=record, of_version=standing.version, to=tuple(sorted(after))
                )
                changes.append(
                    self.change(case, release_id(record), released, write=f"{write}.{record}")
                )
        return self._store.append_many(case.id, changes) if changes else ()

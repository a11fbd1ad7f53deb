"""Framing: what is settled at the beginning of each sitting, and when the sitting is over."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from planner.domain.case import Case, Record
from planner.domain.frame import Frame, Freedom, WorkerRole
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import PersonJoined, person_record
from planner.domain.privacy import THE_CLIENT, Audience
from planner.services.keeping import Keeping

_SITTING: Final = "sitting."
FIRST_SITTING: Final = RecordId(f"{_SITTING}1")


def sittings(case: Case) -> Mapping[RecordId, Frame]:
    """Every sitting, the first one first."""
    found = [(record.id, frame) for record, frame in case.each(Frame)]
    return dict(sorted(found, key=lambda pair: (pair[1].started_at, pair[0])))


def sitting_now(case: Case, now: datetime) -> tuple[RecordId, Frame] | None:
    """The sitting that goes on, None where there is none."""
    going_on = [(i, frame) for i, frame in sittings(case).items() if frame.is_open(now)]
    return going_on[-1] if going_on else None


def audience_at_first(case: Case, now: datetime) -> Audience:
    """Who can see the screen until somebody says otherwise: the client and all who are here."""
    now_on = sitting_now(case, now)
    return THE_CLIENT | frozenset(now_on[1].present if now_on else ())


def may_ask_sensitive(frame: Frame | None, audience: Audience) -> bool:
    """True where nobody but client and worker looks on and the client can speak freely."""
    return frame is not None and frame.freedom is Freedom.YES and audience <= THE_CLIENT


class Framing(Keeping):
    """Begins, settles and closes sittings, and lets people join a case."""

    def begin(
        self, case: Case, *, role: WorkerRole, now: datetime, write: str, minutes: int = 0
    ) -> Record | None:
        """Begin the next sitting, closing one that was left open."""
        number = len([r for r in (*case.removed_versions, *sittings(case)) if _is_sitting(r)]) + 1
        changes = [
            self.change(case, record, replace(frame, closed_at=now), write=f"{write}.close")
            for record, frame in sittings(case).items()
            if frame.closed_at is None
        ]
        frame = Frame(started_at=now, worker_role=role, minutes=minutes)
        begun = self.change(case, RecordId(f"{_SITTING}{number}"), frame, write=write)
        return self._store.append_many(case.id, [*changes, begun])[-1]

    def settle(self, case: Case, sitting: RecordId, frame: Frame, *, write: str) -> Record | None:
        """Keep what was settled; None where nothing changed."""
        return self.put(case, sitting, frame, write=write)

    def close(self, case: Case, sitting: RecordId, *, now: datetime, write: str) -> Record | None:
        """End a sitting."""
        frame = case.one(sitting, Frame)
        if frame is None or frame.closed_at is not None:
            return None
        return self.put(case, sitting, replace(frame, closed_at=now), write=write)

    def let_join(
        self, case: Case, person: GiverId, joined: PersonJoined, *, write: str
    ) -> Record | None:
        """Somebody joins the case, or what is known of them changes."""
        return self.put(case, person_record(person), joined, write=write)

    def bring_in(
        self, case: Case, sitting: RecordId, frame: Frame, person: GiverId, joined: PersonJoined,
        *, write: str,
    ) -> Frame:  # fmt: skip
        """Somebody new is here: keep who they are and that they are here, both or neither."""
        changed = frame.with_company((*frame.present, person))
        changes = [
            self.change(case, person_record(person), joined, write=f"{write}.person"),
            self.change(case, sitting, changed, write=write),
        ]
        self._store.append_many(case.id, changes)
        return changed


def _is_sitting(record: RecordId) -> bool:
    return record.startswith(_SITTING)

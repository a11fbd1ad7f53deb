"""What is left to do in a case: unfinished sittings, duties, unanswered cautions, visits due.

Each record gives at most one entry, and gives it by its body alone. A store can thus keep
the entries of a case beside its head, one write at a time, and a list of ten thousand cases
reads no records.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.domain.bodies import Body, PlanItem
from planner.domain.clash import CautionAnswer
from planner.domain.frame import Frame
from planner.domain.leaving import PaperChosen
from planner.domain.plan import Task
from planner.domain.safety import Duty


class WorkKind(StrEnum):
    """What there is to do, the most pressing first where no day decides."""

    DUTY = "duty"
    """Something that somebody has to do by a day."""
    SITTING = "sitting"
    """A sitting that was begun and not closed."""
    CAUTION = "caution"
    """A practice in the plan about which a prescriber has not been asked."""
    REVIEW = "review"
    """The day of the next visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one record says of the work in its case. `practices` belong to cautions alone."""

    kind: WorkKind
    due: date | None = None
    practices: tuple[str, ...] = ()
    is_answer: bool = False
    """True for the answer to a caution, which closes it instead of opening it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One thing to do in a case."""

    kind: WorkKind
    due: date | None = None
    practices: tuple[str, ...] = ()

    def is_overdue(self, today: date) -> bool:
        """True from the day after it was due."""
        return self.due is not None and self.due < today

    def order(self, today: date) -> tuple[int, date, int]:
        """For sorting: what is due, then what waits for no day, then what is to come."""
        place = tuple(WorkKind).index(self.kind)
        if self.due is None:
            return 1, today, place
        return 0 if self.due <= today else 2, self.due, place


def entry_of(body: Body) -> Entry | None:
    """What this body says of the work in its case, None where it says nothing of it."""
    match body:
        case Frame(closed_at=None):
            return Entry(kind=WorkKind.SITTING)
        case Duty(due=due, done=None):
            return Entry(kind=WorkKind.DUTY, due=due)
        case PlanItem(item=Task(practices=practices)) if practices:
            return Entry(kind=WorkKind.CAUTION, practices=practices)
        case CautionAnswer(practice=practice):
            return Entry(kind=WorkKind.CAUTION, practices=(practice,), is_answer=True)
        case PaperChosen(next_visit=date() as due):
            return Entry(kind=WorkKind.REVIEW, due=due)
        case _:
            return None


def entries_after(
    entries: Mapping[str, Entry], record: str, *, before: Body | None, body: Body
) -> dict[str, Entry]:
    """The entries of a case, by record, once `body` is written over what the record held.

    A sitting that begins takes up the one that was left open, and is the visit that was
    waited for; a visit planned for a later day still stands.
    """
    kept = {of: entry for of, entry in entries.items() if of != record}
    if isinstance(body, Frame) and not isinstance(before, Frame):
        kept = {of: entry for of, entry in kept.items() if not _is_met(entry, body)}
    entry = entry_of(body)
    return kept if entry is None else {**kept, record: entry}


def entries_of(written: Iterable[tuple[str, Body]]) -> dict[str, Entry]:
    """The entries of a case from all that was ever written in it: records' bodies, in order."""
    entries: dict[str, Entry] = {}
    bodies: dict[str, Body] = {}
    for record, body in written:
        entries = entries_after(entries, record, before=bodies.get(record), body=body)
        bodies[record] = body
    return entries


def _is_met(entry: Entry, sitting: Frame) -> bool:
    """True for what is no longer waited for once this sitting has begun."""
    if entry.kind is WorkKind.REVIEW and entry.due is not None:
        # Days are the place's own and the sitting's moment is UTC: they may differ by one.
        return entry.due <= sitting.started_at.date() + timedelta(days=1)
    return entry.kind is WorkKind.SITTING


def open_work(entries: Iterable[Entry], needing: frozenset[str]) -> tuple[Work, ...]:
    """What is open in one case: at most one work of a kind, by its earliest day.

    `needing` are the practices whose caution needs an answer; the others may go beside a
    treatment.
    """
    given = tuple(entries)
    answered = {p for e in given if e.is_answer for p in e.practices}
    asked_of = {p for e in given if not e.is_answer for p in e.practices}
    unanswered = tuple(sorted((asked_of & needing) - answered))
    works = []
    for kind in WorkKind:
        if kind is WorkKind.CAUTION:
            works += [Work(kind=kind, practices=unanswered)] if unanswered else []
            continue
        of_kind = [e for e in given if e.kind is kind]
        if of_kind:
            works.append(Work(kind=kind, due=min((e.due for e in of_kind if e.due), default=None)))
    return tuple(works)

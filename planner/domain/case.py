"""One client's case: records that are only ever added to.

A record has a body and a version; a change is the next version, a removal is a body that
says so, and undo is a new version with an earlier body. Nothing is overwritten.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from planner.domain.account import QUESTIONS, Account, Utterance
from planner.domain.bodies import (
    PLAN_ORDER,
    Body,
    Bridge,
    CaseOpened,
    ModelAnswer,
    PlanItem,
    PlanOrder,
    SuggestionRefused,
)
from planner.domain.ids import CaseId, GiverId, PersonId, RecordId
from planner.domain.joining import CLIENT, PersonJoined, person_of
from planner.domain.parties import Stance
from planner.domain.plan import Goal, Task
from planner.domain.slots import is_beside, name_among, slots_of
from planner.domain.work import Entry, Work

BodyT = TypeVar("BodyT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One version of one thing in a case, with who wrote it and when (UTC)."""

    case: CaseId
    id: RecordId
    version: int
    body: Body
    by: PersonId
    at: datetime
    write: str
    """The id of the write; the same write sent twice is a retry, not a second version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A body to be written as the next version of a record, after the version that was seen."""

    record: RecordId
    body: Body
    seen_version: int
    """0 where there was none yet."""
    write: str
    """The id of this write; sent twice it is a retry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSummary:
    """One line of the casebook."""

    id: CaseId
    head: CaseOpened
    changed_at: datetime
    answers: int
    work: tuple[Entry, ...] = ()
    """What its records say of the work in it; `work.open_work` says what of it is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """The last line of a page; the next page begins after it."""

    changed_at: datetime
    case: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """Some lines of the casebook, newest change first; `next` is None on the last page.

    One damaged case must not hide the others: `unreadable` names those that do not open.
    """

    cases: tuple[CaseSummary, ...]
    next: Cursor | None
    unreadable: tuple[CaseId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLine:
    """One thing to do, and the case it is in."""

    case: CaseSummary
    work: Work


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPage:
    """The beginning of the work list: what is due, what waits for no day, what is to come."""

    lines: tuple[WorkLine, ...]
    has_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case as it stands: the latest version of every record not removed, in writing order."""

    id: CaseId
    records: tuple[Record, ...]
    removed_versions: Mapping[RecordId, int] = field(default_factory=dict, repr=False)
    """The last version of each record that does not stand here, for writing it anew."""
    hidden: frozenset[RecordId] = field(default=frozenset(), repr=False)
    """The records that whoever looks on may not see; see `privacy`."""
    withheld: frozenset[str] = field(default=frozenset(), repr=False)
    """Suggestions that were turned down unseen: they are not offered, and not named either."""
    is_waiting: bool = False
    """True where the plan waits for a clinician, said without the reason."""
    was_settled: bool = False
    """True where answers may be written down, said without the frame."""

    @property
    def head(self) -> CaseOpened:
        """The case's own facts. Raise LookupError where the first record is missing."""
        for record in self.records:
            if isinstance(record.body, CaseOpened):
                return record.body
        raise LookupError(self.id)

    @property
    def account(self) -> Account:
        """All that the client said, in the interview's order, as matching reads it."""
        return self.account_of(CLIENT)

    def account_of(self, giver: GiverId) -> Account:
        """All that one person said, in their own language. Accounts are never merged."""
        order = {question: place for place, question in enumerate(QUESTIONS)}
        said = [r for r in self.records if isinstance(r.body, Utterance) and r.body.giver == giver]
        said.sort(key=lambda r: (order[_utterance(r).question], r.id))
        answers = [a for _, a in self.each(ModelAnswer) if a.giver == giver]
        person = self.people.get(giver)
        return Account(
            id=self.id,
            language=person.language if person else self.head.client_language,
            utterances=tuple(_utterance(r) for r in said),
            confirmed=tuple(a.template for a in answers if a.is_close),
            declined=tuple(a.template for a in answers if not a.is_close),
        )

    @property
    def people(self) -> Mapping[GiverId, PersonJoined]:
        """Who joined the case beside the client."""
        return {person_of(r.id): person for r, person in self.each(PersonJoined)}

    def each(self, kind: type[BodyT]) -> Iterator[tuple[Record, BodyT]]:
        """The records that hold one kind of body, in the order of writing."""
        return ((r, r.body) for r in self.records if isinstance(r.body, kind))

    def one(self, record: str, kind: type[BodyT]) -> BodyT | None:
        """What one record holds, None where it is absent or holds something else."""
        standing = self.record(record)
        return standing.body if standing and isinstance(standing.body, kind) else None

    def free_slot(self, base: str) -> RecordId:
        """The record to write `base` to: another than one that is not shown here.

        What was said while fewer people looked on is never written over by those who cannot
        see it; both stand, and whoever may see both sees both.
        """
        return next(s for s in slots_of(base) if s not in self.hidden)

    def name_here(self, record: str) -> str:
        """What a page calls a record; see `slots.name_among`."""
        return name_among(record, self.hidden)

    def slots(self, base: str) -> tuple[RecordId, ...]:
        """The records of `base` that stand here, the first one first."""
        standing = {r.id for r in self.records}
        known = {*standing, *self.hidden, *self.removed_versions}
        slots = itertools.takewhile(lambda slot: slot in known, slots_of(base))
        return tuple(slot for slot in slots if slot in standing)

    @property
    def goals(self) -> tuple[tuple[Record, Goal], ...]:
        """The goals in the plan, with their records, in the plan's order."""
        return tuple((r, i) for r, i in self._items() if isinstance(i, Goal))

    @property
    def tasks(self) -> tuple[tuple[Record, Task], ...]:
        """The tasks in the plan, with their records, in the plan's order."""
        return tuple((r, i) for r, i in self._items() if isinstance(i, Task))

    @property
    def stances(self) -> tuple[Stance, ...]:
        """Every stance taken, in the order of writing: a clock may be set back.

        What somebody said while fewer people looked on comes last, for it counts: a yes before
        the family takes back no word that was said alone.
        """
        given = sorted(self.each(Stance), key=lambda pair: is_beside(pair[0].id), reverse=True)
        return tuple(stance for _, stance in given)

    @property
    def refused(self) -> frozenset[str]:
        """The suggestions that were turned down."""
        return frozenset(b.suggestion for _, b in self.each(SuggestionRefused))

    @property
    def bridge(self) -> Bridge | None:
        """The sentence both can stand behind, once there is one."""
        return next((b for _, b in self.each(Bridge)), None)

    def record(self, record: str) -> Record | None:
        """The record with this id, None where it is absent or removed."""
        return next((r for r in self.records if r.id == record), None)

    def seen_version(self, record: RecordId) -> int:
        """The version to write after: the one standing, or the one that was taken out."""
        standing = self.record(record)
        return standing.version if standing else self.removed_versions.get(record, 0)

    def _items(self) -> Sequence[tuple[Record, Goal | Task]]:
        items = [(r, r.body) for r in self.records if isinstance(r.body, PlanItem)]
        order = self.one(PLAN_ORDER, PlanOrder)
        ordered = {record: at for at, record in enumerate(order.items if order else ())}
        last = len(ordered)
        items.sort(key=lambda pair: (ordered.get(pair[0].id, last), pair[1].place, pair[0].id))
        return [(record, body.item) for record, body in items]


def _utterance(record: Record) -> Utterance:
    assert isinstance(record.body, Utterance)  # noqa: S101 - narrowed by the callers
    return record.body

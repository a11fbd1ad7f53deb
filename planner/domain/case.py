"""One client's case: records that are only ever added to.

A record has a body and a version; a change is the next version, a removal is a body that
says so, and undo is a new version with an earlier body. Nothing is overwritten.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from planner.domain.account import QUESTIONS, Account, Utterance
from planner.domain.parties import Stance
from planner.domain.plan import Goal, Task
from planner.domain.words import LanguageTag, Words

CaseId = NewType("CaseId", str)
RecordId = NewType("RecordId", str)
PersonId = NewType("PersonId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened:
    """The head of a case. `code` is what the worker calls it; never a client's name by default.

    `is_practice` marks a case that is not for a real client.
    """

    code: str
    client_language: LanguageTag
    clinician_language: LanguageTag
    setting: str
    overlays: tuple[str, ...] = ()
    is_practice: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAnswer:
    """What the client said when asked, on reading a restatement, whether it is close."""

    template: str
    is_close: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionRefused:
    """A suggestion the client turned down; it is not offered again."""

    suggestion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """One sentence that both sides can stand behind."""

    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """A goal or task taken into the plan, at its place in the list."""

    item: Goal | Task
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The record was taken out; earlier versions stay in the history."""


Body = (
    CaseOpened | Utterance | ModelAnswer | SuggestionRefused | Bridge | PlanItem | Stance | Removed
)


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
class Case:
    """A case as it stands: the latest version of every record not removed, in writing order."""

    id: CaseId
    records: tuple[Record, ...]
    removed_versions: Mapping[RecordId, int] = field(default_factory=dict)
    """The last version of each record that was taken out, for writing it anew."""

    @property
    def head(self) -> CaseOpened:
        """The case's own facts. Raise LookupError where the first record is missing."""
        for record in self.records:
            if isinstance(record.body, CaseOpened):
                return record.body
        raise LookupError(self.id)

    @property
    def account(self) -> Account:
        """All that was said, in the interview's order, as matching reads it."""
        order = {question: place for place, question in enumerate(QUESTIONS)}
        said = [r for r in self.records if isinstance(r.body, Utterance)]
        said.sort(key=lambda r: (order[_utterance(r).question], r.id))
        answers = [b for b in self._bodies() if isinstance(b, ModelAnswer)]
        return Account(
            id=self.id,
            language=self.head.client_language,
            utterances=tuple(_utterance(r) for r in said),
            confirmed=tuple(a.template for a in answers if a.is_close),
            declined=tuple(a.template for a in answers if not a.is_close),
        )

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
        """Every stance taken, in the order of writing: a clock may be set back."""
        return tuple(r.body for r in self.records if isinstance(r.body, Stance))

    @property
    def refused(self) -> frozenset[str]:
        """The suggestions that were turned down."""
        return frozenset(b.suggestion for b in self._bodies() if isinstance(b, SuggestionRefused))

    @property
    def bridge(self) -> Bridge | None:
        """The sentence both can stand behind, once there is one."""
        return next((b for b in self._bodies() if isinstance(b, Bridge)), None)

    def record(self, record: str) -> Record | None:
        """The record with this id, None where it is absent or removed."""
        return next((r for r in self.records if r.id == record), None)

    def seen_version(self, record: RecordId) -> int:
        """The version to write after: the one standing, or the one that was taken out."""
        standing = self.record(record)
        return standing.version if standing else self.removed_versions.get(record, 0)

    def _bodies(self) -> Iterable[Body]:
        return (record.body for record in self.records)

    def _items(self) -> Sequence[tuple[Record, Goal | Task]]:
        items = [(r, r.body) for r in self.records if isinstance(r.body, PlanItem)]
        items.sort(key=lambda pair: (pair[1].place, pair[0].id))
        return [(record, body.item) for record, body in items]


def _utterance(record: Record) -> Utterance:
    assert isinstance(record.body, Utterance)  # noqa: S101 - narrowed by the callers
    return record.body

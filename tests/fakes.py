"""Small stand-ins: a clock, a store in memory, and a few lines to build what a test speaks of."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from planner.domain.account import Account, Holder, Utterance, default_holder
from planner.domain.bodies import Body, CaseOpened, Removed
from planner.domain.case import Case, Change, Record
from planner.domain.explanatory_model import HearingPattern, Probe, Review, Strength, Template
from planner.domain.frame import Answered, Frame, FramePart, Freedom
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.domain.patterns import parse
from planner.domain.privacy import NOBODY_ELSE, Audience
from planner.domain.words import LanguageTag, Words
from planner.errors import PlannerError
from planner.language.hearing import Ear, Hearing, Sheet
from planner.services.framing import FIRST_SITTING
from planner.services.ports import CaseRecords
from planner.storage.undoing import Written, step_back
from tests.casebook_in_memory import CasebookInMemory

EN = LanguageTag("en")


def settled(at: datetime | None = None) -> Frame:
    """A frame in which all is said and the client agreed to writing down."""
    return Frame(
        started_at=at or datetime.now(UTC),
        freedom=Freedom.YES,
        is_disclosed=True,
        are_limits_said=True,
        consent=Answered.YES,
        asked=(FramePart.COMPANY, FramePart.FREEDOM, FramePart.INTERPRETER),
    )


def settle(cases: CaseRecords, case: CaseId, at: datetime | None = None) -> None:
    """Begin the first sitting of a case, with its frame settled."""
    cases.append(case, FIRST_SITTING, settled(at), seen_version=0, write=f"{case}.frame")


class Clock:
    """Time that passes one second a look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def hearing(sheet: Sheet) -> Hearing:
    """Hears the language of this sheet and no other."""
    ear = Ear(sheet)
    return Hearing(lambda tag: ear if tag == sheet.language else None)


def sheet(
    concepts: dict[str, str],
    grammar: dict[str, str] | None = None,
    *,
    idioms: dict[str, str] | None = None,
    language: str = EN,
) -> Sheet:
    """A sheet of a few lines."""
    return Sheet(
        language=LanguageTag(language), concepts=concepts, grammar=grammar or {},
        idioms=idioms or {},
    )  # fmt: skip


def said(
    text: str,
    question: str = "cause",
    *,
    holder: Holder | None = None,
    choices: tuple[str, ...] = (),
    language: str = EN,
) -> Utterance:
    """One answer."""
    tag = LanguageTag(language)
    return Utterance(
        question=question,
        language=tag,
        words=Words(text=text, language=tag) if text else None,
        choices=choices,
        holder=holder or default_holder(question),
    )


def account(*utterances: Utterance, **more: Any) -> Account:  # noqa: ANN401 - Account's own fields
    """An account of these answers."""
    return Account(id="a-1", language=EN, utterances=utterances, **more)


def pattern(source: str, strength: Strength = Strength.CLEAR) -> HearingPattern:
    """A pattern named by its own text."""
    return HearingPattern(id=source, pattern=parse(source), strength=strength)


def template(name: str, *patterns: HearingPattern, **more: Any) -> Template:  # noqa: ANN401 - as above
    """A template with one probe and nothing else that a test does not name."""
    nothing: dict[str, Any] = dict.fromkeys(
        (
            "choices", "against", "goals", "tasks", "red_flags", "related_concepts", "sources",
            "stewards",
        ),
        (),
    )  # fmt: skip
    prose = dict.fromkeys(("label", "perspective", "family", "credit", "licence", "withdrawal"), "")
    given: dict[str, Any] = {
        **nothing, **prose, "version": 1, "publication": True, "review": Review(),
        "probes": (Probe(id=f"{name}-probe", text=f"Is it {name}?"),), **more,
    }  # fmt: skip
    return Template(id=name, patterns=patterns, **given)


class CasesInMemory(CasebookInMemory):
    """A store that obeys `planner.services.ports.CaseStore` and forgets everything at the end."""

    def __init__(self, clock: Clock | None = None, person: str = "p-1") -> None:
        self._clock = clock or Clock()
        self._person = PersonId(person)
        self._written: dict[CaseId, list[Written]] = {}

    @property
    def person_id(self) -> PersonId:
        return self._person

    def open_case(
        self, case_id: CaseId, record_id: RecordId, head: CaseOpened, *, write: str
    ) -> Record:
        written = self._written.setdefault(case_id, [])
        if written and written[0].record.write != write:
            raise PlannerError("PL405")
        return written[0].record if written else self._write(case_id, record_id, 1, head, write)

    def append(
        self, case_id: CaseId, record_id: RecordId, body: Body, *, seen_version: int, write: str
    ) -> Record:
        change = Change(record=record_id, body=body, seen_version=seen_version, write=write)
        return self.append_many(case_id, [change])[0]

    def append_many(self, case_id: CaseId, changes: Sequence[Change]) -> tuple[Record, ...]:
        before = list(self._history(case_id))
        try:
            return tuple(self._append(case_id, change) for change in changes)
        except PlannerError:
            self._written[case_id] = before
            raise

    def read(self, case_id: CaseId) -> Case:
        latest = {w.record.id: w for w in self._history(case_id)}
        standing = sorted(latest.values(), key=lambda w: w.sequence)
        gone = {r: w.record.version for r, w in latest.items() if _is_removed(w.record)}
        return Case(
            id=case_id,
            records=tuple(w.record for w in standing if not _is_removed(w.record)),
            removed_versions=gone,
        )

    def history(self, case_id: CaseId, record_id: RecordId) -> tuple[Record, ...]:
        found = tuple(w.record for w in self._history(case_id) if w.record.id == record_id)
        if not found:
            raise PlannerError("PL407")
        return found

    def undo(
        self, case_id: CaseId, *, write: str, audience: Audience = NOBODY_ELSE
    ) -> Record | None:
        history = self._history(case_id)
        for one in history:
            if one.undoes is not None and one.record.write == write:
                return one.record
        step = step_back(history, audience)
        if step is None:
            return None
        version = self.history(case_id, step.record.id)[-1].version + 1
        return self._write(case_id, step.record.id, version, step.body, write, undoes=step.undoes)

    def _history(self, case_id: CaseId) -> list[Written]:
        if not self._written.get(case_id):
            raise PlannerError("PL407")
        return self._written[case_id]

    def _append(self, case_id: CaseId, change: Change) -> Record:
        of_record = [w.record for w in self._history(case_id) if w.record.id == change.record]
        for earlier in of_record:
            if earlier.write == change.write:
                return earlier
        if not of_record and change.seen_version:
            raise PlannerError("PL407")
        if of_record and of_record[-1].version != change.seen_version:
            raise PlannerError("PL405")
        version = change.seen_version + 1
        return self._write(case_id, change.record, version, change.body, change.write)

    def _write(
        self,
        case_id: CaseId,
        record_id: RecordId,
        version: int,
        body: Body,
        write: str,
        *,
        undoes: int | None = None,
    ) -> Record:
        record = Record(
            case=case_id, id=record_id, version=version, body=body, by=self._person,
            at=self._clock(), write=write,
        )  # fmt: skip
        history = self._written.setdefault(case_id, [])
        history.append(Written(record=record, sequence=len(history) + 1, undoes=undoes))
        return record


def _is_removed(record: Record) -> bool:
    return isinstance(record.body, Removed)

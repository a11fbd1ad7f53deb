"""Safeguarding: asking about danger, and what follows until a named clinician has acted.

A person asks and a person answers; nothing is inferred from text (DESIGN, risk).
"""

from datetime import date, datetime, timedelta
from typing import Final

from planner.domain.bodies import Body
from planner.domain.case import Case, Record
from planner.domain.frame import Frame, WorkerRole
from planner.domain.ids import RecordId
from planner.domain.privacy import NOBODY_ELSE, Audience, is_paused
from planner.domain.safety import Done, Duty, DutyKind, RiskAnswer, RiskAsked, SupervisorCalled
from planner.errors import PlannerError
from planner.services.framing import may_ask_sensitive
from planner.services.keeping import Keeping

ASK_ALONE_WITHIN: Final = timedelta(days=7)
"""Offered as the day by which to ask alone; the worker may choose another. Not validated."""


def asked_id(sitting: RecordId) -> RecordId:
    """The record of what came of asking in a sitting."""
    return RecordId(f"asked.{sitting}")


def duty_id(kind: DutyKind, sitting: RecordId) -> RecordId:
    """The record of a duty that arose in a sitting."""
    return RecordId(f"duty.{kind}.{sitting}")


def open_duties(case: Case) -> tuple[tuple[Record, Duty], ...]:
    """What has still to be done, the earliest day first."""
    waiting = [(record, duty) for record, duty in case.each(Duty) if duty.done is None]
    return tuple(sorted(waiting, key=lambda pair: pair[1].due))


def may_show_duties(frame: Frame | None, audience: Audience) -> bool:
    """True where nobody looks on for whom it would be a harm to read what has to be done."""
    return audience == NOBODY_ELSE or may_ask_sensitive(frame, audience)


def duties_done(case: Case) -> tuple[Done, ...]:
    """What was done so far about the duties of a case, the latest last."""
    done = [duty.done for _, duty in case.each(Duty) if duty.done is not None]
    return tuple(sorted(done, key=lambda one: one.at))


def calls(case: Case) -> tuple[SupervisorCalled, ...]:
    """When the supervisor was called, the latest last."""
    return tuple(sorted((call for _, call in case.each(SupervisorCalled)), key=lambda c: c.at))


def must_not_be_paused(case: Case) -> None:
    """Raise PL303 where drafting waits for a clinician."""
    if is_paused(case):
        raise PlannerError("PL303")


class Safeguarding(Keeping):
    """Keeps the outcome of asking and the duties that follow from it."""

    def record_answer(
        self, case: Case, sitting: RecordId, answer: RiskAnswer, *, today: date,
        by_day: date | None, write: str,
    ) -> tuple[Record, ...]:  # fmt: skip
        """Keep the outcome with the duty it leaves, together or not at all.

        A yes leaves the duty to respond today; "not safe" the duty to ask alone by a day. An
        answer that is changed later takes no duty back, and a yes said again is a new one.
        """
        bodies: dict[RecordId, Body] = {
            asked_id(sitting): RiskAsked(sitting=sitting, answer=answer)
        }
        if answer is RiskAnswer.YES:
            record = duty_id(DutyKind.RESPOND, sitting)
            standing = case.one(record, Duty)
            if standing is None or standing.done is not None:
                bodies[record] = Duty(kind=DutyKind.RESPOND, due=today)
        elif answer is RiskAnswer.NOT_SAFE_TO_ASK:
            due = by_day or today + ASK_ALONE_WITHIN
            bodies[duty_id(DutyKind.ASK_ALONE, sitting)] = Duty(kind=DutyKind.ASK_ALONE, due=due)
        changes = [
            self.change(case, record, body, write=f"{write}.{record}")
            for record, body in bodies.items()
            if case.one(record, type(body)) != body
        ]
        return self._store.append_many(case.id, changes) if changes else ()

    def leave_to_ask_alone(
        self, case: Case, sitting: RecordId, *, by_day: date, write: str
    ) -> Record | None:
        """Note that some questions wait until the client is alone."""
        record = duty_id(DutyKind.ASK_ALONE, sitting)
        return self.put(case, record, Duty(kind=DutyKind.ASK_ALONE, due=by_day), write=write)

    def record_done(
        self, case: Case, duty: RecordId, *, by: str, role: WorkerRole, what: str, now: datetime,
        write: str,
    ) -> Record | None:  # fmt: skip
        """Keep what was done about a duty.

        Raise PL304 where somebody else than a named clinician would end a pause, PL305
        without a name or an account of what was done, PL407 for no duty.
        """
        standing = case.one(duty, Duty)
        if standing is None:
            raise PlannerError("PL407")
        if standing.kind is DutyKind.RESPOND and role is not WorkerRole.CLINICIAN:
            raise PlannerError("PL304")
        if not by.strip() or not what.strip():
            raise PlannerError("PL305")
        done = Done(by=by.strip(), what=what.strip(), at=now)
        return self.put(
            case, duty, Duty(kind=standing.kind, due=standing.due, done=done), write=write
        )

    def call_supervisor(
        self, case: Case, *, now: datetime, is_reached: bool, write: str
    ) -> Record | None:
        """Keep that the supervisor was called, and whether they answered."""
        record = RecordId(f"called.{write}")
        called = SupervisorCalled(at=now, is_reached=is_reached)
        return self.put(case, record, called, write=write)

"""Asking about danger, and what follows until a named clinician has acted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.frame import Freedom, WorkerRole
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience, is_paused
from planner.domain.safety import Duty, DutyKind, RiskAnswer, RiskAsked
from planner.errors import PlannerError
from planner.services.framing import FIRST_SITTING
from planner.services.safeguarding import (
    ASK_ALONE_WITHIN,
    Safeguarding,
    asked_id,
    calls,
    duties_done,
    duty_id,
    may_show_duties,
    must_not_be_paused,
    open_duties,
)
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, Clock, settle, settled

CASE = CaseId("c-1")
TODAY = date(2026, 3, 1)
RESPOND = duty_id(DutyKind.RESPOND, FIRST_SITTING)
ALONE = duty_id(DutyKind.ASK_ALONE, FIRST_SITTING)
MOTHER = THE_CLIENT | {GiverId("mother")}


class Desk:
    """Safeguarding over a store in memory, with one sitting begun."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.store = CasesInMemory(self.clock)
        self.safeguarding = Safeguarding(self.store)
        self._writes = 0
        head = CaseOpened(
            code="A-1", client_language=EN, clinician_language=EN, setting="primary-care"
        )
        self.store.open_case(CASE, RecordId("head"), head, write="w-head")
        settle(self.store, CASE, self.clock())

    @property
    def case(self) -> Case:
        """The case as it stands now."""
        return self.store.read(CASE)

    def write(self) -> str:
        """An id for the next write."""
        self._writes += 1
        return f"w-{self._writes}"

    def answer(self, answer: RiskAnswer, *, on: date = TODAY, by_day: date | None = None) -> None:
        """Keep what came of asking."""
        self.safeguarding.record_answer(
            self.case, FIRST_SITTING, answer, today=on, by_day=by_day, write=self.write()
        )

    def done(self, by: str, what: str, role: WorkerRole, duty: RecordId = RESPOND) -> None:
        """Say what was done."""
        self.safeguarding.record_done(
            self.case, duty, by=by, role=role, what=what, now=self.clock(), write=self.write()
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("answer", "duties"),
    [
        (RiskAnswer.NO, []),
        (RiskAnswer.DECLINED, []),
        (RiskAnswer.YES, [(DutyKind.RESPOND, TODAY)]),
        (RiskAnswer.NOT_SAFE_TO_ASK, [(DutyKind.ASK_ALONE, TODAY + ASK_ALONE_WITHIN)]),
    ],
)
def test_each_answer_leaves_its_duty(
    desk: Desk, answer: RiskAnswer, duties: list[tuple[DutyKind, date]]
) -> None:
    """A yes is for today, what was not safe to ask is for a day, the rest leaves nothing."""
    desk.answer(answer)
    asked = desk.case.one(asked_id(FIRST_SITTING), RiskAsked)
    assert asked == RiskAsked(sitting=FIRST_SITTING, answer=answer)
    assert [(duty.kind, duty.due) for _, duty in open_duties(desk.case)] == duties
    assert is_paused(desk.case) is (answer is RiskAnswer.YES)


def test_the_day_to_ask_alone_is_the_workers(desk: Desk) -> None:
    """A day that was chosen stands instead of the one that was offered."""
    desk.answer(RiskAnswer.NOT_SAFE_TO_ASK, by_day=TODAY + timedelta(days=2))
    assert [duty.due for _, duty in open_duties(desk.case)] == [TODAY + timedelta(days=2)]


def test_a_yes_and_its_duty_are_kept_together_or_not_at_all(desk: Desk) -> None:
    """Where somebody wrote the duty first, the answer is not kept without it."""
    stale = desk.case
    duty = Duty(kind=DutyKind.RESPOND, due=TODAY)
    desk.store.append(CASE, RESPOND, duty, seen_version=0, write="w-other")
    with pytest.raises(PlannerError, match="PL405"):
        desk.safeguarding.record_answer(
            stale, FIRST_SITTING, RiskAnswer.YES, today=TODAY, by_day=None, write="w-late"
        )
    assert desk.case.record(asked_id(FIRST_SITTING)) is None


def test_a_changed_answer_takes_no_duty_back(desk: Desk) -> None:
    """Only a named clinician ends what a yes began; both answers stay in the history."""
    desk.answer(RiskAnswer.YES)
    desk.answer(RiskAnswer.NO)
    assert is_paused(desk.case)
    history = desk.store.history(CASE, asked_id(FIRST_SITTING))
    assert [r.body.answer for r in history if isinstance(r.body, RiskAsked)] == ["yes", "no"]


def test_the_same_answer_again_writes_nothing(desk: Desk) -> None:
    """A second tap moves no day."""
    desk.answer(RiskAnswer.YES)
    desk.answer(RiskAnswer.YES, on=TODAY + timedelta(days=1))
    assert desk.case.seen_version(RESPOND) == 1
    assert desk.case.seen_version(asked_id(FIRST_SITTING)) == 1


def test_a_yes_after_something_was_done_is_a_new_one(desk: Desk) -> None:
    """What was done yesterday does not answer what is said today."""
    desk.answer(RiskAnswer.YES)
    desk.done("Dr Haddad", "Spoke with her.", WorkerRole.CLINICIAN)
    assert not is_paused(desk.case)
    desk.answer(RiskAnswer.YES, on=TODAY + timedelta(days=1))
    assert is_paused(desk.case)
    assert [duty.due for _, duty in open_duties(desk.case)] == [TODAY + timedelta(days=1)]


def test_a_pause_stops_what_waits_for_a_clinician(desk: Desk) -> None:
    """PL303 from the yes until a clinician has written what was done."""
    must_not_be_paused(desk.case)
    desk.answer(RiskAnswer.YES)
    with pytest.raises(PlannerError, match="PL303"):
        must_not_be_paused(desk.case)
    desk.done("Dr Haddad", "Spoke with her.", WorkerRole.CLINICIAN)
    must_not_be_paused(desk.case)
    (done,) = duties_done(desk.case)
    assert (done.by, done.what) == ("Dr Haddad", "Spoke with her.")


def test_a_health_worker_ends_no_pause(desk: Desk) -> None:
    """PL304, and the duty stays open."""
    desk.answer(RiskAnswer.YES)
    with pytest.raises(PlannerError, match="PL304"):
        desk.done("Salma", "Spoke with her.", WorkerRole.HEALTH_WORKER)
    assert is_paused(desk.case)


def test_a_health_worker_may_have_asked_alone(desk: Desk) -> None:
    """Asking alone needs nobody but whoever asks."""
    desk.answer(RiskAnswer.NOT_SAFE_TO_ASK)
    desk.done("Salma", "Asked by the well.", WorkerRole.HEALTH_WORKER, duty=ALONE)
    assert open_duties(desk.case) == ()


@pytest.mark.parametrize(("by", "what"), [("", "Spoke."), ("Dr Haddad", " \n")])
def test_who_did_what_is_said(desk: Desk, by: str, what: str) -> None:
    """PL305 without a name or an account, and the pause goes on."""
    desk.answer(RiskAnswer.YES)
    with pytest.raises(PlannerError, match="PL305"):
        desk.done(by, what, WorkerRole.CLINICIAN)
    assert is_paused(desk.case)


def test_there_is_nothing_to_do_where_no_duty_is(desk: Desk) -> None:
    """PL407 for a duty that is not there."""
    with pytest.raises(PlannerError, match="PL407"):
        desk.done("Dr Haddad", "Spoke.", WorkerRole.CLINICIAN)


def test_duties_come_by_their_day(desk: Desk) -> None:
    """The earliest first, whenever it was written."""
    desk.answer(RiskAnswer.NOT_SAFE_TO_ASK)
    desk.answer(RiskAnswer.YES)
    assert [record.id for record, _ in open_duties(desk.case)] == [RESPOND, ALONE]


def test_each_call_to_the_supervisor_is_kept(desk: Desk) -> None:
    """An unanswered call and the next one both stand, in their order."""
    for is_reached in (False, True):
        desk.safeguarding.call_supervisor(
            desk.case, now=desk.clock(), is_reached=is_reached, write=desk.write()
        )
    assert [call.is_reached for call in calls(desk.case)] == [False, True]


def test_what_is_left_while_others_look_on_is_hidden_from_them(desk: Desk) -> None:
    """A day to ask alone is noted before everybody's eyes and seen by the client's alone."""
    seen = ViewedCases(desk.store, MOTHER)
    for day in (TODAY, TODAY + timedelta(days=3)):
        Safeguarding(seen).leave_to_ask_alone(
            seen.read(CASE), FIRST_SITTING, by_day=day, write=desk.write()
        )
    assert open_duties(seen.read(CASE)) == ()
    assert [duty.due for _, duty in open_duties(desk.case)] == [TODAY + timedelta(days=3)]
    assert desk.case.one(ALONE, Duty) is not None


@pytest.mark.parametrize(
    ("freedom", "audience", "may_show"),
    [
        (Freedom.YES, THE_CLIENT, True),
        (Freedom.NO, THE_CLIENT, False),
        (Freedom.UNKNOWN, THE_CLIENT, False),
        (Freedom.YES, MOTHER, False),
        (Freedom.NO, NOBODY_ELSE, True),
        (None, THE_CLIENT, False),
        (None, NOBODY_ELSE, True),
    ],
)
def test_who_may_read_what_has_to_be_done(
    freedom: Freedom | None, audience: Audience, *, may_show: bool
) -> None:
    """The worker alone always; the client beside them only where they can speak freely."""
    frame = replace(settled(), freedom=freedom) if freedom else None
    assert may_show_duties(frame, audience) is may_show

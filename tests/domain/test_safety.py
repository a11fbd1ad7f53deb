"""Danger, as a person asks about it, and what follows."""

from datetime import UTC, date, datetime

import pytest

from planner.domain.bodies import CaseOpened
from planner.domain.case import Case, Record
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, is_paused, seen_by
from planner.domain.safety import Done, Duty, DutyKind, RiskAnswer, RiskAsked
from planner.domain.words import LanguageTag

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
DAY = date(2026, 3, 8)
SITTING = RecordId("sitting.1")
DONE = Done(by="Dr Haddad", what="Spoke with her alone; a bed for tonight.", at=AT)


def case(*bodies: Duty | RiskAsked) -> Case:
    """A case with these records after its head."""
    head = CaseOpened(
        code="A-1", client_language=LanguageTag("ar"), clinician_language=LanguageTag("en"),
        setting="primary-care",
    )  # fmt: skip
    records = [
        Record(
            case=CaseId("c"), id=RecordId(f"r-{place}"), version=1, body=body,
            by=PersonId("p"), at=AT, write=f"w-{place}",
        )
        for place, body in enumerate((head, *bodies))
    ]  # fmt: skip
    return Case(id=CaseId("c"), records=tuple(records))


@pytest.mark.parametrize(
    ("duty", "is_waiting"),
    [
        (Duty(kind=DutyKind.RESPOND, due=DAY), True),
        (Duty(kind=DutyKind.RESPOND, due=DAY, done=DONE), False),
        (Duty(kind=DutyKind.ASK_ALONE, due=DAY), False),
    ],
)
def test_only_an_unanswered_yes_pauses(duty: Duty, *, is_waiting: bool) -> None:
    """Drafting waits for a clinician, and for nothing else that has to be done."""
    assert is_paused(case(duty)) is is_waiting


def test_no_answer_alone_pauses() -> None:
    """The pause hangs on the duty that a yes leaves, which somebody named can end."""
    assert not is_paused(case(RiskAsked(sitting=SITTING, answer=RiskAnswer.NO)))


def test_others_see_neither_answer_nor_duty_and_the_pause_holds() -> None:
    """A relative at the screen learns no reason; suggesting waits all the same."""
    mother = THE_CLIENT | {"mother"}
    whole = case(
        RiskAsked(sitting=SITTING, answer=RiskAnswer.YES), Duty(kind=DutyKind.RESPOND, due=DAY)
    )
    shown = seen_by(whole, mother)
    assert [type(record.body) for record in shown.records] == [CaseOpened]
    assert is_paused(shown)
    assert seen_by(whole, THE_CLIENT).records == seen_by(whole, NOBODY_ELSE).records


@pytest.mark.parametrize(("by", "what"), [("", "Called."), (" ", "Called."), ("Dr Haddad", " ")])
def test_what_was_done_has_a_name_and_an_account(by: str, what: str) -> None:
    """Nobody did nothing."""
    with pytest.raises(ValueError, match="who did what"):
        Done(by=by, what=what, at=AT)

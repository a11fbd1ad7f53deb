"""The frame: what is settled before anything is written down."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.frame import (
    SITTING_LASTS,
    Answered,
    Frame,
    FramePart,
    Freedom,
    Interpreter,
    InterpreterKind,
)
from planner.domain.ids import GiverId
from tests.fakes import settled

BEGAN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
MOTHER, BROTHER = GiverId("mother"), GiverId("brother")
ALL_SAID = settled(BEGAN)


def interpreting(
    kind: InterpreterKind = InterpreterKind.PROFESSIONAL, accepted: Answered = Answered.YES
) -> Frame:
    """Everything is said, through this interpreter."""
    return ALL_SAID.with_interpreter(Interpreter(kind=kind, accepted=accepted))


def test_a_settled_frame_lets_answers_be_written_down() -> None:
    """Both things were read aloud and the client said yes: nothing is open."""
    assert ALL_SAID.may_record
    assert ALL_SAID.still_open == ()


@pytest.mark.parametrize(
    "without",
    [
        {"is_disclosed": False},
        {"are_limits_said": False},
        {"consent": Answered.NO},
        {"consent": Answered.NOT_ASKED},
    ],
)
def test_nothing_is_written_down_without_each_part(without: dict[str, object]) -> None:
    """What the software is, the limits, and the client's yes: none of them can be left out."""
    assert not replace(ALL_SAID, **without).may_record  # type: ignore[arg-type]


@pytest.mark.parametrize("accepted", list(Answered))
def test_a_child_never_interprets_for_the_record(accepted: Answered) -> None:
    """A child may help to fetch help; nothing is written down, whatever the client says of it."""
    frame = interpreting(InterpreterKind.CHILD, accepted)
    assert not frame.may_record
    assert frame.still_open == (FramePart.INTERPRETER,)


def test_an_interpreter_whom_the_client_refuses_ends_the_writing() -> None:
    """The client's no to the interpreter counts, and the part stays open for another one."""
    frame = interpreting(accepted=Answered.NO)
    assert not frame.may_record
    assert frame.still_open == (FramePart.INTERPRETER,)
    assert interpreting(accepted=Answered.YES).may_record


def test_an_interpreter_is_asked_about() -> None:
    """While nobody has asked the client, the interpreter is not settled."""
    assert interpreting(accepted=Answered.NOT_ASKED).still_open == (FramePart.INTERPRETER,)
    assert interpreting(accepted=Answered.YES).still_open == ()


def test_a_new_frame_is_open_in_its_order() -> None:
    """Everything has still to be asked or said, and silence is no answer."""
    assert Frame(started_at=BEGAN).still_open == tuple(FramePart)


def test_nobody_not_sure_and_no_are_answers() -> None:
    """What was asked is settled whatever the answer, and the same for each of them."""
    frame = (
        replace(Frame(started_at=BEGAN), is_disclosed=True, are_limits_said=True)
        .having_asked(FramePart.COMPANY)
        .with_interpreter(None)
    )
    for freedom in Freedom:
        for consent in (Answered.YES, Answered.NO):
            assert replace(frame.with_freedom(freedom), consent=consent).still_open == ()


def test_asking_twice_is_asking_once() -> None:
    """The parts that were asked about are kept once and in their order."""
    frame = Frame(started_at=BEGAN).with_interpreter(None).having_asked(FramePart.COMPANY)
    again = frame.having_asked(FramePart.INTERPRETER)
    assert again.asked == (FramePart.COMPANY, FramePart.INTERPRETER)


def test_when_somebody_leaves_speaking_freely_is_asked_again() -> None:
    """A yes said in front of the mother may not hold without her, nor does it open anything."""
    together = ALL_SAID.with_company((MOTHER,)).with_freedom(Freedom.YES)
    alone = together.with_company(())
    assert alone.freedom is Freedom.UNKNOWN
    assert alone.still_open == (FramePart.FREEDOM,)


def test_when_somebody_else_takes_the_place_it_is_asked_again() -> None:
    """One person for another is somebody leaving, however many are here."""
    frame = ALL_SAID.with_company((MOTHER,)).with_freedom(Freedom.YES).with_company((BROTHER,))
    assert FramePart.FREEDOM in frame.still_open


def test_when_somebody_joins_the_answer_stands() -> None:
    """What the client said alone is not undone by somebody who comes in."""
    assert ALL_SAID.with_company((MOTHER,)).freedom is Freedom.YES
    assert ALL_SAID.with_company((MOTHER,)).still_open == ()


def test_a_sitting_ends_when_it_is_closed_or_forgotten() -> None:
    """A sitting that nobody closed is over after half a day."""
    assert ALL_SAID.is_open(BEGAN + SITTING_LASTS - timedelta(seconds=1))
    assert not ALL_SAID.is_open(BEGAN + SITTING_LASTS)
    assert not replace(ALL_SAID, closed_at=BEGAN).is_open(BEGAN)

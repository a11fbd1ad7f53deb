"""A question that is not answered: skipped, left for later, or not to be spoken of."""

from typing import Final

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.joining import Left, QuestionLeft
from planner.domain.practices import Question
from planner.errors import PlannerError
from planner.language.labels import left_label
from planner.services.listening import fresh_id, left_id
from planner.ui import elements
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.workroom import Workroom

WAYS: Final = (Left.SKIPPED, Left.LATER, Left.PREFERS_NOT_TO_SAY)


def leave_out(room: Workroom, question: Question, *, is_answered: bool) -> tuple[Ahead, bool]:
    """The three ways to go on without an answer; a second tap takes it back (PT-3).

    Gives who is ahead, and whether the question is left so now.
    They stand still and rest where there is an answer: nothing may move under a finger.
    """
    speaking = room.desk.speaking
    record = room.case.free_slot(left_id(question.id, speaking))
    standing = room.case.one(record, QuestionLeft)
    chosen = st.pills(
        room.phrases.say("Go on without an answer"),
        list(WAYS),
        format_func=lambda how: elements.plain(left_label(room.phrases, how)),
        default=standing.how if standing and not is_answered else None,
        key=field_key(room, "left", record, "answered" if is_answered else "open"),
        disabled=is_answered,
        label_visibility="collapsed",
    )
    if is_answered:
        return Ahead.NOBODY, False
    ahead = settle(
        room,
        record,
        shown=chosen,
        value=how_left,
        save=lambda: room.listening.leave(
            room.case, question.id, chosen, giver=speaking, write=fresh_id()
        ),
    )
    if ahead is Ahead.BOTH:
        elements.error_panel(room.phrases, PlannerError("PL405"))
        fill_anew(room, record)
    return ahead, chosen is not None


def how_left(body: Body) -> Left | None:
    """What a version says of the question."""
    return body.how if isinstance(body, QuestionLeft) else None

"""The interview as a list: a few questions under one another, in any order, saved the same way."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from planner.domain.interview import Interview
from planner.domain.practices import Question
from planner.ui import answers, ask_alone, asking, desk, elements, ways_through
from planner.ui.in_step import Ahead
from planner.ui.leaving_out import leave_out
from planner.ui.workroom import Workroom

AT_ONCE: Final = 5
"""As many questions stand on the screen together: a tablet draws no more in good time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What became of one question of the list in this run."""

    question: Question
    answer: Ahead | None
    left: Ahead
    is_turned: bool
    """True where another person's view is to be shown."""
    is_wanted_alone: bool
    """True where it was asked to see this question with everything that belongs to it."""

    @property
    def is_to_be_shown_anew(self) -> bool:
        """True where the screen does not show what is saved, or not in the right place."""
        is_behind = Ahead.STORE in {self.answer, self.left}
        return is_behind or self.is_turned or self.left is Ahead.SCREEN


def ask_as_list(room: Workroom, held: Interview, question: Question) -> None:
    """The part of the list that the question on the desk belongs to."""
    begin = held.asked.index(question) // AT_ONCE * AT_ONCE
    part = held.asked[begin : begin + AT_ONCE]
    place = elements.number(f"{begin + 1}\u2013{begin + len(part)}")
    elements.heading(room.phrases.say("Questions: {place}", place=place))
    listed = [ask_listed(room, held, one) for one in part]
    is_kept = all(one.answer not in {Ahead.BOTH, None} for one in listed)
    turn_over(room, held, begin, is_kept=is_kept)
    if held.waits_until_alone and begin + AT_ONCE >= len(held.asked):
        ask_alone.ask_alone(room)
    ways_through.all_questions(room, held, question)
    follow(room, listed)


def ask_listed(room: Workroom, held: Interview, question: Question) -> Listed:
    """One question of the list, with as little around it as there can be."""
    with st.container(border=True, key=desk.key("listed", question.id)):
        asking.ask_in_list(room, question)
        holder = asking.choose_holder(room, question)
        answers.said_besides(room, question.id, holder.shown)
        given = answers.take_answer(room, question, holder.shown, is_in_short=True)
        ahead = answers.keep(room, question.id, holder.shown, given)
        is_answered = question.id in held.answered or not given.is_empty
        with st.container(horizontal=True, key=desk.key("ways", question.id)):
            left, _ = leave_out(room, question, is_answered=is_answered)
            is_wanted_alone = st.button(
                room.phrases.say("This question alone"),
                key=desk.key("by-itself", question.id),
                type="tertiary",
            )
    return Listed(
        question=question,
        answer=ahead,
        left=left,
        is_turned=asking.turn_to_holder(room, question, holder),
        is_wanted_alone=is_wanted_alone,
    )


def turn_over(room: Workroom, held: Interview, begin: int, *, is_kept: bool) -> None:
    """To the part before and the part after, or on to the next step of the sitting."""
    after = begin + AT_ONCE
    is_last = after >= len(held.asked)
    back, on = ways_through.back_and_on(
        room, f"part-{begin}", is_first=begin == 0, is_last=is_last, is_kept=is_kept
    )
    if back:
        ways_through.go_to(room, held.asked[begin - AT_ONCE])
    if on and is_last:
        ways_through.leave_interview(room)
    if on:
        ways_through.go_to(room, held.asked[after])


def follow(room: Workroom, listed: Sequence[Listed]) -> None:
    """Go where the answers lead, once every field is kept: whoever types fast fills two."""
    answered = [one.question for one in listed if one.answer is Ahead.SCREEN]
    if answered:
        ways_through.check_in_first(room, answered, then=answered[-1])
    for one in listed:
        if one.is_wanted_alone:
            room.desk.is_list = False
            ways_through.go_to(room, one.question)
    if any(one.is_to_be_shown_anew for one in listed):
        st.rerun()

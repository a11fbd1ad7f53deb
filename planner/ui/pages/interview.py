"""The interview: one question at a time or as a list, each answer kept as it is given."""

import streamlit as st

from planner.domain.account import Tier
from planner.domain.interview import Interview, interview
from planner.domain.practices import Question
from planner.ui import (
    answers,
    ask_alone,
    asking,
    bar,
    elements,
    for_clinician,
    speaking,
    ways_through,
)
from planner.ui.in_step import Ahead
from planner.ui.leaving_out import leave_out
from planner.ui.question_list import ask_as_list
from planner.ui.settled import must_be_settled
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """Ask; keep what is said; go on."""
    room = enter()
    bar.steps(room, "interview")
    if must_be_settled(room):
        speaker = speaking.offer_speakers(room)
        held, question = where_we_are(room)
        elements.progress(room.phrases, done=held.done, total=len(held.asked))
        speaking.who_reads_it(room)
        if room.desk.is_list:
            ask_as_list(room, held, question)
        else:
            ask_one(room, held, question)
        # Last, so that what was typed just before the tap is kept for whoever said it.
        speaking.listen_to(room, speaker)
    bar.foot(room)


def where_we_are(room: Workroom) -> tuple[Interview, Question]:
    """The speaker's interview, and the question in the address or on the desk, else an open one."""
    wanted = room.desk.asked_in_address() or room.desk.question
    held = interview(
        room.case,
        room.planner.library.questions.values(),
        giver=room.desk.speaking,
        tier=Tier(room.desk.tier),
        may_ask_sensitive=room.may_ask_sensitive,
        wanted=wanted,
    )
    question = held.one(wanted) or held.next_open
    room.desk.ask(question.id)
    return held, question


def ask_one(room: Workroom, held: Interview, question: Question) -> None:
    """One question, and nothing else to look at until it is answered or left."""
    asking.ask(room, question)
    holder = asking.choose_holder(room, question)
    record = answers.slot_of(room, question.id, holder.shown)
    answers.said_besides(room, question.id, holder.shown)
    given = answers.take_answer(room, question, holder.shown)
    ahead = answers.keep(room, question.id, holder.shown, given)
    ways_through.go_on(room, held, question, is_kept=ahead not in {Ahead.BOTH, None})
    is_answered = question.id in held.answered or not given.is_empty
    left, is_left = leave_out(room, question, is_answered=is_answered)
    with st.expander(room.phrases.say("Other words for this question, and why it is asked")):
        asking.other_words(room, question)
    beside = for_clinician.translate(room, record, is_new=ahead is Ahead.SCREEN)
    if held.waits_until_alone and held.after(question) is None:
        ask_alone.ask_alone(room)
    ways_through.all_questions(room, held, question)
    if left is Ahead.SCREEN and is_left:
        ways_through.go_past(room, held, question)
    is_turned = asking.turn_to_holder(room, question, holder)
    if is_turned or left is Ahead.SCREEN or Ahead.STORE in {ahead, left, beside}:
        st.rerun()


page()

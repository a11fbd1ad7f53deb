"""The ways through an interview: back and on, all questions, how long, one by one or as a list."""

from collections.abc import Sequence
from typing import NoReturn

import streamlit as st

from planner.domain.account import Tier
from planner.domain.interview import Interview
from planner.domain.practices import Question
from planner.language.labels import left_label
from planner.services.checking_in import comes_after
from planner.ui import desk, elements
from planner.ui.asking import question_in_both
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def go_on(room: Workroom, held: Interview, question: Question, *, is_kept: bool) -> None:
    """Back and on; any question may be skipped, but no answer left that is not kept."""
    before, after = held.before(question), held.after(question)
    is_back, is_on = back_and_on(
        room, question.id, is_first=before is None, is_last=after is None, is_kept=is_kept
    )
    if is_back and before is not None:
        go_to(room, before)
    if is_on:
        check_in_first(room, [question], then=after or question)
        if after is None:
            leave_interview(room)
        go_to(room, after)


def back_and_on(
    room: Workroom, place: str, *, is_first: bool, is_last: bool, is_kept: bool
) -> tuple[bool, bool]:
    """The two large buttons under what is asked; True for the one that was tapped."""
    say = room.phrases.say
    back, on = st.columns(2)
    is_back = back.button(
        say("Back"),
        key=desk.key("back", place),
        disabled=is_first or not is_kept,
        width="stretch",
    )
    is_on = on.button(
        say("To medicines") if is_last else say("Next"),
        key=desk.key("next", place),
        type="primary",
        disabled=not is_kept,
        width="stretch",
    )
    return is_back, is_on


def leave_interview(room: Workroom) -> NoReturn:
    """On to the next step of the sitting."""
    st.switch_page(PAGES / "medicines.py", query_params=room.desk.address())


def check_in_first(room: Workroom, answered: Sequence[Question], *, then: Question) -> None:
    """Turn to what a person asks after the first open answer, if that was just given.

    The whole case decides it, whoever looks on; nothing of it is shown. The way back leads
    to `then`.
    """
    if room.sitting_now is None or room.desk.case_id is None:
        return
    sitting, _ = room.sitting_now
    if comes_after(room.casebook.read(room.case.id), sitting, [q.id for q in answered]):
        room.desk.ask(then.id)
        st.switch_page(PAGES / "check_in.py", query_params=room.desk.address())


def go_past(room: Workroom, held: Interview, question: Question) -> None:
    """After a question was left: on to the next one; the last one stays on the screen."""
    go_to(room, held.after(question) or question)


def go_to(room: Workroom, question: Question) -> None:
    """Put another question on the screen."""
    room.desk.ask(question.id)
    st.rerun()


def all_questions(room: Workroom, held: Interview, question: Question) -> None:
    """How long the interview is and how it is shown, and the way to any of its questions."""
    say = room.phrases.say
    with st.expander(say("All questions"), key=desk.key("all"), on_change="rerun") as unfolded:
        if not unfolded.open:
            return
        tier = choose_tier(room)
        is_list = choose_manner(room)
        names = {q.id: question_line(room, held, q) for q in held.asked}
        chosen = st.radio(
            say("Go to a question"),
            list(names),
            index=held.asked.index(question),
            format_func=lambda q: names[q],
            key=desk.key("go-to", question.id, tier),
            label_visibility="collapsed",
        )
    if (tier, is_list) != (room.desk.tier, room.desk.is_list):
        room.desk.tier, room.desk.is_list = tier, is_list
        st.rerun()
    if chosen != question.id:
        go_to(room, held.one(chosen) or question)


def question_line(room: Workroom, held: Interview, question: Question) -> str:
    """The question in the reader's language, ticked once it is answered, or how it was left."""
    asked = elements.plain(question_in_both(room, question)[1].text)
    if question.id in held.answered:
        return f"✓ {asked}"
    how = held.left.get(question.id)
    return f"{asked} · {elements.plain(left_label(room.phrases, how))}" if how else asked


def choose_tier(room: Workroom) -> Tier:
    """How long the interview is to be; nothing said is lost by choosing a shorter one."""
    say = room.phrases.say
    names = {Tier.SHORT: say("Short"), Tier.CORE: say("Core"), Tier.FULL: say("Everything")}
    return st.segmented_control(
        say("How long"),
        list(names),
        format_func=lambda tier: names[tier],
        key=desk.key("tier"),
        default=Tier(room.desk.tier),
        required=True,
        label_visibility="collapsed",
    )


def choose_manner(room: Workroom) -> bool:
    """True for the questions as a list; whichever way, the same answers are saved the same."""
    say = room.phrases.say
    names = {False: say("One at a time"), True: say("As a list")}
    return st.segmented_control(
        say("How they are shown"),
        list(names),
        format_func=lambda is_list: names[is_list],
        key=desk.key("as-list"),
        default=room.desk.is_list,
        required=True,
        label_visibility="collapsed",
    )

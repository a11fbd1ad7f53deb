"""Two people saved one record: both versions are shown, and one of them is chosen."""

from collections.abc import Callable

import streamlit as st

from planner.domain.case import Case
from planner.domain.ids import RecordId
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.ui import desk, elements
from planner.ui.in_step import fill_anew
from planner.ui.workroom import Workroom

Version = tuple[str, LanguageTag]
"""A text as it is shown, with its language; empty where the record was taken out."""


def choose_version(
    room: Workroom,
    record: RecordId,
    *,
    mine: Version,
    theirs: Callable[[Case], Version],
    keep_mine: Callable[[Case], object],
) -> None:
    """Show what was typed here beside what is saved now. Both stay in the record's history."""
    say = room.phrases.say
    case = room.store.read(room.case.id)
    elements.error_panel(room.phrases, PlannerError("PL405"))
    here, there = st.columns(2)
    with here:
        elements.version(say("Typed here"), *mine)
        is_mine = st.button(say("Keep this one"), key=desk.key("mine", record), width="stretch")
    with there:
        elements.version(say("Saved by somebody else"), *theirs(case))
        is_theirs = st.button(say("Keep that one"), key=desk.key("theirs", record), width="stretch")
    if is_mine:
        keep_mine(case)
    if is_mine or is_theirs:
        fill_anew(room, record)
        st.rerun()

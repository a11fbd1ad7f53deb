"""The way through a sitting: the steps of the open case, always in the same order."""

from typing import Final

import streamlit as st

from planner.language.wording import Phrasebook
from planner.ui import desk
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom

STEPS: Final = ("interview", "understand", "plan", "leave")


def steps(room: Workroom, here: str) -> None:
    """Links to the casebook and the four steps, and the case's own line."""
    say = room.phrases.say
    names = {
        "casebook": say("Casebook"),
        "interview": say("Interview"),
        "understand": say("Understand"),
        "plan": say("Plan"),
        "leave": say("Leave"),
    }
    with st.container(key=desk.key("steps"), horizontal=True):
        for name, label in names.items():
            st.page_link(PAGES / f"{name}.py", label=label, disabled=name == here)
    practice_line(room.phrases, code=room.case.head.code, is_practice=room.case.head.is_practice)


def practice_line(phrases: Phrasebook, *, code: str, is_practice: bool) -> None:
    """Which case lies open, and that it is for practice."""
    say = phrases.say
    line = say("Case: {code}", code=code)
    if is_practice:
        line = f"{line} · {say('Practice, not for real clients.')}"
    st.text(line)

"""Whether a new case is for a real client, which a place must be set up for first."""

import streamlit as st

from planner.errors import PlannerError
from planner.ui import desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def choose_practice(room: Workroom) -> bool:
    """True for a case that is for practice: whenever nobody says otherwise, or nobody can.

    A try-out knows invented people only. It stands outside a form, since it answers at once.
    """
    say = room.phrases.say
    if room.desk.try_out is not None:
        return True
    is_real = st.toggle(say("This is a real client"), key=desk.key("is-real"))
    if not is_real:
        elements.small(say("A case for practice: no real client's words belong in it."))
        return True
    try:
        room.place.must_be_ready()
    except PlannerError as error:
        if error.code != "PL307":
            raise
        elements.error_panel(room.phrases, error)
        st.page_link(PAGES / "place.py", label=say("To this place's own settings"))
        elements.small(say("Until then a new case is for practice."))
        return True
    return False

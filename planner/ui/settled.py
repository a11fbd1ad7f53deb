"""Nothing is written down before the beginning of a sitting is settled; this says so."""

import streamlit as st

from planner.ui import desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def must_be_settled(room: Workroom) -> bool:
    """True where answers may be written down; else show the way to the beginning.

    What is shown is the same whatever is still open or was answered: others may look on.
    """
    if room.sitting_now is not None and room.sitting_now[1].may_record:
        return True
    say = room.phrases.say
    elements.empty_state(
        say("Nothing is written down yet."), say("The beginning of this sitting comes first.")
    )
    with st.container(key=desk.key("way-to-beginning")):
        st.page_link(
            PAGES / "beginning.py",
            label=say("To the beginning"),
            query_params=room.desk.address(),
        )
    return False

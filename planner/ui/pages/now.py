"""What this place does in a crisis, one tap away from every page: fixed, written by people.

Nothing is generated here and nothing anybody answered is read (rule AI-7), so the page is
the same for every case, and shows at least its fixed sentences where the store fails.
"""

import streamlit as st

from planner.domain.site import Site
from planner.errors import PlannerError
from planner.ui import bar, desk, elements
from planner.ui.rooms import PAGES
from planner.ui.site_texts import crisis_steps, on_duty, supervisor, way_to_place
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """The place's own steps, and whom to call."""
    room = enter(needs_case=False)
    say = room.phrases.say
    bar.way_back(room)
    elements.heading(say("Help now"))
    elements.urgent(room.phrases.safety("This software cannot notice an emergency."))
    site = what_is_written(room)
    crisis_steps(room, site)
    on_duty(room, site)
    supervisor(room, site, say("Supervisor"))
    if not site.is_ready or site.supervisor is None:
        way_to_place(room)
    back_to_case(room)
    bar.foot(room)


def what_is_written(room: Workroom) -> Site:
    """The place's texts; where they cannot be read, that is said and the page goes on."""
    try:
        return room.place.site()
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return Site()


def back_to_case(room: Workroom) -> None:
    """Where what was done is written down; the same words whatever is open there."""
    if room.desk.case_id is None:
        return
    with st.container(key=desk.key("way-to-check-in")):
        st.page_link(
            PAGES / "check_in.py",
            label=room.phrases.say("Write down what was done"),
            query_params=room.desk.address(),
        )


page()

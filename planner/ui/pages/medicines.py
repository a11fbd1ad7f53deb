"""Medicines: what is taken and what is known of the body, before tasks are spoken of."""

import streamlit as st

from planner.ui import bar, desk
from planner.ui.medicine_step import medicines_form
from planner.ui.rooms import PAGES
from planner.ui.workroom import enter


def page() -> None:
    """Ask part by part; go on whenever time is short."""
    room = enter()
    bar.steps(room, "medicines")
    is_kept = medicines_form(room)
    if st.button(
        room.phrases.say("To understanding"),
        key=desk.key("to-understanding"),
        disabled=not is_kept,
        width="stretch",
    ):
        st.switch_page(PAGES / "understand.py", query_params=room.desk.address())
    bar.foot(room)


page()

"""What Streamlit runs for every click: check the session, then the page that was asked for."""

import streamlit as st

from planner.errors import PlannerError
from planner.ui import desk, elements, house
from planner.ui.disclosure import must_be_read_first
from planner.ui.rooms import PAGES, rooms
from planner.ui.workroom import enter

# Pages that wait for nothing: what to do in danger, and what the software is.
# A comment, since Streamlit would show a string that stands by itself on the page.
OPEN_TO_ALL = frozenset({"now", "about"})


def run() -> None:
    """Show the page, or say that the session has ended."""
    at = desk.here()
    phrases = at.phrases
    say = phrases.say
    # The tab shows the same words for every page: a title stays in the browser's history.
    st.set_page_config(page_title=say("Treatment planner"), layout="centered")
    token = at.token()
    is_signed_in = token is not None and house.current().keeper.is_live(token)
    if at.try_out is None and not is_signed_in:
        # The socket outlives the cookie: what another tab ended must end here too.
        desk.clear()
        elements.error_panel(phrases, PlannerError("PL406"))
        elements.link("/sign-in", say("Sign in"))
        return
    pages = [
        st.Page(room, title=say("Treatment planner"), url_path=room.stem, default=place == 0)
        for place, room in enumerate(rooms())
    ]
    page = st.navigation(pages, position="hidden")
    desk.keep_address()
    try:
        is_open = at.has_read or page.url_path in OPEN_TO_ALL
        if not is_open and must_be_read_first(enter(needs_case=False)):
            return
        page.run()
    except PlannerError as error:
        elements.error_panel(phrases, error)
        if error.code == "PL406":
            elements.link("/sign-in", say("Sign in"))
        else:
            st.page_link(PAGES / "casebook.py", label=say("To the casebook"))


run()

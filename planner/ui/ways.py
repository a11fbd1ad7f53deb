"""Ways from within a page to another page of the same case."""

import streamlit as st

from planner.ui import desk
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def way(room: Workroom, page: str, label: str) -> None:
    """A link to another page, as a line of text."""
    with st.container(key=desk.key("leads-to", page)):
        st.page_link(PAGES / f"{page}.py", label=label, query_params=room.desk.address())

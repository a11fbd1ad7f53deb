"""Files to save: named so that a list of files on a shared tablet tells nothing."""

from collections.abc import Callable

import streamlit as st

from planner.ui import desk, elements
from planner.ui.workroom import Workroom


def as_pdf(label: str, pdf: bytes, *, name: str, key: str, is_main: bool = False) -> None:
    """A button that saves a PDF; the page stays as it is."""
    st.download_button(
        label,
        pdf,
        file_name=f"{name}.pdf",
        mime="application/pdf",
        key=desk.key(key),
        type="primary" if is_main else "secondary",
        width="stretch",
        on_click="ignore",
    )


def as_web_page(label: str, page: Callable[[], str], *, name: str, key: str) -> None:
    """A button that saves a web page, which is made when it is tapped: its fonts take a while."""
    st.download_button(
        label,
        page,
        file_name=f"{name}.html",
        mime="text/html",
        key=desk.key(key),
        width="stretch",
        on_click="ignore",
    )


def saved_files_stay(room: Workroom) -> None:
    """What saving leaves behind."""
    elements.small(
        room.phrases.say("A saved file stays on this device. Remove it once it is printed.")
    )

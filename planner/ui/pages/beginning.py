"""The beginning of a sitting: what is settled before anything is written down."""

import streamlit as st

from planner.domain.frame import FramePart
from planner.services.framing import sittings
from planner.ui import bar, desk, elements
from planner.ui.frame_begin import begin
from planner.ui.frame_now import Now, now_on
from planner.ui.frame_settled import CARDS, settled_parts
from planner.ui.frame_since import since_last_time
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """One part after the other, each kept as it is tapped; then the way to the interview."""
    room = enter()
    bar.steps(room, "beginning")
    now = now_on(room)
    if now is None:
        begin(room)
    else:
        ask_next(room, now)
        settled_parts(room, now)
    bar.foot(room)


def ask_next(room: Workroom, now: Now) -> None:
    """The first part that is open, or what follows once none is."""
    still_open = now.frame.still_open
    if still_open:
        done = len(FramePart) - len(still_open)
        elements.progress(room.phrases, done=done, total=len(FramePart))
        CARDS[still_open[0]](room, now, is_listed=False)
    elif now.frame.may_record:
        settled(room, now)
    else:
        not_written(room)


def settled(room: Workroom, now: Now) -> None:
    """Everything is settled: what happened since, if there was a sitting before, and on."""
    say = room.phrases.say
    if len(sittings(room.whole)) > 1:
        since_last_time(room, now)
    else:
        elements.heading(say("The beginning is settled"))
    if st.button(
        say("To the interview"), key=desk.key("to-interview"), type="primary", width="stretch"
    ):
        st.switch_page(PAGES / "interview.py", query_params=room.desk.address())


def not_written(room: Workroom) -> None:
    """What can still be done where nothing may be written down; the reason is not said here."""
    say = room.phrases.say
    elements.heading(say("Nothing is written down in this sitting"))
    elements.paragraph(say("That is how it was settled. It can be changed below at any time."))
    elements.plain_list(
        [
            say("You can talk with one another for as long as you like."),
            say("You can look at what was written down before."),
        ]
    )
    st.page_link(PAGES / "now.py", label=say("Help now"), query_params=room.desk.address())


page()

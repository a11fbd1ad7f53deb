"""This place: what it settles for itself before real clients come, in its own words."""

import streamlit as st

from planner.domain.site import Site, SitePart
from planner.ui import bar, elements
from planner.ui.place_forms import contacts, texts, urgent_limits
from planner.ui.place_history import earlier
from planner.ui.place_saving import somebody_else, version_shown
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """What is missing, then each part with a button of its own."""
    room = enter(needs_case=False)
    bar.way_back(room)
    elements.heading(room.phrases.say("This place"))
    still_missing = st.container()
    version_shown(room)
    site = room.place.site()
    texts(room, site)
    contacts(room, site)
    urgent_limits(room, site)
    earlier(room)
    with still_missing:
        missing(room, room.place.site())
        somebody_else(room)
    bar.foot(room)


def missing(room: Workroom, site: Site) -> None:
    """What has to be written down before a case for a real client can be opened."""
    say = room.phrases.say
    if site.is_ready:
        elements.paragraph(say("Cases for real clients can be opened here."))
        return
    labels = {
        SitePart.PROTOCOL: say("What is done in a crisis"),
        SitePart.DUTY: say("Who is on duty in a crisis, with a number"),
        SitePart.LIMITS: say("What is kept in confidence and what is not"),
    }
    elements.notice(say("Before a case for a real client can be opened, this has to be written:"))
    elements.plain_list(labels[part] for part in site.missing)


page()

"""Saving a part of what this place has settled, and what to do where somebody else was first.

The fields show one version of the place's texts. What was typed stays on the screen until
whoever typed it says otherwise.
"""

from collections.abc import Callable
from typing import Final

import streamlit as st

from planner.domain.site import Site
from planner.errors import PlannerError
from planner.language.dates import time_of_day
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.workroom import Workroom

_PLACE: Final = "place"


def form_key(room: Workroom, *parts: str) -> str:
    """The key of a form; it changes where its fields have to be filled anew."""
    return desk.key("place", *parts, room.desk.turns.get(_PLACE, 0))


def version_shown(room: Workroom) -> int:
    """The version that the fields were filled from."""
    return room.desk.seen.setdefault(_PLACE, room.place.seen_version())


def keep(room: Workroom, change: Callable[[Site], Site]) -> None:
    """Save a part over what stands, and say when; or say why not."""
    try:
        changed = change(room.place.site())
        record = room.place.keep(changed, seen_version=version_shown(room), write=fresh_id())
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    if record is None:
        elements.small(room.phrases.say("This is what is saved already."))
        return
    room.desk.seen[_PLACE] = record.version
    elements.saved(room.phrases, time_of_day(room.phrases.manifest, record.at, room.zone))


def fill_anew(room: Workroom) -> None:
    """Let the next run fill every field from what is saved."""
    room.desk.turns[_PLACE] = room.desk.turns.get(_PLACE, 0) + 1
    room.desk.seen[_PLACE] = room.place.seen_version()
    st.rerun()


def somebody_else(room: Workroom) -> None:
    """Where another tablet saved meanwhile: look at theirs, or go on with what is typed here."""
    if version_shown(room) == room.place.seen_version():
        return
    say = room.phrases.say
    elements.error_panel(room.phrases, PlannerError("PL405"))
    here, there = st.columns(2)
    if here.button(say("Go on with what is typed here"), key=desk.key("mine"), width="stretch"):
        room.desk.seen[_PLACE] = room.place.seen_version()
        st.rerun()
    if there.button(say("Show what was saved"), key=desk.key("theirs"), width="stretch"):
        fill_anew(room)

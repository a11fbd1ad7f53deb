"""Beginning a sitting: as what the worker takes part, and how long both have."""

from dataclasses import replace

import streamlit as st

from planner.domain.frame import Frame, WorkerRole
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.frame_now import Now, keep, tapped
from planner.ui.workroom import Workroom

MINUTES = (10, 15, 20, 30, 45, 60)


def begin(room: Workroom) -> None:
    """Where no sitting goes on: one tap begins the next one."""
    say = room.phrases.say
    elements.heading(say("Begin this sitting"))
    elements.paragraph(
        say(
            "First a few things are settled, one after the other. "
            "Nothing is written down before that."
        )
    )
    minutes = how_long(room, 0)
    elements.small(say("A health worker clears no caution and approves no plan."))
    role = tapped(
        "begin",
        {
            WorkerRole.CLINICIAN: say("Begin as a clinician"),
            WorkerRole.HEALTH_WORKER: say("Begin as a health worker"),
        },
    )
    if role is None:
        return
    room.framing.begin(room.whole, role=role, now=room.now, minutes=minutes, write=fresh_id())
    room.desk.forget_fields()
    room.desk.audience = None  # Whoever looked on at another sitting is not here by that.
    st.rerun()


def part_and_time(room: Workroom, now: Now, shown: Frame) -> None:
    """The worker's part and the time, to be put right."""
    minutes = how_long(room, shown.minutes)
    role = tapped("role", roles(room), shown.worker_role)
    elements.small(room.phrases.say("A health worker clears no caution and approves no plan."))
    changed = replace(shown, minutes=minutes, worker_role=role or shown.worker_role)
    if changed != shown:
        keep(room, now, changed)


def roles(room: Workroom) -> dict[WorkerRole, str]:
    """As what somebody may take part."""
    say = room.phrases.say
    return {
        WorkerRole.CLINICIAN: say("Clinician"),
        WorkerRole.HEALTH_WORKER: say("Health worker"),
    }


def how_long(room: Workroom, standing: int) -> int:
    """The minutes that both have; 0 where nobody says. Each answer fills the field anew."""
    minutes = st.segmented_control(
        room.phrases.say("Minutes that you both have"),
        MINUTES,
        format_func=lambda number: elements.number(str(number)),
        default=standing if standing in MINUTES else None,
        key=desk.key("minutes", standing),
    )
    return minutes or 0

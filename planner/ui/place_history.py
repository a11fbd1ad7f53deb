"""What this place had settled before: every version is kept, and one can be put back."""

import streamlit as st

from planner.domain.site import Site
from planner.errors import PlannerError
from planner.language.dates import day_and_time
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.place_saving import fill_anew, version_shown
from planner.ui.workroom import Workroom


def earlier(room: Workroom) -> None:
    """The earlier versions, the latest first, and what is different in the one chosen."""
    versions = room.place.history()
    if len(versions) <= 1:
        return
    say = room.phrases.say
    now = versions[-1][1]
    before = {record.version: (record.at, site) for record, site in reversed(versions[:-1])}
    with st.expander(say("How it was before")):
        chosen = st.radio(
            say("Saved on"),
            list(before),
            format_func=lambda version: elements.plain(
                day_and_time(room.phrases.manifest, before[version][0], room.zone)
            ),
            key=desk.key("version", versions[-1][0].version),
        )
        site = before[chosen][1]
        different = differences(room, now, site)
        elements.small(say("What is different in it:"))
        elements.plain_list(different or [say("Nothing")])
        if st.button(
            say("Put this version back"), key=desk.key("put-back"), disabled=not different
        ):
            put_back(room, site)


def put_back(room: Workroom, site: Site) -> None:
    """Write an earlier version as the newest one; nothing is lost by it."""
    try:
        room.place.keep(site, seen_version=version_shown(room), write=fresh_id())
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    fill_anew(room)


def differences(room: Workroom, now: Site, then: Site) -> list[str]:
    """The parts in which two versions differ, and in which languages."""
    say = room.phrases.say
    parts = []
    for label, texts_now, texts_then in (
        (say("What is done in a crisis"), now.protocol, then.protocol),
        (say("What is kept in confidence"), now.limits, then.limits),
    ):
        tags = [t for t in {**texts_now, **texts_then} if texts_now.get(t) != texts_then.get(t)]
        parts += [f"{label} · {room.autonym(tag)}" for tag in tags]
    contacts = (
        (say("On duty here"), now.duty, then.duty),
        (say("Supervisor"), now.supervisor, then.supervisor),
        (say("Number on the client's paper"), now.client_phone, then.client_phone),
        (say("Readings that cannot wait"), now.urgent_limits, then.urgent_limits),
        (
            say("What refusing changes"),
            now.refusal_changes_nothing,
            then.refusal_changes_nothing,
        ),
    )
    return parts + [label for label, one, other in contacts if one != other]

"""Who is here beside client and worker. Everybody here is taken to see the screen."""

from collections.abc import Sequence

import streamlit as st

from planner.domain.frame import FramePart
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT as THE_CLIENT
from planner.domain.joining import PersonJoined, Relation
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.labels import relation_label
from planner.services.listening import fresh_id
from planner.ui import bar, desk, elements
from planner.ui.frame_now import Now, keep, seat
from planner.ui.looking_on import names
from planner.ui.read_out import ask
from planner.ui.workroom import Workroom

LONGEST_NAME = 60


def company(room: Workroom, now: Now, *, is_listed: bool) -> None:
    """Everybody known who can be named here, each a button; and the way to add somebody."""
    say = room.phrases.say
    ask(room, lambda p: p.spoken("Who is here with you today?", name=CLIENT), is_listed=is_listed)
    elements.paragraph(say("Mark everybody who is in the room or can hear what is said."))
    people = {p: name for p, name in names(room).items() if p != THE_CLIENT}
    for person, name in people.items():
        one(room, now, person, name)
    if room.audience - {THE_CLIENT}:
        elements.small(say("Others are offered here when only the client looks on."))
    add(room, now)
    if FramePart.COMPANY not in now.frame.asked:
        is_all = st.button(
            say("That is everybody") if people_here(room, now) else say("Nobody else is here"),
            key=desk.key("everybody"),
            type="primary",
            width="stretch",
        )
        if is_all:
            keep(room, now, now.frame.having_asked(FramePart.COMPANY))
    elements.small(say("Everybody who is marked is taken to see the screen."))
    elements.small(say("What is written while they look on, they can read later as well."))


def people_here(room: Workroom, now: Now) -> list[str]:
    """The names of those who are here, as far as they can be named on this screen."""
    return [n for p, n in names(room).items() if p in now.frame.present]


def one(room: Workroom, now: Now, person: GiverId, name: str) -> None:
    """Somebody of the case: here or not, and what is known of them."""
    is_here = person in now.frame.present
    state = "is-here" if is_here else "is-known"
    with st.container(horizontal=True, vertical_alignment="center", key=desk.key(state, person)):
        if elements.choice(f"✓ {name}" if is_here else name, "here", person):
            others = tuple(p for p in now.frame.present if p != person)
            keep(room, now, now.frame.with_company(others if is_here else (*others, person)))
        with st.popover(room.phrases.say("Change"), key=desk.key("about", person)):
            changed = about(room, person, room.case.people[person])
    if changed is not None and changed != room.case.people[person]:
        room.framing.let_join(room.case, person, changed, write=fresh_id())
        st.rerun()


def add(room: Workroom, now: Now) -> None:
    """Somebody who was not here before."""
    with st.expander(room.phrases.say("Somebody else is here"), key=desk.key("somebody")):
        joined = about(room, "new", None)
    if joined is None:
        return
    try:
        changed = room.framing.bring_in(
            room.case, now.id, now.frame, GiverId(fresh_id()), joined, write=fresh_id()
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    seat(room, changed)
    st.rerun()


def about(room: Workroom, person: str, known: PersonJoined | None) -> PersonJoined | None:
    """Who somebody is, once it is sent; None before, and where the relation is missing."""
    say = room.phrases.say
    relations: Sequence[Relation] = tuple(Relation)
    with st.form(desk.key("who", person), border=False, clear_on_submit=known is None):
        relation = st.pills(
            say("Who are they to the client?"),
            relations,
            format_func=lambda one: relation_label(room.phrases, one),
            default=known.relation if known else None,
        )
        name = st.text_input(
            say("What the client calls them, if the client wants it written down"),
            value=known.name if known else "",
            max_chars=LONGEST_NAME,
        )
        language = bar.chosen_language(
            room,
            say("Their language"),
            [m.tag for m in room.planner.languages],
            known.language if known else room.case.head.client_language,
        )
        is_sent = st.form_submit_button(say("Keep this") if known else say("Add"))
    if not is_sent:
        return None
    if relation is None:
        elements.notice(say("Choose first who they are to the client."))
        return None
    return PersonJoined(relation=relation, language=language, name=(name or "").strip())

"""Who can see the screen: said at all times, and shown before the tablet is handed over."""

import streamlit as st

from planner.domain.account import Utterance
from planner.domain.bodies import PlanItem
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT
from planner.domain.privacy import NOBODY_ELSE, Audience
from planner.language.keys import QUESTIONS, content_key
from planner.language.labels import person_label
from planner.services.releasing import would_see
from planner.ui import desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def names(room: Workroom) -> dict[GiverId, str]:
    """The people who can be named on this screen, the client first."""
    known = {CLIENT: room.phrases.say("Client")}
    return known | {p: person_label(room.phrases, one) for p, one in room.case.people.items()}


def who_looks_on(room: Workroom) -> None:
    """Who can see the screen, and the way to change it."""
    say = room.phrases.say
    known = names(room)
    seeing = [known[p] for p in known if p in room.audience]
    label = (
        say("Can see the screen: {names}", names=" · ".join(seeing))
        if seeing
        else say("Only I can see the screen")
    )
    with st.popover(elements.plain(label), type="tertiary", key=desk.key("looking-on")):
        change(room, known)


def change(room: Workroom, known: dict[GiverId, str]) -> None:
    """Choose who can see the screen; first comes what they would see."""
    say = room.phrases.say
    chosen = st.pills(
        say("Who can see the screen now?"),
        list(known),
        format_func=lambda person: elements.plain(known[person]),
        selection_mode="multi",
        default=[p for p in known if p in room.audience],
        key=desk.key("audience"),
    )
    audience = frozenset(chosen)
    if audience == NOBODY_ELSE:
        elements.small(say("Only the worker looks on: everything of this case is shown."))
    else:
        elements.small(say("This is all that they will see of this case:"))
        elements.plain_list(preview(room, audience))
        elements.small(say("What is written while they look on, they can read later as well."))
    is_same = audience == room.audience
    if st.button(
        say("Show the screen to them") if audience else say("I am alone with the screen"),
        key=desk.key("show-to"), type="primary", disabled=is_same, width="stretch",
    ):  # fmt: skip
        room.desk.show_to(audience)
        if audience and room.desk.speaking not in audience:
            room.desk.speaking = CLIENT if CLIENT in audience else min(audience)
        st.rerun()
    if room.audience <= {CLIENT}:
        st.page_link(
            PAGES / "sharing.py", label=say("Who may see what"), query_params=room.desk.address()
        )


def preview(room: Workroom, audience: Audience) -> list[str]:
    """What these people would see, in lines that those who look on now may see as well."""
    say = room.phrases.say
    view = would_see(room.whole, audience | room.audience, room.quiet)
    lines = [line_of(room, record.body) for record in view.records]
    shown = list(dict.fromkeys(line for line in lines if line))
    return shown or [say("Nothing yet.")]


def line_of(room: Workroom, body: object) -> str:
    """A line for an answer or an item of the plan, empty for everything else."""
    if isinstance(body, Utterance):
        question = room.planner.library.questions[body.question]
        return room.for_both(question.ask, content_key(QUESTIONS, question.id, "", "ask"))[1].text
    if isinstance(body, PlanItem):
        texts = body.item.text.texts
        return texts.get(room.desk.interface_language) or next(iter(texts.values()))
    return ""

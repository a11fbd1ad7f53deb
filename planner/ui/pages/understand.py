"""Understanding: words read back, the models they state, and two views with a bridge between."""

import streamlit as st

from planner.domain.account import Utterance
from planner.domain.joining import CLIENT
from planner.domain.privacy import is_paused
from planner.language.labels import person_label
from planner.ui import bar, desk, elements, models, two_views
from planner.ui.reading_back import read_back
from planner.ui.rooms import PAGES
from planner.ui.speaking import listen_to, offer_speakers
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """Read back, offer, ask; people decide."""
    room = enter()
    say = room.phrases.say
    bar.steps(room, "understand")
    speaker = offer_speakers(room)
    elements.heading(room.speaker_phrases.to_client("In my own words"))
    if read_back(room):
        elements.subheading(say("What the words point to"))
        unheard(room)
        models.offered(room)
        models.worth_asking(room)
        models.heard_and_set_aside(room)
    if room.desk.speaking == CLIENT:
        two_views.side_by_side(room)
        two_views.bridge(room)
    others(room)
    # Last, so that what was typed just before the tap is kept.
    listen_to(room, speaker)
    onward(room)
    bar.foot(room)


def unheard(room: Workroom) -> None:
    """Say so where the program cannot hear a language; nothing else depends on it."""
    say = room.phrases.say
    for tag in room.unheard:
        elements.notice(
            say(
                "Models cannot be found yet in this language: {language} "
                "Everything else works. The words are kept as they were said.",
                language=room.autonym(tag),
            )
        )


def others(room: Workroom) -> None:
    """That others gave accounts of their own, which stand for themselves."""
    givers = {u.giver for _, u in room.case.each(Utterance)} - {room.desk.speaking}
    named = [
        person_label(room.phrases, room.case.people[g]) for g in givers if g in room.case.people
    ]
    if named:
        say = room.phrases.say
        elements.small(
            say(
                "Others have given an account of their own: {names} "
                "Each account stands for itself. They are not put together or weighed.",
                names=" · ".join(sorted(named)),
            )
        )


def onward(room: Workroom) -> None:
    """To the plan, or why that waits."""
    say = room.phrases.say
    if is_paused(room.case):
        elements.notice(say("The plan is worked on later. What is said is kept."))
        return
    if st.button(say("To the plan"), key=desk.key("to-plan"), type="primary", width="stretch"):
        st.switch_page(PAGES / "plan.py", query_params=room.desk.address())


page()

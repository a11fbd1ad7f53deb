"""What may be taken into the plan: suggestions, each with its reason and a way to refuse it."""

import streamlit as st

from planner.domain.plan import Goal, Task
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.elements import Line
from planner.ui.passages import in_case_languages
from planner.ui.plan_items import facts, how, quotes
from planner.ui.plan_origin import who_offers
from planner.ui.workroom import Workroom

MOST_AT_ONCE = 16
"""As many suggestions as stand on one page; a tablet is slow with more."""


def offers(room: Workroom) -> None:
    """What the accepted models and the clinician's side suggest, each with its reason.

    They come from the client's account alone, whoever else has spoken (DESIGN, promise 1).
    """
    say = room.phrases.say
    heading = st.container()
    is_all = st.toggle(say("Show every suggestion"), key=desk.key("all-offers"))
    result = room.planner.match(room.case.account)
    offered = room.agreeing.offers(
        room.case, result, room.sitting, is_limited=not is_all, unwanted=room.unwanted
    )
    items: list[Goal | Task] = [*offered.goals, *offered.tasks]
    with heading:
        elements.subheading(say("Suggestions"))
        if not items:
            elements.small(say("There are no further suggestions."))
            return
        elements.small(
            say("Each one is offered because of the words beside it. None has to be taken.")
        )
    # Goals first, but never so many that no task is seen.
    goals = offered.goals[: MOST_AT_ONCE // 2]
    tasks = offered.tasks[: MOST_AT_ONCE - len(goals)]
    shown: list[Goal | Task] = [*goals, *tasks]
    for one in shown:
        offer(room, one)
    more = len(items) - len(shown)
    if more:
        elements.small(say("More suggestions, shown as these are decided: {count}", count=more))


def offer(room: Workroom, one: Goal | Task) -> None:
    """One suggestion: why, how, whose, and the two answers to it."""
    say = room.phrases.say
    why = []
    if one.rationale is not None:
        label = room.phrases.to_client("Why:")
        why = [Line(label=label, passages=in_case_languages(room, one.rationale))]
    with st.container(border=True, key=desk.key("offer", one.suggestion)):
        elements.plan_card(
            room.phrases,
            title=in_case_languages(room, one.text),
            facts=facts(room, one),
            quotes=quotes(room, one),
            lines=why,
            more=how(room, one),
            origin=who_offers(room, one.origin),
        )
        yes, no = st.columns(2)
        if yes.button(say("Take it in"), key=desk.key("take", one.suggestion), width="stretch"):
            room.amending.take(room.case, one, write=fresh_id())
            st.rerun()
        if no.button(say("Not this one"), key=desk.key("refuse", one.suggestion), width="stretch"):
            room.amending.refuse(room.case, one.suggestion, write=fresh_id())
            st.rerun()

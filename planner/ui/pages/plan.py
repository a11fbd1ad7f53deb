"""The plan: what both look at together, what each says of it, and what may be taken in."""

import streamlit as st

from planner.domain.plan import DraftPlan
from planner.errors import PlannerError
from planner.services.listening import fresh_id
from planner.ui import bar, desk, elements
from planner.ui.plan_items import item
from planner.ui.plan_offers import offers, own_words
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """The plan as it stands, then what is offered, then people's own words."""
    room = enter()
    say = room.phrases.say
    bar.steps(room, "plan")
    try:
        plan = room.agreeing.plan(room.case, room.sitting)
    except PlannerError as error:
        if error.code != "PL301":
            raise
        elements.heading(say("Plan"))
        elements.error_panel(room.phrases, error)
        bar.foot(room)
        return
    elements.heading(room.client_phrases.to_client("What we will try"))
    standing(room, plan)
    undo(room)
    offers(room)
    own_words(room, plan)
    if st.button(say("To the paper"), key=desk.key("to-leave"), type="primary", width="stretch"):
        st.switch_page(PAGES / "leave.py", query_params=room.desk.address())
    bar.foot(room)


def standing(room: Workroom, plan: DraftPlan) -> None:
    """Every goal with its tasks, and what each party says."""
    say = room.phrases.say
    if not plan.goals and not plan.tasks:
        elements.empty_state(
            say("The plan is empty."),
            say("Take in a suggestion below, or write a goal in the client's own words."),
        )
    for goal in plan.goals:
        with st.container(border=True, key=desk.key("goal", goal.id)):
            item(room, plan, goal)
            for task in plan.tasks:
                if task.goal == goal.id:
                    with st.container(border=True, key=desk.key("task", task.id)):
                        item(room, plan, task)
    known = {goal.id for goal in plan.goals}
    for task in plan.tasks:
        if task.goal not in known:
            with st.container(border=True, key=desk.key("task", task.id)):
                item(room, plan, task)


def undo(room: Workroom) -> None:
    """One step back, as often as there are steps."""
    say = room.phrases.say
    case = room.case
    if not (case.goals or case.tasks or case.refused or case.removed_versions):
        return
    if not st.button(say("Undo the last change"), key=desk.key("undo"), type="tertiary"):
        return
    if room.agreeing.undo(room.case, write=fresh_id()) is not None:
        st.rerun()
    elements.notice(say("There is nothing to take back."))


page()

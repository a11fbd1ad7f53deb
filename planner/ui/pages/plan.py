"""The plan: what both look at together, what each says of it, and what may be taken in."""

import streamlit as st

from planner.domain.plan import Goal, Task
from planner.domain.privacy import THE_CLIENT, is_paused
from planner.errors import PlannerError
from planner.services.listening import fresh_id
from planner.services.safeguarding import may_show_duties
from planner.ui import bar, desk, elements
from planner.ui.duties import part_of_worker
from planner.ui.plan_approval import approval, draft_stamp
from planner.ui.plan_glance import at_a_glance
from planner.ui.plan_items import item
from planner.ui.plan_offers import offers
from planner.ui.plan_table import Table
from planner.ui.plan_writing import own_words
from planner.ui.rooms import PAGES
from planner.ui.settled import must_be_settled
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """The plan as it stands, people's own words, what is offered, and who stands behind it."""
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
    is_waiting = is_paused(room.case)
    is_settled = must_be_settled(room)
    may_act = bool(plan.goals or plan.tasks) and room.audience <= THE_CLIENT and not is_waiting
    table = Table(
        room=room,
        plan=plan,
        role=part_of_worker(room) if may_act else None,
        is_open=is_settled and not is_waiting,
        is_paused=is_waiting,
    )
    if is_waiting:
        waits(room)
    standing(table)
    if table.is_open:
        undo(room)
        own_words(table)
        offers(room)
    approval(table)
    if st.button(say("To the paper"), key=desk.key("to-leave"), type="primary", width="stretch"):
        st.switch_page(PAGES / "leave.py", query_params=room.desk.address())
    bar.foot(room)


def waits(room: Workroom) -> None:
    """Why nothing is offered now; before others, only that it is done later."""
    say = room.phrases.say
    frame = room.sitting_now[1] if room.sitting_now else None
    if not may_show_duties(frame, room.audience):
        elements.paragraph(say("The plan is worked on later."))
        return
    elements.notice(
        say("Suggesting and writing wait until a clinician has written down what was done.")
    )
    with st.container(key=desk.key("way-to-check-in")):
        st.page_link(
            PAGES / "check_in.py",
            label=say("Write down what was done"),
            query_params=room.desk.address(),
        )


def standing(table: Table) -> None:
    """The stamp, all lines at a glance, then each of them whole."""
    say = table.room.phrases.say
    if not table.lines:
        if table.is_open:
            elements.empty_state(
                say("The plan is empty."),
                say("Write something in the client's own words, or take in a suggestion below."),
            )
        return
    draft_stamp(table)
    at_a_glance(table)
    if table.is_open:
        elements.small(say("Read each line aloud, then ask. Silence is no answer."))
    for goal in table.plan.goals:
        with st.container(border=True, key=desk.key("goal", goal.id)):
            item(table, goal)
            for task in table.tasks_of(goal.id):
                line(table, task)
    for task in table.loose_tasks:
        line(table, task)


def line(table: Table, task: Goal | Task) -> None:
    """One task in its own frame."""
    with st.container(border=True, key=desk.key("task", task.id)):
        item(table, task)


def undo(room: Workroom) -> None:
    """One step back, as often as there are steps.

    It is always there: were it only where there is a step, it would tell of hidden ones.
    """
    say = room.phrases.say
    if not st.button(say("Undo the last change"), key=desk.key("undo"), type="tertiary"):
        return
    if room.amending.undo(room.case, write=fresh_id()) is not None:
        st.rerun()
    elements.notice(say("There is nothing to take back."))


page()

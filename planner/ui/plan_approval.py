"""Who stands behind the plan: a named clinician, for exactly this version (AI-4)."""

import streamlit as st

from planner.domain.frame import WorkerRole
from planner.domain.leaving import Approval
from planner.domain.naming import named_in
from planner.errors import PlannerError
from planner.language.dates import day_and_time
from planner.services.agreeing import APPROVAL, approval_of, open_items
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.plan_table import Table


def draft_stamp(table: Table) -> None:
    """A plan that nobody has approved as it stands is a draft, and looks like one.

    Who approved is for client and worker alone: before others every plan looks the same.
    """
    if not table.lines or (table.is_private and approval_of(table.room.case, table.plan)):
        return
    phrases = table.room.phrases
    why = phrases.say("No clinician has approved it as it stands.") if table.is_private else ""
    elements.draft(phrases.say("Draft"), why)


def approval(table: Table) -> None:
    """Who approved, or the way to it; for a health worker, what can begin before."""
    if not table.lines or not table.is_private or table.is_paused:
        return
    phrases = table.room.phrases
    elements.subheading(phrases.say("A clinician's approval"))
    standing = approval_of(table.room.case, table.plan)
    if standing is not None:
        approved(table, standing)
        return
    earlier = table.room.case.one(APPROVAL, Approval)
    if earlier is not None:
        elements.small(phrases.say("Approved an earlier version: {name}", name=earlier.by))
    if table.is_clinician:
        approve(table)
    elif table.role is WorkerRole.HEALTH_WORKER:
        first_steps(table)


def approved(table: Table, standing: Approval) -> None:
    """By whom and when; any change makes it a draft again."""
    room = table.room
    say = room.phrases.say
    at = day_and_time(room.phrases.manifest, standing.at, room.zone)
    elements.paragraph(say("Approved by: {name}", name=standing.by))
    elements.small(say("On: {time}", time=at))
    elements.small(say("Any change to the plan makes it a draft again."))


def approve(table: Table) -> None:
    """The clinician's name under exactly this plan."""
    room = table.room
    say = room.phrases.say
    still_open = len(open_items(table.plan, room.case))
    if still_open:
        elements.small(say("Still open before it can be approved: {count}", count=still_open))
        return
    with st.form(desk.key("approve"), border=False):
        by = st.text_input(say("Name of the clinician"), max_chars=80, key=desk.key("approver"))
        is_sent = st.form_submit_button(
            say("Approve this version"), type="primary", width="stretch"
        )
    if not is_sent:
        return
    try:
        room.agreeing.approve(
            room.case, room.sitting, by=by or "", role=table.acting, now=room.now,
            write=fresh_id(),
        )  # fmt: skip
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    st.rerun()


def first_steps(table: Table) -> None:
    """What a health worker and a client can begin with before a clinician has looked."""
    room = table.room
    say = room.phrases.say
    elements.paragraph(say("First steps until a clinician has looked"))
    elements.small(
        say("What the client proposed and no caution touches can begin now. The rest waits.")
    )
    named = named_in(room.case.account, room.planner.hearing)
    own = [task for task in table.plan.tasks if room.sharing.is_own_step(task, named)]
    if own:
        elements.links([(table.place(task.id), table.title(task)) for task in own])
    else:
        elements.small(say("There is no such step yet."))

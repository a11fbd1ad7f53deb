"""The plan at a glance: what is agreed, by whom, and what is still open."""

from planner.domain.parties import ItemStatus, current_stance
from planner.domain.plan import Goal, Task
from planner.language.labels import party_label, stance_label
from planner.ui import elements
from planner.ui.elements import GlanceLine
from planner.ui.plan_holds import reasons
from planner.ui.plan_table import Table


def at_a_glance(table: Table) -> None:
    """A line for each goal and task; nothing where the plan is empty."""
    if not table.lines:
        return
    phrases = table.room.phrases
    elements.glance(
        summary(table),
        phrases.say("The plan at a glance"),
        [party_label(phrases, party) for party in table.plan.agreement_needed_from],
        [line(table, one) for one in table.lines],
    )


def summary(table: Table) -> str:
    """How many lines are agreed, and how many are not."""
    say = table.room.phrases.say
    stances = table.room.case.stances
    found = [table.plan.item_status(one.id, stances) for one in table.lines]
    counts = {status: found.count(status) for status in ItemStatus}
    parts = [
        say("Agreed: {count}", count=counts[ItemStatus.AGREED]),
        say("Workable: {count}", count=counts[ItemStatus.WORKABLE]),
        say("Still open: {count}", count=counts[ItemStatus.OPEN]),
        say("Seen differently: {count}", count=counts[ItemStatus.DISAGREED]),
    ]
    always = {ItemStatus.AGREED, ItemStatus.OPEN}
    shown = zip(parts, counts, strict=True)
    return " · ".join(part for part, status in shown if counts[status] or status in always)


def line(table: Table, one: Goal | Task) -> GlanceLine:
    """One goal or task, what each party says of it as it reads now, and what holds it."""
    plan, phrases = table.plan, table.room.phrases
    version = plan.versions.get(one.id, 1)
    values = [
        current_stance(table.room.case.stances, item=one.id, version=version, party=party)
        for party in plan.agreement_needed_from
    ]
    return GlanceLine(
        to=table.place(one.id),
        text=table.title(one),
        for_worker=table.title_for_worker(one),
        is_goal=isinstance(one, Goal),
        said=[(value, stance_label(phrases, value)) for value in values],
        held=reasons(table, one),
    )

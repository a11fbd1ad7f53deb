"""What can be written about one line of the plan; of each line one form at most lies open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import streamlit as st

from planner.domain.explanatory_model import Domain
from planner.domain.plan import Caution, Goal, Task, TaskKind
from planner.services.consenting import may_need_consent
from planner.ui import elements
from planner.ui.in_step import field_key
from planner.ui.plan_aims import aims_kept, compare_aims
from planner.ui.plan_cautions import cautions_of, needs_answer, practice_name, who_was_asked
from planner.ui.plan_choices import choices_kept, look_at_choices
from planner.ui.plan_clash import clash_kept, is_clash, see_differently
from planner.ui.plan_consents import consents_kept, may_be_told
from planner.ui.plan_fear import before_the_step, step_kept
from planner.ui.plan_table import Table
from planner.ui.rewording import change

Draw = Callable[[], None]


def nothing() -> None:
    """Shown while a form is closed that keeps nothing of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One form of a line: its name, what is drawn while it is open and while it is closed."""

    name: str
    label: str
    opened: Draw
    closed: Draw = nothing
    is_always: bool = False
    """True for what can be written between sittings as well: an answer that comes later."""


def panels(table: Table, one: Goal | Task) -> None:
    """The names of the forms, the one that is open, and what the closed ones keep."""
    known = {panel.name: panel for panel in panels_of(table, one)}
    offered = {name: p for name, p in known.items() if table.is_open or p.is_always}
    chosen = None
    if offered:
        chosen = st.pills(
            table.room.phrases.say("About this line"),
            list(offered),
            format_func=lambda name: elements.plain(offered[name].label),
            key=field_key(table.room, "about", one.id),
            label_visibility="collapsed",
        )
    if chosen is not None:
        offered[chosen].opened()
    for name, panel in known.items():
        if name != chosen:
            panel.closed()


def panels_of(table: Table, one: Goal | Task) -> Iterator[Panel]:
    """What there is to write about a line, what holds it open first."""
    say = table.room.phrases.say
    if isinstance(one, Task):
        yield from of_task(table, one)
    elif one.domain is Domain.CLINICAL and "PC-2" in table.room.sitting.rules:
        yield Panel(
            name="aims",
            label=say("The two aims"),
            opened=lambda: compare_aims(table, one),
            closed=lambda: aims_kept(table, one),
        )
    yield Panel(
        name="differ",
        label=say("We see this differently"),
        opened=lambda: see_differently(table, one),
        closed=lambda: clash_kept(table, one),
        is_always=table.is_clinician and is_clash(table, one),
    )
    if isinstance(one, Task) and table.is_private and may_need_consent(one):
        yield Panel(
            name="told",
            label=say("May a helper be told?"),
            opened=lambda: may_be_told(table, one),
            closed=lambda: consents_kept(table, one),
            is_always=True,
        )
    yield Panel(
        name="change", label=say("Change, move or take out"), opened=lambda: change(table, one)
    )


def of_task(table: Table, task: Task) -> Iterator[Panel]:
    """What the setting's rules and the cautions ask for with a task."""
    say = table.room.phrases.say
    rules = table.room.sitting.rules
    if task.kind is TaskKind.MEDICINE and "PC-1" in rules:
        yield Panel(
            name="choices",
            label=say("Look at the choices"),
            opened=lambda: look_at_choices(table, task),
            closed=lambda: choices_kept(table, task),
        )
    if task.kind is TaskKind.FEAR and "PC-5" in rules:
        yield Panel(
            name="fear",
            label=say("Before this step"),
            opened=lambda: before_the_step(table, task),
            closed=lambda: step_kept(table, task),
        )
    if table.is_private:
        for caution in filter(needs_answer, cautions_of(table, task)):
            yield of_caution(table, task, caution)


def of_caution(table: Table, task: Task, caution: Caution) -> Panel:
    """Who was asked about a practice; an answer comes when it comes, also between sittings."""
    return Panel(
        name=f"asked.{caution.practice}",
        label=table.room.phrases.say(
            "Who was asked: {what}", what=practice_name(table.room, caution.practice)
        ),
        opened=lambda: who_was_asked(table, task, caution),
        is_always=True,
    )

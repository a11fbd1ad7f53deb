"""A step towards something feared: why, how much fear, and the sign to stop it (PC-5)."""

import streamlit as st

from planner.domain.deciding import FEAR_RATINGS, FearStep
from planner.domain.ids import RecordId
from planner.domain.plan import Task
from planner.language.catalogs import CLIENT
from planner.language.direction import isolate_number
from planner.services.deciding import fear_step_id
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.elements import Fact
from planner.ui.in_step import field_key
from planner.ui.plan_table import Table
from planner.ui.read_out import for_both, read_out
from planner.ui.sets_of_fields import fill, joined, keep_set
from planner.ui.workroom import Workroom


def record_of(room: Workroom, task: Task) -> RecordId:
    """The record that the fields are filled from and saved to."""
    return room.case.free_slot(fear_step_id(task.id))


def before_the_step(table: Table, task: Task) -> None:
    """Ask about the step as it reads now; other words ask all of it again."""
    room = table.room
    say = room.phrases.say
    version = table.plan.versions.get(task.id, 1)
    record = record_of(room, task)
    standing = fill(room, record, FearStep)
    is_current = standing is not None and standing.item_version == version
    read_out(
        room,
        [
            lambda p: p.spoken("How much fear does this step bring, from 0 to 10?", name=CLIENT),
            lambda p: p.spoken("With which sign do you stop it at any time?", name=CLIENT),
        ],
    )
    if standing is not None and not is_current:
        elements.notice(say("The words of this step were changed. Ask again, from the beginning."))
    with st.form(field_key(room, "step", record, str(version)), border=False):
        with st.container(key=room.direction_key(room.case.head.client_language, "step", record)):
            rationale = st.text_area(
                say("Why this step, as it was explained and understood"),
                value=standing.rationale if standing else "",
                key=field_key(room, "why", record, str(version)),
            )
        with st.container(key=desk.key("ratings", record), gap="xsmall"):
            fear = st.segmented_control(
                say("How much fear, in the client's own measure"),
                list(FEAR_RATINGS),
                format_func=lambda rating: isolate_number(str(rating)),
                default=standing.fear if standing and is_current else None,
                key=field_key(room, "fear", record, str(version)),
                width="stretch",
            )
            ends(room)
        with st.container(key=room.direction_key(room.case.head.client_language, "stop", record)):
            signal = st.text_input(
                say("The sign with which the client stops it"),
                value=standing.stop_signal if standing else "",
                key=field_key(room, "signal", record, str(version)),
            )
        is_sent = st.form_submit_button(say("Keep this"), type="primary")
    if fear is None:
        if is_sent:
            elements.notice(say("Choose a number for the fear first."))
        return
    keep_set(
        room,
        record,
        FearStep(
            item=RecordId(task.id),
            item_version=version,
            rationale=(rationale or "").strip(),
            fear=fear,
            stop_signal=(signal or "").strip(),
        ),
        is_sent=is_sent,
        save=lambda case, one: room.deciding.keep_fear_step(case, one, write=fresh_id()),
        in_words=lambda one: joined(one.rationale, str(one.fear), one.stop_signal),
    )


def ends(room: Workroom) -> None:
    """What no fear and the most fear are called, for client and worker."""
    least = for_both(room, lambda p: p.spoken("no fear", name=CLIENT))
    most = for_both(room, lambda p: p.spoken("the most fear there is for me", name=CLIENT))
    elements.ends_of_row(room.phrases, (FEAR_RATINGS[0], least), (FEAR_RATINGS[-1], most))


def step_kept(table: Table, task: Task) -> None:
    """What was written down of the step as it reads now."""
    room = table.room
    say = room.phrases.say
    step = room.case.one(record_of(room, task), FearStep)
    if step is None or step.item_version != table.plan.versions.get(task.id, 1):
        return
    elements.facts(
        say("Before this step"),
        [
            Fact(label=say("Why this step:"), text=step.rationale),
            Fact(label=say("Fear of it, from 0 to 10:"), text=isolate_number(str(step.fear))),
            Fact(
                label=say("The sign to stop:"),
                text=step.stop_signal,
                language=room.case.head.client_language,
            ),
        ],
    )

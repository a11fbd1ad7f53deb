"""The choices of a medicine task: what there is, what matters, what was decided (PC-1)."""

import streamlit as st

from planner.domain.deciding import Decision, Outcome
from planner.domain.ids import RecordId
from planner.domain.plan import Task
from planner.language.catalogs import CLIENT
from planner.language.wording import Phrasebook
from planner.services.deciding import decision_id
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.elements import Fact
from planner.ui.in_step import field_key
from planner.ui.plan_table import Table
from planner.ui.read_out import read_out
from planner.ui.sets_of_fields import fill, joined, keep_set
from planner.ui.workroom import Workroom


def record_of(room: Workroom, task: Task) -> RecordId:
    """The record that the fields are filled from and saved to."""
    return room.case.free_slot(decision_id(task.id))


def look_at_choices(table: Table, task: Task) -> None:
    """Talk about all choices, "not now" among them; keep what came of it."""
    room = table.room
    say = room.phrases.say
    record = record_of(room, task)
    standing = fill(room, record, Decision)
    read_out(
        room,
        [
            lambda p: p.spoken(
                "Let us look at all the choices. One of them is: not now.", name=CLIENT
            ),
            lambda p: p.spoken("What matters most to you in this choice?", name=CLIENT),
        ],
    )
    with st.form(field_key(room, "choices", record), border=False):
        with st.container(
            key=room.direction_key(room.case.head.client_language, "choices", record)
        ):
            options = st.text_area(
                say("The choices that were talked about, one on each line"),
                value="\n".join(standing.options) if standing else "",
                key=field_key(room, "options", record),
            )
            matters = st.text_area(
                say("What matters to the client, in their words"),
                value=standing.what_matters if standing else "",
                key=field_key(room, "matters", record),
            )
        has_not_now = st.checkbox(
            say("“Not now” was among the choices"),
            value=standing.has_not_now if standing else False,
            key=field_key(room, "not-now", record),
        )
        outcome, chosen = what_came_of_it(room, record, standing)
        is_sent = st.form_submit_button(say("Keep this"), type="primary")
    given = Decision(
        item=RecordId(task.id),
        options=tuple(line.strip() for line in (options or "").splitlines() if line.strip()),
        has_not_now=has_not_now,
        what_matters=(matters or "").strip(),
        outcome=outcome,
        chosen=chosen if outcome is Outcome.DECIDED else "",
    )
    keep_set(
        room,
        record,
        given,
        is_sent=is_sent,
        save=lambda case, one: room.deciding.keep_decision(case, one, write=fresh_id()),
        in_words=lambda one: joined(
            *one.options, one.what_matters, outcome_label(room.phrases, one.outcome), one.chosen
        ),
    )


def what_came_of_it(
    room: Workroom, record: RecordId, standing: Decision | None
) -> tuple[Outcome | None, str]:
    """Decided or put off, and if decided, which."""
    say = room.phrases.say
    outcome = st.segmented_control(
        say("What came of it"),
        list(Outcome),
        format_func=lambda one: outcome_label(room.phrases, one),
        default=standing.outcome if standing else None,
        key=field_key(room, "outcome", record),
    )
    with st.container(key=room.direction_key(room.case.head.client_language, "chosen", record)):
        chosen = st.text_input(
            say("If it is decided: which one"),
            value=standing.chosen if standing else "",
            key=field_key(room, "chosen", record),
        )
    return outcome, (chosen or "").strip()


def outcome_label(phrases: Phrasebook, outcome: Outcome | None) -> str:
    """What came of looking at the choices."""
    if outcome is None:
        return phrases.say("Open")
    decided, deferred = phrases.say("Decided"), phrases.say("Put off for now")
    return {Outcome.DECIDED: decided, Outcome.DEFERRED: deferred}[outcome]


def choices_kept(table: Table, task: Task) -> None:
    """What was written down, while nobody changes it."""
    room = table.room
    say = room.phrases.say
    decision = room.case.one(record_of(room, task), Decision)
    if decision is None:
        return
    options = [*decision.options, *([say("Not now")] if decision.has_not_now else [])]
    elements.facts(
        say("The choices"),
        [
            Fact(label=say("Choices:"), text=" · ".join(options)),
            Fact(
                label=say("What matters to the client:"),
                text=decision.what_matters,
                language=room.case.head.client_language,
            ),
            Fact(
                label=say("What came of it:"),
                text=joined(outcome_label(room.phrases, decision.outcome), decision.chosen),
            ),
        ],
    )

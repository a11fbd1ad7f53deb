"""Two aims for one goal: the clinician's target and the client's own, each in its field (PC-2)."""

import streamlit as st

from planner.domain.deciding import Aims
from planner.domain.ids import RecordId
from planner.domain.plan import Goal
from planner.language.catalogs import CLIENT
from planner.services.deciding import aims_id
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.elements import Fact
from planner.ui.in_step import field_key
from planner.ui.plan_table import Table
from planner.ui.read_out import read_out
from planner.ui.sets_of_fields import fill, joined, keep_set
from planner.ui.workroom import Workroom


def record_of(room: Workroom, goal: Goal) -> RecordId:
    """The record that the fields are filled from and saved to."""
    return room.case.free_slot(aims_id(goal.id))


def compare_aims(table: Table, goal: Goal) -> None:
    """Each side's aim as that side says it, and whether both mean the same."""
    room = table.room
    say = room.phrases.say
    head = room.case.head
    record = record_of(room, goal)
    standing = fill(room, record, Aims)
    read_out(
        room,
        [
            lambda p: p.spoken(
                "What would you like to reach here, in your own words?", name=CLIENT
            ),
            lambda p: p.spoken("Does what we both said mean the same to you?", name=CLIENT),
        ],
    )
    with st.form(field_key(room, "aims", record), border=False):
        with st.container(key=room.direction_key(head.client_language, "own-aim", record)):
            own = st.text_input(
                say("The client's own aim"),
                value=standing.client_aim if standing else "",
                key=field_key(room, "own-aim", record),
            )
        with st.container(key=room.direction_key(head.clinician_language, "target", record)):
            target = st.text_input(
                say("The clinician's target"),
                value=standing.clinician_target if standing else "",
                key=field_key(room, "target", record),
            )
        are_same = st.checkbox(
            say("Both say that these two mean the same"),
            value=standing.are_same if standing else False,
            key=field_key(room, "same", record),
        )
        elements.small(say("Other words in either of them ask this again."))
        is_sent = st.form_submit_button(say("Keep this"), type="primary")
    keep_set(
        room,
        record,
        Aims(
            item=RecordId(goal.id),
            clinician_target=(target or "").strip(),
            client_aim=(own or "").strip(),
            are_same=are_same,
        ),
        is_sent=is_sent,
        save=lambda case, one: room.deciding.keep_aims(case, one, write=fresh_id()),
        in_words=lambda one: joined(one.client_aim, one.clinician_target, same(room, one)),
    )


def same(room: Workroom, aims: Aims) -> str:
    """Whether both said that the two mean the same; nothing where there is one alone."""
    say = room.phrases.say
    if not (aims.client_aim and aims.clinician_target):
        return ""
    return say("Both mean the same.") if aims.are_same else say("The two differ.")


def aims_kept(table: Table, goal: Goal) -> None:
    """What was written down, while nobody changes it."""
    room = table.room
    say = room.phrases.say
    aims = room.case.one(record_of(room, goal), Aims)
    if aims is None or not (aims.client_aim or aims.clinician_target):
        return
    head = room.case.head
    theirs, ours = head.client_language, head.clinician_language
    elements.facts(
        say("The two aims"),
        [
            Fact(label=say("The client's own aim:"), text=aims.client_aim, language=theirs),
            Fact(label=say("The clinician's target:"), text=aims.clinician_target, language=ours),
            Fact(label=say("Both together:"), text=same(room, aims)),
        ],
    )

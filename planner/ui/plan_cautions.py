"""Cautions where the task is: why, who was asked, and what they said.

Only a clinician writes down an answer that clears one (DESIGN, when models clash).
"""

from dataclasses import replace

import streamlit as st

from planner.domain.clash import CautionAnswer
from planner.domain.plan import UNKNOWN, Caution, CautionLevel, Task
from planner.domain.privacy import NOBODY_ELSE
from planner.language.dates import day
from planner.language.keys import PRACTICES
from planner.language.labels import caution_label
from planner.services.differing import answers, caution_answer_id
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.elements import Fact
from planner.ui.in_step import field_key
from planner.ui.medicine_kinds import kind_label
from planner.ui.passages import in_case_languages
from planner.ui.plan_table import Table
from planner.ui.sets_of_fields import fill, joined, keep_set
from planner.ui.site_texts import supervisor
from planner.ui.workroom import Workroom


def cautions_of(table: Table, task: Task) -> list[Caution]:
    """The cautions of one task, gravest first."""
    return [caution for caution in table.plan.cautions if caution.id in task.cautions]


def needs_answer(caution: Caution) -> bool:
    """True for what somebody who may has to be asked about."""
    return caution.level is not CautionLevel.BESIDE


def practice_name(room: Workroom, practice: str) -> str:
    """A custom or remedy in the reader's language."""
    known = room.planner.library.practices.get(practice)
    if known is None:
        return practice
    return room.phrases.library(known.label, PRACTICES, practice, field="label")


def cautions(table: Table, task: Task) -> None:
    """What to know or ask before this task."""
    room = table.room
    for caution in cautions_of(table, task):
        elements.caution(
            room.phrases,
            caution_label(room.client_phrases, caution.level),
            in_case_languages(room, caution.text),
            is_stop=table.plan.stops(caution),
        )
        if table.is_private:
            why_so_grave(room, caution)
            answer_kept(table, caution)


def why_so_grave(room: Workroom, caution: Caution) -> None:
    """What is taken or known of the body that makes it so; never before other people."""
    say = room.phrases.say
    kinds = room.planner.library.medicine_kinds
    may_hear_all = room.may_ask_sensitive or room.audience == NOBODY_ELSE
    told = [kinds[one] for one in caution.because_of if one in kinds]
    shown = [
        kind_label(room.phrases, one).text for one in told if may_hear_all or not one.is_private
    ]
    if shown:
        elements.small(say("Because of what is taken or known: {kinds}", kinds=" · ".join(shown)))
    if UNKNOWN in caution.because_of:
        elements.small(say("It is not known whether something is taken that does not go with it."))


def answer_kept(table: Table, caution: Caution) -> None:
    """Who was asked, and what they said."""
    room = table.room
    say = room.phrases.say
    answer = answers(room.case).get(caution.practice)
    if answer is None:
        return
    elements.facts(
        say("Who was asked"),
        [
            Fact(label=say("Asked:"), text=answer.by),
            Fact(
                label=say("Answer:"),
                text=joined(verdict(room, clears=answer.clears), answer.answer),
            ),
            Fact(label=say("Written down by:"), text=answer.recorded_by),
            Fact(label=say("On:"), text=day(room.phrases.manifest, answer.on)),
        ],
    )
    if answer.clears and not answer.covers(caution.because_of):
        elements.notice(say("More is known now than when this was answered. Ask again."))


def verdict(room: Workroom, *, clears: bool) -> str:
    """The answer in short."""
    say = room.phrases.say
    return say("They go together.") if clears else say("They do not go together.")


def who_was_asked(table: Table, task: Task, caution: Caution) -> None:
    """Where a clinician writes the answer down, and what a health worker does instead."""
    room = table.room
    say = room.phrases.say
    if not table.is_clinician:
        elements.paragraph(say("Ask whoever prescribes, or a pharmacist."))
        elements.small(say("A clinician writes the answer down. Until then this stays open."))
        supervisor(room, room.place.site(), say("Call my supervisor"))
        return
    record = caution_answer_id(caution.practice)
    standing = fill(room, record, CautionAnswer)
    verdicts = {True: verdict(room, clears=True), False: verdict(room, clears=False)}
    with st.form(field_key(room, "asked", record, task.id), border=False):
        by = st.text_input(
            say("Who was asked, by name"),
            value=standing.by if standing else "",
            key=field_key(room, "asked-by", record, task.id),
            max_chars=80,
        )
        answer = st.text_area(
            say("What they said"),
            value=standing.answer if standing else "",
            key=field_key(room, "asked-answer", record, task.id),
        )
        clears = st.radio(
            say("The answer in short"),
            list(verdicts),
            index=list(verdicts).index(standing.clears) if standing else None,
            format_func=lambda one: verdicts[one],
            key=field_key(room, "asked-clears", record, task.id),
        )
        recorded_by = st.text_input(
            say("Name of the clinician who writes this down"),
            value=standing.recorded_by if standing else "",
            key=field_key(room, "asked-recorded", record, task.id),
            max_chars=80,
        )
        is_sent = st.form_submit_button(say("Keep this answer"), type="primary")
    if clears is None:
        if is_sent:
            elements.notice(say("Choose first whether they go together."))
        return
    given = CautionAnswer(
        practice=caution.practice,
        by=(by or "").strip(),
        answer=(answer or "").strip(),
        recorded_by=(recorded_by or "").strip(),
        clears=clears,
        on=standing.on if standing else room.today,
        because_of=standing.because_of if standing else (),
    )
    if is_sent:
        given = replace(given, on=room.today, because_of=caution.because_of)
    keep_set(
        room,
        record,
        given,
        is_sent=is_sent,
        save=lambda case, one: room.differing.answer_caution(
            case, one, role=table.acting, write=fresh_id()
        ),
        in_words=lambda one: joined(one.by, verdict(room, clears=one.clears), one.answer),
    )

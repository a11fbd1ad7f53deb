"""May a helper be told something? Who, what, and until when; it can be taken back (CU-5)."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.ids import RecordId
from planner.domain.outside_help import HelperConsent
from planner.domain.plan import Task
from planner.domain.words import Words
from planner.errors import PlannerError
from planner.language.catalogs import SAFETY
from planner.language.dates import day
from planner.services.consenting import LASTS, consents, fresh_consent_id
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.elements import Fact
from planner.ui.plan_table import Table
from planner.ui.read_out import read_out


def may_be_told(table: Table, task: Task) -> None:
    """What was allowed so far, and one more helper. Nobody else is ever shown this."""
    given = consents(table.room.case, task.id)
    for record, consent in given.items():
        consent_kept(table, consent)
        if consent.stands(table.room.today):
            take_back(table, record)
    if table.is_open:
        allow(table, task, given)


def take_back(table: Table, record: RecordId) -> None:
    """One tap, at any time."""
    room = table.room
    if st.button(room.phrases.say("The client takes this back"), key=desk.key("take-back", record)):
        room.consenting.withdraw(room.case, record, write=fresh_id())
        st.rerun()


def allow(table: Table, task: Task, given: Mapping[RecordId, HelperConsent]) -> None:
    """Ask the client, and keep exactly what they allow."""
    room = table.room
    say = room.phrases.say
    language = room.case.head.client_language
    read_out(
        room,
        [
            lambda p: p.spoken("May somebody who helps you be told something?", name=SAFETY),
            lambda p: p.spoken(
                "You choose who, what may be said, and until when. You can take it back.",
                name=SAFETY,
            ),
        ],
    )
    # With each yes the fields are new ones: what was typed for one helper is not for the next.
    with st.form(desk.key("allow", task.id, len(given)), border=False):
        with st.container(key=room.direction_key(language, "allow", task.id)):
            helper = st.text_input(
                say("Who, as the client calls them"),
                key=desk.key("allow-who", task.id, len(given)),
                max_chars=80,
            )
            told = st.text_area(
                say("What may be said, in the client's words"),
                key=desk.key("allow-what", task.id, len(given)),
                height=104,
            )
        until = st.date_input(
            say("Until"),
            value=room.today + LASTS,
            min_value=room.today,
            format="YYYY-MM-DD",
            key=desk.key("allow-until", task.id, len(given)),
        )
        is_sent = st.form_submit_button(say("The client allows this"), type="primary")
    if not is_sent:
        return
    if not (helper or "").strip() or not (told or "").strip():
        elements.notice(say("Write who it is and what may be said."))
        return
    consent = HelperConsent(
        helper=(helper or "").strip(),
        may_be_told=Words(text=(told or "").strip(), language=language),
        until=until,
        tasks=(task.id,),
    )
    try:
        room.consenting.allow(
            room.case, fresh_consent_id(), consent, today=room.today, write=fresh_id()
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    st.rerun()


def consents_kept(table: Table, task: Task) -> None:
    """What was allowed, while nobody changes it."""
    for consent in consents(table.room.case, task.id).values():
        consent_kept(table, consent)


def consent_kept(table: Table, consent: HelperConsent) -> None:
    """One helper: what may be said, until when, and whether it still holds."""
    room = table.room
    say = room.phrases.say
    if consent.is_withdrawn:
        state = say("The client has taken this back. Nothing may be said.")
    elif not consent.stands(room.today):
        state = say("The day has passed. Nothing may be said before the client is asked again.")
    else:
        state = ""
    language = consent.may_be_told.language
    elements.facts(
        say("What a helper may be told"),
        [
            Fact(label=say("Who:"), text=consent.helper, language=language),
            Fact(label=say("What may be said:"), text=consent.may_be_told.text, language=language),
            Fact(label=say("Until:"), text=day(room.phrases.manifest, consent.until)),
            Fact(label=say("Now:"), text=state),
        ],
    )

"""Readings: what a device showed, written down and compared with the place's own limits.

At or above a limit stands one fixed sentence; nothing is explained and nothing advised
(rule PC-6).
"""

from typing import Final

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.case import Case, Record
from planner.domain.following import Reading, ReadingKind
from planner.domain.ids import RecordId
from planner.domain.site import Site
from planner.errors import PlannerError
from planner.language.wording import Phrasebook
from planner.services.following import measured, reading_id
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.in_step import Ahead, field_key, settle
from planner.ui.site_texts import on_duty
from planner.ui.two_versions import Version, choose_version
from planner.ui.workroom import Workroom

_WHOLE: Final = frozenset({ReadingKind.SYSTOLIC, ReadingKind.DIASTOLIC})
"""Measured in whole numbers: a telephone's keys have no decimal mark everywhere."""


def unit_label(phrases: Phrasebook, kind: ReadingKind) -> str:
    """What is measured, and in what."""
    say = phrases.say
    return {
        ReadingKind.SYSTOLIC: say("Blood pressure, upper value (mmHg)"),
        ReadingKind.DIASTOLIC: say("Blood pressure, lower value (mmHg)"),
        ReadingKind.GLUCOSE: say("Blood sugar (mmol/l)"),
        ReadingKind.TEMPERATURE: say("Temperature (°C)"),
    }[kind]


def shown_value(value: float | None) -> str:
    """A value as it is typed."""
    return "" if value is None else f"{value:g}"


def readings(room: Workroom) -> bool:
    """The fields for what was measured; False while something typed is not saved."""
    if room.sitting_now is None:
        return True
    sitting, _ = room.sitting_now
    site = room.place.site()
    elements.subheading(room.phrases.say("What was measured"))
    kept = [one(room, site, sitting, kind) for kind in ReadingKind]
    return all(kept)


def one(room: Workroom, site: Site, sitting: RecordId, kind: ReadingKind) -> bool:
    """One kind: typed, compared, kept. The notice does not wait for the saving."""
    record = room.case.free_slot(reading_id(sitting, kind))
    saved = room.case.one(record, Reading)
    typed = st.text_input(
        unit_label(room.phrases, kind),
        value=shown_value(saved.value if saved else None),
        key=field_key(room, "reading", record),
        max_chars=8,
        type="phone" if kind in _WHOLE else "default",
        icon="",
        placeholder="",
        autocomplete="off",
    )
    try:
        value = measured(kind, typed or "")
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return False
    if value is not None:
        compare(room, site, Reading(sitting=sitting, kind=kind, value=value))
    return keep(room, record, sitting, kind, value)


def compare(room: Workroom, site: Site, reading: Reading) -> None:
    """The one sentence for a reading at or above the place's limit (PC-6)."""
    if site.limit_of(reading.kind) is None:
        elements.small(room.phrases.say("This place has set no limit for this value."))
    elif site.is_urgent(reading):
        elements.urgent(room.phrases.safety("Contact a clinician now."))
        on_duty(room, site)


def keep(
    room: Workroom, record: RecordId, sitting: RecordId, kind: ReadingKind, value: float | None
) -> bool:
    """Save a value that is new here, take out one that was emptied."""

    def save(case: Case) -> Record | None:
        return room.following.measure(case, sitting, kind, value, write=fresh_id())

    def theirs(case: Case) -> Version:
        reading = case.one(record, Reading)
        return shown_value(reading.value if reading else None), room.phrases.language

    try:
        ahead = settle(room, record, shown=value, value=value_of, save=lambda: save(room.case))
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return False
    if ahead is Ahead.STORE:
        st.rerun()
    if ahead is Ahead.BOTH:
        mine = shown_value(value), room.phrases.language
        choose_version(room, record, mine=mine, theirs=theirs, keep_mine=save)
    return ahead is not Ahead.BOTH


def value_of(body: Body) -> float | None:
    """What a version says was measured."""
    return body.value if isinstance(body, Reading) else None

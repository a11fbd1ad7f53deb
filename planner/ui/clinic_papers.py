"""For the clinic: the note to paste, the clinic's copy, and a page for each helper.

They are made of what whoever looks on may see, and are not there at all where others than
the client look on.
"""

from functools import partial

import streamlit as st

from planner.domain.clinic_copy import ClinicCopy
from planner.domain.outside_help import HelperConsent
from planner.domain.plan import DraftPlan
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT
from planner.errors import PlannerError
from planner.interop.clinic_copy import clinic_copy_as_html, clinic_copy_as_pdf
from planner.interop.helper_page import helper_page_as_html, helper_page_as_pdf
from planner.interop.note import note_as_html, note_as_pdf, note_as_text
from planner.language.dates import day
from planner.services.agreeing import approval_of
from planner.ui import desk, elements
from planner.ui.downloads import as_pdf, as_web_page, saved_files_stay
from planner.ui.ways import way
from planner.ui.workroom import Workroom


def clinic_papers(room: Workroom, plan: DraftPlan) -> None:
    """The note first: it is what most need."""
    if not room.audience <= THE_CLIENT:
        return
    say = room.phrases.say
    copy = room.recording.clinic_copy(
        room.case,
        plan,
        room.sitting,
        today=room.today,
        zone=room.zone,
        audience=room.audience,
    )
    if copy.is_draft:
        elements.notice(say("This is a draft: no clinician has approved exactly this plan."))
    if room.audience != NOBODY_ELSE:
        elements.small(
            say(
                "It holds what the client may see. "
                "Say that only you can see the screen, and it holds everything."
            )
        )
    note(room, copy)
    whole_copy(room, copy)
    saved_files_stay(room)
    helper_pages(room, plan)


def note(room: Workroom, copy: ClinicCopy) -> None:
    """One page in the clinician's language, to be copied or saved."""
    say = room.phrases.say
    clinician, languages = room.sitting.clinician, room.planner.languages
    elements.subheading(say("The note to paste into a record"))
    elements.to_copy(
        room.phrases,
        note_as_text(copy, clinician, languages),
        label=say("Copy the note"),
        language=clinician.language,
        direction=clinician.direction,
    )
    try:
        pdf = note_as_pdf(copy, clinician, languages)
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    first, second = st.columns(2)
    with first:
        as_pdf(say("Save as PDF"), pdf, name="note", key="note-pdf")
    with second:
        page = partial(note_as_html, copy, clinician, languages)
        as_web_page(say("Save as a web page"), page, name="note", key="note-html")


def whole_copy(room: Workroom, copy: ClinicCopy) -> None:
    """Both languages side by side. Where a shape is missing, a browser may still show it."""
    say = room.phrases.say
    client, clinician = room.sitting.client, room.sitting.clinician
    languages = room.planner.languages
    elements.subheading(say("The clinic's copy, in both languages"))
    pdf: bytes | None = None
    try:
        pdf = clinic_copy_as_pdf(copy, client, clinician, languages)
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
    first, second = st.columns(2)
    if pdf is not None:
        with first:
            as_pdf(say("Save as PDF"), pdf, name="copy", key="copy-pdf")
    with second:
        page = partial(clinic_copy_as_html, copy, client, clinician, languages)
        as_web_page(say("Save as a web page"), page, name="copy", key="copy-html")


def helper_pages(room: Workroom, plan: DraftPlan) -> None:
    """A page for each helper of whom the client has been asked (CU-5)."""
    say = room.phrases.say
    consents = list(room.case.each(HelperConsent))
    if not consents:
        return
    elements.subheading(say("For those who help the client"))
    for record, consent in consents:
        with st.container(border=True, key=desk.key("helper", record.id)):
            elements.paragraph(say("For: {person}", person=consent.helper))
            until = day(room.phrases.manifest, consent.until)
            elements.small(say("May be told until: {day}", day=until))
            helper_page(room, plan, consent, record.id)
    way(room, "plan", say("The client's yes is asked for in the plan"))


def helper_page(room: Workroom, plan: DraftPlan, consent: HelperConsent, key: str) -> None:
    """The page, or why it is refused."""
    say = room.phrases.say
    client, languages = room.sitting.client, room.planner.languages
    try:
        page = room.sharing.helper_page(
            plan,
            room.case.stances,
            room.sitting,
            consent,
            today=room.today,
            approval=approval_of(room.case, plan),
        )
        pdf = helper_page_as_pdf(page, client, languages)
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    first, second = st.columns(2)
    with first:
        as_pdf(say("Save as PDF"), pdf, name="letter", key=f"helper-pdf-{key}")
    with second:
        made = partial(helper_page_as_html, page, client, languages)
        as_web_page(say("Save as a web page"), made, name="letter", key=f"helper-html-{key}")

"""The forms in which a place settles its own texts, contacts and limits."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from planner.domain.following import ReadingKind
from planner.domain.site import Site, UrgentLimit
from planner.domain.words import LanguageTag
from planner.services.following import measured
from planner.ui import desk, elements
from planner.ui.place_saving import form_key, keep
from planner.ui.readings import shown_value, unit_label
from planner.ui.workroom import Workroom


def texts(room: Workroom, site: Site) -> None:
    """What to do in a crisis, and the limits of confidentiality: a text for each language."""
    say = room.phrases.say
    elements.subheading(say("What this place says in its own words"))
    elements.small(say("These texts are shown exactly as they are written here."))
    tag = language_of_texts(room, site)
    with st.form(form_key(room, "texts", tag), border=False):
        with st.container(key=room.direction_key(tag, "place")):
            protocol = st.text_area(
                say("What is done in a crisis, a step a line"),
                value=site.protocol.get(tag, ""),
                key=form_key(room, "protocol", tag),
                height=220,
            )
            limits = st.text_area(
                say("What is kept in confidence and what is not, as it is read to the client"),
                value=site.limits.get(tag, ""),
                key=form_key(room, "confidence", tag),
                height=160,
            )
        is_sent = st.form_submit_button(say("Save these texts"), type="primary")
    if is_sent:
        keep(
            room,
            lambda standing: replace(
                standing,
                protocol=with_text(standing.protocol, tag, protocol or ""),
                limits=with_text(standing.limits, tag, limits or ""),
            ),
        )


def language_of_texts(room: Workroom, site: Site) -> LanguageTag:
    """In which language; those in which both texts are written carry a tick."""
    tags = [manifest.tag for manifest in room.planner.languages]

    def name(tag: LanguageTag) -> str:
        is_written = bool(site.protocol.get(tag) and site.limits.get(tag))
        autonym = elements.plain(room.autonym(tag))
        return f"✓ {autonym}" if is_written else autonym

    usual = room.phrases.manifest.tag
    return st.selectbox(
        room.phrases.say("Language of these texts"),
        tags,
        index=tags.index(usual),
        format_func=name,
        key=desk.key("language-of-texts"),
    )


def with_text(
    texts: Mapping[LanguageTag, str], tag: LanguageTag, text: str
) -> dict[LanguageTag, str]:
    """The texts with this one in its place; an emptied one is taken out."""
    others = {other: standing for other, standing in texts.items() if other != tag}
    return {**others, tag: text.strip()} if text.strip() else others


def contacts(room: Workroom, site: Site) -> None:
    """Whom to call, and what the place confirms."""
    say = room.phrases.say
    elements.subheading(say("Whom to call"))
    with st.form(form_key(room, "contacts"), border=False):
        duty_name = line(room, say("On duty in a crisis: name or post"), site.duty_name, "duty")
        duty_phone = number(room, say("On duty in a crisis: number"), site.duty_phone, "duty")
        supervisor_name = line(
            room, say("Supervisor of the health workers: name"), site.supervisor_name, "supervisor"
        )
        supervisor_phone = number(
            room, say("Supervisor of the health workers: number"), site.supervisor_phone,
            "supervisor",
        )  # fmt: skip
        client_phone = number(
            room, say("Number on the client's paper"), site.client_phone, "client"
        )
        is_confirmed = st.checkbox(
            room.phrases.safety("Saying no to this software does not change the care given here."),
            value=site.refusal_changes_nothing,
            key=form_key(room, "refusal"),
        )
        elements.small(say("Clients are told so only where this is ticked."))
        is_sent = st.form_submit_button(say("Save whom to call"), type="primary")
    if is_sent:
        keep(
            room,
            lambda standing: replace(
                standing,
                duty_name=duty_name,
                duty_phone=duty_phone,
                supervisor_name=supervisor_name,
                supervisor_phone=supervisor_phone,
                client_phone=client_phone,
                refusal_changes_nothing=is_confirmed,
            ),
        )


def line(room: Workroom, label: str, value: str, name: str) -> str:
    """One line of text."""
    typed = st.text_input(label, value=value, key=form_key(room, "name", name), max_chars=80)
    return (typed or "").strip()


def number(room: Workroom, label: str, value: str, name: str) -> str:
    """A telephone number, with the keys of a telephone where the device has them."""
    typed = st.text_input(
        label, value=value, key=form_key(room, "number", name), max_chars=40, type="phone",
        icon="", placeholder="", autocomplete="off",
    )  # fmt: skip
    return (typed or "").strip()


def urgent_limits(room: Workroom, site: Site) -> None:
    """From where a reading cannot wait; without a limit nothing is said of a reading."""
    say = room.phrases.say
    elements.subheading(say("Readings that cannot wait"))
    elements.small(
        say("At this value or above it, one sentence asks to contact a clinician. Nothing else.")
    )
    with st.form(form_key(room, "urgent"), border=False):
        typed = {
            kind: st.text_input(
                unit_label(room.phrases, kind),
                value=shown_value(site.limit_of(kind)),
                key=form_key(room, "limit", kind),
                max_chars=8,
            )
            for kind in ReadingKind
        }
        is_sent = st.form_submit_button(say("Save these limits"), type="primary")
    if is_sent:
        keep(room, lambda standing: replace(standing, urgent_limits=limits_from(typed)))


def limits_from(typed: Mapping[ReadingKind, str | None]) -> tuple[UrgentLimit, ...]:
    """The limits that were typed. Raise PL122 for what can be none."""
    values = {kind: measured(kind, text or "") for kind, text in typed.items()}
    return tuple(UrgentLimit(kind=kind, at=at) for kind, at in values.items() if at is not None)

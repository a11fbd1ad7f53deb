"""The place's own crisis text and its contacts, shown as they were written there (AI-7)."""

import streamlit as st

from planner.domain.site import Contact, Site
from planner.domain.words import LanguageTag
from planner.ui import desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def crisis_steps(room: Workroom, site: Site) -> None:
    """The place's own steps in the reader's language, and folded away in every other one."""
    say = room.phrases.say
    shown = site.protocol_for(room.phrases.language, room.desk.client_language)
    if shown is None:
        elements.paragraph(
            room.phrases.safety("This place has not yet written down what is done in a crisis.")
        )
        elements.paragraph(
            room.phrases.safety("If there is danger now, call the emergency number of this place.")
        )
        return
    elements.protocol(shown)
    others = [tag for tag in site.protocol if tag != shown.language and site.protocol[tag].strip()]
    if not others:
        return
    with st.expander(say("In other languages")):
        for tag in others:
            of_language(room, site, tag)


def of_language(room: Workroom, site: Site, tag: LanguageTag) -> None:
    """The steps in one language, under its own name."""
    words = site.protocol_for(tag)
    if words is not None:
        elements.subheading(room.autonym(tag))
        elements.protocol(words)


def on_duty(room: Workroom, site: Site) -> None:
    """Who is on duty here."""
    missing = room.phrases.safety("This place has not yet written down who is on duty.")
    contact_or(room.phrases.say("On duty here"), site.duty, missing)


def supervisor(room: Workroom, site: Site, label: str) -> None:
    """Whom a health worker calls."""
    missing = room.phrases.safety("This place has not yet written down a supervisor's number.")
    contact_or(label, site.supervisor, missing)


def contact_or(label: str, contact: Contact | None, missing: str) -> None:
    """A contact with a number to tap, or the sentence that there is none."""
    if contact is not None:
        elements.contact(label, contact.name, contact.phone)
    else:
        elements.paragraph(missing)


def way_to_place(room: Workroom) -> None:
    """To where the place's own texts are written down."""
    with st.container(key=desk.key("way-to-place")):
        st.page_link(PAGES / "place.py", label=room.phrases.say("To this place's own settings"))

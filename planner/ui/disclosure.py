"""What this software is and is not: said before it is used, each week, and from every page.

The sentences are those of rule AI-1; what they have to cover is listed in the wording rules
of the alliance-contexts sheet, with Utah Code 13-72a-203 and Article 50 of the EU AI Act.
"""

import streamlit as st

from planner.domain.site import Site
from planner.language.wording import Phrasebook
from planner.services.listening import fresh_id
from planner.ui import bar, desk, elements
from planner.ui.workroom import Workroom


def must_be_read_first(room: Workroom) -> bool:
    """True while whoever is here has not read it lately; then it stands on the page.

    The way to the crisis page stands beneath it: nothing comes before that.
    """
    if room.desk.has_read:
        return False
    person = room.casebook.person_id
    if room.place.is_disclosed(person, room.now):
        room.desk.has_read = True
        return False
    tell(room)
    if st.button(
        room.phrases.say("I have read this"), key=desk.key("has-read"), type="primary",
        width="stretch",
    ):  # fmt: skip
        room.place.disclose(person, write=fresh_id())
        room.desk.has_read = True
        st.rerun()
    bar.foot(room)
    return True


def tell(room: Workroom) -> None:
    """All of it, in the reader's language."""
    phrases, site = room.phrases, room.place.site()
    elements.heading(phrases.say("What this is, and what it is not"))
    parts = (
        (phrases.say("Is this a person?"), what_it_is(phrases)),
        (phrases.say("What it does not do"), what_it_does_not(phrases)),
        (phrases.say("How it comes to what it suggests"), how_it_works(phrases)),
        (phrases.say("Where answers are, and who can read them"), where_answers_are(phrases)),
        (phrases.say("What it is meant for"), what_it_is_for(phrases, site)),
    )
    for title, sentences in parts:
        elements.subheading(title)
        for sentence in sentences:
            elements.paragraph(sentence)
    own_limits(room, site)


def what_it_is(phrases: Phrasebook) -> tuple[str, ...]:
    """The answer to whether somebody is there."""
    safety = phrases.safety
    return (
        safety("No. This is software. It is not a person and not a clinician."),
        safety("It has no feelings, and nobody sits behind it and answers."),
    )


def what_it_does_not(phrases: Phrasebook) -> tuple[str, ...]:
    """What nobody may rely on it for."""
    safety = phrases.safety
    return (
        safety("This software cannot notice an emergency."),
        safety("If there is danger now, call the emergency number of this place."),
        safety("It makes no diagnosis and gives no advice on doses. People decide."),
        safety("It watches over nobody and reports to nobody."),
    )


def how_it_works(phrases: Phrasebook) -> tuple[str, ...]:
    """By what it suggests, and how sure anybody can be of it."""
    safety = phrases.safety
    return (
        safety("It compares answers with written models by fixed rules."),
        safety("It shows the words that led to each suggestion."),
        safety("No language model is used."),
        safety("Nobody has checked the models and translations unless it says so beside them."),
        safety("Ratings of a sitting are there to begin a talk. They have no proven cut-offs."),
    )


def where_answers_are(phrases: Phrasebook) -> tuple[str, ...]:
    """Where the data lie, who reads them, and how they go."""
    safety = phrases.safety
    return (
        safety("Answers are encrypted where they are kept: in the database of this place."),
        safety("Nothing is sent anywhere else."),
        safety("Whoever signs in here can read them."),
        safety("Whoever wants answers deleted asks the person who is responsible here."),
    )


def what_it_is_for(phrases: Phrasebook, site: Site) -> tuple[str, ...]:
    """Its purpose, and what the place has said of it."""
    safety = phrases.safety
    sentences = [
        safety("It helps a trained worker and a client to talk about how the client sees it."),
        safety("Together they write down goals and tasks that both choose."),
    ]
    if site.refusal_changes_nothing:
        sentences.append(safety("Saying no to this software does not change the care given here."))
    if not site.is_ready:
        sentences.append(
            safety("Until this place is set up, it is for practice only, not for real clients.")
        )
    return tuple(sentences)


def own_limits(room: Workroom, site: Site) -> None:
    """The place's own limits of confidentiality and who is responsible, where it wrote them."""
    say = room.phrases.say
    limits = site.limits_for(room.phrases.language)
    if limits is not None:
        elements.subheading(say("What is kept in confidence"))
        elements.own_text(limits)
    if site.supervisor is not None:
        elements.contact(say("Responsible here"), site.supervisor.name, site.supervisor.phone)

"""The way through a sitting: the steps of the open case, its languages, and the quiet foot."""

import streamlit as st

from planner.domain.account import Holder
from planner.domain.bodies import ModelAnswer, PlanItem
from planner.domain.medicines import Medicines
from planner.domain.words import LanguageTag
from planner.ui import desk, elements
from planner.ui.looking_on import who_looks_on
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def steps(room: Workroom, here: str) -> None:
    """Links to the casebook and the steps of a sitting, with where we are and what is begun."""
    say = room.phrases.say
    names = {
        "casebook": say("Casebook"),
        "beginning": say("Beginning"),
        "interview": say("Interview"),
        "medicines": say("Medicines"),
        "understand": say("Understand"),
        "plan": say("Plan"),
        "leave": say("Leave"),
    }
    begun = {
        "beginning": room.sitting_now is not None and room.sitting_now[1].may_record,
        "interview": has_answers(room),
        "medicines": any(isinstance(r.body, Medicines) for r in room.case.records),
        "understand": is_understood(room),
        "plan": any(isinstance(r.body, PlanItem) for r in room.case.records),
    }
    with st.container(key=desk.key("steps"), horizontal=True, gap=None):
        for name, label in names.items():
            state = "here" if name == here else "there"
            with st.container(key=desk.key(f"step-{state}", name), width="content"):
                st.page_link(
                    PAGES / f"{name}.py",
                    label=f"✓ {label}" if begun.get(name) else label,
                    query_params=room.desk.address() if name != "casebook" else None,
                )
    case_line(room)


def has_answers(room: Workroom) -> bool:
    """True once the own view of whoever is speaking is there in any words."""
    return any(u.holder is Holder.CLIENT for u in room.account.utterances)


def is_understood(room: Workroom) -> bool:
    """True once a model was asked about or a sentence for both stands."""
    is_asked = any(isinstance(r.body, ModelAnswer) for r in room.case.records)
    return is_asked or room.case.bridge is not None


def case_line(room: Workroom) -> None:
    """Which case lies open, that it is for practice, and its two languages."""
    say = room.phrases.say
    head = room.case.head
    line = say("Case: {code}", code=head.code)
    if head.is_practice:
        line = f"{line} · {say('Practice, not for real clients.')}"
    tags = dict.fromkeys((head.client_language, head.clinician_language))
    label = elements.plain(" · ".join(room.autonym(tag) for tag in tags))
    with st.container(key=desk.key("case-line"), horizontal=True, vertical_alignment="center"):
        elements.small(line)
        who_looks_on(room)
        with st.popover(label, type="tertiary", key=desk.key("case-languages")):
            languages_of_case(room)


def languages_of_case(room: Workroom) -> None:
    """The two languages of the case, each on its own; nothing that was said changes with them."""
    say = room.phrases.say
    head = room.case.head
    tags = [m.tag for m in room.planner.languages]
    with st.form(desk.key("languages"), border=False):
        client = chosen_language(room, say("Client's language"), tags, head.client_language)
        clinician = chosen_language(
            room, say("Clinician's language"), tags, head.clinician_language
        )
        elements.small(say("What was said stays as it was said."))
        is_sent = st.form_submit_button(say("Change the languages"))
    if is_sent and (client, clinician) != (head.client_language, head.clinician_language):
        room.listening.change_languages(room.case, client=client, clinician=clinician)
        st.rerun()


def chosen_language(
    room: Workroom, label: str, tags: list[LanguageTag], standing: LanguageTag
) -> LanguageTag:
    """One of the languages there are, each under its own name."""
    return st.selectbox(
        label,
        tags,
        index=tags.index(standing) if standing in tags else 0,
        format_func=lambda tag: elements.plain(room.autonym(tag)),
    )


def foot(room: Workroom) -> None:
    """What can be looked up from every page, quiet and always in the same place."""
    say = room.phrases.say
    with st.container(key=desk.key("foot"), horizontal=True):
        st.page_link(PAGES / "now.py", label=say("Help now"), query_params=room.desk.address())
        st.page_link(PAGES / "library.py", label=say("Library of models"))
        if room.desk.case_id is None:
            st.page_link(PAGES / "place.py", label=say("This place"))
        st.page_link(PAGES / "about.py", label=say("What this is, and what it is not"))


def way_back(room: Workroom) -> None:
    """From a page without a case: to the casebook, and to the sitting if one is open."""
    say = room.phrases.say
    with st.container(key=desk.key("way-back"), horizontal=True):
        st.page_link(PAGES / "casebook.py", label=say("To the casebook"))
        if room.desk.case_id is not None:
            st.page_link(
                PAGES / "understand.py",
                label=say("To understanding"),
                query_params=room.desk.address(),
            )

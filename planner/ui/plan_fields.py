"""The fields that a line of the plan is written and changed with."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.explanatory_model import Domain
from planner.domain.plan import DraftPlan, TaskKind
from planner.domain.words import LanguageTag
from planner.language.labels import doer_label, domain_label
from planner.language.wording import Phrasebook
from planner.ui import elements
from planner.ui.in_step import field_key
from planner.ui.passages import in_one
from planner.ui.workroom import Workroom

DOERS = ("client", "family", "helper", "clinician", "health-worker", "together")
NO_GOAL = ""

Texts = Mapping[LanguageTag, str]


def words(room: Workroom, record: str, name: str, standing: Texts) -> dict[LanguageTag, str]:
    """What stands in the fields, one a language; what is missing begins empty."""
    head = room.case.head
    given = {}
    for tag in dict.fromkeys((head.client_language, head.clinician_language)):
        with st.container(key=room.direction_key(tag, name, record)):
            given[tag] = st.text_area(
                elements.plain(room.autonym(tag)),
                value=standing.get(tag, ""),
                key=field_key(room, name, record, tag),
                height=104,
            )
    return trimmed(given)


def line(
    room: Workroom, record: str, name: str, label: str, standing: Texts
) -> dict[LanguageTag, str]:
    """One short line in each language of the case, under what it is about."""
    head = room.case.head
    given = {}
    for tag in dict.fromkeys((head.client_language, head.clinician_language)):
        with st.container(key=room.direction_key(tag, name, record)):
            given[tag] = st.text_input(
                f"{label} · {elements.plain(room.autonym(tag))}",
                value=standing.get(tag, ""),
                key=field_key(room, name, record, tag),
            )
    return trimmed(given)


def trimmed(given: Mapping[LanguageTag, str | None]) -> dict[LanguageTag, str]:
    """The texts that are there."""
    return {tag: text.strip() for tag, text in given.items() if text and text.strip()}


def domain(room: Workroom, record: str, standing: Domain) -> Domain:
    """Which part of life it belongs to."""
    offered = list(Domain)
    return st.selectbox(
        room.phrases.say("Part of life"),
        offered,
        index=offered.index(standing),
        format_func=lambda one: domain_label(room.phrases, one),
        key=field_key(room, "domain", record),
    )


def doer(room: Workroom, record: str, standing: str) -> str:
    """Who does it."""
    return st.selectbox(
        room.phrases.say("Who does it"),
        DOERS,
        index=DOERS.index(standing) if standing in DOERS else 0,
        format_func=lambda one: doer_label(room.phrases, one),
        key=field_key(room, "doer", record),
    )


def goal(room: Workroom, plan: DraftPlan, record: str, standing: str) -> str:
    """For which goal; none where the plan has none yet."""
    names = {one.id: in_one(one.text, room.case.head.client_language).text for one in plan.goals}
    if not names:
        return NO_GOAL
    offered = [*names, *([NO_GOAL] if standing not in names else [])]
    return st.selectbox(
        room.phrases.say("For which goal"),
        offered,
        index=offered.index(standing) if standing in offered else 0,
        format_func=lambda one: names.get(one) or room.phrases.say("No goal"),
        key=field_key(room, "for-goal", record),
    )


def kind_labels(phrases: Phrasebook) -> dict[TaskKind, str]:
    """The kinds of task in plain words."""
    say = phrases.say
    return {
        TaskKind.STEP: say("A step"),
        TaskKind.MEDICINE: say("A medicine"),
        TaskKind.FEAR: say("A step towards something feared"),
    }


def kind(room: Workroom, record: str, standing: TaskKind) -> TaskKind:
    """What kind of task it is: some need more before they can be agreed."""
    labels = kind_labels(room.phrases)
    return st.segmented_control(
        room.phrases.say("What kind of task it is"),
        list(labels),
        format_func=lambda one: labels[one],
        default=standing,
        required=True,
        key=field_key(room, "task-kind", record),
    )

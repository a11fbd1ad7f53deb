"""One goal or task of the plan: its words, its cautions, what each party says, how to change it."""

import streamlit as st

from planner.domain.case import Body, RecordId
from planner.domain.parties import ItemStatus, PartyKind, Stance, StanceValue, current_stance
from planner.domain.plan import CautionLevel, DraftPlan, Goal, Task, Wording
from planner.domain.words import Words
from planner.errors import PlannerError
from planner.language.catalogs import State
from planner.language.labels import (
    caution_label,
    doer_label,
    domain_label,
    party_label,
    stance_label,
    status_label,
)
from planner.language.wording import Spoken
from planner.services.agreeing import stance_id
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.elements import Line
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.passages import in_case_languages
from planner.ui.rewording import change
from planner.ui.workroom import Workroom

OFFERED_STANCES = (
    StanceValue.AGREES,
    StanceValue.CAN_LIVE_WITH,
    StanceValue.DISAGREES,
    StanceValue.UNSURE,
    StanceValue.PREFERS_NOT_TO_SAY,
)


def item(room: Workroom, plan: DraftPlan, one: Goal | Task) -> None:
    """One goal or task, read aloud, then asked about."""
    elements.plan_card(
        room.phrases,
        title=in_case_languages(room, one.text),
        facts=f"{facts(room, one)} · {status_of(room, plan, one)}",
        lines=how(room, one),
        quotes=quotes(room, one),
    )
    if isinstance(one, Task):
        cautions(room, plan, one)
    for party in plan.agreement_needed_from:
        stance(room, plan, RecordId(one.id), party)
    change(room, RecordId(one.id), one.text)


def facts(room: Workroom, one: Goal | Task) -> str:
    """What it is, and which part of life it belongs to."""
    kind = room.phrases.say("Goal") if isinstance(one, Goal) else room.phrases.say("Task")
    return f"{kind} · {domain_label(room.phrases, one.domain)}"


def status_of(room: Workroom, plan: DraftPlan, one: Goal | Task) -> str:
    """What the stances make of it; a stop caution keeps a task open whatever is said of it."""
    status = plan.item_status(one.id, room.case.stances)
    if isinstance(one, Task) and plan.is_blocked(one) and status is ItemStatus.AGREED:
        status = ItemStatus.OPEN
    return status_label(room.phrases, status)


def how(room: Workroom, one: Goal | Task) -> list[Line]:
    """Doer, rhythm, first step and measure, a labelled line each."""
    to_client = room.phrases.to_client
    labelled: list[tuple[str, Wording | None]]
    if isinstance(one, Task):
        labelled = [(to_client("When:"), one.rhythm), (to_client("First step:"), one.first_step)]
    else:
        labelled = [(to_client("How I will notice:"), one.measure)]
    lines = [
        Line(label=label, passages=in_case_languages(room, wording))
        for label, wording in labelled
        if wording is not None
    ]
    return [doer(room, one), *lines] if isinstance(one, Task) else lines


def doer(room: Workroom, task: Task) -> Line:
    """Who does it, as the client says it."""
    head = room.case.head
    tags = dict.fromkeys((head.client_language, head.clinician_language))
    passages = [
        Spoken(doer_label(room.planner.phrasebook(tag), task.doer), tag, State.REVIEWED)
        for tag in tags
    ]
    return Line(label=room.phrases.to_client("Who:"), passages=tuple(passages))


def quotes(room: Workroom, one: Goal | Task) -> list[Words]:
    """The client's own words that led here, each once: not what stands in the title already."""
    said = [u.words for u in room.case.account.utterances if u.words]
    usual = room.case.head.client_language
    shown = (*one.text.texts.values(), *one.because)
    return [
        Words(text=quote, language=next((w.language for w in said if quote in w.text), usual))
        for quote in one.because
        if not any(quote in text and quote != text for text in shown)
    ]


def cautions(room: Workroom, plan: DraftPlan, task: Task) -> None:
    """What to know or ask before this task, where the task is."""
    for caution in plan.cautions:
        if caution.id in task.cautions:
            elements.caution(
                room.phrases,
                caution_label(room.client_phrases, caution.level),
                in_case_languages(room, caution.text),
                is_stop=caution.level is CautionLevel.STOP,
            )


def stance(room: Workroom, plan: DraftPlan, item_id: RecordId, party: PartyKind) -> None:
    """What one party says of the item in its current words."""
    version = plan.versions.get(item_id, 1)
    current = current_stance(room.case.stances, item=item_id, version=version, party=party)
    phrases = room.client_phrases if party is PartyKind.CLIENT else room.phrases
    record = stance_id(item_id, party)
    label = party_label(phrases, party)
    if current is StanceValue.NOT_ASKED:
        label = f"{label} · {stance_label(phrases, StanceValue.NOT_ASKED)}"
    chosen = st.segmented_control(
        label,
        list(OFFERED_STANCES),
        format_func=lambda value: stance_label(phrases, value),
        default=None if current is StanceValue.NOT_ASKED else current,
        key=field_key(room, "stance", record, str(version)),
        required=True,
    )
    ahead = settle(
        room,
        record,
        shown=chosen,
        value=lambda body: stance_of(body, version),
        save=lambda: (
            room.agreeing.take_stance(room.case, item_id, party, chosen, write=fresh_id())
            if chosen
            else None
        ),
    )
    if ahead is Ahead.BOTH:
        elements.error_panel(room.phrases, PlannerError("PL405"))
        fill_anew(room, record)
    elif ahead is not Ahead.NOBODY:
        st.rerun()


def stance_of(body: Body, item_version: int) -> StanceValue | None:
    """What a version says of the item's current words; a word on other words says nothing."""
    if isinstance(body, Stance) and body.item_version == item_version:
        return body.value
    return None

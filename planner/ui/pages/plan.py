"""The plan: what both look at together, what each says of it, and what may be taken in."""

import streamlit as st

from planner.domain.case import RecordId
from planner.domain.explanatory_model import Domain
from planner.domain.parties import PartyKind, StanceValue, current_stance
from planner.domain.plan import CautionLevel, DraftPlan, Goal, Origin, Task, Wording
from planner.domain.words import LanguageTag, Words
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
from planner.services.listening import fresh_id
from planner.ui import bar, desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter

OFFERED_STANCES = (
    StanceValue.AGREES,
    StanceValue.CAN_LIVE_WITH,
    StanceValue.DISAGREES,
    StanceValue.UNSURE,
    StanceValue.PREFERS_NOT_TO_SAY,
)


def page() -> None:
    """The plan as it stands, then what is offered, then people's own words."""
    room = enter()
    say = room.phrases.say
    bar.steps(room, "plan")
    elements.heading(room.client_phrases.to_client("What we will try"))
    try:
        plan = room.agreeing.plan(room.case, room.sitting)
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    standing(room, plan)
    offers(room)
    own_words(room, plan)
    back, on = st.columns(2)
    if back.button(say("Undo the last change"), key=desk.key("undo"), width="stretch"):
        undone = room.agreeing.undo(room.case, write=fresh_id())
        if undone is not None:
            st.rerun()
        elements.notice(say("There is nothing to take back."))
    if on.button(say("To the paper"), key=desk.key("to-leave"), type="primary", width="stretch"):
        st.switch_page(PAGES / "leave.py")


def standing(room: Workroom, plan: DraftPlan) -> None:
    """Every goal with its tasks, and what each party says."""
    say = room.phrases.say
    if not plan.goals and not plan.tasks:
        elements.empty_state(
            say("The plan is empty."),
            say("Take in a suggestion below, or write a goal in the client's own words."),
        )
    for goal in plan.goals:
        with st.container(border=True, key=desk.key("goal", goal.id)):
            item(room, plan, goal)
            for task in plan.tasks:
                if task.goal == goal.id:
                    with st.container(border=True, key=desk.key("task", task.id)):
                        item(room, plan, task)
    known = {goal.id for goal in plan.goals}
    for task in plan.tasks:
        if task.goal not in known:
            with st.container(border=True, key=desk.key("task", task.id)):
                item(room, plan, task)


def item(room: Workroom, plan: DraftPlan, one: Goal | Task) -> None:
    """One goal or task: its words, its reason, its cautions, its stances, and how to change it."""
    in_both(room, one.text, is_heading=True)
    labelled_lines(room, one)
    because(room, one)
    if isinstance(one, Task):
        cautions(room, plan, one)
    for party in plan.agreement_needed_from:
        stance(room, plan, RecordId(one.id), party)
    status = plan.item_status(one.id, room.case.stances)
    elements.small(status_label(room.phrases, status))
    change(room, RecordId(one.id), one.text)


def in_both(room: Workroom, wording: Wording | None, *, is_heading: bool = False) -> None:
    """A passage in the client's language and the worker's."""
    if wording is None:
        return
    tags = (room.case.head.client_language, room.case.head.clinician_language)
    spoken = [
        Spoken(wording.texts[tag], tag, state_of(wording, tag))
        for tag in dict.fromkeys(tags)
        if tag in wording.texts
    ]
    if len(spoken) == 1:
        elements.spoken(room.phrases, spoken[0], kind="item-words" if is_heading else "plain-words")
    elif spoken:
        elements.in_two_languages(spoken[0], spoken[1])
        elements.translation_mark(room.phrases, spoken[0].state)


def state_of(wording: Wording, tag: LanguageTag) -> State:
    """Whether the text in a language has been checked."""
    if tag in wording.missing:
        return State.MISSING
    return State.DRAFT if tag in wording.unreviewed else State.REVIEWED


def labelled_lines(room: Workroom, one: Goal | Task) -> None:
    """Domain, doer, rhythm, first step or measure: separate lines, never one sentence."""
    client = room.client_phrases
    if isinstance(one, Task):
        elements.small(f"{domain_label(client, one.domain)} · {doer_label(client, one.doer)}")
        in_both(room, one.rhythm)
        in_both(room, one.first_step)
    else:
        elements.small(domain_label(client, one.domain))
        in_both(room, one.measure)


def because(room: Workroom, one: Goal | Task) -> None:
    """The client's own words that led here."""
    for words in one.because:
        elements.reason(
            room.phrases,
            why="",
            quote=Words(text=words, language=room.case.head.client_language),
            speaks_against=False,
        )


def cautions(room: Workroom, plan: DraftPlan, task: Task) -> None:
    """What to know or ask before this task, where the task is."""
    for caution in plan.cautions:
        if caution.id in task.cautions:
            elements.caution(
                caution_label(room.client_phrases, caution.level),
                is_stop=caution.level is CautionLevel.STOP,
            )
            in_both(room, caution.text)


def stance(room: Workroom, plan: DraftPlan, record: RecordId, party: PartyKind) -> None:
    """What one party says of the item in its current words."""
    version = plan.versions.get(record, 1)
    current = current_stance(room.case.stances, item=record, version=version, party=party)
    phrases = room.client_phrases if party is PartyKind.CLIENT else room.phrases
    chosen = st.segmented_control(
        party_label(phrases, party),
        list(OFFERED_STANCES),
        format_func=lambda value: stance_label(phrases, value),
        default=None if current is StanceValue.NOT_ASKED else current,
        key=desk.key("stance", record, version, party),
    )
    if chosen is not None and chosen is not current:
        room.agreeing.take_stance(room.case, record, party, chosen, write=fresh_id())
        st.rerun()


def change(room: Workroom, record: RecordId, wording: Wording) -> None:
    """Change the words, or take the item out."""
    say = room.phrases.say
    head = room.case.head
    with st.expander(say("Change or take out")):
        with st.form(desk.key("change", record), border=False):
            texts = {
                tag: st.text_area(
                    room.planner.languages.manifest(tag).autonym,
                    value=wording.texts.get(tag, ""),
                    key=desk.key("words", record, tag),
                )
                for tag in dict.fromkeys((head.client_language, head.clinician_language))
            }
            elements.small(say("A change clears what both have said of this line."))
            is_sent = st.form_submit_button(say("Keep these words"))
        is_removed = st.button(say("Take this out"), key=desk.key("remove", record))
    if is_removed:
        room.agreeing.remove(room.case, record, write=fresh_id())
        st.rerun()
    given = {tag: text.strip() for tag, text in texts.items() if text.strip()}
    if is_sent and given and given != dict(wording.texts):
        room.agreeing.reword(room.case, record, Wording(texts=given), write=fresh_id())
        st.rerun()


def offers(room: Workroom) -> None:
    """What the accepted models and the clinician's side suggest, each with its reason."""
    say = room.phrases.say
    is_all = st.toggle(say("Show every suggestion"), key=desk.key("all-offers"))
    offered = room.agreeing.offers(room.case, room.result, room.sitting, is_limited=not is_all)
    items: list[Goal | Task] = [*offered.goals, *offered.tasks]
    if not items:
        return
    elements.subheading(say("Suggestions"))
    elements.small(say("Each one is offered because of the words beside it. None has to be taken."))
    for one in items:
        with st.container(border=True, key=desk.key("offer", one.suggestion)):
            in_both(room, one.text, is_heading=True)
            labelled_lines(room, one)
            in_both(room, one.rationale)
            because(room, one)
            elements.small(who_offers(room, one.origin))
            yes, no = st.columns(2)
            if yes.button(say("Take it in"), key=desk.key("take", one.suggestion), width="stretch"):
                room.agreeing.take(room.case, one, write=fresh_id())
                st.rerun()
            if no.button(
                say("Not this one"), key=desk.key("refuse", one.suggestion), width="stretch"
            ):
                room.agreeing.refuse(room.case, one.suggestion, write=fresh_id())
                st.rerun()


def who_offers(room: Workroom, origin: Origin) -> str:
    """Where a suggestion comes from."""
    say = room.phrases.say
    if origin.template:
        return say(
            "From the template: {name}, version {version}",
            name=room.template_name(origin.template),
            version=origin.template_version,
        )
    if origin.setting:
        setting = room.planner.library.settings[origin.setting]
        name = room.phrases.library(setting.label, setting.id, field="label")
        return say("From the clinician's side: {name}", name=name)
    return say("From the client's own words.")


def own_words(room: Workroom, plan: DraftPlan) -> None:
    """A goal or task in somebody's own words."""
    say = room.phrases.say
    head = room.case.head
    with (
        st.expander(say("Write a goal or task in your own words")),
        st.form(desk.key("own"), clear_on_submit=True, border=False),
    ):
        kinds = {"goal": say("Goal"), "task": say("Task")}
        kind = st.segmented_control(
            say("What is it?"), list(kinds), format_func=lambda k: kinds[k], default="goal"
        )
        texts = {
            tag: st.text_area(room.planner.languages.manifest(tag).autonym)
            for tag in dict.fromkeys((head.client_language, head.clinician_language))
        }
        doers = ("client", "family", "helper", "clinician", "health-worker", "together")
        doer = st.selectbox(
            say("Who does it"), doers, format_func=lambda d: doer_label(room.phrases, d)
        )
        is_sent = st.form_submit_button(say("Put it into the plan"))
    given = {tag: text.strip() for tag, text in texts.items() if text.strip()}
    if not is_sent or not given:
        return
    wording = Wording(texts=given)
    if kind == "task":
        room.agreeing.write_task(
            room.case, wording, by=PartyKind.CLIENT, doer=doer, domain=Domain.PERSONAL,
            goal=plan.goals[0].id if plan.goals else "", write=fresh_id(),
        )  # fmt: skip
    else:
        room.agreeing.write_goal(room.case, wording, by=PartyKind.CLIENT, write=fresh_id())
    st.rerun()


page()

"""What may be taken into the plan: suggestions with their reasons, and people's own words."""

import streamlit as st

from planner.domain.explanatory_model import Domain
from planner.domain.parties import PartyKind
from planner.domain.plan import DraftPlan, Goal, Origin, Task, Wording
from planner.language.labels import doer_label, domain_label
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.elements import Line
from planner.ui.passages import in_case_languages
from planner.ui.plan_items import facts, how, quotes
from planner.ui.workroom import Workroom

DOERS = ("client", "family", "helper", "clinician", "health-worker", "together")
DOMAINS = tuple(Domain)
MOST_AT_ONCE = 16
"""As many suggestions as stand on one page; a tablet is slow with more."""


def offers(room: Workroom) -> None:
    """What the accepted models and the clinician's side suggest, each with its reason."""
    say = room.phrases.say
    heading = st.container()
    is_all = st.toggle(say("Show every suggestion"), key=desk.key("all-offers"))
    offered = room.agreeing.offers(room.case, room.result, room.sitting, is_limited=not is_all)
    items: list[Goal | Task] = [*offered.goals, *offered.tasks]
    with heading:
        elements.subheading(say("Suggestions"))
        if not items:
            elements.small(say("There are no further suggestions."))
            return
        elements.small(
            say("Each one is offered because of the words beside it. None has to be taken.")
        )
    # Goals first, but never so many that no task is seen.
    goals = offered.goals[: MOST_AT_ONCE // 2]
    tasks = offered.tasks[: MOST_AT_ONCE - len(goals)]
    shown: list[Goal | Task] = [*goals, *tasks]
    for one in shown:
        offer(room, one)
    more = len(items) - len(shown)
    if more:
        elements.small(say("More suggestions, shown as these are decided: {count}", count=more))


def offer(room: Workroom, one: Goal | Task) -> None:
    """One suggestion: why, how, whose, and the two answers to it."""
    say = room.phrases.say
    why = []
    if one.rationale is not None:
        label = room.phrases.to_client("Why:")
        why = [Line(label=label, passages=in_case_languages(room, one.rationale))]
    with st.container(border=True, key=desk.key("offer", one.suggestion)):
        elements.plan_card(
            room.phrases,
            title=in_case_languages(room, one.text),
            facts=facts(room, one),
            quotes=quotes(room, one),
            lines=why,
            more=how(room, one),
            origin=who_offers(room, one.origin),
        )
        yes, no = st.columns(2)
        if yes.button(say("Take it in"), key=desk.key("take", one.suggestion), width="stretch"):
            room.agreeing.take(room.case, one, write=fresh_id())
            st.rerun()
        if no.button(say("Not this one"), key=desk.key("refuse", one.suggestion), width="stretch"):
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
        return say("From the clinician's side: {name}", name=room.setting_name(origin.setting))
    return say("From the client's own words.")


def own_words(room: Workroom, plan: DraftPlan) -> None:
    """A goal or task in somebody's own words."""
    say = room.phrases.say
    head = room.case.head
    phrases = room.phrases
    with (
        st.expander(say("Write a goal or task in your own words")),
        st.form(desk.key("own"), clear_on_submit=True, border=False),
    ):
        kinds = {"goal": say("Goal"), "task": say("Task")}
        kind = st.segmented_control(
            say("What is it?"),
            list(kinds),
            format_func=lambda k: kinds[k],
            default="goal",
            required=True,
        )
        texts = {}
        for tag in dict.fromkeys((head.client_language, head.clinician_language)):
            with st.container(key=room.direction_key(tag, "own")):
                texts[tag] = st.text_area(elements.plain(room.autonym(tag)))
        domain = st.selectbox(
            say("Part of life"), DOMAINS, format_func=lambda d: domain_label(phrases, d)
        )
        doer = st.selectbox(
            say("Who does it, if it is a task"),
            DOERS,
            format_func=lambda d: doer_label(phrases, d),
        )
        is_sent = st.form_submit_button(say("Put it into the plan"))
    given = {tag: text.strip() for tag, text in texts.items() if text and text.strip()}
    if not is_sent:
        return
    if not given:
        elements.notice(say("Write the words in at least one language."))
        return
    wording = Wording(texts=given)
    if kind == "task":
        room.agreeing.write_task(
            room.case,
            wording,
            by=PartyKind.CLIENT,
            doer=doer,
            domain=domain,
            goal=plan.goals[0].id if plan.goals else "",
            write=fresh_id(),
        )
    else:
        room.agreeing.write_goal(room.case, wording, by=PartyKind.CLIENT, write=fresh_id())
    st.rerun()

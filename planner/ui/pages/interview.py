"""The interview: one question at a time, each answer kept as it is given."""

import streamlit as st

from planner.domain.account import QUESTIONS, Holder, Tier
from planner.domain.practices import Question
from planner.domain.words import Said
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.dates import time_of_day
from planner.language.keys import content_key
from planner.services.listening import Answer, answer_id, fresh_id
from planner.ui import bar, desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter

TIERS = {
    Tier.SHORT: (Tier.SHORT,),
    Tier.CORE: (Tier.SHORT, Tier.CORE),
    Tier.FULL: (Tier.SHORT, Tier.CORE, Tier.FULL),
}


def page() -> None:
    """Ask one question; keep what is said; go on."""
    room = enter()
    bar.steps(room, "interview")
    tier = choose_tier(room)
    asked = [q for q in room.planner.library.questions.values() if q.tier in TIERS[tier]]
    if room.desk.question not in {q.id for q in asked}:
        room.desk.question = first_open(room, asked)
    at = next(n for n, q in enumerate(asked) if q.id == room.desk.question)
    question = asked[at]
    answered = sum(is_answered(room, q.id) for q in asked)
    elements.progress(room.phrases, done=answered, total=len(asked))
    ask(room, question)
    holder = choose_holder(room, question)
    given = take_answer(room, question, holder)
    keep(room, question, holder, given)
    go_on(room, asked, at)
    every_question(room, asked)


def choose_tier(room: Workroom) -> Tier:
    """How long the interview is to be; nothing said is lost by choosing a shorter one."""
    say = room.phrases.say
    names = {
        Tier.SHORT: say("Short: six questions"),
        Tier.CORE: say("Core"),
        Tier.FULL: say("Everything"),
    }
    chosen = st.segmented_control(
        say("How long"), list(names), format_func=lambda t: names[t], key=desk.key("tier"),
        default=Tier(room.desk.tier), label_visibility="collapsed",
    )  # fmt: skip
    room.desk.tier = (chosen or Tier.CORE).value
    return Tier(room.desk.tier)


def first_open(room: Workroom, asked: list[Question]) -> str:
    """The first question without an answer; the first of all once everything is answered."""
    return next((q.id for q in asked if not is_answered(room, q.id)), asked[0].id)


def is_answered(room: Workroom, question: str) -> bool:
    """True where somebody has answered."""
    return any(room.case.record(answer_id(question, holder)) for holder in Holder)


def ask(room: Workroom, question: Question) -> None:
    """The question in both languages, the client's first, and why it is asked."""
    context = content_key("questions", question.id, field="ask")
    client, worker = room.client_phrases, room.phrases
    in_client = client.spoken(question.ask, name=CLIENT, context=context)
    in_worker = worker.spoken(question.ask, name=CLIENT, context=context)
    if client.language == worker.language:
        elements.question(in_client)
    else:
        elements.question(in_client, in_worker)
    elements.translation_mark(worker, in_client.state)
    say = worker.say
    with st.expander(say("Other words for this question, and why it is asked")):
        context = content_key("questions", question.id, field="simpler")
        simpler = client.spoken(question.simpler, name=CLIENT, context=context)
        elements.spoken(worker, simpler)
        if client.language != worker.language:
            elements.spoken(worker, worker.spoken(question.simpler, name=CLIENT, context=context))
        elements.small(worker.library(question.why, "questions", question.id, field="why"))


def choose_holder(room: Workroom, question: Question) -> Holder:
    """Whose view it is, asked only where it is not the client's own."""
    if not question.id.startswith("others_"):
        return Holder.CLIENT
    say = room.phrases.say
    names = {
        Holder.FAMILY: say("Family"),
        Holder.HEALER: say("Healer"),
        Holder.CLINICIAN: say("Clinician"),
        Holder.OTHER: say("Somebody else"),
    }
    chosen = st.segmented_control(
        say("Whose view is this?"), list(names), format_func=lambda h: names[h],
        key=desk.key("holder", question.id), default=Holder.FAMILY,
    )  # fmt: skip
    return chosen or Holder.FAMILY


def take_answer(room: Workroom, question: Question, holder: Holder) -> Answer:
    """The words as they stand on the screen, seeded from what is saved."""
    say = room.phrases.say
    saved = room.listening.answer(room.case, question.id, holder)
    language = saved.language if saved else room.case.head.client_language
    if holder is Holder.CLINICIAN and saved is None:
        language = room.case.head.clinician_language
    with st.container(key=desk.key(f"lang-{language}", question.id)):
        text = st.text_area(
            say("The answer, in the words it was said in"),
            value=saved.text if saved else "",
            key=desk.key("answer", question.id, holder),
            height=160,
        )
    ways = {
        Said.VERBATIM: say("Word for word"),
        Said.INTERPRETED: say("Through an interpreter"),
        Said.SUMMARISED: say("In short"),
    }
    said = st.segmented_control(
        say("How it was taken down"), list(ways), format_func=lambda w: ways[w],
        key=desk.key("said", question.id, holder), default=saved.said if saved else Said.VERBATIM,
    )  # fmt: skip
    return Answer(
        text=text,
        choices=take_choices(room, question, saved),
        language=language,
        said=said or (saved.said if saved else Said.VERBATIM),
    )


def take_choices(room: Workroom, question: Question, saved: Answer | None) -> tuple[str, ...]:
    """Causes that others have named, shown only when the client asks to see some."""
    standing = saved.choices if saved else ()
    if not question.offers_choices:
        return standing
    say = room.phrases.say
    client = room.client_phrases
    offered = [c for c in room.planner.library.concepts.values() if c.choice]
    names = {
        c.id: client.spoken(
            c.choice, name=CLIENT, context=content_key("concepts", c.id, field="choice")
        ).text
        for c in offered
    }
    is_asked_for = bool(standing) or st.toggle(
        say("Show causes that other people have named"), key=desk.key("show-choices")
    )
    if not is_asked_for:
        return standing
    chosen = st.pills(
        client.to_client("Choose any that fit. None has to."),
        list(names),
        selection_mode="multi",
        default=[c for c in standing if c in names],
        format_func=lambda c: elements.plain(names[c]),
        key=desk.key("choices", question.id),
    )
    return tuple(chosen)


def keep(room: Workroom, question: Question, holder: Holder, given: Answer) -> None:
    """Save what changed, in one transaction, and say when it was saved."""
    record = room.case.record(answer_id(question.id, holder))
    try:
        written = room.listening.keep(room.case, question.id, holder, given, write=fresh_id())
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    standing = written or record
    if standing is not None:
        elements.saved(room.phrases, time_of_day(room.phrases.manifest, standing.at, room.zone))


def go_on(room: Workroom, asked: list[Question], at: int) -> None:
    """Back and on; any question may be skipped."""
    say = room.phrases.say
    back, on = st.columns(2)
    is_first, is_last = at == 0, at == len(asked) - 1
    if back.button(say("Back"), key=desk.key("back"), disabled=is_first, width="stretch"):
        room.desk.question = asked[at - 1].id
        st.rerun()
    label = say("To understanding") if is_last else say("Next")
    if on.button(label, key=desk.key("next"), type="primary", width="stretch"):
        if is_last:
            st.switch_page(PAGES / "understand.py")
        room.desk.question = asked[at + 1].id
        st.rerun()


def every_question(room: Workroom, asked: list[Question]) -> None:
    """All questions at once, to go to any of them."""
    say = room.phrases.say
    worker = room.phrases
    names = {
        q.id: ("✓ " if is_answered(room, q.id) else "")
        + worker.spoken(
            q.ask, name=CLIENT, context=content_key("questions", q.id, field="ask")
        ).text
        for q in asked
    }
    with st.expander(say("All questions")):
        chosen = st.radio(
            say("Go to a question"),
            list(names),
            index=list(names).index(room.desk.question or asked[0].id),
            format_func=lambda q: elements.plain(names[q]),
            key=desk.key("all", room.desk.question or "", len(asked)),
            label_visibility="collapsed",
        )
    if chosen != room.desk.question and chosen in QUESTIONS:
        room.desk.question = chosen
        st.rerun()


page()

"""The interview: one question at a time, each answer kept as it is given."""

import streamlit as st

from planner.domain.account import Holder, Tier
from planner.domain.practices import Question
from planner.language.keys import QUESTIONS, content_key
from planner.services.listening import answer_id
from planner.ui import answers, bar, desk, elements
from planner.ui.in_step import Ahead
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
    question = question_now(room)
    asked = questions_asked(room, question)
    at = asked.index(question)
    elements.progress(
        room.phrases, done=sum(is_answered(room, q.id) for q in asked), total=len(asked)
    )
    ask(room, question)
    holder = choose_holder(room, question)
    given = answers.take_answer(room, question, holder)
    ahead = answers.keep(room, question.id, holder, given)
    go_on(room, asked, at, is_kept=ahead not in {Ahead.BOTH, None})
    all_questions(room, asked, at)
    bar.foot(room)
    if ahead is Ahead.STORE:
        st.rerun()


def question_now(room: Workroom) -> Question:
    """The question in the address or on the desk, else the first one without an answer."""
    known = room.planner.library.questions
    question = known.get(room.desk.asked_in_address() or room.desk.question or "")
    if question is None:
        offered = [q for q in known.values() if q.tier in TIERS[Tier(room.desk.tier)]]
        question = next((q for q in offered if not is_answered(room, q.id)), offered[0])
    room.desk.ask(question.id)
    return question


def questions_asked(room: Workroom, now: Question) -> list[Question]:
    """The questions of an interview as long as was chosen, and any that was answered already."""
    tiers = TIERS[Tier(room.desk.tier)]
    questions = room.planner.library.questions.values()
    return [q for q in questions if q.tier in tiers or q is now or is_answered(room, q.id)]


def is_answered(room: Workroom, question: str) -> bool:
    """True where somebody has answered; the clinician's own view is asked for elsewhere."""
    holders = (h for h in Holder if h is not Holder.CLINICIAN)
    return any(room.case.record(answer_id(question, holder)) for holder in holders)


def ask(room: Workroom, question: Question) -> None:
    """The question in both languages, the client's first, and why it is asked."""
    in_client, in_worker = room.for_both(
        question.ask, content_key(QUESTIONS, question.id, "", "ask")
    )
    elements.question(room.phrases, in_client, in_worker)
    with st.expander(room.phrases.say("Other words for this question, and why it is asked")):
        simpler = content_key(QUESTIONS, question.id, "", "simpler")
        elements.in_both(room.phrases, *room.for_both(question.simpler, simpler))
        elements.small(room.phrases.library(question.why, QUESTIONS, question.id, field="why"))


def choose_holder(room: Workroom, question: Question) -> Holder:
    """Whose view it is, asked only where it is not the client's own."""
    if not question.id.startswith("others_"):
        return Holder.CLIENT
    say = room.phrases.say
    names = {
        Holder.FAMILY: say("Family"),
        Holder.HEALER: say("Healer"),
        Holder.OTHER: say("Somebody else"),
    }
    return st.segmented_control(
        say("Whose view is this?"),
        list(names),
        format_func=lambda holder: names[holder],
        key=desk.key("holder", question.id),
        default=Holder.FAMILY,
        required=True,
    )


def go_on(room: Workroom, asked: list[Question], at: int, *, is_kept: bool) -> None:
    """Back and on; any question may be skipped, but no answer left that is not kept."""
    say = room.phrases.say
    back, on = st.columns(2)
    is_first, is_last = at == 0, at == len(asked) - 1
    here = asked[at].id
    if back.button(
        say("Back"),
        key=desk.key("back", here),
        disabled=is_first or not is_kept,
        width="stretch",
    ):
        go_to(room, asked[at - 1])
    label = say("To understanding") if is_last else say("Next")
    if on.button(
        label, key=desk.key("next", here), type="primary", disabled=not is_kept, width="stretch"
    ):
        if is_last:
            st.switch_page(PAGES / "understand.py", query_params=room.desk.address())
        go_to(room, asked[at + 1])


def go_to(room: Workroom, question: Question) -> None:
    """Put another question on the screen."""
    room.desk.ask(question.id)
    st.rerun()


def all_questions(room: Workroom, asked: list[Question], at: int) -> None:
    """How long the interview is, and all its questions, to go to any of them."""
    say = room.phrases.say
    with st.expander(say("All questions"), key=desk.key("all"), on_change="rerun") as unfolded:
        if not unfolded.open:
            return
        tier = choose_tier(room)
        names = {q.id: question_line(room, q) for q in asked}
        chosen = st.radio(
            say("Go to a question"),
            list(names),
            index=at,
            format_func=lambda q: names[q],
            key=desk.key("go-to", asked[at].id, tier),
            label_visibility="collapsed",
        )
    if tier != room.desk.tier:
        room.desk.tier = tier
        st.rerun()
    if chosen != asked[at].id:
        go_to(room, room.planner.library.questions[chosen])


def question_line(room: Workroom, question: Question) -> str:
    """The question in the reader's language, ticked once it is answered."""
    context = content_key(QUESTIONS, question.id, "", "ask")
    asked = elements.plain(room.for_both(question.ask, context)[1].text)
    return f"✓ {asked}" if is_answered(room, question.id) else asked


def choose_tier(room: Workroom) -> Tier:
    """How long the interview is to be; nothing said is lost by choosing a shorter one."""
    say = room.phrases.say
    names = {Tier.SHORT: say("Short"), Tier.CORE: say("Core"), Tier.FULL: say("Everything")}
    return st.segmented_control(
        say("How long"),
        list(names),
        format_func=lambda tier: names[tier],
        key=desk.key("tier"),
        default=Tier(room.desk.tier),
        required=True,
        label_visibility="collapsed",
    )


page()

"""Understanding: the client's words read back, the models they state, and the clinician's view."""

import streamlit as st

from planner.domain.account import Holder
from planner.domain.assertion import Assertion
from planner.domain.explanatory_model import ReviewState, Template
from planner.domain.matching import OPEN_PROBE
from planner.domain.reasons import Ask, Match, ReasonKind, SetAside
from planner.domain.words import Words
from planner.language.catalogs import CLIENT
from planner.language.keys import content_key
from planner.services.listening import Answer, fresh_id
from planner.ui import bar, desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter

READ_BACK = ("problem", "name", "cause", "workings", "fear", "help_wanted", "hope")


def page() -> None:
    """Read back, offer, ask; people decide."""
    room = enter()
    say = room.phrases.say
    bar.steps(room, "understand")
    elements.heading(room.client_phrases.to_client("In my own words"))
    read_back(room)
    elements.subheading(say("What the words point to"))
    elements.small(
        say("Found by rules in the client's own words. It is not a diagnosis; people decide.")
    )
    for match in room.result.matches:
        offer(room, match)
    none_fits(room)
    for ask in room.result.ask:
        to_ask(room, ask)
    heard_and_set_aside(room)
    clinicians_view(room)
    bridge(room)
    if st.button(say("To the plan"), key=desk.key("to-plan"), type="primary", width="stretch"):
        st.switch_page(PAGES / "plan.py")


def read_back(room: Workroom) -> None:
    """The client's answers as they were said."""
    said = [u for u in room.case.account.utterances if u.is_client_view and u.words]
    shown = [u for u in said if u.question in READ_BACK]
    for utterance in shown:
        if utterance.words is not None:
            elements.client_words(utterance.words)
    if not shown:
        say = room.phrases.say
        elements.empty_state(say("Nothing has been said yet."), say("The interview comes first."))


def offer(room: Workroom, match: Match) -> None:
    """One model, its reasons, and the question whether it is close."""
    template = room.planner.library.templates[match.template]
    say = room.phrases.say
    with st.container(border=True, key=desk.key("match", match.template)):
        perspective(room, template)
        for reason in match.reasons:
            elements.reason(
                room.phrases,
                why=why(room, reason.kind),
                quote=words_at(room, reason.utterance, reason.start, reason.end),
                speaks_against=reason.weight < 0,
            )
        written_by(room, template)
        closeness(room, template.id)
        if st.button(say("See this model in the library"), key=desk.key("see", template.id)):
            room.desk.template = template.id
            st.switch_page(PAGES / "library.py")


def perspective(room: Workroom, template: Template) -> None:
    """The model in its own first-person words, in both languages."""
    context = content_key(template.id, field="perspective")
    spoken = [
        phrases.spoken(template.perspective, name=CLIENT, context=context)
        for phrases in (room.client_phrases, room.phrases)
    ]
    if room.client_phrases.language == room.phrases.language:
        elements.spoken(room.phrases, spoken[0])
        return
    elements.in_two_languages(spoken[0], spoken[1])
    elements.translation_mark(room.phrases, spoken[0].state)


def closeness(room: Workroom, template: str) -> None:
    """Is this close? Asked of the client; the answer can change at any time."""
    client = room.client_phrases
    answer = room.understanding.is_close(room.case, template)
    names = {True: client.to_client("Yes, this is close"), False: client.to_client("No, not this")}
    chosen = st.segmented_control(
        client.to_client("Is this close to how I see it?"),
        list(names),
        format_func=lambda value: names[value],
        default=answer,
        key=desk.key("close", template),
    )
    if chosen is not None and room.understanding.answer_model(
        room.case, template, is_close=chosen, write=fresh_id()
    ):
        st.rerun()


def why(room: Workroom, kind: ReasonKind) -> str:
    """What a reason rests on, in plain words."""
    say = room.phrases.say
    return {
        ReasonKind.STATED_CAUSE: say("said as a cause:"),
        ReasonKind.CONFIRMED: say("the client said that this is close."),
        ReasonKind.NAME: say("the name given to it:"),
        ReasonKind.HELP_WANTED: say("the help that is wished for:"),
        ReasonKind.FEARED_COURSE: say("what is feared:"),
        ReasonKind.IDIOM: say("a way of saying it:"),
        ReasonKind.CHOICE: say("a cause that was chosen from the list."),
        ReasonKind.LEARNED: say("like other accounts:"),
        ReasonKind.AGAINST: say("what was said as well:"),
    }[kind]


def words_at(
    room: Workroom, utterance: int | None, start: int | None, end: int | None
) -> Words | None:
    """The client's words at a place."""
    if utterance is None or start is None or end is None:
        return None
    words = room.case.account.utterances[utterance].words
    return Words(text=words.text[start:end], language=words.language) if words else None


def written_by(room: Workroom, template: Template) -> None:
    """Who wrote the template and whether anybody has checked it."""
    say = room.phrases.say
    line = say("Written by: {who}", who=", ".join(template.stewards))
    if template.review.state is ReviewState.UNREVIEWED:
        line = f"{line} · {say('Nobody has reviewed this template yet.')}"
    elements.small(line)


def none_fits(room: Workroom) -> None:
    """Always there: the account stands without any model."""
    say = room.phrases.say
    if st.button(say("None of these fit: go on in the client's own words"), key=desk.key("none")):
        room.desk.question = "cause"
        st.switch_page(PAGES / "interview.py")


def to_ask(room: Workroom, ask: Ask) -> None:
    """One question instead of a guess."""
    say = room.phrases.say
    source, context = (
        room.planner.library.open_probe,
        content_key("questions", OPEN_PROBE, field="ask"),
    )
    if ask.template is not None:
        template = room.planner.library.templates[ask.template]
        source = next(p.text for p in template.probes if p.id == ask.probe)
        context = content_key(template.id, "probes", ask.probe, "text")
    elements.subheading(say("A question worth asking"))
    client = room.client_phrases.spoken(source, name=CLIENT, context=context)
    worker = room.phrases.spoken(source, name=CLIENT, context=context)
    if client.language == worker.language:
        elements.spoken(room.phrases, client)
    else:
        elements.in_two_languages(client, worker)


def heard_and_set_aside(room: Workroom) -> None:
    """What was heard and is not the client's present view, and why."""
    if not room.result.set_aside:
        return
    say = room.phrases.say
    with st.expander(say("Heard, and not taken as the client's view")):
        for aside in room.result.set_aside:
            elements.reason(
                room.phrases,
                why=f"{room.template_name(aside.template)} · {how_said(room, aside)}",
                quote=words_at(room, aside.utterance, aside.start, aside.end),
                speaks_against=False,
            )


def how_said(room: Workroom, aside: SetAside) -> str:
    """Why something heard was set aside."""
    say = room.phrases.say
    if aside.holder is not Holder.CLIENT:
        return say("somebody else's view:")
    return {
        Assertion.AFFIRMED: say("somebody else's view:"),
        Assertion.DENIED: say("the client says that it is not so:"),
        Assertion.DOUBTED: say("the client is not sure:"),
        Assertion.PAST: say("the client used to think so:"),
        Assertion.FIGURATIVE: say("a figure of speech:"),
        Assertion.COMPARED: say("a comparison:"),
        Assertion.WISHED: say("a wish:"),
    }[aside.assertion]


def clinicians_view(room: Workroom) -> None:
    """The clinician's view is an explanatory model too; it never enters the client's."""
    say = room.phrases.say
    elements.subheading(say("The clinician's view"))
    saved = room.listening.answer(room.case, "others_cause", Holder.CLINICIAN)
    text = st.text_area(
        say("How the clinician sees it, in the clinician's words"),
        value=saved.text if saved else "",
        key=desk.key("clinician-view"),
    )
    answer = Answer(text=text, language=room.case.head.clinician_language)
    if room.listening.keep(room.case, "others_cause", Holder.CLINICIAN, answer, write=fresh_id()):
        st.rerun()


def bridge(room: Workroom) -> None:
    """One sentence that both can stand behind; it may say that they see this differently."""
    say = room.phrases.say
    elements.subheading(say("A sentence both can stand behind"))
    standing = room.case.bridge
    text = st.text_area(
        say("It may also say: we see this differently, and until then we will try this."),
        value=standing.words.text if standing else "",
        key=desk.key("bridge"),
    )
    room.understanding.keep_bridge(room.case, text, write=fresh_id())


page()

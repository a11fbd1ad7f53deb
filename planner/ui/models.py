"""The models that an account states, with their reasons, as the client is asked about them."""

import streamlit as st

from planner.domain.account import Holder
from planner.domain.assertion import Assertion
from planner.domain.bodies import Body, ModelAnswer
from planner.domain.explanatory_model import ReviewState, Template
from planner.domain.matching import OPEN_PROBE
from planner.domain.reasons import Ask, Match, Reason, ReasonKind, SetAside
from planner.domain.words import Words
from planner.errors import PlannerError
from planner.language.keys import QUESTIONS, content_key
from planner.services.listening import fresh_id
from planner.services.understanding import model_id
from planner.ui import desk, elements
from planner.ui.elements import Because
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom


def offered(room: Workroom) -> None:
    """Every model offered, or a line that none is, and the way to say that none fits."""
    say = room.phrases.say
    matches = room.result.matches
    if matches:
        elements.small(
            say("Found by rules in the client's own words. It is not a diagnosis; people decide.")
        )
    elif not room.unheard:
        elements.paragraph(say("Nothing said so far points to a model of the library."))
    for match in matches:
        offer(room, match)
    none_fits(room)
    said_no_to(room)


def offer(room: Workroom, match: Match) -> None:
    """One model, its reasons, and the question whether it is close."""
    template = room.planner.library.templates[match.template]
    say = room.phrases.say
    with st.container(border=True, key=desk.key("match", match.template)):
        context = content_key(template.id, field="perspective")
        elements.in_both(room.phrases, *room.for_both(template.perspective, context))
        elements.reasons(room.phrases, [because(room, reason) for reason in match.foremost])
        others = [reason for reason in match.reasons if reason not in match.foremost]
        if others:
            with st.expander(say("Everything else that counted")):
                elements.reasons(room.phrases, [because(room, reason) for reason in others])
        closeness(room, template.id)
        with st.container(horizontal=True, vertical_alignment="center"):
            elements.small(written_by(room, template))
            if st.button(
                say("See this model in the library"),
                key=desk.key("see", template.id),
                type="tertiary",
            ):
                room.desk.template = template.id
                st.switch_page(PAGES / "library.py")


def closeness(room: Workroom, template: str) -> None:
    """Is this close? Asked of the client; the answer can change at any time."""
    client = room.speaker_phrases
    giver = room.desk.speaking
    record = model_id(template, giver)
    names = {True: client.to_client("Yes, this is close"), False: client.to_client("No, not this")}
    chosen = st.segmented_control(
        client.to_client("Is this close to how I see it?"),
        list(names),
        format_func=lambda value: names[value],
        default=room.understanding.is_close(room.case, template, room.desk.speaking),
        key=field_key(room, "close", record),
        required=True,
    )
    ahead = settle(
        room,
        record,
        shown=chosen,
        value=closeness_of,
        save=lambda: (
            room.understanding.answer_model(
                room.case, template, is_close=chosen, giver=giver, write=fresh_id()
            )
            if chosen is not None
            else None
        ),
    )
    if ahead is Ahead.BOTH:
        elements.error_panel(room.phrases, PlannerError("PL405"))
        fill_anew(room, record)
    elif ahead is not Ahead.NOBODY:
        st.rerun()


def closeness_of(body: Body) -> bool | None:
    """What a version says of a model."""
    return body.is_close if isinstance(body, ModelAnswer) else None


def none_fits(room: Workroom) -> None:
    """Always there: the account stands without any model."""
    if st.button(
        room.phrases.say("None of these fit: go on in the client's own words"),
        key=desk.key("none"),
        type="tertiary",
    ):
        giver = room.desk.speaking
        for match in room.result.matches:
            room.understanding.answer_model(
                room.case, match.template, is_close=False, giver=giver, write=fresh_id()
            )
            fill_anew(room, model_id(match.template, giver))
        st.rerun()


def said_no_to(room: Workroom) -> None:
    """Models that the client turned down: they are not offered, and a no can become a yes."""
    declined = [t for t in room.account.declined if t in room.planner.library.templates]
    if not declined:
        return
    with st.expander(room.phrases.say("Models that the client said no to")):
        for template in declined:
            elements.small(room.template_name(template))
            closeness(room, template)


def because(room: Workroom, reason: Reason) -> Because:
    """What a reason rests on, in plain words, and the client's own."""
    return Because(
        why=why(room, reason.kind),
        quote=words_at(room, reason.utterance, reason.start, reason.end),
        speaks_against=reason.weight < 0,
    )


def why(room: Workroom, kind: ReasonKind) -> str:
    """What kind of evidence a reason is."""
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
    words = room.account.utterances[utterance].words
    return Words(text=words.text[start:end], language=words.language) if words else None


def written_by(room: Workroom, template: Template) -> str:
    """Who wrote the template and whether anybody has checked it."""
    say = room.phrases.say
    line = say("Written by: {who}", who=", ".join(template.stewards))
    if template.review.state is ReviewState.UNREVIEWED:
        line = f"{line} · {say('Nobody has reviewed this template yet.')}"
    return line


def worth_asking(room: Workroom) -> None:
    """Questions instead of a guess."""
    if not room.result.ask:
        return
    elements.subheading(room.phrases.say("A question worth asking"))
    for ask in room.result.ask:
        elements.in_both(room.phrases, *room.for_both(*probe(room, ask)))


def probe(room: Workroom, ask: Ask) -> tuple[str, str]:
    """The English text of a question to ask, and where its translations stand."""
    if ask.template is None:
        return room.planner.library.open_probe, content_key(QUESTIONS, OPEN_PROBE, field="ask")
    template = room.planner.library.templates[ask.template]
    text = next(p.text for p in template.probes if p.id == ask.probe)
    return text, content_key(template.id, "probes", ask.probe, "text")


def heard_and_set_aside(room: Workroom) -> None:
    """What was heard and is not the client's present view, and why."""
    if not room.result.set_aside:
        return
    with st.expander(room.phrases.say("Heard, and not taken as the client's view")):
        for aside in room.result.set_aside:
            elements.set_aside(
                f"{room.template_name(aside.template)} · {how_said(room, aside)}",
                words_at(room, aside.utterance, aside.start, aside.end),
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

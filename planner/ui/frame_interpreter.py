"""Who interprets, from where, and whether the client accepts it.

What is warned of: errors of interpreters without training change what is understood, and a
trained one may help people to say more (Bauer and Alegría 2010, PMC2946248). A child may only
help to fetch help.
"""

from dataclasses import replace

import streamlit as st

from planner.domain.frame import Answered, Interpreter, InterpreterKind, InterpreterMode
from planner.language.catalogs import CLIENT
from planner.ui import desk, elements
from planner.ui.frame_now import Now, keep, yes_or_no
from planner.ui.read_out import Sentence, ask, for_both
from planner.ui.workroom import Workroom

LONGEST_IDENTIFIER = 40


def interpreter(room: Workroom, now: Now, *, is_listed: bool) -> None:
    """Nobody in one tap; else who it is, and then what the client says of them."""
    say = room.phrases.say
    ask(
        room,
        lambda p: p.spoken("Should somebody interpret for you?", name=CLIENT),
        is_listed=is_listed,
    )
    shown = now.shown.interpreter if now.shown else None
    if elements.choice(say("Nobody interprets"), "nobody-interprets"):
        keep(room, now, now.frame.with_interpreter(None))
    kinds = kind_names(room)
    kind = st.pills(
        say("Or: who interprets?"),
        list(kinds),
        format_func=lambda one: kinds[one],
        default=shown.kind if shown else None,
        key=desk.key("interprets", turn(room, now)),
    )
    if kind is None:
        return
    warn(room, kind)
    if shown is not None and shown.kind is kind and shown.accepted is Answered.NO:
        elements.notice(
            say("The client does not want this interpreter. Find another one, or nobody.")
        )
    given = details(room, now, shown or Interpreter(kind=kind), kind)
    if given is not None:
        room.desk.turns[now.id] = turn(room, now) + 1
        keep(room, now, now.frame.with_interpreter(given))


def turn(room: Workroom, now: Now) -> int:
    """How often an interpreter was kept here: what was tapped does not stay on the screen."""
    return room.desk.turns.get(now.id, 0)


def warn(room: Workroom, kind: InterpreterKind) -> None:
    """What to know of somebody who is not trained, before anything is said through them."""
    say = room.phrases.say
    if kind is InterpreterKind.RELATIVE:
        elements.notice(
            say(
                "Somebody from the family may change or leave out words without wanting to, "
                "and the client may say less in front of them. "
                "A trained interpreter is better, also by telephone."
            )
        )
    if kind is InterpreterKind.CHILD:
        elements.notice(
            say(
                "A child may interpret only to fetch help. Nothing is written down meanwhile. "
                "Find a grown-up interpreter, by telephone if need be, or agree on another day."
            )
        )


def details(
    room: Workroom, now: Now, shown: Interpreter, kind: InterpreterKind
) -> Interpreter | None:
    """From where they speak, their number, and the client's two answers, once they are sent."""
    say = room.phrases.say
    if kind is InterpreterKind.CHILD:
        is_sent = elements.choice(say("A child helps to fetch help"), "child")
        return Interpreter(kind=kind) if is_sent else None
    modes = mode_names(room)
    with st.form(desk.key("interpreter", kind, turn(room, now)), border=False):
        mode = st.segmented_control(
            say("From where"),
            list(modes),
            format_func=lambda one: modes[one],
            default=shown.mode,
            required=True,
        )
        identifier = st.text_input(
            say("Number or badge of the interpreter, if there is one"),
            value=shown.identifier,
            max_chars=LONGEST_IDENTIFIER,
        )
        accepted = answered(
            room,
            lambda p: p.spoken("Is it all right for you that this person interprets?", name=CLIENT),
            shown.accepted,
        )
        same = answered(
            room,
            lambda p: p.spoken("Do you and the interpreter know the same people?", name=CLIENT),
            shown.same_community,
        )
        elements.small(
            say("Where they know the same people, some things may stay unsaid. Ask alone.")
        )
        is_sent = st.form_submit_button(say("Keep this"), type="primary", width="stretch")
    if not is_sent:
        return None
    if accepted is Answered.NOT_ASKED:
        elements.notice(say("Ask the client first whether this interpreter is all right."))
        return None
    return replace(
        shown, kind=kind, mode=mode, identifier=(identifier or "").strip(), accepted=accepted,
        same_community=same,
    )  # fmt: skip


def answered(room: Workroom, question: Sentence, standing: Answered) -> Answered:
    """What the client says to a question about the interpreter."""
    client, worker = for_both(room, question)
    elements.in_both(room.phrases, client, worker)
    names = yes_or_no(room)
    chosen = st.segmented_control(
        elements.plain(worker.text),
        list(names),
        format_func=lambda one: names[one],
        default=standing if standing in names else None,
        label_visibility="collapsed",
    )
    return chosen or Answered.NOT_ASKED


def kind_names(room: Workroom) -> dict[InterpreterKind, str]:
    """Who may interpret, as the worker would say it."""
    say = room.phrases.say
    return {
        InterpreterKind.PROFESSIONAL: say("Professional interpreter"),
        InterpreterKind.STAFF: say("Somebody who works here"),
        InterpreterKind.RELATIVE: say("A relative"),
        InterpreterKind.CHILD: say("A child"),
    }


def mode_names(room: Workroom) -> dict[InterpreterMode, str]:
    """From where an interpreter may speak."""
    say = room.phrases.say
    return {
        InterpreterMode.IN_PERSON: say("In the room"),
        InterpreterMode.TELEPHONE: say("By telephone"),
        InterpreterMode.VIDEO: say("By video"),
    }

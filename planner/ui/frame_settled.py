"""What of a sitting's frame is settled: a line for each part, and the way to change it.

Where others look on a line says that its part is settled and no more.
"""

from collections.abc import Callable
from typing import Protocol

import streamlit as st

from planner.domain.frame import Frame, FramePart
from planner.ui import desk, elements
from planner.ui.frame_answers import consent, consent_in_words, freedom
from planner.ui.frame_begin import part_and_time, roles
from planner.ui.frame_company import company, people_here
from planner.ui.frame_interpreter import interpreter, kind_names
from planner.ui.frame_now import Now
from planner.ui.frame_said import disclosure, limits
from planner.ui.workroom import Workroom


class Card(Protocol):
    """One part on the screen: as the page's own subject, or under another in a list."""

    def __call__(self, room: Workroom, now: Now, *, is_listed: bool) -> None:
        """Show it, and keep what is tapped."""


CARDS: dict[FramePart, Card] = {
    FramePart.COMPANY: company,
    FramePart.FREEDOM: freedom,
    FramePart.INTERPRETER: interpreter,
    FramePart.DISCLOSURE: disclosure,
    FramePart.LIMITS: limits,
    FramePart.CONSENT: consent,
}


def settled_parts(room: Workroom, now: Now) -> None:
    """Everything that is settled, to be looked at or changed."""
    shown = now.shown
    done = [part for part in FramePart if part not in now.frame.still_open]
    if not done and shown is None:
        return
    with st.container(gap="xsmall", key=desk.key("all-settled")):
        elements.small(room.phrases.say("Settled, and to be changed at any time:"))
        if shown is not None:
            with st.expander(f"✓ {own_part(room, shown)}", key=desk.key("settled", "role")):
                part_and_time(room, now, shown)
        for part in done:
            with st.expander(f"✓ {line(room, now, part)}", key=desk.key("settled", part)):
                CARDS[part](room, now, is_listed=True)


def line(room: Workroom, now: Now, part: FramePart) -> str:
    """What is settled, with the answer where whoever looks on may see it.

    Whether the client can speak freely is never said in a line: one glance would be enough.
    """
    say = room.phrases.say
    shown = now.shown
    told: dict[FramePart, Callable[[Frame], str]] = {
        FramePart.COMPANY: lambda _: company_line(room, now),
        FramePart.INTERPRETER: lambda frame: interpreter_line(room, frame),
        FramePart.CONSENT: lambda frame: consent_in_words(room, frame.consent),
    }
    if shown is not None and part in told:
        return elements.plain(told[part](shown))
    return {
        FramePart.COMPANY: say("Who is here"),
        FramePart.FREEDOM: say("Speaking freely"),
        FramePart.INTERPRETER: say("Interpreter"),
        FramePart.DISCLOSURE: say("What this software is"),
        FramePart.LIMITS: say("Who can learn what is said"),
        FramePart.CONSENT: say("Writing down"),
    }[part]


def company_line(room: Workroom, now: Now) -> str:
    """Who is here beside client and worker."""
    say = room.phrases.say
    people = people_here(room, now)
    return (
        say("Here as well: {names}", names=" · ".join(people))
        if people
        else say("Nobody else is here")
    )


def interpreter_line(room: Workroom, frame: Frame) -> str:
    """Who interprets."""
    say = room.phrases.say
    if frame.interpreter is None:
        return say("Nobody interprets")
    return say("Interpreter: {kind}", kind=kind_names(room)[frame.interpreter.kind])


def own_part(room: Workroom, shown: Frame) -> str:
    """As what the worker takes part, and how long both have."""
    say = room.phrases.say
    line = say("Your part: {role}", role=roles(room)[shown.worker_role])
    if not shown.minutes:
        return elements.plain(line)
    return elements.plain(f"{line} · {say('Minutes: {count}', count=shown.minutes)}")

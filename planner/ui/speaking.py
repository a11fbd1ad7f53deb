"""Whose account is being given, where more people than the client belong to a case."""

import streamlit as st

from planner.domain.ids import GiverId
from planner.domain.interview import speakers
from planner.ui import desk, elements
from planner.ui.looking_on import names
from planner.ui.workroom import Workroom


def choose_speaker(room: Workroom) -> None:
    """Who is speaking now, for a page on which nothing is typed."""
    listen_to(room, offer_speakers(room))


def offer_speakers(room: Workroom) -> GiverId:
    """Who is speaking now, as it was tapped; asked only where there is more than one person.

    Each account is kept apart, in its own language.
    """
    there = speakers(room.case, room.audience)
    if room.desk.speaking not in there:
        listen_to(room, there[0])
    if len(there) == 1:
        return room.desk.speaking
    known = names(room)
    return st.segmented_control(
        room.phrases.say("Who is speaking now"),
        list(there),
        format_func=lambda person: elements.plain(known[person]),
        default=room.desk.speaking,
        key=desk.key("speaking"),
        required=True,
    )


def listen_to(room: Workroom, speaker: GiverId) -> None:
    """Turn to another person's account, at the first question that is open in it."""
    if speaker != room.desk.speaking:
        room.desk.speaking = speaker
        room.desk.holders.clear()
        room.desk.leave_question()
        st.rerun()


def who_reads_it(room: Workroom) -> None:
    """Who beside the speaker can see what is written now, said quietly where somebody can."""
    known = names(room)
    others = [known[p] for p in known if p in room.audience - {room.desk.speaking}]
    if others:
        elements.small(
            room.phrases.say(
                "What is written now can be read later by: {people}", people=" · ".join(others)
            )
        )

"""The frame of the sitting that goes on: what is open in it, and what of it may be shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from planner.domain.frame import Answered, Frame
from planner.domain.ids import RecordId
from planner.domain.joining import CLIENT
from planner.domain.privacy import THE_CLIENT
from planner.errors import PlannerError
from planner.language.direction import isolate_words
from planner.language.wording import Phrasebook
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.workroom import Workroom

ChoiceT = TypeVar("ChoiceT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The sitting that goes on. `frame` decides what is asked next and is never shown."""

    id: RecordId
    frame: Frame
    shown: Frame | None
    """The frame where whoever looks on may see it, else None: then no answer is shown."""


def now_on(room: Workroom) -> Now | None:
    """The sitting that goes on, None where there is none."""
    if room.sitting_now is None:
        return None
    sitting, frame = room.sitting_now
    return Now(id=sitting, frame=frame, shown=room.case.one(sitting, Frame))


def keep(room: Workroom, now: Now, changed: Frame) -> None:
    """Keep what was settled and show the page anew; who is here looks on from now on."""
    try:
        if changed != now.frame:
            room.framing.settle(room.case, now.id, changed, write=fresh_id())
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    if changed.present != now.frame.present:
        seat(room, changed)
    st.rerun()


def seat(room: Workroom, frame: Frame) -> None:
    """Everybody in the room can see the screen, until somebody says otherwise."""
    audience = THE_CLIENT | frozenset(frame.present)
    room.desk.show_to(audience)
    if room.desk.speaking not in audience:
        room.desk.speaking = CLIENT


def tapped(
    name: str, labels: Mapping[ChoiceT, str], chosen: ChoiceT | None = None
) -> ChoiceT | None:
    """The choice that was tapped just now. No choice stays on the screen but the one given."""
    found = None
    for place, (column, choice) in enumerate(
        zip(st.columns(len(labels)), labels, strict=True), start=1
    ):
        is_chosen = choice == chosen
        label = f"✓ {labels[choice]}" if is_chosen else labels[choice]
        with column:
            if elements.choice(label, name, place, is_chosen=is_chosen):
                found = choice
    return found


def in_both(room: Workroom, words: Callable[[Phrasebook], str]) -> str:
    """A short answer in the client's language and then the worker's, for one button."""
    first, second = words(room.client_phrases), words(room.phrases)
    return first if first == second else f"{isolate_words(first)} · {isolate_words(second)}"


def yes_or_no(room: Workroom) -> dict[Answered, str]:
    """A client's plain answers."""
    return {
        Answered.YES: in_both(room, lambda p: p.to_client("Yes")),
        Answered.NO: in_both(room, lambda p: p.to_client("No")),
    }

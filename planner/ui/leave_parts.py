"""The parts of leaving, one on the screen at a time; where others look on, some are not there."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, NoReturn

import streamlit as st

from planner.domain.following import SessionCheck
from planner.domain.privacy import THE_CLIENT
from planner.services.following import check_id
from planner.ui import desk
from planner.ui.workroom import Workroom


class LeavePart(StrEnum):
    """What is seen to at the end of a sitting, in order."""

    PAPER = "paper"
    TOLD_BACK = "told-back"
    BOND = "bond"
    GOALS = "goals"
    TASKS = "tasks"
    FIT = "fit"
    CHECKED = "checked"
    CLINIC = "clinic"
    END = "end"


ASKED: Final = (LeavePart.BOND, LeavePart.GOALS, LeavePart.TASKS, LeavePart.FIT)
"""The questions of the session check."""
_ALONE: Final = frozenset({*ASKED, LeavePart.CHECKED, LeavePart.CLINIC})
"""What nobody but the client may look on at: answers for a relative's eyes would not hold."""
_ADDRESS: Final = "part"
_NUMBERED: Final = tuple(LeavePart)


def parts_of(room: Workroom) -> tuple[LeavePart, ...]:
    """The parts there are for whoever looks on."""
    is_alone = room.audience <= THE_CLIENT
    return tuple(part for part in LeavePart if is_alone or part not in _ALONE)


def part_now(parts: Sequence[LeavePart]) -> LeavePart:
    """The part whose number stands in the address, else the first one."""
    numbers = {str(_NUMBERED.index(part) + 1): part for part in parts}
    return numbers.get(st.query_params.get(_ADDRESS, ""), parts[0])


def go_to(part: LeavePart) -> NoReturn:
    """Put another part on the screen; its number, never its subject, goes into the address."""
    st.query_params[_ADDRESS] = str(_NUMBERED.index(part) + 1)
    st.rerun()


def offer_parts(room: Workroom, parts: Sequence[LeavePart], here: LeavePart) -> LeavePart:
    """The way to any part; give the one that was tapped, else the one that is here."""
    names = {part: name for part, name in part_names(room).items() if part in parts}
    standing = LeavePart.BOND if here in {*ASKED, LeavePart.CHECKED} else here
    with st.container(key=desk.key("parts")):
        chosen = st.segmented_control(
            room.phrases.say("Parts of this step"),
            list(names),
            format_func=lambda part: names[part],
            default=standing,
            key=desk.key("part", standing),
            required=True,
            label_visibility="collapsed",
        )
    if chosen is standing:
        return here
    return where_check_begins(room) if chosen is LeavePart.BOND else chosen


def part_names(room: Workroom) -> Mapping[LeavePart, str]:
    """What the ways are called; the questions about today share one."""
    say = room.phrases.say
    return {
        LeavePart.PAPER: say("Paper"),
        LeavePart.TOLD_BACK: say("Told back"),
        LeavePart.BOND: say("How it was"),
        LeavePart.CLINIC: say("For the clinic"),
        LeavePart.END: say("End"),
    }


def where_check_begins(room: Workroom) -> LeavePart:
    """The first question about today, or what was answered once something was."""
    if room.sitting_now is None:
        return LeavePart.BOND
    has_check = room.case.one(check_id(room.sitting_now[0]), SessionCheck) is not None
    return LeavePart.CHECKED if has_check else LeavePart.BOND


def back_and_on(
    room: Workroom, parts: Sequence[LeavePart], here: LeavePart, *, is_kept: bool
) -> LeavePart:
    """The two large buttons under a part; nothing that is not kept can be left by them."""
    say = room.phrases.say
    at = parts.index(here)
    back, on = st.columns(2)
    is_back = back.button(
        say("Back"),
        key=desk.key("back", here),
        disabled=at == 0 or not is_kept,
        width="stretch",
    )
    is_last = at == len(parts) - 1
    is_on = not is_last and on.button(
        say("Next"),
        key=desk.key("next", here),
        type="primary",
        disabled=not is_kept,
        width="stretch",
    )
    if is_back:
        return parts[at - 1]
    return parts[at + 1] if is_on else here


def part_after(part: LeavePart) -> LeavePart:
    """The part that comes next when all of them are there."""
    return _NUMBERED[_NUMBERED.index(part) + 1]

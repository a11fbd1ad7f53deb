"""One part of the medicine step on the screen: what is known, the ticks, the names."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from planner.domain.medicines import Known, MedicineLine, Medicines, Part, kinds_named
from planner.language.catalogs import CLIENT
from planner.language.wording import Phrasebook, Spoken
from planner.ui import elements
from planner.ui.in_step import field_key
from planner.ui.medicine_kinds import in_both, kind_label, tick_kinds, ways_to_know_them
from planner.ui.workroom import Workroom

_WITH_DETAILS = {Known.YES, Known.NOT_KNOWN}


def answers_to(phrases: Phrasebook, part: Part) -> dict[Known, Spoken]:
    """What can be answered. Whatever is skipped counts as not asked."""
    spoken = phrases.spoken
    none = spoken("None", name=CLIENT)
    return {
        Known.YES: spoken("Yes", name=CLIENT),
        Known.NONE: spoken("No", name=CLIENT) if part is Part.PREGNANCY else none,
        Known.NOT_KNOWN: spoken("Not known", name=CLIENT),
        Known.NOT_ASKED: spoken("Skip", name=CLIENT),
    }


def take(room: Workroom, record: str, written: Medicines, part: Part) -> Medicines:
    """The answers as they stand on the screen, filled from what is written."""
    first, second = answers_to(room.client_phrases, part), answers_to(room.phrases, part)
    known = st.segmented_control(
        room.phrases.say("Answer"),
        list(Known),
        format_func=lambda it: in_both(first[it], second[it]),
        key=field_key(room, "known", record, part),
        default=written.known(part),
        required=True,
        label_visibility="collapsed",
    )
    if part is Part.MEDICINES:
        return take_medicines(room, record, written, known)
    if part is Part.CONDITIONS:
        return take_conditions(room, record, written, known)
    if part is Part.PREGNANCY:
        freely = () if known is Known.NOT_ASKED else (part,)
        given = Medicines(pregnancy=known, spoken_freely=freely)
        return written.with_part(part, given)
    if part is Part.REMEDIES:
        remedies = lines_of(room, record, part, written.remedy_list) if known is Known.YES else ()
        return replace(written, remedies=known, remedy_list=remedies)
    named = written.allergies_text.splitlines()
    allergies = lines_of(room, record, part, named) if known is Known.YES else ()
    return replace(written, allergies=known, allergies_text="\n".join(allergies))


def take_medicines(room: Workroom, record: str, written: Medicines, known: Known) -> Medicines:
    """The kinds that were ticked, and the names as they were said or stand on the packet."""
    part = Part.MEDICINES
    ticked = tick_kinds(room, record, part, known, written)
    names: tuple[str, ...] = ()
    if known in _WITH_DETAILS:
        names = lines_of(room, record, part, [line.text for line in written.medicine_list])
    library = room.planner.library.medicine_kinds
    listed = tuple(
        MedicineLine(text=name, kinds=kinds_named(name, library.values())) for name in names
    )
    found = dict.fromkeys(kind for line in listed for kind in line.kinds)
    if found:
        labels = " · ".join(kind_label(room.phrases, library[kind]).text for kind in found)
        elements.small(room.phrases.say("Known by name: {kinds}", kinds=labels))
    if known in _WITH_DETAILS:
        ways_to_know_them(room, part)
    return replace(written.with_part(part, ticked), medicine_list=listed)


def take_conditions(room: Workroom, record: str, written: Medicines, known: Known) -> Medicines:
    """The kinds that were ticked, and what else was said."""
    part = Part.CONDITIONS
    ticked = tick_kinds(room, record, part, known, written)
    lines: tuple[str, ...] = ()
    if known in _WITH_DETAILS:
        lines = lines_of(room, record, part, written.conditions_text.splitlines())
        ways_to_know_them(room, part)
    return replace(written.with_part(part, ticked), conditions_text="\n".join(lines))


def lines_of(room: Workroom, record: str, part: Part, standing: Sequence[str]) -> tuple[str, ...]:
    """What was named, one thing a line."""
    say = room.phrases.say
    label = {
        Part.MEDICINES: say("Names, as said or read from the packet, one on each line"),
        Part.REMEDIES: say("Names, as they were said, one on each line"),
        Part.CONDITIONS: say("Anything else that was said"),
        Part.ALLERGIES: say("What it is, and what happened"),
    }[part]
    with st.container(key=room.direction_key(room.case.head.client_language, "named", part)):
        text = st.text_area(
            label,
            value="\n".join(standing),
            key=field_key(room, "named", record, part),
        )
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())

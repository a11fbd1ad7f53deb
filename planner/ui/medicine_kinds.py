"""Ticking kinds of medicine and condition: what is said before others, and what is not."""

from dataclasses import replace
from typing import Final

import streamlit as st

from planner.domain.medicines import Kind, Known, Medicines, Part
from planner.language.catalogs import CLIENT, SAFETY
from planner.language.direction import isolate_words
from planner.language.keys import MEDICINES, content_key
from planner.language.wording import Phrasebook, Spoken
from planner.ui import desk, elements
from planner.ui.elements.text import worst
from planner.ui.in_step import field_key
from planner.ui.workroom import Workroom

NONE_OF_THESE: Final = "none-of-these"
"""Ticked where what people keep to themselves was asked, and nothing of it is there."""


def kinds_of(room: Workroom, part: Part, *, is_private: bool) -> list[Kind]:
    """The kinds of one part, in the order in which they are asked."""
    kinds = room.planner.library.medicine_kinds.values()
    return [kind for kind in kinds if kind.part is part and kind.is_private is is_private]


def is_asked_alone(room: Workroom, part: Part) -> bool:
    """True for a part of which people speak only when they can speak freely."""
    kept_private = kinds_of(room, part, is_private=True)
    return bool(kept_private) and not kinds_of(room, part, is_private=False)


def kind_label(phrases: Phrasebook, kind: Kind) -> Spoken:
    """A kind in a reader's language."""
    context = content_key(MEDICINES, kind.id, field="label")
    return phrases.spoken(kind.label, name=CLIENT, context=context)


def in_both(first: Spoken, second: Spoken) -> str:
    """A chip for client and worker, the client's language first; once where both read alike."""
    if first.text == second.text:
        return elements.plain(first.text)
    texts = (isolate_words(elements.plain(one.text)) for one in (first, second))
    return " · ".join(texts)


def tick_kinds(
    room: Workroom, record: str, part: Part, known: Known, written: Medicines
) -> Medicines:
    """One part with its ticks.

    What was told in confidence stays as it was told while others may listen, whatever is
    answered then.
    """
    standing = written.kinds if part is Part.MEDICINES else written.condition_kinds
    open_kinds = kinds_of(room, part, is_private=False)
    private = [kind.id for kind in kinds_of(room, part, is_private=True)]
    ticked: list[str] = []
    if known in {Known.YES, Known.NOT_KNOWN}:
        ticked = _chips(room, record, part, open_kinds, standing)
    told = [kind for kind in standing if kind in private]
    is_free = part in written.spoken_freely
    if room.may_ask_sensitive and known is Known.NOT_ASKED:
        told, is_free = [], False
    elif room.may_ask_sensitive and private:
        told, is_free = _private_chips(room, record, part, standing, is_told=is_free)
    if told and known in {Known.NONE, Known.NOT_ASKED}:
        known = Known.YES
    kinds = tuple(ticked + told)
    given = (
        Medicines(medicines=known, kinds=kinds)
        if part is Part.MEDICINES
        else Medicines(conditions=known, condition_kinds=kinds)
    )
    is_free = is_free and known is not Known.NOT_ASKED
    return replace(given, spoken_freely=(part,) if is_free else ())


def _chips(
    room: Workroom, record: str, part: Part, kinds: list[Kind], standing: tuple[str, ...]
) -> list[str]:
    labels = {
        kind.id: in_both(kind_label(room.client_phrases, kind), kind_label(room.phrases, kind))
        for kind in kinds
    }
    chosen = st.pills(
        room.phrases.say("Tick all that fit."),
        list(labels),
        selection_mode="multi",
        default=[kind for kind in standing if kind in labels],
        format_func=lambda kind: labels[kind],
        key=field_key(room, "kinds", record, part),
    )
    states = [kind_label(room.client_phrases, kind) for kind in kinds]
    elements.translation_mark(room.phrases, worst(tuple(states)))
    return list(chosen)


def _private_chips(
    room: Workroom, record: str, part: Part, standing: tuple[str, ...], *, is_told: bool
) -> tuple[list[str], bool]:
    """What was ticked, and whether it was asked about at all."""
    kinds = kinds_of(room, part, is_private=True)
    labels = {
        kind.id: in_both(kind_label(room.client_phrases, kind), kind_label(room.phrases, kind))
        for kind in kinds
    }
    labels[NONE_OF_THESE] = in_both(
        room.client_phrases.spoken("None of these", name=CLIENT),
        room.phrases.spoken("None of these", name=CLIENT),
    )
    told = [kind for kind in standing if kind in labels]
    need_not = (
        room.client_phrases.spoken("You need not answer this.", name=CLIENT),
        room.phrases.spoken("You need not answer this.", name=CLIENT),
    )
    elements.small(" · ".join(dict.fromkeys(one.text for one in need_not)))
    chosen = st.pills(
        room.phrases.say("Asked alone"),
        list(labels),
        selection_mode="multi",
        default=told or ([NONE_OF_THESE] if is_told else []),
        format_func=lambda kind: labels[kind],
        key=field_key(room, "private-kinds", record, part),
    )
    return [kind for kind in chosen if kind != NONE_OF_THESE], bool(chosen)


def ways_to_know_them(room: Workroom, part: Part) -> None:
    """How a worker tells the kinds of a part apart, folded away."""
    say = room.phrases.say
    kinds = kinds_of(room, part, is_private=False)
    if room.may_ask_sensitive:
        kinds += kinds_of(room, part, is_private=True)
    hints = [
        (
            kind_label(room.phrases, kind).text,
            room.phrases.spoken(
                kind.hint, name=SAFETY, context=content_key(MEDICINES, kind.id, field="hint")
            ),
        )
        for kind in kinds
        if kind.hint
    ]
    with st.expander(say("How to know them"), key=desk.key("know", part), on_change="rerun") as it:
        if not it.open:
            return
        elements.spoken_list(room.phrases, hints)
        for kind in kinds:
            if kind.names:
                label = kind_label(room.phrases, kind).text
                elements.small(
                    f"{label} · {say('On the packet: {names}', names=' · '.join(kind.names))}"
                )

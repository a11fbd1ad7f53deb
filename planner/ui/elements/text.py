"""Text on its way to the screen: labels without Markdown, numbers in their own order."""

import re
from typing import Final

import streamlit as st
from markupsafe import Markup

from planner.domain.words import Words
from planner.language.catalogs import State
from planner.language.direction import isolate_number
from planner.language.tags import Direction
from planner.language.wording import Phrasebook, Spoken

_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$@&])")
_NUMBERS: Final = re.compile(r"(?<![\u2066\d+(])[+(]?\d+(?:[ ./:()\u2011\u2013-]{1,2}\d+)+")
_LINE: Final = re.compile(r"\s*[\r\n\u2028\u2029]+\s*")


def show(html: Markup) -> None:
    """Put ready HTML on the page."""
    st.html(str(html))


def numbers_in_order(text: str) -> str:
    """The text with each phone number, range and time isolated, for the screen alone.

    Without it Arabic shows 555-0100 as 0100-555; what is stored stays as it was said.
    """
    return _NUMBERS.sub(lambda found: isolate_number(found.group()), text)


def number(text: str) -> str:
    """A phone number, score or range that keeps its order inside right-to-left text."""
    return isolate_number(text)


def plain(text: str) -> str:
    """Any text as a widget's label: Markdown reads every mark as itself.

    Line breaks become spaces, since a label is one line and a new one could begin a list.
    """
    return _MARKDOWN.sub(r"\\\1", _LINE.sub(" ", text))


def key_of_direction(direction: Direction) -> str:
    """The beginning of a container's key that makes the fields in it run this way.

    A case's language decides it, whichever way the interface runs.
    """
    return f"{direction}_"


def passage(words: Words | Spoken, kind: str) -> Markup:
    """A passage with its language; its direction follows from its letters."""
    return Markup('<p class="{}" lang="{}" dir="auto">{}</p>').format(
        kind, words.language, numbers_in_order(words.text)
    )


def inline(words: Words) -> Markup:
    """Words within a line of ours."""
    return Markup('<bdi lang="{}">{}</bdi>').format(words.language, numbers_in_order(words.text))


def mark(phrases: Phrasebook, state: State) -> Markup:
    """What is known of a translation; nothing where it is checked."""
    say = phrases.say
    if state is State.REVIEWED:
        return Markup()
    text = {
        State.DRAFT: say("Translation not checked"),
        State.STALE: say("Translation out of date"),
        State.MISSING: say("Not translated yet"),
    }[state]
    return Markup('<p class="mark" dir="auto">{}</p>').format(text)


_WORST_FIRST: Final = (State.MISSING, State.STALE, State.DRAFT, State.REVIEWED)


def worst(passages: tuple[Spoken, ...]) -> State:
    """The state that one mark has to tell for all of these."""
    return min((p.state for p in passages), key=_WORST_FIRST.index, default=State.REVIEWED)

"""Reading aloud, for whoever cannot read or would rather hear: one button beside what it reads.

A recording that the site added is played first; else a voice that lives on the device speaks.
A voice that would send the words elsewhere is never used. `assets/js/aloud.js` does it; here
stand the passages and every line that it may have to show.
"""

import json
import re
from collections.abc import Sequence
from typing import Any, Final

from markupsafe import Markup

from planner.domain.words import Words
from planner.language.catalogs import State
from planner.language.wording import Phrasebook, Spoken
from planner.ui import house, recordings
from planner.ui.asset_files import address
from planner.ui.elements.text import passage, show, worst

# What the script knows of a passage's place; each part says in which of them it is to be seen.
_READY: Final = "ready reading failed"
_QUIET: Final = "ready failed"
_READING: Final = "reading"
_FAILED: Final = "failed"
_VOICELESS: Final = "voiceless"

_ORDERING: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that order text on a screen; some voices speak them as noise."""


def read_aloud(phrases: Phrasebook, passages: Sequence[Spoken | Words]) -> None:
    """A button that reads the passages in their languages, one after the other.

    It is there only where all of them can be heard: who cannot read does not know what was
    left out. A sentence that is not translated, or whose translation is out of date, is not
    read, because its mark cannot be heard; a line says so instead.
    """
    said = [one for one in passages if one.text.strip()]
    if not said:
        return
    state = worst(tuple(one for one in said if isinstance(one, Spoken)))
    if state in {State.MISSING, State.STALE}:
        show(Markup('<div class="aloud">{}</div>').format(_why_silent(phrases, state)))
        return
    say = phrases.spoken
    parts = [
        _button(say("Read aloud"), say("Stop")),
        _line(say("This device has no voice of its own for this language."), _VOICELESS),
        _line(say("This could not be read aloud."), _FAILED, role="status"),
    ]
    if any(isinstance(one, Words) for one in said):
        parts.append(_line(say("Spoken by this device alone. The words are sent nowhere."), _READY))
    show(
        Markup('<div class="aloud" data-passages="{}">{}</div>').format(
            _as_data(said), Markup().join(parts)
        )
    )


def _why_silent(phrases: Phrasebook, state: State) -> Markup:
    say = phrases.spoken
    if state is State.MISSING:
        return passage(say("Not translated yet, so it is not read aloud."), "small")
    return passage(say("The translation is out of date, so it is not read aloud."), "small")


def _button(read: Spoken, stop: Spoken) -> Markup:
    """The same button stops what it began; a picture says so to those who cannot read."""
    return Markup('<button type="button" data-in="{}" hidden>{}{}</button>').format(
        _READY, _label("aloud", read, _QUIET), _label("stop", stop, _READING)
    )


def _label(picture: str, words: Spoken, states: str) -> Markup:
    return Markup(
        '<img data-in="{}" src="{}" alt="" width="24" height="24">'
        '<span data-in="{}" lang="{}" dir="auto">{}</span>'
    ).format(states, address(f"symbols/{picture}.svg"), states, words.language, words.text)


def _line(words: Spoken, states: str, *, role: str = "") -> Markup:
    return Markup('<p class="small" data-in="{}" lang="{}" dir="auto"{} hidden>{}</p>').format(
        states,
        words.language,
        Markup(' role="{}"').format(role) if role else Markup(),
        words.text,
    )


def _as_data(said: Sequence[Spoken | Words]) -> str:
    """The passages for the script, written so that no sanitiser finds markup in a text."""
    data = json.dumps([_one(words) for words in said], ensure_ascii=False)
    return data.replace("<", "\\u003c").replace(">", "\\u003e")


def _one(words: Spoken | Words) -> dict[str, Any]:
    packs = house.current().planner.packs
    # What clients say is never recorded beforehand: only a voice can speak it.
    found = recordings.sources(packs, words) if isinstance(words, Spoken) else ()
    return {
        "text": _ORDERING.sub("", words.text),
        "language": words.language,
        "recordings": [{"address": one.address, "type": one.media_type} for one in found],
    }

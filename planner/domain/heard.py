"""What a language layer hears in an utterance: concepts and grammar marks, by place.

This is the contract between hearing (one per language) and matching (one for all).
Places are token numbers; a token keeps its span in the text as given, in code points.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from planner.domain.account import Utterance


class Mark(StrEnum):
    """Grammar marks that decide how a concept was said. Each is a field of the grammar sheet."""

    NEGATOR_BEFORE = "negator-before"
    NEGATOR_AFTER = "negator-after"
    PAST_BELIEF = "past-belief"
    NOW = "now"
    HEARSAY = "hearsay"
    HEARSAY_AFTER = "hearsay-after"
    OWN_VIEW = "own-view"
    DOUBT = "doubt"
    COMPARISON = "comparison"
    BECAUSE = "because"
    DISMISSAL = "dismissal"
    RHETORICAL = "rhetorical"
    SELF_DESCRIPTION = "self-description"


@dataclass(frozen=True, slots=True)
class Token:
    """One word: folded form and span [start, end) in the text as given."""

    folded: str
    start: int
    end: int
    sentence: int
    clause: int
    also: tuple[str, ...] = ()
    """What it may be read as besides: the parts at an apostrophe (`wairua's`, `l'âme`)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept, or an idiom of a template, heard in tokens [first, last]."""

    concept: str
    first: int
    last: int
    negated: bool = False
    """True where the word form itself is a negated one."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A grammar mark over tokens [first, last]."""

    mark: Mark
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance as heard. `questions` are sentences that end in a question mark."""

    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    marks: tuple[Marked, ...]
    questions: frozenset[int]
    idioms: tuple[Hit, ...] = ()


class Hearing(Protocol):
    """Hears utterances; one that cannot hear their language gives nothing heard."""

    def hear(self, utterance: Utterance) -> Heard:
        """What stands in the words of this utterance."""
        ...

"""A template as the domain sees it: one way of making sense of a trouble, and what may help."""

from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.patterns import Pattern


class Strength(StrEnum):
    """How much a pattern says on its own."""

    CLEAR = "clear"
    LIKELY = "likely"
    HINT = "hint"


class Domain(StrEnum):
    """Which part of life a goal or task belongs to."""

    PERSONAL = "personal"
    CLINICAL = "clinical"
    COMMUNITY = "community"
    SPIRITUAL = "spiritual"
    PRACTICAL = "practical"
    SAFETY = "safety"


class TimeOfDay(StrEnum):
    """When a task is done, drawn as sun or moon."""

    SUN = "sun"
    MOON = "moon"
    ANY = "any"


class ReviewState(StrEnum):
    """Whether somebody other than the author has checked the content."""

    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingPattern:
    """A combination of concepts that states this model, with sentences that prove it.

    `heard` must match and `silent` must not; `planner check` runs them.
    """

    id: str
    pattern: Pattern
    strength: Strength
    heard: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedWeight:
    """How much one concept says for (or, below zero, against) a model in labelled accounts.

    The pattern is a single concept, its negated form, or either `@wanted`. Weights are
    measured, not written: docs/decisions/ says from which accounts and how.
    """

    pattern: Pattern
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A question to ask when the account leaves open whether this model fits."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What the client must have named or accepted before a suggestion is made.

    Any one of the concepts, practices or choices is enough.
    """

    named: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedGoal:
    """What could be different, in first-person words of the model."""

    id: str
    domain: Domain
    text: str
    measure: str
    rationale: str
    need: Need | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedTask:
    """Who could do what, how often, for which goal, and why as the model sees it."""

    id: str
    goal: str
    domain: Domain
    doer: str
    text: str
    rhythm: str
    first_step: str
    rationale: str
    need: Need | None = None
    practices: tuple[str, ...] = ()
    time: TimeOfDay = TimeOfDay.ANY
    kind: str = "step"
    """`medicine` and `fear` mark tasks of which a setting asks more (PC-1, PC-5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a statement comes from and what it supports."""

    id: str
    cite: str
    supports: str
    url: str = ""
    read: str = "abstract"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who checked the content, when; empty until somebody has."""

    state: ReviewState = ReviewState.UNREVIEWED
    by: tuple[str, ...] = ()
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A plugin: one explanatory model written by somebody who knows it.

    Prose is the English source text; `origin` names the pack it came with.
    """

    id: str
    version: int
    label: str
    perspective: str
    family: str
    choices: tuple[str, ...]
    patterns: tuple[HearingPattern, ...]
    against: tuple[HearingPattern, ...]
    learned: tuple[LearnedWeight, ...] = ()
    probes: tuple[Probe, ...]
    goals: tuple[SuggestedGoal, ...]
    tasks: tuple[SuggestedTask, ...]
    red_flags: tuple[str, ...]
    related_concepts: tuple[str, ...]
    sources: tuple[Source, ...]
    stewards: tuple[str, ...]
    credit: str
    licence: str
    publication: bool
    withdrawal: str
    review: Review
    origin: str = ""
    notes: tuple[str, ...] = field(default=())

"""Goals and tasks: where each comes from, in which languages, and what is agreed.

A draft and an agreed plan are different types. Only `DraftPlan.agree` makes the second,
and only where every needed party agrees to the current version of every item.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.explanatory_model import Domain
from planner.domain.parties import ItemStatus, PartyKind, Stance, current_stance, status
from planner.domain.words import LanguageTag


class CautionLevel(StrEnum):
    """How a practice and a treatment go together."""

    STOP = "stop"
    ASK_FIRST = "ask-first"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One passage in the languages of the sitting.

    `unreviewed` names the languages whose text no speaker has checked; `missing` those that
    had no translation and show the source language instead.
    """

    texts: Mapping[LanguageTag, str]
    unreviewed: frozenset[LanguageTag] = frozenset()
    missing: frozenset[LanguageTag] = frozenset()

    def __post_init__(self) -> None:
        """Raise ValueError for a passage without any text."""
        if not self.texts or not all(text.strip() for text in self.texts.values()):
            raise ValueError("a wording needs text in each of its languages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an item comes from: exactly one of a template, an utterance, a setting, a person."""

    template: str = ""
    template_version: int = 0
    utterance: int | None = None
    setting: str = ""
    person: PartyKind | None = None

    def __post_init__(self) -> None:
        """Raise ValueError unless exactly one origin is given."""
        given = (bool(self.template), self.utterance is not None, bool(self.setting))
        if sum((*given, self.person is not None)) != 1:
            raise ValueError("an item has one origin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What will be different. `because` quotes the client."""

    id: str
    domain: Domain
    text: Wording
    origin: Origin
    because: tuple[str, ...] = ()
    measure: Wording | None = None
    rationale: Wording | None = None
    suggestion: str = ""
    """Which suggestion it was made from (`owner.item`); empty for people's own items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Who does what, how often, beginning with what, for which goal."""

    id: str
    goal: str
    domain: Domain
    doer: str
    text: Wording
    origin: Origin
    rhythm: Wording | None = None
    first_step: Wording | None = None
    rationale: Wording | None = None
    because: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    suggestion: str = ""
    serves: str = ""
    """The suggestion of its goal (`owner.goal`), by which that goal is found in a case's plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What to know or ask before a practice and a treatment go together."""

    id: str
    level: CautionLevel
    practice: str
    text: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlan:
    """What is proposed; nobody has agreed by its being here."""

    account: str
    setting: str
    overlays: tuple[str, ...]
    client_language: LanguageTag
    clinician_language: LanguageTag
    goals: tuple[Goal, ...]
    tasks: tuple[Task, ...]
    cautions: tuple[Caution, ...]
    agreement_needed_from: tuple[PartyKind, ...]
    versions: Mapping[str, int] = field(default_factory=dict)

    @property
    def unreviewed(self) -> tuple[LanguageTag, ...]:
        """The languages in which something shown has not been checked by a speaker."""
        tags: set[LanguageTag] = set()
        for wording in self._wordings():
            tags |= wording.unreviewed | wording.missing
        return tuple(sorted(tags))

    def _wordings(self) -> Sequence[Wording]:
        of_goals = [w for g in self.goals for w in (g.text, g.measure, g.rationale)]
        of_tasks = [w for t in self.tasks for w in (t.text, t.rhythm, t.first_step, t.rationale)]
        of_cautions = [c.text for c in self.cautions]
        return [w for w in (*of_goals, *of_tasks, *of_cautions) if w is not None]

    def item_status(self, item: str, stances: Sequence[Stance]) -> ItemStatus:
        """What the needed parties' stances make of one goal or task in its current version."""
        version = self.versions.get(item, 1)
        return status(
            [
                current_stance(stances, item=item, version=version, party=party)
                for party in self.agreement_needed_from
            ]
        )

    def is_blocked(self, task: Task) -> bool:
        """True where a stop caution keeps this task from being agreed."""
        stops = {c.id for c in self.cautions if c.level is CautionLevel.STOP}
        return bool(stops.intersection(task.cautions))

    def agree(self, stances: Sequence[Stance]) -> "AgreedPlan | None":
        """The agreed plan, or None while anything is open, disagreed or blocked."""
        items = [*(g.id for g in self.goals), *(t.id for t in self.tasks)]
        all_agreed = all(self.item_status(i, stances) is ItemStatus.AGREED for i in items)
        if not items or not all_agreed or any(self.is_blocked(t) for t in self.tasks):
            return None
        return AgreedPlan(plan=self, stances=tuple(stances))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedPlan:
    """A plan to which every needed party has agreed, with the stances that say so."""

    plan: DraftPlan
    stances: tuple[Stance, ...]

"""Goals and tasks: where each comes from, in which languages, and what is agreed.

A draft and an agreed plan are different types. Only `DraftPlan.agree` makes the second,
and only where every needed party agrees to the current version of every item.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Final

from planner.domain.explanatory_model import Domain, TimeOfDay
from planner.domain.parties import ItemStatus, PartyKind, Stance, current_stance, status
from planner.domain.words import LanguageTag


class CautionLevel(StrEnum):
    """How a practice and a treatment go together."""

    STOP = "stop"
    ASK_FIRST = "ask-first"
    BESIDE = "beside"


class TaskKind(StrEnum):
    """Which tasks a setting's rules ask more of before they can be agreed."""

    STEP = "step"
    MEDICINE = "medicine"
    FEAR = "fear"
    """A step towards something feared."""


class Hold(StrEnum):
    """What keeps an item open whatever has been said of it."""

    STOP_CAUTION = "stop-caution"
    CHOICES = "choices"
    """PC-1: the choices were not looked at."""
    AIMS = "aims"
    """PC-2: the clinician's target and the client's aim differ."""
    FEAR_STEP = "fear-step"
    """PC-5: reason, fear or stop signal are missing for this version."""
    CLASH = "clash"
    """Both hold different things, and whoever decides has not decided yet."""


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
    time: TimeOfDay = TimeOfDay.ANY
    """Whether the paper shows a sun or a moon beside it."""
    kind: TaskKind = TaskKind.STEP


UNKNOWN: Final = "unknown"
"""Stands in `Caution.because_of` where it is not known whether such a kind is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What to know or ask before a practice and a treatment go together."""

    id: str
    level: CautionLevel
    practice: str
    text: Wording
    because_of: tuple[str, ...] = ()
    """What is taken or known of the body that asks for this level: ids of kinds, and `UNKNOWN`.

    It repeats what was told in confidence: the view of a case decides who may read it.
    """


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
    holds: Mapping[str, tuple[Hold, ...]] = field(default_factory=dict)
    """What keeps items open, by item; see `holds`."""
    cleared: frozenset[str] = frozenset()
    """The practices of which somebody who may has said that they go together."""
    advised_against: frozenset[str] = frozenset()
    """The practices of which they have said that they do not."""

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
        """What the needed parties' stances make of one goal or task in its current version.

        An item that is held stays open, whatever has been said of it.
        """
        version = self.versions.get(item, 1)
        found = status(
            [
                current_stance(stances, item=item, version=version, party=party)
                for party in self.agreement_needed_from
            ]
        )
        return (
            ItemStatus.OPEN if self.held_for(item) and found is not ItemStatus.DISAGREED else found
        )

    def is_blocked(self, task: Task) -> bool:
        """True where a caution keeps this task from being agreed.

        It is one that stops and that nobody has cleared, or one that was answered with a no.
        """
        return task.id in self._stopped

    def held_for(self, item: str) -> tuple[Hold, ...]:
        """All that keeps an item open, whatever has been said of it; cautions come first."""
        stopped = (Hold.STOP_CAUTION,) if item in self._stopped else ()
        return (*stopped, *self.holds.get(item, ()))

    def stops(self, caution: Caution) -> bool:
        """True for a caution that keeps its tasks from being agreed."""
        is_open_stop = caution.level is CautionLevel.STOP and caution.practice not in self.cleared
        return is_open_stop or caution.practice in self.advised_against

    @property
    def _stopped(self) -> frozenset[str]:
        stops = {caution.id for caution in self.cautions if self.stops(caution)}
        return frozenset(t.id for t in self.tasks if stops.intersection(t.cautions))

    def fingerprint(self) -> str:
        """Tells this exact plan from every other: its items with their versions, in order."""
        items = [*(g.id for g in self.goals), *(t.id for t in self.tasks)]
        lines = [self.account, self.setting, *(f"{i}.{self.versions.get(i, 1)}" for i in items)]
        lines += [f"{c.practice}.{c.level}" for c in self.cautions]
        lines += sorted(self.advised_against)
        return sha256("\n".join(lines).encode()).hexdigest()

    def agree(self, stances: Sequence[Stance]) -> "AgreedPlan | None":
        """The agreed plan, or None while anything is open, disagreed or blocked."""
        items = [*(g.id for g in self.goals), *(t.id for t in self.tasks)]
        all_agreed = all(self.item_status(i, stances) is ItemStatus.AGREED for i in items)
        if not items or not all_agreed:
            return None
        return AgreedPlan(plan=self, stances=tuple(stances))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedPlan:
    """A plan to which every needed party has agreed, with the stances that say so."""

    plan: DraftPlan
    stances: tuple[Stance, ...]

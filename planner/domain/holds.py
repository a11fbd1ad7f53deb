"""What a setting's rules ask before an item of the plan can be agreed.

Each rule stands here once; a setting's YAML switches it on by its id (alliance-contexts,
sections 1 and 7).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from planner.domain.case import Case
from planner.domain.clash import Clash
from planner.domain.deciding import Aims, Decision, FearStep
from planner.domain.plan import Goal, Hold, Task, TaskKind

Rule = Callable[[Case, Goal | Task, int], bool]
"""Answers whether an item in this version is held."""


def lacks_choices(case: Case, item: Goal | Task, _version: int) -> bool:
    """PC-1: a medicine task waits for its choices, "not now" among them, and for a decision.

    What matters to the client stands beside them. Elwyn et al. 2017, 10.1136/bmj.j4891.
    """
    if not isinstance(item, Task) or item.kind is not TaskKind.MEDICINE:
        return False
    return not any(d.is_complete for _, d in case.each(Decision) if d.item == item.id)


def has_two_aims(case: Case, item: Goal | Task, _version: int) -> bool:
    """PC-2: a goal stays proposed while the clinician's target and the client's aim differ."""
    return any(aims.differ for _, aims in case.each(Aims) if aims.item == item.id)


def lacks_fear_step(case: Case, item: Goal | Task, version: int) -> bool:
    """PC-5: a step into fear needs its reason, a rating and a stop signal, for this version."""
    if not isinstance(item, Task) or item.kind is not TaskKind.FEAR:
        return False
    return not any(
        step.is_complete
        for _, step in case.each(FearStep)
        if (step.item, step.item_version) == (item.id, version)
    )


def is_undecided(case: Case, item: Goal | Task) -> bool:
    """In every setting: where two models clash hard, only safer steps are agreed meanwhile."""
    return any(not c.is_settled for _, c in case.each(Clash) if c.item == item.id)


HELD_BY: Final[Mapping[str, tuple[Hold, Rule]]] = {
    "PC-1": (Hold.CHOICES, lacks_choices),
    "PC-2": (Hold.AIMS, has_two_aims),
    "PC-5": (Hold.FEAR_STEP, lacks_fear_step),
}
"""By rule: what it holds an item for, and when."""


def holds(
    case: Case, items: Sequence[Goal | Task], versions: Mapping[str, int], rules: Collection[str]
) -> Mapping[str, tuple[Hold, ...]]:
    """What keeps each item open under these rules; an item that nothing holds is left out."""

    def held(item: Goal | Task) -> Iterator[Hold]:
        for rule, (hold, applies) in HELD_BY.items():
            if rule in rules and applies(case, item, versions.get(item.id, 1)):
                yield hold
        if is_undecided(case, item):
            yield Hold.CLASH

    found = {item.id: tuple(held(item)) for item in items}
    return {item: kept for item, kept in found.items() if kept}

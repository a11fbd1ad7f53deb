"""A spiritual or community suggestion is made only to somebody who named or accepted it.

Rule CU-4 of the culture overlay: nobody is offered a faith or a healer because of who they are.
"""

from collections.abc import Iterator

from planner.content import schema
from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.language.keys import SETTING, TEMPLATE

_GUARDED = frozenset({"spiritual", "community"})


def check(parts: Parts) -> Iterator[Finding]:
    """Goals and tasks of these domains without a need."""
    for file in [*parts.of(TEMPLATE), *parts.of(SETTING)]:
        for at, goal in file.entries("goals", schema.GoalShape):
            if _is_unguarded(goal):
                yield file.finding("PLC207", at, domain=goal.domain, kind="goal", found=goal.id)
        for at, task in file.entries("tasks", schema.TaskShape):
            if _is_unguarded(task):
                yield file.finding("PLC207", at, domain=task.domain, kind="task", found=task.id)


def _is_unguarded(item: schema.GoalShape | schema.TaskShape) -> bool:
    has_need = item.need is not None and bool(item.need.named or item.need.practices)
    return item.domain in _GUARDED and not has_need

"""What a template or setting points at must be there."""

from collections.abc import Iterable, Iterator

from planner.content import schema
from planner.content.findings import Finding
from planner.content.parts import ContentFile, Parts
from planner.content.reading import EntryPath
from planner.language.keys import PRACTICES, SETTING, TEMPLATE
from planner.language.suggesting import near_miss


def check(parts: Parts) -> Iterator[Finding]:
    """Goals of tasks, practices, needs, choices, and what practices point at."""
    for file in [*parts.of(TEMPLATE), *parts.of(SETTING)]:
        for at, choice in file.lines("choices"):
            yield from _known(file, at, "The concept", [choice], parts.concept_ids)
        goals = {goal.id for _, goal in file.entries("goals", schema.GoalShape)}
        for at, goal in file.entries("goals", schema.GoalShape):
            yield from _need(file, at, goal.need, parts)
        for at, task in file.entries("tasks", schema.TaskShape):
            yield from _known(file, (*at, "goal"), "The goal", [task.goal], goals)
            where = (*at, "practices")
            yield from _known(file, where, "The practice", task.practices, parts.practice_ids)
            yield from _need(file, at, task.need, parts)
    for file in parts.of(PRACTICES):
        for at, practice in file.entries(PRACTICES, schema.PracticeShape):
            where = (*at, "concepts")
            yield from _known(file, where, "The concept", practice.concepts, parts.concept_ids)
            for key, kinds in (
                ("stop_with", practice.stop_with),
                ("ask_first_with", practice.ask_first_with),
            ):
                yield from _known(file, (*at, key), "The kind", kinds, parts.kind_ids)


def _need(
    file: ContentFile, at: EntryPath, need: schema.NeedShape | None, parts: Parts
) -> Iterator[Finding]:
    if need is not None:
        where = (*at, "need")
        yield from _known(file, (*where, "named"), "The concept", need.named, parts.concept_ids)
        where = (*where, "practices")
        yield from _known(file, where, "The practice", need.practices, parts.practice_ids)


def _known(
    file: ContentFile, at: EntryPath, what: str, names: Iterable[str], known: Iterable[str]
) -> Iterator[Finding]:
    ids = frozenset(known)
    for index, name in enumerate(names):
        if name not in ids:
            place = (*at, index)
            yield file.finding("PLC202", place, what=what, found=name, hint=near_miss(name, ids))

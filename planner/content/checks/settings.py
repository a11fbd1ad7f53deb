"""A setting switches on rules that the program has, and refuses plans only where it must."""

from collections.abc import Iterator, Mapping
from typing import Final

from planner.content.findings import Finding
from planner.content.parts import ContentFile, Parts
from planner.language.keys import SETTING
from planner.language.suggesting import near_miss

_FAMILIES: Final[Mapping[str, int]] = {
    "PC": 6,  # primary care and psychotherapy
    "GC": 7,  # genetic counselling
    "SD": 6,  # short-term psychodynamic
    "FS": 7,  # family
    "PT": 7,  # paediatric triad and trauma-informed
    "DI": 7,  # dissociative identity
    "CU": 7,  # culture
    "FO": 7,  # forensic evaluation
    "TE": 6,  # telehealth
    "AI": 7,  # the tool's own honesty
}
RULES: Final = frozenset(
    f"{family}-{number}" for family, last in _FAMILIES.items() for number in range(1, last + 1)
)
"""Every behaviour that a setting can name."""


def check(parts: Parts) -> Iterator[Finding]:
    """Unknown rules, and kinds that contradict what the setting holds."""
    for file in parts.of(SETTING):
        for at, rule in file.lines("rules"):
            if rule not in RULES:
                hint = near_miss(rule, RULES)
                yield file.finding("PLC202", at, what="The rule", found=rule, hint=hint)
        yield from _kind(file)


def _kind(file: ContentFile) -> Iterator[Finding]:
    kind, refuses = file.value("kind"), file.value("refuses")
    if kind == "exclusive" and not refuses:
        detail = "An exclusive setting must say why it makes no plan"
        yield file.finding("PLC304", ("kind",), detail=detail, hint="Add `refuses`.")
    if kind != "exclusive" and refuses:
        detail = f"A setting of the kind {kind} makes plans and cannot refuse them"
        yield file.finding("PLC304", ("refuses",), detail=detail, hint="Take `refuses` out.")
    if kind == "exclusive" and (file.value("goals") or file.value("tasks")):
        detail = "An exclusive setting offers goals or tasks, though it makes no plan"
        yield file.finding("PLC304", ("kind",), detail=detail, hint="Take them out.")
    if kind != "overlay" and file.value("always_on"):
        detail = "Only an overlay can be always on"
        yield file.finding("PLC304", ("always_on",), detail=detail, hint="Take it out.")

"""Patterns must be readable, name known concepts, and be about an idea, not about who did it."""

from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding
from planner.content.parts import ContentFile, Parts
from planner.content.reading import EntryPath
from planner.content.template_patterns import pattern_entries
from planner.domain.patterns import Pattern, PatternError, parse
from planner.language.keys import TEMPLATE
from planner.language.suggesting import near_miss

ROLES: Final = frozenset({"i-did", "to-me", "someone", "nobody"})
"""Reserved concepts: who did it to whom. Common words, so that they say little alone."""


def check(parts: Parts) -> Iterator[Finding]:
    """What cannot be read, what is not known, and patterns that lean on roles."""
    for file in parts.of(TEMPLATE):
        for entry, shape in pattern_entries(file):
            at = (*entry, "hear")
            try:
                pattern = parse(shape.hear)
            except PatternError as error:
                yield file.finding("PLC201", at, detail=str(error))
                continue
            for name in sorted(pattern.concepts - parts.concept_ids):
                hint = near_miss(name, parts.concept_ids)
                yield file.finding("PLC202", at, what="The concept", found=name, hint=hint)
            yield from _roles(file, at, pattern)


def _roles(file: ContentFile, at: EntryPath, pattern: Pattern) -> Iterator[Finding]:
    parts = [part for group in pattern.groups for part in group.parts]
    only_roles = [p for p in parts if all(atom.concept in ROLES for atom in p.atoms)]
    found = ", ".join(sorted(pattern.concepts & ROLES))
    if len(only_roles) == len(parts):
        yield file.finding("PLC204", at, found=found)
    elif len(only_roles) > 1:
        yield file.finding("PLC203", at, count=len(only_roles), found=found)

"""A template's patterns as the tolerant reading gives them: for it and against it."""

from collections.abc import Iterator
from typing import Final

from planner.content.parts import ContentFile
from planner.content.reading import EntryPath
from planner.content.schema import PatternShape
from planner.domain.patterns import Pattern, PatternError, parse

SECTIONS: Final = ("patterns", "against")


def pattern_entries(file: ContentFile) -> Iterator[tuple[EntryPath, PatternShape]]:
    """The sound pattern entries with where each stands."""
    for section in SECTIONS:
        yield from file.entries(section, PatternShape)


def readable_patterns(file: ContentFile) -> Iterator[tuple[EntryPath, PatternShape, Pattern]]:
    """Those whose pattern can be read."""
    for at, shape in pattern_entries(file):
        try:
            yield at, shape, parse(shape.hear)
        except PatternError:
            continue

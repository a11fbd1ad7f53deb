"""Places that a scaffold left for the author: fine in a draft, never in what is published."""

from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding
from planner.content.parts import ContentFile, Parts
from planner.content.reading import EntryPath

UNWRITTEN: Final = "TO-WRITE"


def check(parts: Parts) -> Iterator[Finding]:
    """Warn of each text that still holds the mark."""
    for file in parts.files:
        yield from _in(file, (), file.document.data)


def _in(file: ContentFile, at: EntryPath, data: object) -> Iterator[Finding]:
    if isinstance(data, str) and UNWRITTEN in data:
        yield file.finding("PLC109", at)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _in(file, (*at, str(key)), value)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _in(file, (*at, index), value)

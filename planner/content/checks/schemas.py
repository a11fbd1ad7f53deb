"""Every fault that keeps a file from being what it says it is, all in one pass."""

from collections.abc import Iterator

from planner.content.findings import Finding, finding_from
from planner.content.parts import SHAPES, Parts
from planner.content.shaping import faults


def check(parts: Parts) -> Iterator[Finding]:
    """Files that cannot be read, and entries that are missing or of the wrong kind."""
    yield from parts.unreadable
    for file in parts.files:
        for fault in faults(file.document, SHAPES[file.kind]):
            yield finding_from(fault, file.path)

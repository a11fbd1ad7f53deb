"""What is stale and what is missing is counted, so that nobody is surprised by English."""

from collections.abc import Iterator

from planner.content.findings import Finding, finding
from planner.content.locale_counts import counts_of
from planner.content.parts import Parts


def check(parts: Parts) -> Iterator[Finding]:
    """One warning a file for stale translations, and one for missing ones."""
    for one in counts_of(parts):
        if one.stale:
            yield finding("PLC413", one.path, 1, count=one.stale)
        if one.missing:
            yield finding("PLC414", one.path, 1, count=one.missing, of=one.total)

"""One message, one entry: of two, a reader would see either."""

from collections.abc import Iterator

from planner.content.findings import Finding
from planner.content.parts import Parts


def check(parts: Parts) -> Iterator[Finding]:
    """Entries whose context and source stand earlier in the file."""
    for po in parts.catalogues:
        seen: set[tuple[str, str]] = set()
        for entry in po.entries:
            key = (entry.msgctxt or "", entry.msgid)
            if key in seen:
                yield po.finding("PLC419", entry)
            seen.add(key)

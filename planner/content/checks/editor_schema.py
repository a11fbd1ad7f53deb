"""The schema that editors use for completion says the same as the one that the program reads."""

from collections.abc import Iterator

from planner.content.findings import Finding, finding
from planner.content.json_schema import is_stale, schema_path
from planner.content.packs import built_in_folder
from planner.content.parts import Parts


def check(parts: Parts) -> Iterator[Finding]:
    """The built-in pack's schema file, where it is missing or old."""
    for pack in parts.packs:
        if pack.folder == built_in_folder() and is_stale(pack):
            yield finding("PLC108", schema_path(pack), 1)

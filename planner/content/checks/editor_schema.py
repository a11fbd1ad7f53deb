"""The schemas that editors use for completion say the same as the ones that the program reads."""

from collections.abc import Iterator

from planner.content.findings import Finding, finding
from planner.content.json_schema import stale_schemas
from planner.content.packs import built_in_folder
from planner.content.parts import Parts


def check(parts: Parts) -> Iterator[Finding]:
    """The built-in pack's schema files, where one is missing or old."""
    for pack in parts.packs:
        if pack.folder == built_in_folder():
            for path in stale_schemas(pack):
                yield finding("PLC108", path, 1)

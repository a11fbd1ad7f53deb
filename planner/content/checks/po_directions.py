"""No invisible character may reorder what is read: a reversed number harms (CVE-2021-42574)."""

from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding, finding
from planner.content.parts import Parts

_REORDERING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e")
_OPENING: Final = frozenset("\u2066\u2067\u2068")
_CLOSING: Final = "\u2069"


def check(parts: Parts) -> Iterator[Finding]:
    """Embeddings and overrides anywhere; isolates that are not closed.

    Every text is looked at, drafts and hearing forms too: they are shown to somebody.
    """
    for po in parts.catalogues:
        for entry, _, text in po.translated():
            for found in sorted(_REORDERING.intersection(text)):
                yield po.finding("PLC410", entry, found=f"U+{ord(found):04X}")
            if not _is_balanced(text):
                yield po.finding("PLC411", entry)
    for file in parts.files:
        for number, line in enumerate(file.path.read_text(encoding="utf-8").splitlines(), 1):
            for found in sorted(_REORDERING.intersection(line)):
                yield finding("PLC410", file.path, number, found=f"U+{ord(found):04X}")


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character in _OPENING) - (character == _CLOSING)
        if depth < 0:
            return False
    return depth == 0

"""Translations are plain text: no tags, no images, no address that the source does not have."""

import re
from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding
from planner.content.parts import Parts

_MARKUP: Final = re.compile(
    r"</?[A-Za-z!][^<>]*>?"  # a tag, closed or not
    r"|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);"  # an entity
    r"|!\[[^\]]*\]\s*\("  # a Markdown image
    r"|\[[^\]]*\]\s*\([^)]*\)"  # a Markdown link
)
_ADDRESS: Final = re.compile(
    r"(?:https?|ftp|javascript|data|file|mailto|tel)\s*:\s*[^\s)>\]]+|\bwww\.[^\s)>\]]+",
    re.IGNORECASE,
)


def check(parts: Parts) -> Iterator[Finding]:
    """Markup and addresses that a translation brings in."""
    for po in parts.catalogues:
        for entry, source, text in po.translated():
            for found in _MARKUP.findall(text):
                if found not in source:
                    yield po.finding("PLC408", entry, found=found)
            for found in _ADDRESS.findall(text):
                if found not in source:
                    yield po.finding("PLC409", entry, found=found)

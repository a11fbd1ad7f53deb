"""Every line of a catalogue is one, and the reader that the program runs on can read it.

Two lenient readers pass an unclosed text and a word without quotation marks; msgfmt, which
does not, is not installed everywhere.
"""

import re
from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding, finding, finding_from
from planner.content.parts import Parts
from planner.content.po_files import MAX_PO_BYTES, PoFile
from planner.content.reading import read_text
from planner.errors import PlannerError
from planner.language.catalogs import load
from planner.language.plurals import PLURAL_RULES, plural_header

_LINE: Final = re.compile(
    r'\s*|#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\])[ \t]+)?"(?:[^"\\]|\\.)*"\s*'
)
_RULES: Final = frozenset("".join(plural_header(rule).split()) for rule in PLURAL_RULES)


def check(parts: Parts) -> Iterator[Finding]:
    """Lines that are none, and catalogues that the program could not load."""
    for po in parts.catalogues:
        text = read_text(po.path, limit=MAX_PO_BYTES)
        for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
            if not _LINE.fullmatch(line):
                detail = "this line is no entry, or its text is not closed"
                yield finding("PLC401", po.path, number, detail=detail)
        if _has_sound_header(po):
            try:
                load(po.path)
            except PlannerError as error:
                yield finding_from(error, po.path)


def _has_sound_header(po: PoFile) -> bool:
    """False where the program's reader must not even try: a plural count can fill the memory."""
    header = po.content.metadata
    rule = "".join(header.get("Plural-Forms", "").split())
    charset = header.get("Content-Type", "").casefold().rpartition("charset=")[2].strip()
    return charset in {"", "utf-8"} and (not rule or rule in _RULES)

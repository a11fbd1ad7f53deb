"""Numbers that somebody could dial are the source's: 999 is not 911 in translation."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.language.catalogs import HEARING

_NUMBER: Final = re.compile(r"\d(?:[\d\s().-]*\d)?")
_DIALLED: Final = 3
"""From so many digits on, a number may be an emergency number."""


def check(parts: Parts) -> Iterator[Finding]:
    """Long numbers that were changed, lost or brought in, whatever digits they are written in."""
    for po in parts.catalogues:
        if po.name == HEARING:
            continue
        for entry, source, text in po.translated():
            wanted, given = _numbers(source), _numbers(text)
            if wanted != given:
                lost, new = ", ".join(wanted - given), ", ".join(given - wanted)
                detail = " and ".join(
                    [*([f"{lost} is gone"] if lost else []), *([f"{new} is new"] if new else [])]
                )
                yield po.finding("PLC412", entry, detail=detail)


def _numbers(text: str) -> Counter[str]:
    """The digits of each long number, in ASCII."""
    found = (re.sub(r"\D", "", match.group()) for match in _NUMBER.finditer(text))
    ascii_only = ("".join(str(unicodedata.digit(c)) for c in number) for number in found)
    return Counter(number for number in ascii_only if len(number) >= _DIALLED)

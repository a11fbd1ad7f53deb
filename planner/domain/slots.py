"""Slots: a record that must not be written over keeps its place, and the next stands beside it.

What was said while fewer people looked on stays as it was said. "answer~2" is the second slot
of "answer".
"""

import itertools
import re
from collections.abc import Collection, Iterator
from typing import Final

from planner.domain.ids import RecordId

_NUMBER: Final = re.compile(r"~(\d+)")
_SLOT: Final = re.compile(r"(.+?)(?:~(\d+))?")


def slots_of(base: str) -> Iterator[RecordId]:
    """Every slot of a record, the first one first; there is always one more."""
    yield RecordId(base)
    for number in itertools.count(2):
        yield RecordId(f"{base}~{number}")


def is_beside(record: RecordId) -> bool:
    """True for a record that was written beside one that was not shown then."""
    return "~" in record


def name_among(record: str, hidden: Collection[RecordId]) -> str:
    """What a page calls a record: its slots are counted as whoever looks on sees them.

    A number that is passed over would tell them that something was said alone. Records whose
    names hold another's, as a translation's do, are named after it in the same way.
    """

    def counted(found: re.Match[str]) -> str:
        base, number = record[: found.start()], int(found[1])
        passed = sum(
            place < number and f".{base}".endswith(f".{other}")
            for other, place in map(_slot, hidden)
        )
        return f"~{number - passed}" if number - passed > 1 else ""

    return _NUMBER.sub(counted, record)


def _slot(record: RecordId) -> tuple[str, int]:
    found = _SLOT.fullmatch(record)
    return (found[1], int(found[2] or 1)) if found else (record, 1)

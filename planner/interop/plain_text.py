"""Plain text to paste into a record: lines of a set width in which numbers still read right.

A line that is pasted stands alone: an isolate that runs over its end is closed there and
opened again on the next, so that no line turns round.
"""

from collections.abc import Iterator
from typing import Final
from unicodedata import category, east_asian_width

import regex

from planner.interop.paper_text import for_paper
from planner.language.direction import PDI, isolate_words

_HELD: Final = {ord("\u00a0"): " ", ord("\u200b"): None}
_ISOLATES: Final = regex.compile("[\u2066-\u2069]")
_WORD: Final = regex.compile(r" +|\p{Han}|[^ \p{Han}]+")


def for_pasting(text: str, *, rtl: bool, in_rtl: bool) -> str:
    """One passage, ready for a line that runs the same way or the other.

    Left-to-right text on a left-to-right line needs no marks, and other programs show them
    as boxes: there are none. Everything else keeps its numbers and its place by isolates.
    """
    ready = for_paper(text, rtl=rtl)
    if not rtl and not in_rtl:
        return _ISOLATES.sub("", ready)
    return ready if rtl == in_rtl else isolate_words(ready)


def wrapped(text: str, *, width: int, hanging: str = "") -> list[str]:
    """The text in lines of at most this width, all but the first one set in."""
    lines: list[str] = []
    line = ""
    for word in _words(text, width - len(hanging)):
        start = hanging if lines else ""
        if line and columns(start + line + word.rstrip()) > width:
            lines.append(start + line.rstrip())
            line = word.lstrip()
        else:
            line += word
    if line.strip():
        lines.append((hanging if lines else "") + line.rstrip())
    return _closed(lines, hanging)


def columns(text: str) -> int:
    """How wide the text is in a font of one width: Chinese counts double, marks not at all."""
    return sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _words(text: str, width: int) -> Iterator[str]:
    """Words and spaces; Chinese signs one by one; what no line can hold, in pieces."""
    for word in _WORD.findall(text):
        piece = ""
        for cluster in regex.findall(r"\X", word):
            if columns(piece + cluster) > width:
                yield piece
                piece = ""
            piece += cluster
        yield piece


def _closed(lines: list[str], hanging: str) -> list[str]:
    """Each line with its isolates closed at its end and opened again on the next."""
    closed: list[str] = []
    still_open = ""
    for number, line in enumerate(lines):
        start = hanging if number else ""
        text = start + still_open + line.removeprefix(start)
        still_open = ""
        for mark in _ISOLATES.findall(text):
            still_open = still_open[:-1] if mark == PDI else still_open + mark
        # A number was held together for its line alone; records know no such spaces.
        closed.append((text + PDI * len(still_open)).translate(_HELD))
    return closed

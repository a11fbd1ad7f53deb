"""Text made fit for paper: no controls, words that can be broken, numbers that read right.

A number in right-to-left text is shown reversed unless it is isolated (UAX 9); a reversed
crisis number harms. A number that is broken at the line's end is misread too.
"""

from collections.abc import Iterable
from typing import Final
from unicodedata import bidirectional

import regex

from planner.language.direction import LRI, PDI, isolate_number, isolate_words

_MAY_STAY: Final = "\u00ad\u061c\u200b-\u200f\u2066-\u2069"
"""Joiners, direction marks and isolates; overrides and embeddings could turn a number round."""
_INVISIBLE: Final = regex.compile(rf"[\p{{Default_Ignorable_Code_Point}}--[{_MAY_STAY}]]", regex.V1)
_BREAKING: Final = regex.compile(r"[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+")
_HALF_A_PAIR: Final = regex.compile(r"\p{Cs}")
_NUMBER: Final = regex.compile(
    rf"{LRI}[^{PDI}]*{PDI}"  # isolated already
    r"|(?:\+|\+?\(\+?\d+\)\p{Zs}?)?\d"  # a plus or an area code, if there is one
    r"(?:(?:[\d\p{Zs}./:\-‐-―−]|\(\d+\))*\d)?(?:[.,٫٬]\d+)*[%٪]?"
)
_LONG_WORD: Final = regex.compile(r"[^\p{Zs}\u200b]{25,}")
_LONGEST_UNBROKEN_NUMBER: Final = 24
_PIECE: Final = 12
_BREAKS: Final = regex.compile(r"[ \u200b\p{Han}\p{Hiragana}\p{Katakana}]+")
_SURE_TO_FIT: Final = 8


def for_paper(text: str, *, rtl: bool) -> str:
    """The text as it is printed: on one line, each number isolated and kept whole."""
    seen = _HALF_A_PAIR.sub("\ufffd", _INVISIBLE.sub("", text))
    one_line = _BREAKING.sub(" ", seen).strip()
    ready = _LONG_WORD.sub(_broken, _NUMBER.sub(_isolated, one_line))
    # On a right-to-left page a text that is still English keeps its own direction.
    return isolate_words(ready) if rtl and _is_left_to_right(ready) else ready


def is_seen(character: str) -> bool:
    """Whether a character needs a shape of its own."""
    return regex.fullmatch(r"[\p{Default_Ignorable_Code_Point}\p{Z}]", character) is None


def long_words(texts: Iterable[str]) -> list[str]:
    """What cannot be broken and might be wider than its column, each once."""
    words = {word for text in texts for word in _BREAKS.split(text)}
    return sorted(word for word in words if len(word) > _SURE_TO_FIT)


def _isolated(found: regex.Match[str]) -> str:
    number = found.group().strip(LRI + PDI)
    if len(number) <= _LONGEST_UNBROKEN_NUMBER:
        number = number.replace(" ", "\u00a0")
    return isolate_number(number)


def _is_left_to_right(text: str) -> bool:
    directions = {bidirectional(character) for character in text}
    return "L" in directions and not directions & {"R", "AL"}


def _broken(found: regex.Match[str]) -> str:
    """A word too long for any line, with places where it may break."""
    word = found.group()
    if LRI in word:
        return word
    clusters = regex.findall(r"\X", word)
    pieces = ("".join(clusters[at : at + _PIECE]) for at in range(0, len(clusters), _PIECE))
    return "\u200b".join(pieces)

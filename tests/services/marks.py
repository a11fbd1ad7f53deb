"""Marks: words that stand nowhere else, by which a text is found wherever it got to."""

import re
from typing import Final

from planner.domain.plan import Wording
from planner.domain.words import Words
from tests.fakes import EN

_MARK: Final = re.compile(r"mark\d+x")


def mark(number: int) -> str:
    """A word of its own."""
    return f"mark{number}x"


def marks_in(what: object) -> set[str]:
    """Every mark that stands anywhere in this."""
    return set(_MARK.findall(repr(what)))


def words(text: str) -> Words:
    """Speech in English."""
    return Words(text=text, language=EN)


def wording(text: str) -> Wording:
    """A passage in English."""
    return Wording(texts={EN: text})

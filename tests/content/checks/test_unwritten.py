"""Marks of the scaffold."""

from planner.content.checks import unwritten
from tests.content.conftest import SmallPack


def test_an_unwritten_text_is_a_warning(small: SmallPack) -> None:
    """A draft may hold the mark; it is never forgotten."""
    line = small.spoil(small.template, "I feel whole again.", '"TO-WRITE: I ..."')
    (found,) = unwritten.check(small.parts)
    assert (found.code, found.line, found.is_error) == ("PLC109", line, False)

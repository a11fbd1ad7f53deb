"""Slips in keys are warned of, with what was probably meant."""

from planner.content.checks import unknown_keys
from tests.content.conftest import SmallPack


def test_a_misspelt_key_is_shown_with_the_nearest_one(small: SmallPack) -> None:
    """Deep in a list too, at its own line."""
    line = small.spoil(small.template, "rhythm: Every evening", "rythm: Every evening")
    (found,) = unknown_keys.check(small.parts)
    assert (found.code, found.line, found.is_error) == ("PLC105", line, False)
    assert "rhythm" in found.next_step


def test_the_key_no_stays_a_word(small: SmallPack) -> None:
    """YAML 1.1 would read it as false."""
    line = small.spoil(small.template, "review:", "no: later\nreview:")
    (found,) = unknown_keys.check(small.parts)
    assert (found.line, "“no”" in found.what) == (line, True)

"""Numbers as people type them."""

import pytest

from planner.language.numbers import in_plain_digits, read_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("180", 180.0),
        (" 37.5 ", 37.5),
        ("37,5", 37.5),
        ("٣٧٫٥", 37.5),
        ("۱۸۰", 180.0),
        ("१८०", 180.0),
        ("", None),
        ("high", None),
        ("-5", None),
        ("1.200,5", None),
        ("1e3", None),
        ("120/80", None),
        ("½", None),
        ("nan", None),
    ],
)
def test_a_number_is_read_in_any_digits(typed: str, number: float | None) -> None:
    """Digits of any script, a comma or a point, and nothing that only resembles a number."""
    assert read_number(typed) == number


def test_digits_of_any_script_become_plain_ones() -> None:
    """What is dialled has only the digits that a telephone knows."""
    assert in_plain_digits("+٩٦٣ (11) 555-०१०") == "+963 (11) 555-010"

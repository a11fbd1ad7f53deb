import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.interop.plain_text import columns, for_pasting, wrapped
from planner.language.direction import FSI, LRI, PDI

WORDS = st.text(
    st.sampled_from("abc déf ñ ابت جحخ 0123 祖先 \u0301\u2066\u2068\u2069"), max_size=200
)


@given(text=WORDS, width=st.integers(12, 90), hanging=st.sampled_from(["", "  "]))
def test_no_line_is_wider_than_asked_for(text: str, width: int, hanging: str) -> None:
    """Whatever the script, and the further lines are set in."""
    lines = wrapped(text, width=width, hanging=hanging)
    assert all(columns(line) <= width for line in lines)
    assert all(line.startswith(hanging) for line in lines[1:])


@given(text=WORDS, width=st.integers(12, 90))
def test_nothing_that_is_seen_is_lost(text: str, width: int) -> None:
    """Letters and digits stay, in their order."""
    seen = [c for c in text if c.isalnum()]
    assert [c for line in wrapped(text, width=width) for c in line if c.isalnum()] == seen


@given(text=WORDS, width=st.integers(12, 90))
def test_each_line_closes_what_it_opens(text: str, width: int) -> None:
    """A line pasted alone turns nothing round that follows it."""
    for line in wrapped(text, width=width):
        depth = 0
        for mark in line:
            depth += {LRI: 1, FSI: 1, PDI: -1}.get(mark, 0)
            depth = max(depth, 0)
        assert depth == 0


def test_an_isolate_goes_on_over_the_end_of_a_line() -> None:
    """Both lines of somebody's words are isolated."""
    assert wrapped(f"{FSI}نعم نعم نعم{PDI}", width=7) == [f"{FSI}نعم نعم{PDI}", f"{FSI}نعم{PDI}"]


def test_chinese_counts_double_and_breaks_anywhere() -> None:
    """A line of 90 columns holds 45 signs."""
    assert columns("祖先") == 4
    assert wrapped("祖先保佑", width=5) == ["祖先", "保佑"]


def test_a_telephone_number_is_not_broken_at_the_end_of_a_line() -> None:
    """Its spaces hold for the line and are plain spaces when pasted."""
    ready = for_pasting("Please call 0800 123 456", rtl=False, in_rtl=False)
    assert wrapped(ready, width=20) == ["Please call", "0800 123 456"]


def test_left_to_right_text_carries_no_marks() -> None:
    """Other programs show them as boxes."""
    assert for_pasting(f"Room {LRI}4{PDI}", rtl=False, in_rtl=False) == "Room 4"


@pytest.mark.parametrize(
    ("text", "rtl", "in_rtl", "pasted"),
    [
        ("رقم 12", True, True, f"رقم {LRI}12{PDI}"),
        ("رقم 12", True, False, f"{FSI}رقم {LRI}12{PDI}{PDI}"),
        ("Room 4", False, True, f"{FSI}Room {LRI}4{PDI}{PDI}"),
    ],
)
def test_everything_else_keeps_its_numbers_and_its_place(
    text: str,
    rtl: bool,  # noqa: FBT001
    in_rtl: bool,  # noqa: FBT001
    pasted: str,
) -> None:
    """Numbers are isolated, and so is what runs against its line."""
    assert for_pasting(text, rtl=rtl, in_rtl=in_rtl) == pasted

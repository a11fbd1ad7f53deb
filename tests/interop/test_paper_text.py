"""What may stand on paper, and how numbers stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.interop.paper_text import for_paper, long_words


@pytest.mark.parametrize(
    ("typed", "isolated"),
    [
        ("+44 20 7946 0018", "\u2066+44\u00a020\u00a07946\u00a00018\u2069"),
        ("(020) 7946-0018", "\u2066(020)\u00a07946-0018\u2069"),
        ("+44 (0)20 7946", "\u2066+44\u00a0(0)20\u00a07946\u2069"),
        ("09:30", "\u206609:30\u2069"),
        ("9-10", "\u20669-10\u2069"),
        ("1.5", "\u20661.5\u2069"),
        ("٠٩:٣٠", "\u2066٠٩:٣٠\u2069"),
        ("\u206609:30\u2069", "\u206609:30\u2069"),
    ],
)
def test_a_number_is_isolated_whole(typed: str, isolated: str) -> None:
    """Phones, times, ranges and scores are isolated once and cannot be broken."""
    assert for_paper(f"في {typed} غدا", rtl=True) == f"في {isolated} غدا"


def test_brackets_around_words_stay_outside_a_number() -> None:
    """A bracket that closes after words is no part of the number before them."""
    assert for_paper("(3 مرات)", rtl=True) == "(\u20663\u2069 مرات)"


@pytest.mark.parametrize("turning", ["\u202e", "\u202d", "\u202a", "\u202b", "\ufeff", "\x00"])
def test_what_could_turn_text_round_is_taken_out(turning: str) -> None:
    """Overrides, embeddings and controls do not reach paper."""
    assert turning not in for_paper(f"a{turning}b", rtl=False)


def test_a_persian_word_keeps_its_joiner() -> None:
    """The zero-width non-joiner is spelling and stays."""
    assert for_paper("می\u200cزنم", rtl=True) == "می\u200cزنم"


def test_a_text_still_in_english_keeps_its_direction_on_an_arabic_page() -> None:
    """A missing translation is isolated, so that its full stop stays at its end."""
    assert for_paper("First step:", rtl=True) == "\u2068First step:\u2069"
    assert for_paper("First step:", rtl=False) == "First step:"


def test_a_word_without_end_gets_places_to_break() -> None:
    """A very long word can be broken; one of usual length stays whole."""
    assert long_words([for_paper("m" * 200, rtl=False)]) == ["m" * 8, "m" * 12][1:]
    assert for_paper("uluslararasılaştırma", rtl=False) == "uluslararasılaştırma"


@given(st.text())
def test_nothing_that_is_seen_is_lost(text: str) -> None:
    """Letters and digits reach paper in their order, whatever was typed."""
    seen = [c for c in text if c.isalnum()]
    assert [c for c in for_paper(text, rtl=False) if c.isalnum()] == seen

import unicodedata

from planner.language.direction import isolate_number, isolate_words


def test_a_number_is_isolated_left_to_right() -> None:
    """A reversed crisis number harms."""
    marks = [unicodedata.name(c) for c in isolate_number("+34 91") if c not in "+34 91"]
    assert marks == ["LEFT-TO-RIGHT ISOLATE", "POP DIRECTIONAL ISOLATE"]


def test_words_are_isolated_by_their_first_strong_letter() -> None:
    """Somebody's words run their own way in any text."""
    first, *_, last = isolate_words("روح")
    assert [unicodedata.name(first), unicodedata.name(last)] == [
        "FIRST STRONG ISOLATE",
        "POP DIRECTIONAL ISOLATE",
    ]

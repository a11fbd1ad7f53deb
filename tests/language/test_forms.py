import pytest

from planner.language.forms import Element, Form, FormError, read_forms, words_of


def form(line: str, language: str = "en") -> Form:
    """The one form of a line."""
    (found,) = read_forms("concept:soul", line, language)
    return found


def word(text: str, *, prefix: bool = False, gap: bool = False) -> Element:
    """One word of a form."""
    return Element(text, is_prefix=prefix, gap_before=gap)


def options(line: str) -> list[list[str]]:
    """The words of each place, options joined by spaces; "..x" has a gap before it."""
    return [
        [" ".join(f"..{e.text}" if e.gap_before else e.text for e in o) for o in place]
        for place in form(line).places
    ]


def test_a_line_is_a_form_and_blank_lines_are_none() -> None:
    """Each line stands for the same concept."""
    found = read_forms("concept:soul", "my soul\n\n  spirit  \n", "en")
    assert [f.name for f in found] == ["concept:soul", "concept:soul"]
    assert read_forms("concept:soul", "\n \n", "en") == []


def test_words_stand_one_after_the_other() -> None:
    """Two words are two places, folded as a text is."""
    assert form("Mi  ALMA", "es").places == (((word("mi"),),), ((word("alma"),),))


def test_a_star_is_any_ending() -> None:
    """Only the word with the star is a beginning."""
    assert form("very frighten*").places == (
        ((word("very"),),),
        ((word("frighten", prefix=True),),),
    )


def test_two_points_are_a_gap_before_the_next_word() -> None:
    """The gap belongs to the word after it."""
    assert form("call .. back").places == (((word("call"),),), ((word("back", gap=True),),))


def test_an_exclamation_mark_makes_the_negated_form() -> None:
    """It is no part of the words."""
    assert form("!never came back").negated
    assert form("!never came back").places == form("never came back").places
    assert not form("came back").negated


def test_a_hyphenated_word_is_two_words() -> None:
    """As it is in a text; the star belongs to the second."""
    assert form("well-be*").places == (((word("well"), word("be", prefix=True)),),)


def test_chinese_falls_into_characters() -> None:
    """As it does in a text; a Latin word inside it stays whole."""
    assert form("做CT扫").places == (((word("做"), word("ct"), word("扫")),),)


def test_brackets_hold_either() -> None:
    """`(this|that one)` is a place with two options, one of them of two words."""
    assert options("lose (heart|my soul)") == [["lose"], ["heart", "my soul"]]


def test_an_empty_option_may_be_absent() -> None:
    """`(my|)` stands or does not."""
    assert options("lose (my|) soul") == [["lose"], ["my", ""], ["soul"]]


def test_brackets_stand_inside_brackets() -> None:
    """Every way to fill them is an option, once."""
    assert options("((a|b) c|b c)") == [["a c", "b c"]]


def test_a_gap_before_brackets_is_before_each_option() -> None:
    """And where the option may be absent, before what follows it."""
    assert options("a .. (b|c d) e") == [["a"], ["..b", "..c d"], ["e"]]
    assert options("a .. (b|) e") == [["a"], ["..b e", "..e"]]
    assert options("a .. (b|) (c|) e") == [["a"], ["..b c e", "..b e", "..c e", "..e"]]


def test_a_gap_inside_brackets_stays_there() -> None:
    """It stands between the words of that option."""
    assert options("(a .. b|c) d") == [["a ..b", "c"], ["d"]]


def test_every_word_of_a_form_is_listed() -> None:
    """Checks look at each word that may stand in it."""
    assert [e.text for e in words_of(form("a (b|c d|) e"))] == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    "line",
    [
        "..", "a ..", ".. a", "!", "*", "a * b", "fr*ght", "(a|)", "(|)", "(a", "a)", "a | b",
        "(a ..|b)", "a .. (b|)", "-", "(a|b",
    ],
)  # fmt: skip
def test_a_line_that_can_match_nothing_is_refused(line: str) -> None:
    """The message quotes the line, so that a translator finds it."""
    with pytest.raises(FormError) as caught:
        read_forms("concept:soul", line, "en")
    assert line in str(caught.value)

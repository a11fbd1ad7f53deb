import os
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.heard import Token
from planner.language.form_index import GAP_WORDS, FormIndex
from planner.language.forms import Element, Form, read_forms
from planner.language.segmenting import segment

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
MANY = settings(max_examples=20_000 if IS_FULL else 300, deadline=None)


def spans(lines: str, text: str, *, language: str = "en", prefixes: str = "") -> list[str]:
    """The pieces of the text in which the forms are found."""
    tokens, _ = segment(text, language)
    found = FormIndex(read_forms("x", lines, language), prefixes.split()).find(tokens)
    return [text[tokens[f.first].start : tokens[f.last].end] for f in found]


def test_words_must_follow_each_other() -> None:
    """Without a gap nothing may stand between them."""
    assert spans("my soul", "my soul, my dear soul") == ["my soul"]


@pytest.mark.parametrize("between", ["", "my", "my dear", "my dear lost"])
def test_a_gap_is_up_to_three_words(between: str) -> None:
    """None, one, two or three words may stand in it."""
    assert spans("call .. back", f"call {between} back") == [f"call {between} back"]


def test_a_gap_is_not_four_words_and_not_the_next_sentence() -> None:
    """Further away the words have nothing to do with each other."""
    assert spans("call .. back", "call my dear lost soul back") == []
    assert spans("call .. back", "I call. My back hurts") == []


def test_a_form_reaches_over_no_full_stop() -> None:
    """Neighbours in the text are none where a sentence ends between them."""
    assert spans("my soul", "He is my. Soul") == []


def test_a_star_takes_any_ending() -> None:
    """And none."""
    assert spans("fright*", "fright frightened afright") == ["fright", "frightened"]


def test_particles_written_onto_a_word_are_seen_through() -> None:
    """Arabic writes "and", "the", "with" onto the word; at least two letters must be left."""
    found = spans("روح\nلب*", "والروح وروح بالروح ولبي", language="ar", prefixes="و ب ال وال بال")
    assert found == ["والروح", "وروح", "بالروح", "ولبي"]
    assert spans("ب", "وب", language="ar", prefixes="و") == []


def test_a_word_that_may_be_absent_may_be_absent() -> None:
    """With it and without it the form is found once a place."""
    assert spans("lost (my|) soul", "lost my soul, lost soul") == ["lost my soul", "lost soul"]
    assert spans("a .. (b|) c", "a x c") == ["a x c"]
    assert spans("a .. (b|) c", "a x b x x c") == []


def test_the_nearest_words_are_taken() -> None:
    """A quotation is no longer than it must be."""
    assert spans("call .. back", "call back back") == ["call back"]


letters = st.sampled_from(["a", "b", "ab", "abc", "ba"])
words = st.builds(str.__add__, letters, st.sampled_from(["", "", "*"]))
choices = st.lists(
    st.sampled_from(["", "a", "b", "ab", "a b", "b* a", "a .. b"]), min_size=2, max_size=3
).map(lambda options: f"({'|'.join(options)})")
places = st.lists(words | words | choices, min_size=1, max_size=4)


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line of a sheet: words and choices, with gaps between some of them."""
    pieces = draw(places)
    line = pieces[0]
    for piece in pieces[1:]:
        line += draw(st.sampled_from([" ", " ", " .. "])) + piece
    # A word at each end, since a form begins and ends with one that must stand.
    return f"{draw(words)} {line} {draw(words)}"


def expansions(form: Form) -> Iterator[tuple[Element, ...]]:
    """Every plain sequence of words that a form stands for."""
    for options in product(*form.places):
        yield tuple(element for option in options for element in option)


def fits(element: Element, word: str, prefixes: tuple[str, ...]) -> bool:
    """Whether one word of a form is this word of a text."""
    stems = [word] + [
        word[len(p) :] for p in prefixes if word.startswith(p) and len(word) > len(p) + 1
    ]
    return any(
        s.startswith(element.text) if element.is_prefix else s == element.text for s in stems
    )


def brute_force(
    elements: tuple[Element, ...], tokens: tuple[Token, ...], prefixes: tuple[str, ...]
) -> set[tuple[int, int]]:
    """First and last token of every way to lay these words over the text."""
    ways = {(n, n) for n, t in enumerate(tokens) if fits(elements[0], t.folded, prefixes)}
    for element in elements[1:]:
        reach = 1 + (GAP_WORDS if element.gap_before else 0)
        ways = {
            (first, there)
            for first, last in ways
            for there in range(last + 1, min(last + 1 + reach, len(tokens)))
            if tokens[there].sentence == tokens[last].sentence
            and fits(element, tokens[there].folded, prefixes)
        }
    return ways


@MANY
@given(
    st.lists(lines(), min_size=1, max_size=4),
    st.lists(st.sampled_from(["a", "b", "ab", "abc", "ba", "x", "."]), max_size=14),
    st.sampled_from([(), ("x",), ("a", "ab")]),
)
def test_the_index_finds_what_looking_everywhere_finds(
    written: list[str], said: list[str], prefixes: tuple[str, ...]
) -> None:
    """Every place that the index gives is one, and no form that stands in the text is missed."""
    tokens, _ = segment(" ".join(said), "en")
    forms = [form for n, line in enumerate(written) for form in read_forms(f"{n}", line, "en")]
    found = {(f.form.name, f.first, f.last) for f in FormIndex(forms, prefixes).find(tokens)}
    expected = {
        (form.name, *span)
        for form in forms
        for elements in expansions(form)
        for span in brute_force(elements, tokens, prefixes)
    }
    assert found <= expected
    for name, first, last in expected:
        assert any(n == name and f <= last and first <= e for n, f, e in found)


@MANY
@given(lines(), st.data())
def test_a_text_made_from_a_form_holds_it(line: str, data: st.DataObject) -> None:
    """Every ending and every filling of the gaps is heard, in the middle of other words."""
    (form,) = read_forms("x", line, "en")
    elements = data.draw(st.sampled_from(list(expansions(form))))
    made = ["zz"]
    for element in elements:
        if element.gap_before:
            made += ["zz"] * data.draw(st.integers(0, GAP_WORDS))
        made.append(element.text + (data.draw(st.sampled_from(["", "ed"])) * element.is_prefix))
    text = " ".join([*made, "zz"])
    tokens, _ = segment(text, "en")
    found = list(FormIndex([form]).find(tokens))
    assert any(f.first >= 1 and f.last < len(tokens) - 1 for f in found)

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.language.folding import fold
from planner.language.segmenting import segment

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
MANY = settings(max_examples=50_000 if IS_FULL else 400, deadline=None)


def sentences(text: str, language: str = "en") -> list[list[str]]:
    """The words by sentence."""
    tokens, _ = segment(text, language)
    numbers = dict.fromkeys(token.sentence for token in tokens)
    return [[t.folded for t in tokens if t.sentence == n] for n in numbers]


def clauses(text: str, language: str = "en") -> list[list[str]]:
    """The words by clause."""
    tokens, _ = segment(text, language)
    numbers = dict.fromkeys(token.clause for token in tokens)
    return [[t.folded for t in tokens if t.clause == n] for n in numbers]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It hurts. It burns"),
        ("en", "It hurts! It burns"),
        ("en", "It hurts\nIt burns"),
        ("en", "It hurts… It burns"),
        ("ar", "يؤلم؟ يحرق"),
        ("hi", "दर्द है। जलन"),
        ("am", "ያማል። ያቃጥላል"),
        ("zh-Hans", "疼。烧"),
        ("ur", "درد ہے۔ جلن"),
    ],
)
def test_every_scripts_full_stop_ends_a_sentence(language: str, text: str) -> None:
    """What is joined by `+` in a pattern must not reach over it."""
    assert len(sentences(text, language)) == 2


def test_a_point_inside_a_number_ends_nothing() -> None:
    """3.5 is one sentence; so are letters with points between them."""
    assert sentences("I sleep 3.5 hours") == [["i", "sleep", "3", "5", "hours"]]


@pytest.mark.parametrize("text", ["Is it? Yes.", "هل؟ نعم.", "是吗？是。", "ነው፧ አዎ።"])
def test_a_question_is_known_by_its_mark(text: str) -> None:
    """The first of the two sentences is a question, the second is none."""
    assert segment(text, "ar")[1] == {0}


def test_a_question_at_the_end_is_one() -> None:
    """No word need follow the mark."""
    assert segment("Yes. Is it?", "en")[1] == {1}


@pytest.mark.parametrize("mark", [", ", "; ", " - ", " – ", "، ", "，", "、", " (", ": "])
def test_commas_and_dashes_end_a_clause(mark: str) -> None:
    """The reach of a negator ends there, the sentence does not."""
    assert clauses(f"one{mark}two") == [["one"], ["two"]]
    assert sentences(f"one{mark}two") == [["one", "two"]]


def test_a_hyphen_ends_no_clause() -> None:
    """“well-being” is two words of one clause."""
    assert clauses("my well-being") == [["my", "well", "being"]]


def test_chinese_is_cut_into_characters_with_their_places() -> None:
    """Each has the span of one code point."""
    tokens, _ = segment("我的魂丢了", "zh-Hans")
    assert [(t.start, t.end) for t in tokens] == [(n, n + 1) for n in range(5)]


def test_places_are_in_code_points_of_the_text_as_given() -> None:
    """Signs outside the first plane and decomposed letters move nothing."""
    text = "🙂 Cafe\u0301 já"
    tokens, _ = segment(text, "es")
    assert [text[t.start : t.end] for t in tokens] == ["Cafe\u0301", "já"]


texts = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("。. ?!،,\n魂न्दी"), max_size=80
)


@MANY
@given(texts, st.sampled_from(["en", "tr", "ar", "hi", "zh-Hans", "vi", "am"]))
def test_every_token_points_into_the_text(text: str, language: str) -> None:
    """Spans follow each other, hold what was folded, and count sentences and clauses upwards."""
    tokens, questions = segment(text, language)
    assert all(fold(text[t.start : t.end], language) == t.folded != "" for t in tokens)
    places = [place for t in tokens for place in (t.start, t.end)]
    assert places == sorted(places)
    assert all(t.start < t.end for t in tokens)
    order = [(t.sentence, t.clause) for t in tokens]
    assert order == sorted(order)
    assert questions <= {t.sentence for t in tokens} | {0}

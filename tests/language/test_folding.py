import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.language.folding import PIECE, WORD, fold

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
MANY = settings(max_examples=50_000 if IS_FULL else 400, deadline=None)

LANGUAGES = ["en", "es", "tr", "ar", "fa", "hi", "bn", "zh-Hans", "vi", "am", "uk", "ht"]
SAME = [
    ("es", "Corazón", "CORAZON"),
    ("fr", "cœur", "coeur"),
    ("tr", "ISIRIK", "ısırık"),
    ("tr", "İnanç", "inanç"),
    ("ar", "مُحَمَّد", "محمد"),  # vowel marks
    ("ar", "أحمد", "احمد"),  # hamza seat
    ("ar", "مستشفى", "مستشفي"),  # alef maqsura
    ("ar", "جـــن", "جن"),  # tatweel
    ("ar", "روحة", "روحه"),  # ta marbuta
    ("fa", "کتاب", "كتاب"),  # Persian and Arabic kaf
    ("fa", "می\u200cروم", "میروم"),  # an unseen joiner
    ("hi", "ज़िन्न", "जिन्न"),  # nukta, decomposed
    ("hi", "ऩ", "न"),  # nukta, composed
    ("bn", "বাড়ি", "বাডি"),
    ("am", "ሐዘን", "ኀዘን"),  # homophones
    ("am", "ሥራ", "ስራ"),
    ("am", "ዓለም", "አለም"),
    ("am", "ጸሎት", "ፀሎት"),
    ("ht", "n’ap", "n'ap"),
    ("uk", "м’яч", "мяч"),
    ("en", "ℂurse", "curse"),  # a styled letter
    ("ar", "٣", "3"),
]  # fmt: skip
DIFFERENT = [
    ("hi", "दिल", "दल"),  # a vowel mark makes another word
    ("bn", "মন", "মান"),
    ("vi", "ma", "má"),  # so does a tone
    ("vi", "ma", "mạ"),
    ("am", "ልብ", "ልበ"),
]


@pytest.mark.parametrize(("language", "one", "other"), SAME)
def test_spellings_that_readers_take_as_one_are_one(language: str, one: str, other: str) -> None:
    """Case, optional marks, letter variants and apostrophes make no other word."""
    assert fold(one, language) == fold(other, language)


@pytest.mark.parametrize(("language", "one", "other"), DIFFERENT)
def test_marks_that_make_another_word_are_kept(language: str, one: str, other: str) -> None:
    """Vowel signs of Indic scripts, Vietnamese tones and Ethiopic vowels are no ornament."""
    assert fold(one, language) != fold(other, language)


@pytest.mark.parametrize(
    "text", ["हिन्दी", "श्रीमान्", "বাংলা", "ክርስቲያን", "می\u200cخواهم", "n'ap", "خوا\u0652ب"]
)
def test_a_word_is_whole_with_its_marks(text: str) -> None:
    """A word of any script is one word, never cut at a combining mark or a joiner."""
    assert WORD.findall(f"- {text}.") == [text]


def test_scripts_without_spaces_fall_into_characters() -> None:
    """A Latin word or a number inside a Chinese run stays whole."""
    assert PIECE.findall("做CT扫描30天") == ["做", "CT", "扫", "描", "30", "天"]


words = st.text(
    st.characters(categories=["L", "M", "N"]) | st.sampled_from("İIıأىةکیـ়़ሐሠœßÆ'’ʼ\u200c\u200d"),
    min_size=1,
    max_size=12,
)


@MANY
@given(words, st.sampled_from(LANGUAGES))
def test_folding_twice_is_folding_once(word: str, language: str) -> None:
    """A folded word, in a sheet or a text, is the same when it is folded again."""
    assert fold(fold(word, language), language) == fold(word, language)


@MANY
@given(st.text(max_size=60))
def test_the_pieces_of_a_word_are_the_word(text: str) -> None:
    """Cutting loses and doubles nothing."""
    assert all("".join(PIECE.findall(word)) == word for word in WORD.findall(text))

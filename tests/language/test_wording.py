from pathlib import Path

import pytest

from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import SAFETY, State
from planner.language.wording import filled, in_both
from tests.language.small import phrasebook, write_po

ES, EN, AR, AM = map(LanguageTag, ("es", "en", "ar", "am"))
PLURAL = 'msgid "One day"\nmsgid_plural "{count} days"\n'


def test_a_worker_is_spoken_to_in_their_language(tmp_path: Path) -> None:
    """From the interface's catalogue, with facts in their places."""
    write_po(tmp_path, "es", 'msgid "Hello {name}"\nmsgstr "Hola {name}"\n')
    assert phrasebook(tmp_path, "es").say("Hello {name}", name="Ana") == "Hola \u2068Ana\u2069"


def test_a_regional_reader_is_served_and_keeps_their_tag(tmp_path: Path) -> None:
    """es-MX reads Spanish, and the page is marked es-MX."""
    write_po(tmp_path, "es", 'msgid "Sleep"\nmsgstr "Dormir"\n', name="client")
    reader = phrasebook(tmp_path, "es_mx")
    assert (reader.language, reader.to_client("Sleep")) == ("es-MX", "Dormir")


def test_an_unknown_language_is_refused_with_those_there_are(tmp_path: Path) -> None:
    """PL501 says what to write instead."""
    with pytest.raises(PlannerError) as caught:
        phrasebook(tmp_path, "tlh")
    assert caught.value.code == "PL501"
    assert "en, es, ar" in str(caught.value)


def test_direction_comes_from_the_manifest(tmp_path: Path) -> None:
    """Arabic runs from right to left."""
    assert [phrasebook(tmp_path, tag).direction for tag in ("ar", "es")] == ["rtl", "ltr"]


@pytest.mark.parametrize(("count", "expected"), [(1, "One day"), (3, "3 days"), (0, "0 days")])
def test_english_counts_from_its_source(tmp_path: Path, count: int, expected: str) -> None:
    """No catalogue is needed for the source language."""
    said = phrasebook(tmp_path, "en").say_many("One day", "{count} days", count)
    assert plain(said) == expected


@pytest.mark.parametrize(("count", "expected"), [(0, "a"), (1, "b"), (2, "c"), (5, "d"), (11, "e"), (100, "f")])  # fmt: skip # noqa: E501
def test_arabic_has_six_forms(tmp_path: Path, count: int, expected: str) -> None:
    """Each number takes the form that the manifest's rule names."""
    forms = "".join(f'msgstr[{n}] "{form}"\n' for n, form in enumerate("abcdef"))
    write_po(tmp_path, "ar", PLURAL + forms, plurals=6)
    assert phrasebook(tmp_path, "ar").say_many("One day", "{count} days", count) == expected


def test_a_count_without_a_translation_is_english(tmp_path: Path) -> None:
    """One and many are told apart all the same."""
    said = [phrasebook(tmp_path, "am").say_many("One day", "{count} days", n) for n in (1, 2)]
    assert [plain(s) for s in said] == ["One day", "2 days"]


@pytest.mark.parametrize(
    ("expected", "entry"),
    [
        ("Llame ya", 'msgid "Call now"\nmsgstr "Llame ya"\n'),
        ("Llame ya", '#, fuzzy\nmsgid "Call now"\nmsgstr "Llame ya"\n'),
        ("Llame ya (Call now)", '#, fuzzy\n#| msgid "Call"\nmsgid "Call now"\nmsgstr "Llame ya"\n'),
        ("Call now", 'msgid "Call now"\nmsgstr ""\n'),
    ],
)
def test_a_stale_safety_sentence_keeps_the_english_beside_it(
    tmp_path: Path, expected: str, entry: str
) -> None:
    """Where the English has changed, an old translation alone could harm."""
    write_po(tmp_path, "es", entry, name="safety")
    assert phrasebook(tmp_path, "es").safety("Call now") == expected


def test_a_failure_is_spoken_in_the_readers_language(tmp_path: Path) -> None:
    """Both sentences, with the code, the place and the facts, on one line."""
    write_po(
        tmp_path,
        "es",
        'msgid "The question “{found}” is not known."\n'
        'msgstr "No se conoce la pregunta “{found}”."\n',
    )
    error = PlannerError("PL106", where="a.json: utterances[0]", found="couse", hint="“cause”?")
    expected = "PL106 a.json: utterances[0]: No se conoce la pregunta “couse”. “cause”?"
    assert phrasebook(tmp_path, "es").error(error) == expected


@pytest.mark.parametrize("number", ["+44 20 7946 0018", "7/10", "3-5", "112"])
def test_numbers_are_isolated_left_to_right(number: str) -> None:
    """A phone number, score or range keeps its order in Arabic text."""
    assert filled("اتصل: {phone}", {"phone": number}) == f"اتصل: \u2066{number}\u2069"


def test_a_place_is_filled_once_and_never_looked_into() -> None:
    """Somebody's words may hold braces; a catalogue reaches nothing but the facts given."""
    assert plain(filled("{a} {b}", {"a": "{b}", "b": "x"})) == "{b} x"
    assert filled("{a.__class__} {a[0]} {missing}", {"a": "x"}) == "{a.__class__} {a[0]} {missing}"


def test_a_passage_in_both_languages_says_what_is_unchecked(tmp_path: Path) -> None:
    """A draft is unreviewed, an absent translation is missing, and neither is blank."""
    write_po(
        tmp_path, "es", '#, fuzzy\nmsgctxt "k"\nmsgid "Rest"\nmsgstr "Reposo"\n', name="safety"
    )
    books = (phrasebook(tmp_path, "es"), phrasebook(tmp_path, "en"), phrasebook(tmp_path, "ar"))
    made = in_both("Rest", books, name=SAFETY, context="k")
    assert made.texts == {ES: "Reposo", EN: "Rest", AR: "Rest"}
    assert (made.unreviewed, made.missing) == ({ES}, {AR})


def test_a_sentence_knows_whether_a_speaker_checked_it(tmp_path: Path) -> None:
    """Only a reviewed one needs no mark beside it."""
    write_po(tmp_path, "es", 'msgid "Rest"\nmsgstr "Reposo"\n')
    reader = phrasebook(tmp_path, "es")
    assert reader.spoken("Rest").is_checked
    assert reader.spoken("Sleep").state is State.MISSING
    assert not reader.spoken("Sleep").is_checked


def test_contents_prose_is_found_by_its_place(tmp_path: Path) -> None:
    """A setting's label is looked up under the setting's id and field."""
    entry = 'msgctxt "clinic.label"\nmsgid "A clinic"\nmsgstr "Un consultorio"\n'
    write_po(tmp_path, "es", entry, name="library")
    said = phrasebook(tmp_path, "es").library("A clinic", "clinic", field="label")
    assert said == "Un consultorio"


def plain(text: str) -> str:
    """The text without the marks of direction."""
    return text.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069")))

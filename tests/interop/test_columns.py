from pathlib import Path

import pytest

from planner.domain.clinic_copy import StanceShown
from planner.domain.parties import PartyKind, StanceValue
from planner.domain.passages import Mark, Passage, Rendering, TextState, Whose
from planner.domain.plan import Wording
from planner.domain.translating import Translator
from planner.domain.words import LanguageTag, Said
from planner.interop.columns import Columns, how, whose
from planner.interop.sheet import Entry, Row, Voice, voices
from tests.interop.record_samples import AR, EN, ES, book, fact, passage, wording


def columns(folder: Path, client: str = "es") -> Columns:
    """Clinician's English beside the client's language."""
    return Columns(voices(book(folder, "en"), book(folder, client)))


def said(rows: list[Row]) -> list[list[tuple[str, str] | None]]:
    """Text and language of each entry, column by column."""

    def shown(entry: Entry) -> tuple[str, str] | None:
        return (entry.text.text, entry.text.language) if entry.text else None

    return [[shown(entry) for entry in column] for row in rows for column in row.columns]


def test_each_language_stands_in_its_column(tmp_path: Path) -> None:
    """Whichever of the two was said first."""
    texts = (Rendering(text="Alma", language=ES), Rendering(text="Soul", language=EN))
    rows = columns(tmp_path).passage(Passage(mark=Mark(whose=Whose.CLIENT), texts=texts))
    assert said(rows) == [[("Soul", "en")], [("Alma", "es")]]


def test_a_missing_translation_is_said_to_be_missing(tmp_path: Path) -> None:
    """Promise 4: never blank, never silently English."""
    (row,) = columns(tmp_path).passage(passage("Soul"))
    assert said([row]) == [[("Soul", "en")], [None]]
    assert [mark.text for mark in row.columns[1][0].marks] == ["No translation yet."]


def test_words_in_a_third_language_stand_above_both(tmp_path: Path) -> None:
    """An aunt's Arabic is neither column's."""
    arabic = Rendering(text="روح", language=AR)
    rows = columns(tmp_path).passage(Passage(mark=Mark(whose=Whose.GIVER), texts=(arabic,)))
    assert said(rows) == [[("روح", "ar")], [None], [None]]


def test_a_region_finds_its_languages_column(tmp_path: Path) -> None:
    """Mexican words stand in the Spanish column and keep their own tag."""
    texts = (Rendering(text="Alma", language=LanguageTag("es-MX")),)
    rows = columns(tmp_path).passage(Passage(mark=Mark(whose=Whose.CLIENT), texts=texts))
    assert said(rows) == [[None], [("Alma", "es-MX")]]


def test_one_language_for_both_is_one_column(tmp_path: Path) -> None:
    """No line stands there twice."""
    (row,) = columns(tmp_path, "en").passage(passage("Soul"))
    assert said([row]) == [[("Soul", "en")]]


def test_a_typed_fact_stands_once_and_a_label_in_both(tmp_path: Path) -> None:
    """Nobody translates a badge number."""
    made = columns(tmp_path)
    assert len(made.fact(fact("Name:", passage("Rosa"))).columns) == 1
    assert said([made.fact(fact("Led by:", "Clinician"))]) == [
        [("Clinician", "en")], [("<Clinician>", "es")],
    ]  # fmt: skip


def test_an_unchecked_label_is_remembered(tmp_path: Path) -> None:
    """The form says at its end that something on it was not checked."""
    made = columns(tmp_path)
    unchecked = Wording(texts=wording("Yes").texts, unreviewed=frozenset({ES}))
    made.only(made.label(unchecked))
    assert [voice.is_checked for voice in made.voices] == [True, False]


def test_each_party_is_asked_for(tmp_path: Path) -> None:
    """Not asked is said as such."""
    stances = (
        StanceShown(party=PartyKind.CLIENT, value=StanceValue.AGREES),
        StanceShown(party=PartyKind.CLINICIAN, value=StanceValue.NOT_ASKED),
    )
    (row,) = columns(tmp_path).stances(stances)
    first, _ = row.columns
    assert [(e.label.text, e.text.text) for e in first if e.label and e.text] == [
        ("Client", "Yes"), ("Clinician", "Not asked yet"),
    ]  # fmt: skip


def test_the_words_after_a_but_stand_beneath(tmp_path: Path) -> None:
    """As they were said, over the whole width."""
    but = StanceShown(
        party=PartyKind.CLIENT, value=StanceValue.CAN_LIVE_WITH, words=passage("Not on Friday.")
    )
    _, words = columns(tmp_path).stances((but,))
    assert said([words]) == [[("Not on Friday.", "en")]]


@pytest.mark.rule("AI-2")
@pytest.mark.parametrize("source", Whose)
def test_every_sentence_says_whose_it_is(tmp_path: Path, source: Whose) -> None:
    """AI-2: no two sources have one mark."""
    voice = Voice(book(tmp_path, "en"))
    marks = {one: whose(voice, Mark(whose=one, name="x")).text for one in Whose}
    assert list(marks.values()).count(marks[source]) == (
        3 if source in {Whose.FAMILY, Whose.HEALER, Whose.OTHER} else 1
    )


def test_somebody_elses_view_names_them_where_they_were_named(tmp_path: Path) -> None:
    """The client's own naming, else what they are to the client."""
    voice = Voice(book(tmp_path, "en"))
    named = whose(voice, Mark(whose=Whose.FAMILY, name="Mother"))
    assert named.text == "The view of: \u2068Mother\u2069"
    assert whose(voice, Mark(whose=Whose.FAMILY)).text == "The family's view"


@pytest.mark.rule("CU-1")
@pytest.mark.parametrize(
    ("state", "mark"),
    [
        (TextState.CHECKED, "Translation, checked"),
        (TextState.UNCHECKED, "Translation, not checked"),
        (TextState.STALE, "Translation of earlier words"),
    ],
)
def test_a_translation_says_whether_it_holds_and_who_made_it(
    tmp_path: Path, state: TextState, mark: str
) -> None:
    """CU-1: a stale one is not taken for the words as they stand."""
    text = Rendering(text="Soul", language=EN, state=state, made_by=Translator.MACHINE)
    marks = how(Voice(book(tmp_path, "en")), passage("x"), text)
    assert [piece.text for piece in marks] == [mark, "A machine"]


@pytest.mark.rule("CU-1")
@pytest.mark.parametrize(
    ("taken_down", "mark"),
    [
        (Said.VERBATIM, "Word for word"),
        (Said.INTERPRETED, "Through an interpreter"),
        (Said.SUMMARISED, "In short"),
    ],
)
def test_speech_says_how_it_was_taken_down(tmp_path: Path, taken_down: Said, mark: str) -> None:
    """CU-1: a summary does not pass for the client's words."""
    words = passage("Soul", said=taken_down)
    (piece,) = how(Voice(book(tmp_path, "en")), words, words.texts[0])
    assert piece.text == mark

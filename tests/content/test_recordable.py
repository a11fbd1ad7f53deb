"""The list that a site records from, and which recording stands for which text."""

import pytest

from planner.content.recordable import Standing, recordings_by_text, rows, sentences
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import State
from tests.content.conftest import SmallPack
from tests.recorded import record

ES, EN = LanguageTag("es"), LanguageTag("en")
CLIENT = (
    'msgctxt "soul-left.label"\nmsgid "My soul has left me"\nmsgstr "Mi alma se fue"\n\n'
    'msgid "Call: {number}"\nmsgstr "Llame: {number}"\n\n'
    'msgid "Rest."\nmsgstr ""\n'
)
SAFETY = '#, fuzzy\nmsgid "Get help at once."\nmsgstr "Busque ayuda ya."\n'


@pytest.fixture
def spanish(small: SmallPack) -> SmallPack:
    small.language("es")
    small.po(CLIENT)
    small.po(SAFETY, name="safety")
    return small


def test_every_sentence_for_clients_is_listed_and_safety_first(spanish: SmallPack) -> None:
    """Each with what stands in the way of recording it, and the state of its translation."""
    listed = rows((spanish.pack,), ES)
    assert [row.standing for row in listed] == [
        Standing.TO_RECORD,
        Standing.TO_RECORD,
        Standing.HOLDS_A_FACT,
        Standing.NOT_TRANSLATED,
    ]
    first, second, *others = listed
    assert first.sentence is not None
    assert (first.sentence.text, first.sentence.state) == ("Busque ayuda ya.", State.DRAFT)
    assert first.name.startswith("safety-")
    assert second.name.startswith("client-")
    assert [row.name for row in others] == ["", ""]


def test_a_recording_stands_for_its_sentence(spanish: SmallPack) -> None:
    """Listed as recorded, and found by the text that is on the screen."""
    path = record(
        spanish.folder, "es", context="soul-left.label", source="My soul has left me",
        text="Mi alma se fue",
    )  # fmt: skip
    (row,) = (r for r in rows((spanish.pack,), ES) if r.standing is Standing.RECORDED)
    assert row.files == (path.name,)
    found, refused = recordings_by_text((spanish.pack,), ES)
    assert {text: [one.path for one in each] for text, each in found.items()} == {
        "Mi alma se fue": [path]
    }
    assert refused == ()


@pytest.mark.parametrize(
    ("old", "new"), [("Mi alma se fue", "Mi alma se ha ido"), ("My soul has", "My spirit has")]
)
def test_a_recording_ends_with_its_sentence(spanish: SmallPack, old: str, new: str) -> None:
    """When the translation or its source changes, nothing plays what was recorded before."""
    path = record(
        spanish.folder, "es", context="soul-left.label", source="My soul has left me",
        text="Mi alma se fue",
    )  # fmt: skip
    spanish.po(CLIENT.replace(old, new))
    assert recordings_by_text((spanish.pack,), ES) == ({}, ())
    last = rows((spanish.pack,), ES)[-1]
    assert (last.standing, last.files, last.sentence) == (
        Standing.NO_LONGER_SAID,
        (path.name,),
        None,
    )


def test_a_sentence_with_a_fact_is_never_played(spanish: SmallPack) -> None:
    """A recording would leave the number out, and nobody would notice."""
    path = record(spanish.folder, "es", source="Call: {number}", text="Llame: {number}")
    assert recordings_by_text((spanish.pack,), ES) == ({}, ())
    assert rows((spanish.pack,), ES)[-1].files == (path.name,)


def test_the_source_language_is_recorded_as_it_is_written(small: SmallPack) -> None:
    """English has no catalogue: its sentences are those of the content itself."""
    texts = {sentence.text for sentence in sentences((small.pack,), EN)}
    assert {"I call my soul home.", "You faint."} <= texts
    assert "A clinic" not in texts
    path = record(
        small.folder, "en", context="soul-left.tasks.call.text", source="I call my soul home.",
        text="I call my soul home.",
    )  # fmt: skip
    found, _ = recordings_by_text((small.pack,), EN)
    assert [one.path for one in found["I call my soul home."]] == [path]


def test_a_file_that_cannot_be_used_stops_the_list_and_not_the_others(spanish: SmallPack) -> None:
    """Whoever records is told at once; whoever sits with a client hears what is sound."""
    record(
        spanish.folder, "es", context="soul-left.label", source="My soul has left me",
        text="Mi alma se fue",
    )  # fmt: skip
    spanish.write("audio/es/notes.txt", "ours")
    with pytest.raises(PlannerError, match="PL510"):
        rows((spanish.pack,), ES)
    found, refused = recordings_by_text((spanish.pack,), ES)
    assert list(found) == ["Mi alma se fue"]
    assert [refusal.code for refusal in refused] == ["PL510"]

from pathlib import Path

from planner.domain.clinic_copy import Fact
from planner.domain.passages import Mark, Passage, Rendering, Whose
from planner.domain.plan import Wording
from planner.interop.note_lines import Line, NoteLines
from planner.interop.sheet import Piece, Voice
from tests.interop.record_samples import AR, EN, ES, book, cause, fact, passage, wording


def made(folder: Path, most: int = 100) -> NoteLines:
    """Lines in English."""
    return NoteLines(Voice(book(folder, EN)), most=most)


def test_facts_run_on_and_share_a_label(tmp_path: Path) -> None:
    """Two medicines need one label."""
    facts = [fact("Medicine:", "Insulin"), fact("Medicine:", "Tea"), fact("Allergy:", "None")]
    (line,) = made(tmp_path).facts(facts)
    assert line.text.text == "Medicine: Insulin, Tea · Allergy: None"


def test_a_section_that_bears_the_first_label_does_not_repeat_it(tmp_path: Path) -> None:
    """The label is the section's title already."""
    facts = [fact("Interpreter:", "Staff"), fact("By:", "Telephone")]
    (line,) = made(tmp_path).facts(facts, is_first_named=False)
    assert line.text.text == "Staff · By: Telephone"


def test_what_was_typed_in_another_language_stands_on_its_own(tmp_path: Path) -> None:
    """So that it has its own language on paper and on a screen."""
    arabic = Passage(mark=Mark(whose=Whose.CLIENT), texts=(Rendering(text="إنسولين", language=AR),))
    lines = made(tmp_path).facts([fact("Medicine:", arabic), fact("Allergy:", "None")])
    assert lines == [
        Line(text=Piece(text="Allergy: None", language=EN)),
        Line(label=Piece(text="Medicine:", language=EN),
             text=Piece(text="إنسولين", language=AR)),
    ]  # fmt: skip


def test_a_label_that_nobody_translated_does_not_break_the_line(tmp_path: Path) -> None:
    """In an Arabic note English labels stand where the Arabic will stand."""
    missing = Wording(texts={EN: "None", AR: "None"}, missing=frozenset({AR}))
    lines = NoteLines(Voice(book(tmp_path, AR)), most=99)
    assert lines.label(missing).language == EN
    (line,) = lines.facts([Fact(label=missing, value=missing)] * 2)
    assert line.text.text == "None None, None"


def test_a_reader_gets_the_translation_where_there_is_one(tmp_path: Path) -> None:
    """Else the words as they were said."""
    assert made(tmp_path).read(cause(ES)).language == EN
    spanish = Passage(mark=Mark(whose=Whose.CLIENT), texts=cause(ES).texts[:1])
    assert made(tmp_path).read(spanish).language == ES


def test_long_words_are_cut_after_a_word_and_it_is_remembered(tmp_path: Path) -> None:
    """The note says at its end that something was left out."""
    lines = made(tmp_path, most=12)
    assert (lines.read(passage("Short.")).text, lines.is_shortened) == ("Short.", False)
    assert (lines.read(passage("One two three four")).text, lines.is_shortened) == (
        "One two …", True,
    )  # fmt: skip


def test_a_label_stands_in_the_language_it_has(tmp_path: Path) -> None:
    """Better foreign than blank."""
    assert made(tmp_path).label(wording("Yes")) == Piece(text="Yes", language=EN)
    lines = NoteLines(Voice(book(tmp_path, AR)), most=9)
    assert lines.label(wording("Yes")) == Piece(text="Yes", language=EN)

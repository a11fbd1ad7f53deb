"""Patterns are proved by sentences, in English and in every language that has them."""

from planner.content.checks import sentences
from tests.content.conftest import SmallPack

SHEET = """\
msgctxt "concept"
msgid "soul"
msgstr "alma"

msgctxt "concept"
msgid "leave"
msgstr "se fue"

msgctxt "soul-left.patterns.out.heard-1"
msgid "My soul went out of me."
msgstr "{heard}"

msgctxt "soul-left.patterns.out.silent-1"
msgid "My soul never went out of me."
msgstr "{silent}"
"""


def test_a_sentence_that_is_not_heard_names_what_is_missing(small: SmallPack) -> None:
    """The author learns which concept has no word form for it."""
    line = small.spoil(small.template, "The spirit went out that day.", "The shade went out.")
    (found,) = sentences.check(small.parts)
    assert (found.code, found.line) == ("PLC205", line)
    assert found.next_step.endswith("word forms: soul.")


def test_a_sentence_that_must_be_silent_is_tried(small: SmallPack) -> None:
    """A near miss that is heard is a fault of the pattern."""
    line = small.spoil(small.template, "My soul never went", "My soul always went")
    assert small.found(sentences.check) == [("PLC206", "soul-left.yaml", line)]


def test_a_wished_for_pattern_is_tried_as_help_wanted(small: SmallPack) -> None:
    """The same sentence as an answer to the cause would not count."""
    small.spoil(small.template, "hear: soul + leave", 'hear: "soul + leave @wanted"')
    assert small.found(sentences.check) == []


def test_other_languages_are_tried_with_their_own_sentences(small: SmallPack) -> None:
    """A translation that this language cannot hear is a warning in its sheet."""
    small.language("es")
    body = SHEET.format(heard="Mi alma se fue.", silent="Estoy bien.")
    small.po(body, name="hearing")
    assert small.found(sentences.check) == []
    body = SHEET.format(heard="Mi espíritu se fue.", silent="Mi alma se fue.")
    path = small.po(body, name="hearing")
    lines = path.read_text(encoding="utf-8").splitlines()
    first = lines.index('msgctxt "soul-left.patterns.out.heard-1"') + 1
    assert small.found(sentences.check) == [
        ("PLC417", "hearing.po", first),
        ("PLC418", "hearing.po", first + 4),
    ]


def test_patterns_against_a_model_are_proved_too(small: SmallPack) -> None:
    """What speaks against a template must be heard as well."""
    against = (
        "against:\n  - id: stayed\n    hear: leave\n    strength: hint\n"
        "    heard: [It stayed., It went out.]\n    silent: [It is here.]\nprobes:\n"
    )
    line = small.spoil(small.template, "probes:\n", against)
    assert small.found(sentences.check) == [("PLC205", "soul-left.yaml", line + 4)]

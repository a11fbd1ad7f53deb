"""The sentences in the program's own code."""

from pathlib import Path

from planner.content.code_messages import (
    code_messages,
    messages_in_python,
    messages_in_template,
)
from planner.errors import CATALOGUE

SOURCE = """
def page(phrases, say, words):
    # NOTE: a button
    say("Keep this")
    phrases.say_many("{count} answer", "{count} answers", 3)
    phrases.to_client("A whole "
                      "sentence.")
    phrases.safety("Call {number}.", number="1")
    phrases.spoken("For the client.", name=CLIENT)
    in_both("For paper.", books, name=catalogs.SAFETY)
    say(words)
    other("Not this.")
"""


def test_each_speaker_has_its_catalogue(tmp_path: Path) -> None:
    """Calls are found by name, on whatever they are called; only literal texts count."""
    path = tmp_path / "page.py"
    path.write_text(SOURCE, encoding="utf-8")
    found = sorted(messages_in_python(path), key=lambda m: m.line)
    assert [(m.catalogue, m.text, m.plural, m.line) for m in found] == [
        ("interface", "Keep this", "", 4),
        ("interface", "{count} answer", "{count} answers", 5),
        ("client", "A whole sentence.", "", 6),
        ("safety", "Call {number}.", "", 8),
        ("client", "For the client.", "", 9),
        ("safety", "For paper.", "", 10),
    ]
    assert found[0].note == "a button"


def test_page_templates_speak_too(tmp_path: Path) -> None:
    """As `{{ say("...") }}`."""
    path = tmp_path / "paper.html"
    path.write_text('<p>\n{{ to_client("My plan") }} {{ other("x") }}</p>', encoding="utf-8")
    (found,) = messages_in_template(path)
    assert (found.catalogue, found.text, found.line) == ("client", "My plan", 2)


def test_every_error_can_be_spoken_in_another_language() -> None:
    """What is wrong and what to do are messages of the interface."""
    texts = {m.text for m in code_messages() if m.catalogue == "interface"}
    assert {problem.what for problem in CATALOGUE.values()} <= texts
    assert "{hint}" not in texts

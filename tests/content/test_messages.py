"""The prose of content, message by message."""

import pytest

from planner.content.messages import content_messages
from planner.language.catalogs import CLIENT, HEARING, LIBRARY, SAFETY
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("context", "catalogue", "text"),
    [
        ("soul-left.label", CLIENT, "My soul has left me"),
        ("soul-left.goals.whole.measure", CLIENT, "How many days I felt whole."),
        ("soul-left.tasks.call.first_step", CLIENT, "I choose the place."),
        ("soul-left.probes.which-part.text", CLIENT, "May I ask what is missing?"),
        ("soul-left.red_flags", LIBRARY, "Ask about suicide."),
        ("soul-left.sources.rubel.supports", LIBRARY, "That the model is told like this."),
        ("soul-left.patterns.out.heard-2", HEARING, "The spirit went out that day."),
        ("soul-left.patterns.out.silent-1", HEARING, "My soul never went out of me."),
        ("clinic.purpose", LIBRARY, "Care in a clinic."),
        ("questions.hope.ask", CLIENT, "What about hope?"),
        ("questions.others_cause.why", LIBRARY, "It matters."),
        ("questions.in-your-own-words.ask", CLIENT, "What is it like?"),
        ("concepts.soul.choice", CLIENT, "My soul"),
        ("practices.fasting.label", LIBRARY, "Fasting"),
        ("practices.fasting.danger_signs", SAFETY, "You faint."),
        ("practices.fasting.ask", CLIENT, "Do you fast at times?"),
        ("medicines.insulin.label", CLIENT, "For sugar: insulin"),
        ("medicines.insulin.hint", SAFETY, "Given with a needle."),
        ("medicines.insulin.leaflet.supports", LIBRARY, "That it is given with a needle."),
    ],
)
def test_each_text_has_its_context_and_catalogue(
    small: SmallPack, context: str, catalogue: str, text: str
) -> None:
    """As the services look it up."""
    found = [m for m in content_messages(small.parts) if m.context == context]
    assert [(m.catalogue, m.text) for m in found] == [(catalogue, text)]
    assert text in found[0].path.read_text(encoding="utf-8").splitlines()[found[0].line - 1] or (
        "questions." in context
    )


def test_ids_names_and_licences_are_not_translated(small: SmallPack) -> None:
    """What is no prose stays out."""
    texts = {m.text for m in content_messages(small.parts)}
    names = {"soul-left", "CC-BY-4.0", "Anonymous", "Rubel 1984, Susto", "soul", "胰岛素"}
    assert texts.isdisjoint(names)


def test_an_entry_put_in_between_moves_no_context(small: SmallPack) -> None:
    """Plain lists share one context, so that translations stay where they are."""
    before = {m.key for m in content_messages(small.parts)}
    small.spoil(small.template, "red_flags:\n", "red_flags:\n  - Ask about harm.\n")
    after = {m.key for m in content_messages(small.parts)}
    assert after - before == {("soul-left.red_flags", "Ask about harm.")}
    assert before <= after

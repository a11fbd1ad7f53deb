"""One table for extraction and look-up."""

import pytest

from planner.language.catalogs import CATALOGUES
from planner.language.keys import TEXTS, content_key, place_of


def test_a_context_leaves_out_what_is_empty() -> None:
    """A question has no section, a template's label no item."""
    assert content_key("questions", "hope", field="ask") == "questions.hope.ask"
    assert content_key("nerves", "goals", "calm", "text") == "nerves.goals.calm.text"
    assert content_key("nerves", field="label") == "nerves.label"


def test_every_text_has_one_of_the_five_catalogues_and_a_note() -> None:
    """Nothing is extracted into a file that nobody reads, or without a word to translators."""
    assert {place.catalogue for place in TEXTS.values()} <= set(CATALOGUES)
    assert all(place.note for place in TEXTS.values())


def test_what_is_not_translated_has_no_place() -> None:
    """A licence is not prose."""
    with pytest.raises(KeyError):
        place_of("template", "", "licence")

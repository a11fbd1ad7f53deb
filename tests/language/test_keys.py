import pytest

from planner.language.catalogs import CLIENT, HEARING, LIBRARY, SAFETY
from planner.language.keys import MEDICINES, PRACTICES, SETTING, TEMPLATE, content_key, place_of


def test_a_key_leaves_out_what_is_not_there() -> None:
    """A template's own label has no section and no item."""
    assert content_key("nerves", field="label") == "nerves.label"
    assert content_key("nerves", "goals", "rest", "text") == "nerves.goals.rest.text"


@pytest.mark.parametrize(
    ("expected", "place"),
    [
        (SAFETY, (PRACTICES, "", "caution")),
        (SAFETY, (PRACTICES, "", "danger_signs")),
        (SAFETY, (MEDICINES, "", "hint")),
        (CLIENT, (MEDICINES, "", "label")),
        (CLIENT, (TEMPLATE, "goals", "text")),
        (CLIENT, (SETTING, "tasks", "first_step")),
        (HEARING, (TEMPLATE, "patterns", "heard")),
        (LIBRARY, (SETTING, "", "refuses")),
    ],
)
def test_prose_stands_where_its_readers_are(expected: str, place: tuple[str, str, str]) -> None:
    """What can harm is in safety.po, what clients read in client.po, the rest is for workers."""
    assert place_of(*place).catalogue == expected


def test_what_is_not_translated_has_no_place() -> None:
    """A pattern is the same in all languages."""
    with pytest.raises(KeyError):
        place_of(TEMPLATE, "patterns", "hear")

import pytest

from planner.language.suggesting import near_miss

MANY = [f"concept-{n:02}" for n in range(40)]


@pytest.mark.parametrize(
    ("expected", "found", "known"),
    [
        ("Did you mean “primary-care”?", "primary-car", ["culture", "primary-care"]),
        ("Use one of: culture, family.", "zzz", ["family", "culture"]),
        ("There are 40; “concept-00” and “concept-39” are two of them.", "zzz", MANY),
    ],
)
def test_a_hint_is_the_nearest_id_or_the_list(expected: str, found: str, known: list[str]) -> None:
    """A near miss is named, a short list is given, and a long one is not poured out."""
    assert near_miss(found, known) == expected

"""Patterns: readable, of known concepts, about an idea."""

import pytest

from planner.content.checks import patterns
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("hear", "code"),
    [
        ("soul + leaf", "PLC202"),
        ("soul +", "PLC201"),
        ("soul & leave", "PLC201"),
        ("someone", "PLC204"),
        ("someone / nobody + to-me", "PLC204"),
        ("soul + someone + to-me", "PLC203"),
    ],
)
def test_a_bad_pattern_is_found_in_its_line(small: SmallPack, hear: str, code: str) -> None:
    """What cannot be read, is not known, or leans on roles is said where it stands."""
    roles = "".join(
        f"  - id: {name}\n    gloss: a role\n" for name in ("someone", "nobody", "to-me")
    )
    small.spoil(small.concepts, "  - id: leave\n", roles + "  - id: leave\n")
    line = small.spoil(small.template, "hear: soul + leave", f'hear: "{hear}"')
    assert small.found(patterns.check) == [(code, "soul-left.yaml", line)]


def test_one_role_beside_an_idea_is_fine(small: SmallPack) -> None:
    """Roles are used sparingly, not never."""
    small.spoil(small.concepts, "  - id: leave\n", "  - id: someone\n  - id: leave\n")
    small.spoil(small.template, "hear: soul + leave", "hear: soul + someone")
    assert small.found(patterns.check) == []


def test_a_near_miss_is_offered(small: SmallPack) -> None:
    """A slip is answered with the concept that was probably meant."""
    small.spoil(small.template, "soul + leave", "soul + leaves")
    (found,) = patterns.check(small.parts)
    assert "“leave”" in found.next_step

"""What content points at is there."""

import pytest

from planner.content.checks import references
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("template", "goal: whole", "goal: hole"),
        ("template", "practices: [fasting]", "practices: [feasting]"),
        ("template", "need: {named: [soul]}", "need: {named: [sole]}"),
        ("template", "need: {named: [soul]}", "need: {practices: [feasting]}"),
        ("template", "choices: [soul]", "choices: [sole]"),
        ("practices", "concepts: [fasting]", "concepts: [feasting]"),
        ("practices", "stop_with: [insulin]", "stop_with: [insolin]"),
        ("practices", "ask_first_with: [with-child]", "ask_first_with: [with-chill]"),
    ],
)
def test_a_reference_to_nothing_is_found(small: SmallPack, file: str, old: str, new: str) -> None:
    """Goals, practices, needs, choices, concepts and kinds of medicine, each in its line."""
    path = getattr(small, file)
    line = small.spoil(path, old, new)
    assert small.found(references.check) == [("PLC202", path.name, line)]

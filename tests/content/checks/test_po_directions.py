"""No invisible character reorders what is read."""

import pytest

from planner.content.checks import po_directions
from tests.content.conftest import SmallPack


@pytest.mark.parametrize("character", ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e"])
def test_embeddings_and_overrides_are_refused(small: SmallPack, character: str) -> None:
    """A right-to-left override can show a phone number backwards."""
    small.po(f'msgid "Call 999"\nmsgstr "{character}999"\n')
    assert small.found(po_directions.check) == [("PLC410", "client.po", 6)]


@pytest.mark.parametrize(
    ("text", "is_fine"),
    [("\u2066999\u2069", True), ("\u2066999", False), ("999\u2069", False)],
)
def test_isolates_are_balanced(small: SmallPack, text: str, *, is_fine: bool) -> None:
    """An open isolate would swallow the text after it."""
    small.po(f'msgid "Call 999"\nmsgstr "{text}"\n')
    assert (small.found(po_directions.check) == []) is is_fine


def test_content_files_are_looked_at_too(small: SmallPack) -> None:
    """An author's file may hide one as well."""
    line = small.spoil(small.template, "I feel whole", "I feel \u202ewhole")
    assert small.found(po_directions.check) == [("PLC410", "soul-left.yaml", line)]

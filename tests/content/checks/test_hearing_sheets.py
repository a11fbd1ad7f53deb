"""Hearing sheets can be read and are asked for."""

import pytest

from planner.content.checks import hearing_sheets
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ('msgctxt "concept"\nmsgid "sole"\nmsgstr "alma"\n', ["PLC202"]),
        ('msgctxt "grammar"\nmsgid "negators"\nmsgstr "no"\n', ["PLC202"]),
        ('msgctxt "idiom"\nmsgid "soul-gone"\nmsgstr "ido"\n', ["PLC202"]),
        ('msgctxt "idiom"\nmsgid "soul-left"\nmsgstr "ido"\n', []),
        ('msgctxt "concept"\nmsgid "soul"\nmsgstr ".. alma"\n', ["PLC416"]),
        ('msgctxt "concept"\nmsgid "soul"\nmsgstr "al*ma"\n', ["PLC416"]),
        ('msgctxt "concept"\nmsgid "soul"\nmsgstr "alma\\n!\\n"\n', ["PLC416"]),
        ('msgctxt "grammar"\nmsgid "prefixes"\nmsgstr "و ال"\n', []),
    ],
)
def test_an_entry_that_serves_nothing_is_found(
    small: SmallPack, entry: str, codes: list[str]
) -> None:
    """Unknown names, and lines that can match nothing."""
    small.po(entry, name="hearing")
    assert small.found(hearing_sheets.check) == [(code, "hearing.po", 6) for code in codes]

"""Concepts are heard in their own examples."""

from planner.content.checks import examples
from tests.content.conftest import SmallPack


def test_an_example_that_is_not_heard_is_found(small: SmallPack) -> None:
    """Either the sheet lacks a form or the example is another idea."""
    line = small.spoil(small.concepts, "My soul is tired.", "My shade is tired.")
    (found,) = examples.check(small.parts)
    assert (found.code, found.line, "shade" in found.what) == ("PLC302", line, True)


def test_a_concept_without_english_forms_is_a_warning(small: SmallPack) -> None:
    """A new concept may wait for its forms."""
    small.spoil(small.sheet, 'msgstr "fast*"', 'msgstr ""')
    (found,) = examples.check(small.parts)
    assert (found.code, found.is_error) == ("PLC303", False)

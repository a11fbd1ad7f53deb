"""A language's own entry."""

import pytest

from planner.content.checks import manifests
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("direction: ltr", "direction: rtl"),
        ("babel: es", "babel: qqx"),
        ("numerals: latn", "numerals: roman"),
        ("rule: one-other", "rule: one-other\nfallback: [xx]"),
        ("rule: one-other", "rule: one-other\nfallback: [es]"),
        ("tag: es", "tag: ES"),
    ],
)
def test_a_wrong_entry_is_found(small: SmallPack, old: str, new: str) -> None:
    """Direction by script, CLDR data, numerals, fallbacks and the spelling of the tag."""
    path = small.language("es")
    small.spoil(path, old, new)
    assert {code for code, _, _ in small.found(manifests.check)} == {"PLC421"}


def test_a_right_to_left_script_is_fine_as_such(small: SmallPack) -> None:
    """Arabic runs right to left."""
    small.language("ar", rule="arabic", script="Arab", direction="rtl")
    assert small.found(manifests.check) == []

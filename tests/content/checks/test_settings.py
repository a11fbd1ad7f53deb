"""Settings switch on what there is."""

import pytest

from planner.content.checks import settings
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("PC-1", "PC-9", "PLC202"),
        ("kind: base", "kind: exclusive", "PLC304"),
        ("rules:", "refuses: No.\nrules:", "PLC304"),
        ("rules:", "always_on: true\nrules:", "PLC304"),
    ],
)
def test_a_contradiction_is_found(small: SmallPack, old: str, new: str, code: str) -> None:
    """Unknown rules, and kinds that do not fit what the setting holds."""
    small.spoil(small.setting, old, new)
    assert [found[0] for found in small.found(settings.check)] == [code]

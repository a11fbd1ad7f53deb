"""Numbers that could be dialled are the source's."""

import pytest

from planner.content.checks import po_numbers
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("translation", "is_fine"),
    [
        ("Llame al 999", True),
        ("اتصل بـ ٩٩٩", True),
        ("Llame al 911", False),
        ("Llame", False),
        ("Llame al 999 o al 112", False),
        ("Llame al 999 en 24 horas", True),
    ],
)
def test_an_emergency_number_stays(small: SmallPack, translation: str, *, is_fine: bool) -> None:
    """In any digits; a changed, lost or added number is an error, a small count is not."""
    small.po(f'msgid "Call 999"\nmsgstr "{translation}"\n', name="safety")
    wanted = [] if is_fine else [("PLC412", "safety.po", 6)]
    assert small.found(po_numbers.check) == wanted


def test_a_grouped_number_is_the_same_number(small: SmallPack) -> None:
    """Spaces and hyphens are the reader's habit."""
    small.po('msgid "Call 0800 123-456"\nmsgstr "Llame al 0800-123 456"\n')
    assert small.found(po_numbers.check) == []

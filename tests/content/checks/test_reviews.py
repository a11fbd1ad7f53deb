"""Reviews say what they can show."""

import pytest

from planner.content.checks import reviews
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("review", "codes"),
    [
        ("state: reviewed", ["PLC212"]),
        ("state: reviewed\n  by: [Dr A]", ["PLC212"]),
        ("state: reviewed\n  by: [Dr A]\n  on: 2026-02-31", ["PLC214"]),
        ("state: reviewed\n  by: [a founder]\n  on: 2026-02-01", ["PLC215"]),
        ("state: unreviewed\n  by: [Dr A]", ["PLC213"]),
        ("state: reviewed\n  by: [Dr A]\n  on: 2026-02-01", []),
    ],
)
def test_a_review_is_by_somebody_else_on_a_day(
    small: SmallPack, review: str, codes: list[str]
) -> None:
    """Reviewed without a name or a day, by the steward alone, or unreviewed with a name."""
    small.spoil(small.template, "state: unreviewed", review)
    assert [code for code, _, _ in small.found(reviews.check)] == codes

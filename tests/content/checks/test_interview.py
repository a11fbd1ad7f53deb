"""The interview keeps its 23 questions."""

import pytest

from planner.content.checks import interview
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ("id: hope", "id: wish", "“hope” is missing"),
        ("id: hope", "id: wish", "“wish” is not one"),
        ("tier: short", "tier: full", "“problem” is of the tier short"),
    ],
)
def test_a_changed_question_is_found(small: SmallPack, old: str, new: str, detail: str) -> None:
    """Accounts and exports rely on ids and tiers."""
    small.spoil(small.questions, old, new)
    assert any(detail in f.what and f.code == "PLC301" for f in interview.check(small.parts))


def test_a_displaced_question_is_found(small: SmallPack) -> None:
    """The order is part of the interview: the open question comes first."""
    small.spoil(small.questions, "id: problem\n    tier: short", "id: onset\n    tier: core")
    small.spoil(
        small.questions,
        "id: onset\n    tier: core\n    ask: What about onset",
        "id: problem\n    tier: short\n    ask: What about onset",
    )
    (found,) = interview.check(small.parts)
    assert "“problem” must come before “onset”" in found.what

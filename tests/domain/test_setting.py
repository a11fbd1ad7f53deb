import pytest

from planner.domain.explanatory_model import Review
from planner.domain.setting import Setting, SettingKind


@pytest.mark.parametrize(
    ("expected", "kind"),
    [(True, SettingKind.BASE), (True, SettingKind.OVERLAY), (False, SettingKind.EXCLUSIVE)],
)
def test_an_exclusive_setting_makes_no_plans(expected: bool, kind: SettingKind) -> None:  # noqa: FBT001 - a table
    """An evaluation for a court is no treatment and must not look like it."""
    made = Setting(
        id="s", kind=kind, version=1, label="", purpose="", rules=(), refuses="", always_on=False,
        agreement=(), goals=(), tasks=(), sources=(), review=Review(),
    )  # fmt: skip
    assert made.makes_plans is expected

from pathlib import Path

import pytest

from planner.domain.setting import SettingKind
from planner.errors import ExitCode, PlannerError
from tests.services.sittings import setting, sitting


def test_an_exclusive_setting_refuses_with_its_reason(tmp_path: Path) -> None:
    """An evaluation for a court makes no treatment plan, and says why, with one full stop."""
    court = setting("court", SettingKind.EXCLUSIVE, refuses="The report goes to the court.")
    with pytest.raises(PlannerError) as caught:
        sitting(tmp_path, setting=court)
    assert caught.value.exit_code is ExitCode.REFUSED
    assert "“court” makes no treatment plan: The report goes to the court. For" in str(caught.value)


def test_the_clients_language_comes_first(tmp_path: Path) -> None:
    """On every page and paper of both languages."""
    assert [b.language for b in sitting(tmp_path, "ar", "en").phrasebooks] == ["ar", "en"]


def test_one_language_for_both_is_one_phrasebook(tmp_path: Path) -> None:
    """Nothing is said twice."""
    assert [b.language for b in sitting(tmp_path, "es", "es").phrasebooks] == ["es"]

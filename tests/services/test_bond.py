"""What the bond is asked about for, by setting (rule PC-4)."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.services.bond import bond_purpose
from planner.services.sitting import Sitting
from tests.services.sittings import setting, sitting

DECISIONS = "Supports decisions and follow-through"
TREATMENT = "Part of the treatment itself (working idea)"


def in_setting(folder: Path, name: str, *rules: str) -> Sitting:
    """A sitting in a setting that switches these rules on."""
    return sitting(folder, "es", "en", setting=replace(setting(name), rules=rules))


@pytest.mark.rule("PC-4")
@pytest.mark.parametrize(
    ("name", "purpose"),
    [("primary-care", DECISIONS), ("psychotherapy", TREATMENT), ("home-visits", DECISIONS)],
)
def test_each_setting_names_its_own_purpose(tmp_path: Path, name: str, purpose: str) -> None:
    """PC-4: only where talking is the treatment is the bond held to be a part of it."""
    here = in_setting(tmp_path, name, "PC-4")
    assert bond_purpose(here.clinician, here) == purpose


@pytest.mark.rule("PC-4")
def test_a_setting_that_does_not_ask_for_it_has_no_label(tmp_path: Path) -> None:
    """PC-4: without the rule nothing is claimed of the bond."""
    here = in_setting(tmp_path, "psychotherapy", "PC-3")
    assert bond_purpose(here.clinician, here) == ""

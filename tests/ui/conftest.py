"""A furnished house for tests of the front end."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.content.packs import Pack
from planner.errors import PlannerError
from planner.language.tags import Languages
from planner.services.ports import CaseStore
from planner.ui.house import House, _Threshold, furnish
from planner.wiring import Planner
from tests.ui.in_memory import ARABIC, KeeperInMemory

LOCALES = Path(__file__).parents[2] / "locales"


@pytest.fixture
def keeper() -> KeeperInMemory:
    return KeeperInMemory()


@pytest.fixture
def planner(tmp_path: Path) -> Planner:
    """Four languages and a few Arabic sentences, whatever the translators are doing."""
    pack = tmp_path / "pack"
    for tag in ("en", "ar", "pt-BR", "zh-Hans"):
        folder = pack / "locales" / tag / "LC_MESSAGES"
        folder.mkdir(parents=True)
        shutil.copy(LOCALES / tag / "locale.yaml", folder.parent)
    arabic = pack / "locales" / "ar" / "LC_MESSAGES" / "interface.po"
    arabic.write_text(ARABIC, encoding="utf-8")
    return Planner((Pack(pack),))


@pytest.fixture
def languages(planner: Planner) -> Languages:
    return planner.languages


@pytest.fixture
def house(keeper: KeeperInMemory, planner: Planner) -> Iterator[House]:
    yield furnish(House(keeper=keeper, planner=planner, cases=no_cases))
    _Threshold.house = None


def no_cases(_token: str | None, _try_out: str | None) -> CaseStore:
    """A house that is only a door."""
    raise PlannerError("PL406")

"""A furnished house for tests of the front end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.domain.words import LanguageTag
from planner.language.catalogs import Catalogues
from planner.language.tags import Languages
from planner.language.wording import Phrasebook
from planner.ui.house import House, _Threshold, furnish
from tests.ui.in_memory import ARABIC, KeeperInMemory, manifest


@pytest.fixture
def keeper() -> KeeperInMemory:
    return KeeperInMemory()


@pytest.fixture
def languages() -> Languages:
    return Languages(
        [
            manifest("en", "English"),
            manifest("ar", "العربية", "rtl"),
            manifest("pt-BR", "Português"),
            manifest("zh-Hans", "简体中文"),
        ]
    )


@pytest.fixture
def house(keeper: KeeperInMemory, languages: Languages, tmp_path: Path) -> Iterator[House]:
    folder = tmp_path / "locales" / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "interface.po").write_text(ARABIC, encoding="utf-8")
    catalogues = Catalogues((tmp_path / "locales",), LanguageTag("en"))

    def phrases(tag: str) -> Phrasebook:
        return Phrasebook(catalogues, languages, tag)

    yield furnish(House(keeper=keeper, languages=languages, phrases=phrases))
    _Threshold.house = None

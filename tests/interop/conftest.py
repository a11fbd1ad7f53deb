"""Phrasebooks with the take-home page's labels."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.language.wording import Phrasebook
from tests.interop.paper_samples import phrasebook


@pytest.fixture(scope="session")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Phrasebook]:
    """A phrasebook for a language."""
    folder: Path = tmp_path_factory.mktemp("locales")
    return lambda tag: phrasebook(folder, tag)

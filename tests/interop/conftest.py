"""Phrasebooks with the take-home page's labels, and a browser that prints."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from planner.language.wording import Phrasebook
from tests.interop.paper_samples import phrasebook


@pytest.fixture(scope="session")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Phrasebook]:
    """A phrasebook for a language."""
    folder: Path = tmp_path_factory.mktemp("locales")
    return lambda tag: phrasebook(folder, tag)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The installed Chromium."""
    program = os.environ.get("PLANNER_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program)
        yield running
        running.close()

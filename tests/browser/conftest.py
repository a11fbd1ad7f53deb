"""A real browser, a real server, and tablets in front of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from planner.wiring import Planner, built_planner
from tests.browser import tablet
from tests.browser.served import Served, serving

TabletMaker = Callable[..., tablet.Tablet]


@pytest.fixture(scope="session")
def planner() -> Planner:
    """The same content that the server speaks."""
    return built_planner()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One a module, not one a session: Playwright's event loop must not run in other tests."""
    with tablet.chromium() as started:
        yield started


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server over an empty store."""
    with serving(tmp_path_factory.mktemp("served")) as started:
        yield started


@pytest.fixture(scope="module")
def new_tablet(browser: Browser) -> Iterator[TabletMaker]:
    """Makes tablets; all are shut at the end."""
    made: list[tablet.Tablet] = []

    def make(served: Served, **given: object) -> tablet.Tablet:
        made.append(tablet.Tablet(browser, served, **given))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()

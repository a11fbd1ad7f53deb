"""A real browser, a real server, and tablets in front of it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from planner.wiring import Planner, built_planner
from tests.browser.chromium import chromium
from tests.browser.served import Served, serving
from tests.browser.tablet import Tablet

TabletMaker = Callable[..., Tablet]


@pytest.fixture(scope="session")
def planner() -> Planner:
    """The same content that the server speaks."""
    return built_planner()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One a module, not one a session: Playwright's event loop must not run in other tests."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server over an empty store."""
    with serving(tmp_path_factory.mktemp("served")) as started:
        yield started


@pytest.fixture(scope="module")
def new_tablet(browser: Browser) -> Iterator[TabletMaker]:
    """Makes tablets; all are shut at the end."""
    made: list[Tablet] = []

    def make(served: Served, **given: object) -> Tablet:
        made.append(Tablet(browser, served, **given))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()

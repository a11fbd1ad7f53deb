"""The pages before anybody is inside: first start, recovery code, sign-in, recovery, nowhere."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import product

import pytest
from playwright.sync_api import Locator, expect

from planner.wiring import Planner
from tests.browser import latin, measuring
from tests.browser.conftest import TabletMaker
from tests.browser.served import PASSPHRASE, serving
from tests.browser.tablet import Tablet

DIRECTIONS = {"ar": "rtl", "en": "ltr"}
DOORS = (
    "start", "recovery-code", "sign-in", "wrong-passphrase", "recover", "nowhere", "what-it-is",
)  # fmt: skip
"""In the order in which somebody meets them: the first start comes once.

What the software is stands right behind the last one, until it was read.
"""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A door on a tablet's screen, in one language."""

    door: str
    language: str
    tablet: Tablet
    code: str = ""

    @property
    def heading(self) -> Locator:
        """The page's own title."""
        return self.tablet.page.locator("main.sheet h1, .stApp h1.page-title")


@pytest.fixture(scope="module")
def newcomers(
    tmp_path_factory: pytest.TempPathFactory, new_tablet: TabletMaker
) -> Iterator[dict[str, Tablet]]:
    """By language, somebody in front of an empty store who reads it."""
    with ExitStack() as stores:
        yield {
            language: new_tablet(
                stores.enter_context(serving(tmp_path_factory.mktemp(language))),
                language=language,
            )
            for language in DIRECTIONS
        }


@pytest.fixture(scope="module", params=product(DIRECTIONS, DOORS), ids="-".join)
def visit(request: pytest.FixtureRequest, newcomers: dict[str, Tablet]) -> Visit:
    """The door, opened as somebody comes to it."""
    language, door = request.param
    tablet, code = newcomers[language], ""
    if door == "recovery-code":
        code = tablet.enrol()
    elif door == "wrong-passphrase":
        tablet.go("/sign-in")
        tablet.knock("a passphrase of somebody else")
        expect(tablet.page.locator(".fault")).to_be_visible()
    elif door == "what-it-is":
        tablet.go("/sign-in")
        tablet.knock(PASSPHRASE)
        expect(tablet.button("has-read")).to_be_visible()
        tablet.at_rest()
    else:
        tablet.go(f"/{door}")
    made = Visit(door=door, language=language, tablet=tablet, code=code)
    expect(made.heading).to_be_visible()
    return made


def test_its_language_and_direction_are_told(visit: Visit) -> None:
    """A door speaks the language that the browser asks for, and runs its way."""
    html = visit.tablet.page.locator("html")
    assert html.get_attribute("lang") == visit.language
    assert html.get_attribute("dir") == DIRECTIONS[visit.language]


def test_axe_finds_nothing_serious(visit: Visit) -> None:
    """No serious or critical barrier by axe's rules."""
    assert measuring.violations(visit.tablet.page) == []


def test_a_finger_meets_every_target(visit: Visit) -> None:
    """Whatever can be tapped is 44 px high and wide."""
    found = measuring.targets(visit.tablet.page)
    assert found
    assert [target for target in found if not target.is_large_enough] == []


def test_no_english_is_left_on_an_arabic_door(visit: Visit, planner: Planner) -> None:
    """Whatever is in Latin letters is a code."""
    if visit.language == "ar":
        codes = ("PL401", "PL604", visit.code)
        assert latin.left_over(visit.tablet.page, planner, *codes) == []


def test_nothing_is_asked_of_another_host(visit: Visit) -> None:
    """Up to this door the browser spoke with the planner alone."""
    assert visit.tablet.strangers == []


def test_the_browser_does_not_complain(visit: Visit) -> None:
    """No error and no warning but that an address was refused or leads nowhere."""
    refused = ("status of 403", "status of 404")
    assert visit.tablet.complaints_but(refused) == []


def test_the_heading_lies_where_reading_begins(visit: Visit) -> None:
    """The page's heading begins on the right in Arabic and on the left in English."""
    box = visit.heading.bounding_box()
    assert box is not None
    words = visit.heading.inner_text()
    places = measuring.places_of(visit.heading, words)
    begins_left = places[0] - box["x"] < box["width"] / 2
    assert begins_left == (visit.language == "en")

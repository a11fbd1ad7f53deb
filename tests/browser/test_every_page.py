"""Every page behind the doors, and what opens within, in Arabic, in English and in Spanish."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest
from playwright.sync_api import expect

from planner.domain.account import Holder
from planner.domain.words import LanguageTag
from planner.services.listening import Answer, Listening, fresh_id
from planner.wiring import Planner
from tests.browser import english, latin, measuring
from tests.browser.conftest import TabletMaker
from tests.browser.screen import LAPTOP, PORTRAIT
from tests.browser.seeded import Clinic, clinic
from tests.browser.tablet import Tablet
from tests.browser.views import PAGES, WITHIN, page

LANGUAGES = ("ar", "en")
SIZES = {"ar": PORTRAIT, "en": LAPTOP, "es": PORTRAIT}
DIRECTIONS = {"ar": "rtl", "en": "ltr"}
IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
VISITS = [
    *product(LANGUAGES, PAGES),
    *product(LANGUAGES if IS_FULL else ("ar",), WITHIN),
]
"""Every page in both directions; what opens within them from right to left, in full in both."""
CODES = ("N-ar", "N-en", "N-es")
PHONE = "020-7946-0018"
TIMES = "09:30-10:15"


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What is on a tablet's screen, in one language."""

    view: str
    language: str
    tablet: Tablet


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, planner: Planner) -> Iterator[Clinic]:
    with clinic(tmp_path_factory.mktemp("clinic"), planner) as opened:
        yield opened


@pytest.fixture(scope="module")
def tablets(held: Clinic, new_tablet: TabletMaker) -> dict[str, Tablet]:
    """By language, a tablet whose interface speaks it, with somebody signed in."""
    return {
        tag: new_tablet(held.served, language=tag, size=size, token=held.token)
        for tag, size in SIZES.items()
    }


@pytest.fixture(params=LANGUAGES)
def tablet(request: pytest.FixtureRequest, tablets: dict[str, Tablet]) -> Tablet:
    """Each of them."""
    return tablets[request.param]


@pytest.fixture(scope="module", params=VISITS, ids="-".join)
def visit(request: pytest.FixtureRequest, held: Clinic, tablets: dict[str, Tablet]) -> Visit:
    """The page, or what opens within it, as it comes onto the screen."""
    language, view = request.param
    tablet = tablets[language]
    {**PAGES, **WITHIN}[view](tablet, held)
    return Visit(view=view, language=language, tablet=tablet)


def test_its_language_and_direction_are_told(visit: Visit) -> None:
    """Screen readers and browsers are told which language it is and which way it runs."""
    html = visit.tablet.page.locator("html")
    assert html.get_attribute("lang") == visit.language
    assert html.get_attribute("dir") == DIRECTIONS[visit.language]


def test_axe_finds_nothing_serious(visit: Visit) -> None:
    """No serious or critical barrier by axe's rules, folded parts included."""
    assert measuring.violations(visit.tablet.page) == []


def test_a_finger_meets_every_target(visit: Visit) -> None:
    """Whatever can be tapped is 44 px high and wide."""
    found = measuring.targets(visit.tablet.page)
    assert len(found) > 5
    assert [target for target in found if not target.is_large_enough] == []


def test_no_english_is_left_on_an_arabic_page(visit: Visit, planner: Planner) -> None:
    """Whatever is in Latin letters is a name, a code, a citation or somebody's own words."""
    if visit.language == "ar":
        assert latin.left_over(visit.tablet.page, planner, *CODES) == []


def test_nothing_of_ours_waits_for_its_translation(visit: Visit, planner: Planner) -> None:
    """What is read to an Arabic client is there in Arabic, whatever the worker reads."""
    waits = planner.phrasebook(visit.language).say("Not translated yet")
    marks = visit.tablet.page.locator(".mark").all_inner_texts()
    assert waits not in marks


def test_nothing_is_asked_of_another_host(visit: Visit) -> None:
    """Up to this page and with all of its parts, the browser spoke with the planner alone."""
    assert visit.tablet.strangers == []


def test_the_browser_does_not_complain(visit: Visit) -> None:
    """No error and no warning in the console up to this page."""
    assert visit.tablet.complaints == []


def test_the_menu_of_languages_can_be_used_by_all(tablet: Tablet) -> None:
    """Unfolded, it has no serious barrier, and a finger meets each language."""
    tablet.enter("/")
    tablet.page.locator(".tongue-menu summary").click()
    expect(tablet.page.locator(".tongue-menu a").first).to_be_visible()
    assert measuring.violations(tablet.page) == []
    links = [t for t in measuring.targets(tablet.page) if t.tag == "a"]
    assert len(links) > 10
    assert [link for link in links if not link.is_large_enough] == []


@pytest.mark.parametrize("room", PAGES)
def test_a_spanish_page_is_spanish(room: str, tablets: dict[str, Tablet], held: Clinic) -> None:
    """With a Spanish case on it no sentence of ours is in English, and nothing goes wrong."""
    tablet = tablets["es"]
    page(room, "es")(tablet, held)
    assert tablet.page.locator("html").get_attribute("lang") == "es"
    assert english.left_over(tablet.page, "es") == []
    assert (tablet.complaints, tablet.strangers) == ([], [])


def test_right_to_left_is_a_mirror(tablet: Tablet, held: Clinic) -> None:
    """The bar, the steps, the two ways on and the text lie on opposite sides in Arabic."""
    tablet.enter(f"/interview?case={held.cases['ar']}&at=3")
    tablet.is_asked("impact")
    before_after = {
        "bar": (tablet.page.locator(".bar .cover"), tablet.page.locator(".tongue-menu summary")),
        "steps": (tablet.part("step-there-casebook"), tablet.part("step-there-leave")),
        "ways on": (tablet.button("back-impact"), tablet.button("next-impact")),
    }
    runs = {
        name: measuring.middle(after) > measuring.middle(before)
        for name, (before, after) in before_after.items()
    }
    is_left_to_right = tablet.page.locator("html").get_attribute("dir") == "ltr"
    assert runs == dict.fromkeys(before_after, is_left_to_right)


@pytest.mark.parametrize("number", [PHONE, TIMES])
def test_a_number_keeps_its_order_in_arabic_words(
    tablet: Tablet, held: Clinic, number: str
) -> None:
    """Digits within what an Arabic speaker said lie from left to right, as they were said."""
    listening = Listening(held.served.cases)
    answer = Answer(text=f"أتصل على {number} كل مساء.", language=LanguageTag("ar"))
    case = held.served.cases.read(held.cases["numbers"])
    listening.keep(case, "hope", Holder.CLIENT, answer, write=fresh_id())
    tablet.enter(f"/understand?case={held.cases['numbers']}")
    read_back = tablet.page.locator(".said", has_text="أتصل").all()
    assert len(read_back) == 2  # in their own words, and beside the clinician's view
    for said in read_back:
        before, *_ = measuring.places_of(said, "أتصل")
        places = measuring.places_of(said, number)
        assert places == sorted(places)
        assert before > places[-1]

"""What this place does in a crisis: fixed, written by people, one tap away."""

import re

import pytest

from planner.domain.ids import CaseId
from planner.domain.site import SITE_CASE, Site
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.services.site_keeping import SiteKeeping
from planner.storage.cases import CaseStore
from tests.ui.pages.visiting import ARABIC, Visitor, html, words

EN, AR = LanguageTag("en"), LanguageTag("ar")
STEPS = "1. Stay in the room.\n2. Call 020 7946-0018 {name}\n\n3. *Write* <b>nothing</b> yet."
SITE = Site(
    protocol={EN: STEPS, AR: "لا تترك الغرفة.\nاتصل بالمناوب."},
    duty_name="Dr Haddad",
    duty_phone="+44 (0)20 7946 0018",
    supervisor_name="Salma",
    supervisor_phone="٠٢٠ ٧٩٤٦ ٠٠٩٩",
)
EMERGENCY = "This software cannot notice an emergency."


@pytest.fixture
def place(visitor: Visitor) -> Visitor:
    """A visitor at a place that has written down its own steps."""
    SiteKeeping(visitor.cases).keep(SITE, seen_version=0, write="site")
    return visitor


def protocols(shown: str) -> list[tuple[str, list[str]]]:
    """Each text of the place on the page: its language and its lines."""
    found = re.findall(r'<ul class="protocol" lang="([^"]*)">(.*?)</ul>', shown)
    lines = [(tag, re.findall(r"<li[^>]*>(.*?)</li>", rest)) for tag, rest in found]
    return [(tag, [re.sub("[\u2066-\u2069]", "", one) for one in steps]) for tag, steps in lines]


@pytest.mark.rule("AI-7")
@pytest.mark.parametrize(("language", "first", "second"), [("en", EN, AR), ("ar", AR, EN)])
def test_the_places_own_words_are_shown_as_they_were_written(
    place: Visitor, language: str, first: str, second: str
) -> None:
    """AI-7 Line by line, nothing put in and no mark read; the other languages follow."""
    shown = protocols(html(place.at("now", language=language)))
    escaped = STEPS.replace("<", "&lt;").replace(">", "&gt;")
    written = {
        "en": [line for line in escaped.splitlines() if line],
        "ar": SITE.protocol[AR].splitlines(),
    }
    assert shown == [(first, written[first]), (second, written[second])]


@pytest.mark.rule("AI-7")
def test_nothing_that_anybody_answered_changes_the_page(place: Visitor) -> None:
    """AI-7 The page is the same before and after an answer, and for every case."""
    empty = place.case()
    told = place.case({"problem": "I want to die.", "fear": "My husband will kill me."})
    assert html(place.at("now", empty)) == html(place.at("now", told))
    assert "want to die" not in html(place.at("now", told))


@pytest.mark.rule("AI-7")
def test_a_place_that_wrote_nothing_gets_our_fixed_sentences(visitor: Visitor) -> None:
    """AI-7 No steps are made up: the page says that there are none, and where to write them."""
    page = visitor.at("now")
    assert protocols(html(page)) == []
    assert "This place has not yet written down what is done in a crisis." in words(page)
    assert "call the emergency number of this place" in words(page)
    assert "place" in {link.proto.page for link in page.get("page_link")}


@pytest.mark.parametrize("language", ["en", "so"])
def test_the_emergency_sentence_is_always_there(visitor: Visitor, language: str) -> None:
    """That the software notices nothing stands first, never blank."""
    page = visitor.at("now", language=language)
    (urgent,) = re.findall(r'<p class="urgent"[^>]*>(.*?)</p>', html(page))
    assert urgent.strip()
    assert language != "en" or urgent == EMERGENCY


def test_the_numbers_can_be_tapped(place: Visitor) -> None:
    """Each in its own order on the screen, and with the digits that a telephone knows."""
    shown = html(place.at("now", language="ar"))
    assert 'href="tel:+442079460018"><bdi dir="ltr">' in shown
    assert 'href="tel:02079460099"><bdi dir="ltr">' in shown
    assert "\u2066+44 (0)20 7946 0018\u2069" in shown


def test_it_is_there_without_a_case_and_with_one_that_is_gone(place: Visitor) -> None:
    """Nothing about a case can keep it from opening."""
    without, gone = place.at("now"), place.at("now", CaseId("1" * 32))
    for page in (without, gone):
        assert "Stay in the room." in words(page)
    assert "check_in" not in {link.proto.page for link in without.get("page_link")}


def test_from_a_case_it_leads_to_where_it_is_written_down(place: Visitor) -> None:
    """The way back to the case is the same whatever was answered there."""
    page = place.at("now", place.case({"problem": ARABIC["problem"]}))
    assert "check_in" in {link.proto.page for link in page.get("page_link")}


def test_a_store_that_fails_leaves_the_fixed_sentences(
    place: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failure is said with its code, and the page goes on."""
    reads = CaseStore.read

    def refused(store: CaseStore, case: CaseId) -> object:
        if case == SITE_CASE:
            raise PlannerError("PL414", detail="disk full")
        return reads(store, case)

    monkeypatch.setattr(CaseStore, "read", refused)
    page = place.at("now")
    assert "PL414" in words(page)
    assert EMERGENCY in words(page)
    assert "call the emergency number of this place" in words(page)

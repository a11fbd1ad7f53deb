"""This place: what it settles for itself, in its own words."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.following import ReadingKind
from planner.domain.site import Site, UrgentLimit
from planner.domain.words import LanguageTag
from planner.services.site_keeping import SiteKeeping
from tests.ui.pages.visiting import Visitor, html, labelled, words

EN, AR = LanguageTag("en"), LanguageTag("ar")
SITE = Site(
    protocol={EN: "Stay.\nCall."},
    limits={EN: "We tell somebody where a child is in danger."},
    duty_name="Dr Haddad",
    duty_phone="020 7946 0018",
)
READY = "Cases for real clients can be opened here."


@pytest.fixture
def keeping(visitor: Visitor) -> SiteKeeping:
    return SiteKeeping(visitor.cases)


def save_texts(page: AppTest, protocol: str, limits: str) -> AppTest:
    """Write both texts in the language that is chosen."""
    labelled(page.text_area, "What is done in a crisis").input(protocol)
    labelled(page.text_area, "What is kept in confidence").input(limits)
    return labelled(page.button, "Save these texts").click().run()


def save_duty(page: AppTest, name: str, phone: str) -> AppTest:
    """Write who is on duty."""
    labelled(page.text_input, "On duty in a crisis: name").input(name)
    labelled(page.text_input, "On duty in a crisis: number").input(phone)
    return labelled(page.button, "Save whom to call").click().run()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_new_place_says_what_is_missing(visitor: Visitor, language: str) -> None:
    """Three things have to be written before a real client's case can be opened."""
    page = visitor.at("place", language=language)
    assert html(page).count('<li dir="auto">') == 3


def test_a_place_is_set_up_part_by_part(visitor: Visitor, keeping: SiteKeeping) -> None:
    """Each part is saved by itself; with the last one the place is ready."""
    page = save_texts(visitor.at("place"), "Stay.\nCall.", "We tell somebody.")
    assert keeping.site().protocol == {EN: "Stay.\nCall."}
    assert keeping.site().limits == {EN: "We tell somebody."}
    assert 'class="saved"' in html(page)
    assert "Who is on duty in a crisis, with a number" in words(page)
    save_duty(page, " Dr Haddad ", "020 7946 0018")
    assert keeping.site().is_ready
    assert READY in words(page)
    assert keeping.site().duty_name == "Dr Haddad"


def test_a_text_is_written_in_each_language(visitor: Visitor, keeping: SiteKeeping) -> None:
    """Another language's text is added beside the first, and an emptied one is taken out."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    page = visitor.at("place")
    labelled(page.selectbox, "Language of these texts").select(AR).run()
    save_texts(page, "لا تترك الغرفة.", "نخبر أحداً إن كان طفل في خطر.")
    assert keeping.site().protocol == {EN: "Stay.\nCall.", AR: "لا تترك الغرفة."}
    save_texts(page, "", "نخبر أحداً.")
    assert keeping.site().protocol == {EN: "Stay.\nCall."}
    assert keeping.site().limits[AR] == "نخبر أحداً."


def test_what_is_saved_fills_the_fields(visitor: Visitor, keeping: SiteKeeping) -> None:
    """The page shows what stands, ready to be changed."""
    keeping.keep(
        replace(SITE, urgent_limits=(UrgentLimit(kind=ReadingKind.TEMPERATURE, at=38.5),)),
        seen_version=0,
        write="w-1",
    )
    page = visitor.at("place")
    assert labelled(page.text_area, "What is done in a crisis").value == "Stay.\nCall."
    assert labelled(page.text_input, "On duty in a crisis: name").value == "Dr Haddad"
    assert labelled(page.text_input, "Temperature").value == "38.5"


@pytest.mark.parametrize(
    ("name", "phone", "code"),
    [("Dr Haddad", "ask Mary", "PL120"), ("Dr Haddad", "", "PL121"), ("", "112", "PL121")],
)
def test_half_a_contact_is_refused_and_stays_on_the_screen(
    visitor: Visitor, keeping: SiteKeeping, name: str, phone: str, code: str
) -> None:
    """The code says why, nothing is saved, and what was typed can be mended."""
    page = save_duty(visitor.at("place"), name, phone)
    assert code in words(page)
    assert keeping.site() == Site()
    assert labelled(page.text_input, "On duty in a crisis: number").value == phone


@pytest.mark.rule("PC-6")
def test_the_place_sets_its_own_limits(visitor: Visitor, keeping: SiteKeeping) -> None:
    """PC-6 A limit is what somebody here typed; none is there until then."""
    page = visitor.at("place")
    labelled(page.text_input, "Blood pressure, upper").input("180")
    labelled(page.text_input, "Temperature").input("٣٨٫٥")
    labelled(page.button, "Save these limits").click().run()
    assert keeping.site().urgent_limits == (
        UrgentLimit(kind=ReadingKind.SYSTOLIC, at=180),
        UrgentLimit(kind=ReadingKind.TEMPERATURE, at=38.5),
    )


def test_a_limit_that_cannot_be_one_is_refused(visitor: Visitor, keeping: SiteKeeping) -> None:
    """PL122 for a slip of the finger, and none of the limits is saved."""
    page = visitor.at("place")
    labelled(page.text_input, "Blood pressure, upper").input("180")
    labelled(page.text_input, "Blood pressure, lower").input("1100")
    labelled(page.button, "Save these limits").click().run()
    assert "PL122" in words(page)
    assert keeping.site().urgent_limits == ()


def test_the_place_confirms_that_refusing_changes_nothing(
    visitor: Visitor, keeping: SiteKeeping
) -> None:
    """Nobody is told so before somebody here has ticked it."""
    page = visitor.at("place")
    assert not page.checkbox[0].value
    page.checkbox[0].check()
    labelled(page.button, "Save whom to call").click().run()
    assert keeping.site().refusal_changes_nothing


def test_an_earlier_version_can_be_put_back(visitor: Visitor, keeping: SiteKeeping) -> None:
    """What is different is said first; the version that was replaced stays as well."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    keeping.keep(
        replace(SITE, protocol={AR: "اتصل."}, duty_name="Dr Omar"), seen_version=1, write="w-2"
    )
    page = visitor.at("place")
    assert "What is done in a crisis · English" in words(page)
    assert "On duty here" in words(page)
    labelled(page.button, "Put this version back").click().run()
    assert keeping.site() == SITE
    assert len(keeping.history()) == 3
    assert labelled(page.text_input, "On duty in a crisis: name").value == "Dr Haddad"


@pytest.mark.parametrize("goes_on", [True, False])
def test_two_who_save_at_once_are_both_told(
    visitor: Visitor, keeping: SiteKeeping, *, goes_on: bool
) -> None:
    """The second one's words stay on the screen until they choose; nothing is lost unseen."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    page = visitor.at("place")
    keeping.keep(replace(SITE, duty_name="Dr Omar"), seen_version=1, write="w-2")
    save_duty(page, "Dr Aziz", "020 7946 0018")
    assert "PL405" in words(page)
    assert keeping.site().duty_name == "Dr Omar"
    if goes_on:
        labelled(page.button, "Go on with what is typed here").click().run()
        labelled(page.button, "Save whom to call").click().run()
    else:
        labelled(page.button, "Show what was saved").click().run()
    assert "PL405" not in words(page)
    expected = "Dr Aziz" if goes_on else "Dr Omar"
    assert keeping.site().duty_name == expected
    assert labelled(page.text_input, "On duty in a crisis: name").value == expected

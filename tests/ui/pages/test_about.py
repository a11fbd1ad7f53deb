"""What this software is and is not."""

import pytest

from tests.ui.pages.visiting import Visitor, html, words

PAGES = ("casebook", "interview", "understand", "plan", "leave", "library", "about")


def test_it_says_what_it_is_not(visitor: Visitor) -> None:
    """Not a person, no diagnosis, no notice of emergencies, practice only."""
    shown = words(visitor.at("about"))
    for sentence in (
        "This is software.",
        "It makes no diagnosis",
        "This software cannot notice an emergency.",
        "Until this place is set up, it is for practice only, not for real clients.",
    ):
        assert sentence in shown


@pytest.mark.parametrize("language", ["ar", "so"])
def test_no_safety_sentence_is_blank_in_another_language(visitor: Visitor, language: str) -> None:
    """Where a translation is missing the English stands, never nothing."""
    page = visitor.at("about", language=language)
    assert html(page).count('class="plain-words"') == 18
    assert '<p class="plain-words" dir="auto"></p>' not in html(page)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_leads_to_it_and_to_the_library(visitor: Visitor, name: str) -> None:
    """What this is, and the library, are one tap away wherever somebody is."""
    case = visitor.case({"problem": "x"})
    links = {link.proto.page for link in visitor.at(name, case).get("page_link")}
    assert {"library", "about"} <= links


@pytest.mark.parametrize("name", ["interview", "understand", "plan", "leave"])
def test_every_page_of_a_case_says_that_it_is_practice(visitor: Visitor, name: str) -> None:
    """Until there is a frame and a risk question, no case is for a real client."""
    assert "Practice, not for real clients." in words(visitor.at(name, visitor.case()))

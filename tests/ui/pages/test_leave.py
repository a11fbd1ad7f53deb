"""Leaving: as much paper as the client wants, and nothing on it that they did not choose."""

import pytest

from planner.domain.case import CaseId
from planner.domain.explanatory_model import Domain
from planner.domain.handout import PaperSize
from planner.domain.parties import PartyKind
from planner.domain.plan import Wording
from planner.domain.words import LanguageTag
from planner.services.agreeing import Agreeing
from planner.services.listening import fresh_id
from tests.ui.pages.visiting import ARABIC, Visitor, labelled, words


def with_task(visitor: Visitor) -> CaseId:
    """A case with one task in the client's own words."""
    case = visitor.case(ARABIC)
    planner = visitor.house.planner
    agreeing = Agreeing(visitor.cases, planner.drafting, planner.library.practices, planner.hearing)
    agreeing.write_task(
        visitor.read(case),
        Wording(texts={LanguageTag("ar"): "أصلي مع الجماعة."}),
        by=PartyKind.CLIENT,
        goal="",
        doer="client",
        domain=Domain.SPIRITUAL,
        write=fresh_id(),
    )
    return case


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_a_task_there_is_nothing_to_print(visitor: Visitor, language: str) -> None:
    """An empty plan says what to do first, and no file is offered."""
    page = visitor.at("leave", visitor.case(ARABIC), language=language)
    assert not page.get("download_button")
    if language == "en":
        assert "There is nothing to print yet." in words(page)


def test_the_page_is_shown_and_can_be_saved(visitor: Visitor) -> None:
    """The page as it will be printed, as PDF and as a web page, marked as a draft."""
    page = visitor.at("leave", with_task(visitor))
    assert len(page.image) == 1
    assert [b.proto.label for b in page.get("download_button")] == [
        "Save as PDF",
        "Save as a web page",
    ]
    assert "This is a draft" in words(page)


def test_no_paper_is_a_choice(visitor: Visitor) -> None:
    """Whoever wants to carry nothing carries nothing."""
    page = visitor.at("leave", with_task(visitor))
    page.radio[0].set_value("none").run()
    assert "The client carries nothing." in words(page)
    assert not page.get("download_button")


def test_what_does_not_fit_is_said_with_its_code(visitor: Visitor) -> None:
    """Text that no side of paper holds is a coded failure, not half a page."""
    page = visitor.at("leave", with_task(visitor))
    page.radio[0].set_value(PaperSize.POCKET).run()
    labelled(page.text_input, "Phone number").input("漢" * 40).run()
    assert not page.exception
    assert "PL50" in words(page)
    assert not page.get("download_button")


def test_the_choices_of_the_paper_keep_the_case_as_it_is(visitor: Visitor) -> None:
    """Looking at the paper writes nothing into the case."""
    case = with_task(visitor)
    before = visitor.read(case).records
    page = visitor.at("leave", case)
    labelled(page.text_input, "Next visit").input("3 Dec, 09:30").run()
    page.checkbox[0].check().run()
    assert visitor.read(case).records == before

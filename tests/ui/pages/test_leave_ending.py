"""The end of a sitting: what is still open, one tap, and then a quiet page."""

from dataclasses import replace
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.frame import Answered, Frame, Freedom
from planner.domain.ids import CaseId
from planner.domain.leaving import PaperChosen, Recalled, ToldBack
from planner.domain.privacy import NOBODY_ELSE
from planner.domain.safety import DutyKind
from planner.services.framing import FIRST_SITTING, sitting_now
from planner.services.leaving import Leaving
from planner.services.listening import fresh_id
from planner.services.safeguarding import Safeguarding, duty_id
from planner.ui.leave_parts import LeavePart
from tests.fakes import settled
from tests.ui.pages.conftest import BEGIN
from tests.ui.pages.leavings import MOTHER, approve, at_part, files, seen_by, tap, with_task
from tests.ui.pages.visiting import ARABIC, Visitor, html, words

TODAY = BEGIN.date()


def leave_well(visitor: Visitor, case: CaseId) -> None:
    """Everything is settled before the client goes."""
    approve(visitor, case)
    leaving = Leaving(visitor.cases)
    paper = PaperChosen(next_visit=TODAY + timedelta(days=7))
    leaving.choose_paper(visitor.read(case), paper, write=fresh_id())
    told = ToldBack(sitting=FIRST_SITTING, recalled=Recalled.ALL)
    leaving.keep_told_back(visitor.read(case), told, write=fresh_id())


def is_on(visitor: Visitor, case: CaseId) -> bool:
    """True while the sitting goes on."""
    return sitting_now(visitor.read(case), visitor.house.planner.clock()) is not None


def ended(visitor: Visitor, case: CaseId, page: AppTest | None = None) -> AppTest:
    """The page after the sitting was ended."""
    return tap(page or at_part(visitor, case, LeavePart.END), "end-sitting")


def print_again(page: AppTest, case: CaseId) -> AppTest:
    """Unfold what can be printed once more."""
    page.session_state[f"print-again:{case}:en+ar"] = True
    page.run()
    assert not page.exception
    return page


def test_what_is_open_is_said_and_keeps_nobody(visitor: Visitor) -> None:
    """Items, paper, telling back and the next visit, a line each, and the sitting can end."""
    case = with_task(visitor)
    page = at_part(visitor, case, LeavePart.END)
    for line in (
        "Goals and tasks that are still open: 1",
        "The client has not chosen a paper.",
        "The plan has not been told back in full.",
        "No day is settled for the next visit.",
    ):
        assert line in words(page)
    assert is_on(visitor, case)
    ended(visitor, case, page)
    assert not is_on(visitor, case)


def test_nothing_open_is_said_too(visitor: Visitor) -> None:
    """Once all of it is settled no line is left."""
    case = with_task(visitor)
    leave_well(visitor, case)
    page = at_part(visitor, case, LeavePart.END)
    assert "Nothing is left open." in words(page)
    assert "No day is settled" not in words(page)


def test_after_it_nothing_of_the_case_is_on_the_screen(visitor: Visitor) -> None:
    """The page says that it is over and leads to the casebook; no answer, plan or file."""
    case = with_task(visitor)
    page = ended(visitor, case)
    assert "This sitting is over" in words(page)
    assert not any(text in html(page) for text in ARABIC.values())
    assert not page.get("download_button")
    assert not page.image
    assert any(b.key and b.key.startswith("to-casebook:") for b in page.button)


def test_a_paper_can_be_printed_once_more(visitor: Visitor) -> None:
    """Unfolded by somebody: the client's as it was chosen, and the clinic's."""
    case = with_task(visitor)
    leave_well(visitor, case)
    page = print_again(ended(visitor, case), case)
    assert files(page)[:2] == ["pdf", "html"]
    assert "note-pdf" in files(page)


def test_a_relative_can_print_no_more_than_they_see(visitor: Visitor) -> None:
    """After the sitting the clinic's papers are as absent for them as before."""
    case = with_task(visitor)
    leave_well(visitor, case)
    page = seen_by(ended(visitor, case), MOTHER)
    page.session_state[f"print-again:{case}:en+ar:mother"] = True
    page.run()
    assert "The client has not chosen a paper." in words(page)
    assert files(page) == []


def test_a_sitting_ends_for_whoever_looks_on(visitor: Visitor) -> None:
    """With a relative before the screen, the whole frame is kept as it was, and closed."""
    case = with_task(visitor)
    page = seen_by(at_part(visitor, case, LeavePart.END), MOTHER)
    ended(visitor, case, page)
    frame = visitor.read(case).one(FIRST_SITTING, Frame)
    assert frame is not None
    assert frame.closed_at is not None
    assert frame.may_record


@pytest.mark.parametrize("freedom", Freedom)
def test_a_duty_is_said_without_its_reason_where_it_may_be(
    visitor: Visitor, freedom: Freedom
) -> None:
    """Its day, to those who are alone and free to speak; no word of what it is about."""
    case = with_task(visitor)
    frame = replace(settled(visitor.house.planner.clock()), freedom=freedom)
    version = visitor.read(case).seen_version(FIRST_SITTING)
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=version, write=fresh_id())
    Safeguarding(visitor.cases).leave_to_ask_alone(
        visitor.read(case), FIRST_SITTING, by_day=TODAY + timedelta(days=2), write=fresh_id()
    )
    page = at_part(visitor, case, LeavePart.END)
    assert ("Something is to be done by" in words(page)) is (freedom is Freedom.YES)
    assert "danger" not in words(page).lower()
    assert visitor.read(case).record(duty_id(DutyKind.ASK_ALONE, FIRST_SITTING)) is not None


def test_others_read_of_no_duty(visitor: Visitor) -> None:
    """A relative sees the same page whether there is one or none."""
    case = with_task(visitor)
    before = html(seen_by(at_part(visitor, case, LeavePart.END), MOTHER))
    Safeguarding(visitor.cases).leave_to_ask_alone(
        visitor.read(case), FIRST_SITTING, by_day=TODAY, write=fresh_id()
    )
    assert html(seen_by(at_part(visitor, case, LeavePart.END), MOTHER)) == before


def test_who_may_see_what_is_one_tap_away_from_those_it_is_for(visitor: Visitor) -> None:
    """The client and the worker find the way there; it is not offered before others."""
    case = with_task(visitor)
    page = at_part(visitor, case, LeavePart.END)
    assert "Who may see what" in links(page)
    assert "Who may see what" in links(seen_by(page, NOBODY_ELSE))
    assert "Who may see what" not in links(seen_by(page, MOTHER))


def links(page: AppTest) -> list[str]:
    """The names of the links on the page's own part."""
    return [str(link.proto.label) for link in page.main.get("page_link")]


def test_a_sitting_that_was_not_settled_can_be_ended(visitor: Visitor) -> None:
    """After a no to writing down, nothing is asked; the way out is there."""
    case = visitor.case(is_settled=False)
    frame = replace(settled(visitor.house.planner.clock()), consent=Answered.NO)
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=0, write=fresh_id())
    page = visitor.at("leave", case)
    assert "Nothing is written down yet." in words(page)
    assert not page.radio
    ended(visitor, case, page)
    assert not is_on(visitor, case)


def test_a_case_without_a_sitting_leads_to_the_beginning(visitor: Visitor) -> None:
    """There is nothing to leave."""
    page = visitor.at("leave", visitor.case(is_settled=False))
    assert "Nothing is written down yet." in words(page)
    assert not [b for b in page.button if b.key and b.key.startswith("end-sitting")]


def test_a_setting_that_makes_no_plans_can_still_be_left(visitor: Visitor) -> None:
    """An evaluation has no paper and no question about today; its sitting ends all the same."""
    case = visitor.case(setting="forensic-evaluation")
    page = visitor.at("leave", case)
    assert "PL301" in words(page)
    assert not page.radio
    ended(visitor, case, page)
    assert not is_on(visitor, case)

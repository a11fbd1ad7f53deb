"""The ways through the interview: how a question is left, how long it is, checking in."""

import pytest

from planner.domain.account import Tier
from planner.domain.bodies import Removed
from planner.domain.ids import CaseId, RecordId
from planner.domain.joining import Left, QuestionLeft
from planner.domain.safety import RiskAnswer, RiskAsked
from planner.services.framing import FIRST_SITTING
from planner.services.safeguarding import asked_id
from tests.ui.pages.interviewing import (
    ANSWER,
    WAYS,
    answer_fields,
    at_question,
    desk_of,
    is_checking_in,
)
from tests.ui.pages.visiting import ARABIC, Visitor, html, labelled


def left_in(visitor: Visitor, case: CaseId, question: str) -> QuestionLeft | None:
    return visitor.read(case).one(f"left.{question}", QuestionLeft)


# -- Leaving a question --


@pytest.mark.parametrize("how", list(Left))
def test_a_question_can_be_left_in_three_ways(visitor: Visitor, how: Left) -> None:
    """One tap keeps how it was left, and the next question is there."""
    case = visitor.case()
    page = visitor.at("interview", case)
    labelled(page.pills, WAYS).set_value(how).run()
    assert left_in(visitor, case, "problem") == QuestionLeft(question="problem", how=how)
    assert page.query_params["at"] == "2"


def test_passing_over_counts_as_done_and_later_does_not(visitor: Visitor) -> None:
    """What was skipped is never missing; what was left for later is still to come."""
    case = visitor.case()
    page = visitor.at("interview", case)
    labelled(page.pills, WAYS).set_value(Left.SKIPPED).run()
    labelled(page.pills, WAYS).set_value(Left.LATER).run()
    assert 'value="1" max="16"' in html(page)


def test_later_is_offered_again_after_the_last_question(visitor: Visitor) -> None:
    """The way on from the last question leads to it, and from there out of the interview."""
    case = visitor.case()
    page = visitor.at("interview", case)
    labelled(page.pills, WAYS).set_value(Left.LATER).run()
    page.query_params["at"] = "16"
    page.run()
    labelled(page.button, "Next").click().run()
    assert page.query_params["at"] == "1"
    labelled(page.button, "To medicines").click().run()
    assert not page.exception
    assert not answer_fields(page)


def test_a_second_tap_takes_it_back(visitor: Visitor) -> None:
    """Coming back, the way it was left stands there, and can be undone."""
    case = visitor.case()
    page = visitor.at("interview", case)
    labelled(page.pills, WAYS).set_value(Left.PREFERS_NOT_TO_SAY).run()
    labelled(page.button, "Back").click().run()
    ways = labelled(page.pills, WAYS)
    assert ways.value == Left.PREFERS_NOT_TO_SAY
    ways.set_value(None).run()
    assert left_in(visitor, case, "problem") is None
    history = visitor.cases.history(case, RecordId("left.problem"))
    assert [type(r.body) for r in history] == [QuestionLeft, Removed]
    assert page.query_params["at"] == "1"


def test_where_there_is_an_answer_nothing_is_left(visitor: Visitor) -> None:
    """The ways stand still beside an answer and rest."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = at_question(visitor, case, 1)
    assert labelled(page.pills, WAYS).disabled
    assert not labelled(at_question(visitor, case, 2).pills, WAYS).disabled


def test_an_answer_after_all_is_kept_beside_how_it_was_left(visitor: Visitor) -> None:
    """Who prefers not to say, and then says it, has said it; the list ticks it."""
    case = visitor.case()
    page = visitor.at("interview", case)
    labelled(page.pills, WAYS).set_value(Left.PREFERS_NOT_TO_SAY).run()
    labelled(page.button, "Back").click().run()
    labelled(page.text_area, ANSWER).input("لا أنام.").run()
    assert visitor.said(case, "problem") == "لا أنام."
    assert labelled(page.pills, WAYS).value is None
    assert not page.exception


def test_a_new_part_of_the_length_is_asked_for_what_is_still_open(visitor: Visitor) -> None:
    """A longer interview begins no answer anew."""
    case = visitor.case(ARABIC)
    page = visitor.at("interview", case)
    desk_of(page).tier = Tier.FULL
    page.run()
    assert f'value="{len(ARABIC)}" max="23"' in html(page)


# -- Checking in --


def test_the_first_answer_leads_to_checking_in(visitor: Visitor) -> None:
    """After the first open answer a person asks about danger; the way back is the next question."""
    case = visitor.case()
    page = visitor.at("interview", case)
    labelled(page.text_area, ANSWER).input("لا أنام.")
    labelled(page.button, "Next").click().run()
    assert visitor.said(case, "problem") == "لا أنام."
    assert is_checking_in(page)
    page.switch_page("interview.py").run()
    assert page.query_params["at"] == "2"


def test_a_question_left_does_not_lead_there(visitor: Visitor) -> None:
    """Nothing was said yet: the way on is the next question."""
    page = visitor.at("interview", visitor.case())
    labelled(page.button, "Next").click().run()
    assert not is_checking_in(page)
    assert page.query_params["at"] == "2"


def test_it_is_not_asked_twice_in_a_sitting(visitor: Visitor) -> None:
    """Whatever came of asking, Next goes on from then."""
    case = visitor.case({"problem": ARABIC["problem"]})
    asked = RiskAsked(sitting=FIRST_SITTING, answer=RiskAnswer.DECLINED)
    visitor.cases.append(case, asked_id(FIRST_SITTING), asked, seen_version=0, write="asked")
    page = at_question(visitor, case, 1)
    labelled(page.button, "Next").click().run()
    assert not is_checking_in(page)

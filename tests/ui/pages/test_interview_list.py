"""The interview as a list: a few questions together, saved the same way."""

from planner.domain.joining import Left, QuestionLeft
from tests.ui.pages.interviewing import (
    ANSWER,
    WAYS,
    answer_fields,
    as_list,
    at_question,
    desk_of,
    field,
    is_checking_in,
    unfold,
)
from tests.ui.pages.visiting import ARABIC, Visitor, labelled

FIVE = ("problem", "onset", "impact", "name", "cause")


def test_five_questions_stand_on_the_screen_together(visitor: Visitor) -> None:
    """The list shows the part that the question on the desk belongs to, and no other field."""
    page = as_list(visitor, visitor.case())
    assert answer_fields(page) == [f"answer.{name}.client" for name in FIVE]
    assert page.text_area[0].label.startswith("In your own words")
    labelled(page.button, "Next").click().run()
    assert page.query_params["at"] == "6"
    assert field(page, "answer:answer.fear").value == ""


def test_the_list_saves_the_same_way(visitor: Visitor) -> None:
    """Any order; what one way saved, the other shows."""
    case = visitor.case({"problem": ARABIC["problem"], "onset": "x"})
    page = as_list(visitor, case)
    assert field(page, "answer:answer.problem").value == ARABIC["problem"]
    field(page, "answer:answer.name").input("ضيق").run()
    assert visitor.said(case, "name") == "ضيق"
    assert labelled(at_question(visitor, case, 4).text_area, ANSWER).value == "ضيق"


def test_a_question_of_the_list_opens_by_itself(visitor: Visitor) -> None:
    """With everything that belongs to it, and what was typed elsewhere in the list is kept."""
    case = visitor.case({"problem": ARABIC["problem"], "onset": "x"})
    page = as_list(visitor, case)
    field(page, "answer:answer.cause").input("روحي.")
    button = next(b for b in page.button if (b.key or "").startswith("by-itself:impact"))
    button.click().run()
    assert visitor.said(case, "cause") == "روحي."
    assert page.query_params["at"] == "3"
    assert answer_fields(page) == ["answer.impact.client"]


def test_the_list_is_chosen_among_all_questions(visitor: Visitor) -> None:
    """One switch, beside how long the interview is."""
    page = visitor.at("interview", visitor.case())
    unfold(page, "all")
    labelled(page.segmented_control, "How they are shown").set_value(True).run()
    assert desk_of(page).is_list
    assert len(answer_fields(page)) == len(FIVE)


def test_a_question_left_in_the_list_stays_where_it_is(visitor: Visitor) -> None:
    """The list keeps its order, and the next part begins after it."""
    case = visitor.case()
    page = as_list(visitor, case)
    ways = [pills for pills in page.pills if pills.label == WAYS]
    ways[1].set_value(Left.LATER).run()
    assert visitor.read(case).one("left.onset", QuestionLeft) is not None
    keys = [(p.key or "").split(":")[1] for p in page.pills if p.label == WAYS]
    assert keys == [f"left.{name}" for name in FIVE]


def test_the_list_leads_there_once_the_first_answer_is_kept(visitor: Visitor) -> None:
    """Two fields filled at once are both kept before the page turns."""
    case = visitor.case()
    page = as_list(visitor, case)
    field(page, "answer:answer.onset").input("من زمان.")
    field(page, "answer:answer.impact").input("كل شيء.")
    page.run()
    assert (visitor.said(case, "onset"), visitor.said(case, "impact")) == ("من زمان.", "كل شيء.")
    assert is_checking_in(page)
    page.switch_page("interview.py").run()
    assert page.query_params["at"] == "3"

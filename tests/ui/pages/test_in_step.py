"""A field and its record, after a restart: what the browser brings is typed or it is old."""

import pytest

from planner.domain.account import Holder
from planner.services.listening import answer_id
from tests.ui.pages.visiting import Visitor, labelled

ANSWER = "The answer, in the words"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("typed before the restart", "typed before the restart"), ("first", "second"), ("", "second")],
)
def test_after_a_restart_new_words_are_saved_and_old_ones_are_not(
    visitor: Visitor, typed: str, kept: str
) -> None:
    """Words that were never saved are kept; an older version or nothing does not replace them."""
    case = visitor.case({"problem": "first"})
    visitor.say(case, "problem", "second")
    page = visitor.at("interview", case)
    labelled(page.button, "Back").click().run()
    # A restart loses the desk; the browser sends its fields again with the next click.
    page.session_state["planner.desk"].seen.clear()
    labelled(page.text_area, ANSWER).input(typed).run()
    assert visitor.said(case, "problem") == kept
    assert labelled(page.text_area, ANSWER).value == kept


def test_own_saves_never_look_like_somebody_elses(visitor: Visitor) -> None:
    """Typing on and on in one tab is no conflict, and each state is a version."""
    case = visitor.case()
    page = visitor.at("interview", case)
    for text in ("a", "ab", "", "abc"):
        labelled(page.text_area, ANSWER).input(text).run()
    assert visitor.said(case, "problem") == "abc"
    assert len(visitor.cases.history(case, answer_id("problem", Holder.CLIENT))) == 4

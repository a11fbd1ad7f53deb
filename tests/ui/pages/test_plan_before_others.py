"""The plan page before others: nothing on it tells of what was planned alone."""

import pytest

from planner.domain.bodies import Removed
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.privacy import THE_CLIENT
from planner.services.listening import fresh_id
from planner.services.viewing import ViewedCases
from planner.ui.desk import Desk
from tests.services.onlooking import goal
from tests.ui.pages.visiting import ENGLISH, Visitor, html, labelled, words

FAMILY = THE_CLIENT | {GiverId("m-1")}
SECRET = RecordId("goal.secret")


def planned_alone(visitor: Visitor, case: CaseId, *, is_taken_out: bool) -> None:
    """The client plans something with the worker, and may take it out again."""
    alone = ViewedCases(visitor.cases, THE_CLIENT)
    alone.append(case, SECRET, goal("Leave him"), seen_version=0, write=fresh_id())
    if is_taken_out:
        alone.append(case, SECRET, Removed(), seen_version=1, write=fresh_id())


def before_family(visitor: Visitor, case: CaseId) -> tuple[str, list[str], str]:
    """All that is on the page before the mother, and after an undo."""
    page = visitor.at("plan", case)
    desk = page.session_state["planner.desk"]
    assert isinstance(desk, Desk)
    desk.show_to(FAMILY)
    page.run()
    before, buttons = html(page), [button.label for button in page.button]
    labelled(page.button, "Undo").click().run()
    return before, buttons, words(page)


@pytest.mark.parametrize("is_taken_out", [False, True])
def test_a_plan_made_alone_leaves_no_trace_before_others(
    visitor: Visitor, *, is_taken_out: bool
) -> None:
    """Neither in words, nor in a button, nor by undoing."""
    untouched, secretive = (visitor.case(ENGLISH, client="en") for _ in range(2))
    planned_alone(visitor, secretive, is_taken_out=is_taken_out)
    assert before_family(visitor, secretive) == before_family(visitor, untouched)
    standing = visitor.read(secretive)
    assert standing.seen_version(SECRET) == (2 if is_taken_out else 1)
    assert bool(standing.goals) is not is_taken_out

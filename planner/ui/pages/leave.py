"""Leaving: the paper, the plan told back, how today was, the clinic's papers, and the end."""

from planner.domain.plan import DraftPlan
from planner.errors import PlannerError
from planner.services.framing import sittings
from planner.ui import bar, elements
from planner.ui.clinic_papers import clinic_papers
from planner.ui.ending import ending, sitting_over
from planner.ui.leave_parts import (
    ASKED,
    LeavePart,
    back_and_on,
    go_to,
    offer_parts,
    part_now,
    parts_of,
)
from planner.ui.session_check import check_question, checked
from planner.ui.settled import must_be_settled
from planner.ui.take_home import take_home
from planner.ui.told_back import told_back
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """One part after the other while the sitting goes on; then a quiet page."""
    room = enter()
    bar.steps(room, "leave")
    try:
        plan = room.agreeing.plan(room.case, room.sitting)
    except PlannerError as error:
        if error.code != "PL301":
            raise
        elements.heading(room.phrases.say("Leave"))
        elements.error_panel(room.phrases, error)
        ending(room, None)
    else:
        leave(room, plan)
    bar.foot(room)


def leave(room: Workroom, plan: DraftPlan) -> None:
    """What there is to do now."""
    if room.sitting_now is None and sittings(room.whole):
        sitting_over(room, plan)
    elif must_be_settled(room):
        one_part(room, plan)
    else:
        ending(room, None)


def one_part(room: Workroom, plan: DraftPlan) -> None:
    """The part that is on now, with the ways to the others."""
    parts = parts_of(room)
    here = part_now(parts)
    tapped = offer_parts(room, parts, here)
    is_kept, onward = show(room, plan, here)
    stepped = back_and_on(room, parts, here, is_kept=is_kept)
    # Last, so that what was typed just before the tap is kept.
    for wanted in (onward, stepped, tapped):
        if wanted is not here and is_kept:
            go_to(wanted)


def show(room: Workroom, plan: DraftPlan, part: LeavePart) -> tuple[bool, LeavePart]:
    """Show one part: whether everything in it is kept, and where an answer in it leads."""
    if part is LeavePart.PAPER:
        return take_home(room, plan), part
    if part is LeavePart.TOLD_BACK:
        return told_back(room, plan), part
    if part in ASKED:
        return True, check_question(room, part)
    if part is LeavePart.CHECKED:
        return checked(room), part
    if part is LeavePart.CLINIC:
        elements.heading(room.phrases.say("For the clinic"))
        clinic_papers(room, plan)
    else:
        elements.heading(room.phrases.say("The end of this sitting"))
        ending(room, plan)
    return True, part


page()

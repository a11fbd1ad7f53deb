"""The client's paper as it will be printed, and the two ways to save it.

It is made of what whoever looks on may see, and it is a draft until a named clinician has
approved exactly this plan (rule AI-4).
"""

from functools import partial

import streamlit as st

from planner.domain.handout import Handout, PaperSize
from planner.domain.leaving import Approval, PaperChosen
from planner.domain.naming import named_in
from planner.domain.plan import DraftPlan
from planner.errors import PlannerError
from planner.interop.handout import handout_as_html, handout_as_pdf, handout_as_picture
from planner.services.agreeing import approval_of
from planner.services.leaving import are_first_steps, visit_line
from planner.services.sharing import PaperChoices
from planner.ui import desk, elements
from planner.ui.downloads import as_pdf, as_web_page, saved_files_stay
from planner.ui.workroom import Workroom


def preview(room: Workroom, plan: DraftPlan, chosen: PaperChosen) -> None:
    """The paper, or why there is none."""
    say = room.phrases.say
    if chosen.size is None:
        elements.empty_state(
            say("No paper."), say("The client carries nothing. The plan stays in the case.")
        )
        return
    handout = handout_of(room, plan, chosen, chosen.size)
    if handout is None:
        elements.notice(say("Write down who will look at the plan. The paper says so."))
        return
    if not handout.tasks:
        nothing_to_print(room, plan)
        return
    if handout.is_draft:
        elements.notice(
            say("No clinician has looked at this plan yet. The paper says so.")
            if handout.until_seen_by
            else say("This is a draft: no clinician has approved exactly this plan.")
        )
    show(room, handout)


def nothing_to_print(room: Workroom, plan: DraftPlan) -> None:
    """Why the paper would be empty."""
    say = room.phrases.say
    elements.empty_state(
        say("There is nothing to print yet."),
        say("None of these tasks goes on paper before a clinician has looked at it.")
        if plan.tasks and is_for_first_steps(room, plan)
        else say("Take a task into the plan first."),
    )


def show(room: Workroom, handout: Handout) -> None:
    """The picture, then the files; none of them where the text does not fit or has no shape."""
    say = room.phrases.say
    words = room.client_phrases
    try:
        picture = handout_as_picture(handout, words)
        pdf = handout_as_pdf(handout, words)
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    with st.container(key=desk.key("sheet-of-paper")):
        st.image(picture, width="stretch", alt=say("The page as it will be printed"))
    first, second = st.columns(2)
    with first:
        as_pdf(say("Save as PDF"), pdf, name="page", key="pdf", is_main=True)
    with second:
        # What could go wrong with it has gone right already for the picture.
        page = partial(handout_as_html, handout, words)
        as_web_page(say("Save as a web page"), page, name="page", key="html")
    saved_files_stay(room)


def handout_of(
    room: Workroom, plan: DraftPlan, chosen: PaperChosen, size: PaperSize
) -> Handout | None:
    """The page; None where first steps wait for the name of whoever will look at them."""
    choices = PaperChoices(
        size=size,
        next_visit=visit_line(room.client_phrases, chosen),
        phone=chosen.phone,
        with_own_words=chosen.with_own_words,
    )
    stances, sitting = room.case.stances, room.sitting
    if not is_for_first_steps(room, plan):
        return room.sharing.handout(
            plan, stances, sitting, choices, approval=approval_to_print(room, plan)
        )
    if not chosen.until_seen_by:
        return None
    return room.sharing.first_steps(
        plan,
        stances,
        sitting,
        choices,
        until_seen_by=chosen.until_seen_by,
        named=named_in(room.case.account, room.planner.hearing),
    )


def is_for_first_steps(room: Workroom, plan: DraftPlan) -> bool:
    """True where the paper holds the client's own steps until a clinician has looked."""
    return are_first_steps(room.role, approval_to_print(room, plan))


def approval_to_print(room: Workroom, plan: DraftPlan) -> Approval | None:
    """The approval of exactly the plan that is printed, read from the whole case.

    Who approved it is shown to nobody here; that the paper is no draft is no secret, and a
    relative who looks on must not make one of it. Where they see less, the plan is another.
    """
    return approval_of(room.whole, plan)

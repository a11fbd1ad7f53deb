"""The end of a sitting: what is still open, who may see what, and after it a quiet page."""

from collections.abc import Iterator

import streamlit as st

from planner.domain.leaving import PaperChosen
from planner.domain.plan import DraftPlan
from planner.domain.privacy import THE_CLIENT
from planner.errors import PlannerError
from planner.language.dates import day
from planner.services.leaving import PAPER, StillOpen, still_open
from planner.services.listening import fresh_id
from planner.services.safeguarding import may_show_duties, open_duties
from planner.ui import desk, elements
from planner.ui.clinic_papers import clinic_papers
from planner.ui.paper_preview import preview
from planner.ui.rooms import PAGES
from planner.ui.ways import way
from planner.ui.workroom import Workroom


def ending(room: Workroom, plan: DraftPlan | None) -> None:
    """What is open, said once and without pressing; then one tap ends the sitting."""
    if room.sitting_now is None:
        return
    sitting, frame = room.sitting_now
    say = room.phrases.say
    lines = list(open_lines(room, still_open(room.case, plan, sitting, room.today)))
    if lines:
        elements.paragraph(say("Not settled yet. It can stay so:"))
        elements.plain_list(lines)
        if plan is not None:
            way(room, "plan", say("Back to the plan"))
    else:
        elements.paragraph(say("Nothing is left open."))
    if may_show_duties(frame, room.audience):
        duties_due(room)
    if room.audience <= THE_CLIENT:
        way(room, "sharing", say("Who may see what"))
    if st.button(
        say("End this sitting"), key=desk.key("end-sitting"), type="primary", width="stretch"
    ):
        end(room)


def open_lines(room: Workroom, found: StillOpen) -> Iterator[str]:
    """What is open, a line each."""
    say = room.phrases.say
    if found.items:
        yield say("Goals and tasks that are still open: {count}", count=found.items)
    if found.cautions and room.audience <= THE_CLIENT:
        yield say("Cautions about which nobody has been asked: {count}", count=found.cautions)
    if not found.is_paper_chosen:
        yield say("The client has not chosen a paper.")
    if not found.is_told_back:
        yield say("The plan has not been told back in full.")
    if not found.has_next_visit:
        yield say("No day is settled for the next visit.")


def duties_due(room: Workroom) -> None:
    """What somebody has to do by a day, without its reason."""
    say = room.phrases.say
    due = [day(room.phrases.manifest, duty.due) for _, duty in open_duties(room.case)]
    if due:
        elements.notice(say("Something is to be done by: {day}", day=due[0]))
        way(room, "check_in", say("To what is to be done"))


def end(room: Workroom) -> None:
    """Close the sitting; whoever looks on, the whole of its frame is kept."""
    if room.sitting_now is None:
        return
    try:
        room.framing.close(room.whole, room.sitting_now[0], now=room.now, write=fresh_id())
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    st.rerun()


def sitting_over(room: Workroom, plan: DraftPlan | None) -> None:
    """Nothing of what was said; the way to the casebook, and paper for whoever still needs it."""
    say = room.phrases.say
    elements.heading(say("This sitting is over"))
    elements.empty_state(
        say("Everything that was saved is kept."),
        say("The next sitting begins with its own beginning."),
    )
    if st.button(
        say("To the casebook"), key=desk.key("to-casebook"), type="primary", width="stretch"
    ):
        st.switch_page(PAGES / "casebook.py")
    way(room, "beginning", say("Begin the next sitting"))
    if plan is None:
        return
    again = st.expander(say("Print once more"), key=desk.key("print-again"), on_change="rerun")
    with again as unfolded:
        # Nothing of a case is made into paper before somebody asks for it.
        if unfolded.open:
            print_again(room, plan)


def print_again(room: Workroom, plan: DraftPlan) -> None:
    """The client's paper as it was chosen, then the clinic's."""
    chosen = room.case.one(PAPER, PaperChosen)
    elements.subheading(room.phrases.say("The client's paper"))
    if chosen is None:
        elements.small(room.phrases.say("The client has not chosen a paper."))
    else:
        preview(room, plan, chosen)
    clinic_papers(room, plan)

"""What is asked when client and worker are alone, and what has to be done about it.

Whoever else looks on sees one card that is the same for every reason and every answer.
"""

import streamlit as st

from planner.domain.frame import WorkerRole
from planner.domain.ids import RecordId
from planner.domain.safety import RiskAnswer, RiskAsked
from planner.errors import PlannerError
from planner.language.dates import time_of_day
from planner.services.listening import fresh_id
from planner.services.safeguarding import ASK_ALONE_WITHIN, asked_id, may_show_duties
from planner.ui import bar, danger_words, desk, elements, read_out
from planner.ui.ask_alone import ask_alone
from planner.ui.duties import duties, is_waiting
from planner.ui.in_step import field_key
from planner.ui.rooms import PAGES
from planner.ui.settled import must_be_settled
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """What waits for a clinician comes first, else the question."""
    room = enter()
    bar.steps(room, "interview")
    frame = room.sitting_now[1] if room.sitting_now else None
    may_show = may_show_duties(frame, room.audience)
    if may_show and is_waiting(room):
        elements.heading(room.phrases.say("To do now"))
        duties(room)
        if room.may_ask_sensitive:
            with st.expander(room.phrases.say("Change what was written down")):
                the_question(room, is_listed=True)
    else:
        the_question(room, is_listed=False)
        if may_show:
            duties(room)
    elements.small(
        room.phrases.say("What is open is listed here while nobody else can see the screen.")
    )
    bar.foot(room)


def the_question(room: Workroom, *, is_listed: bool) -> None:
    """Ask now, or leave a day for it."""
    if not must_be_settled(room) or room.sitting_now is None:
        return
    if room.may_ask_sensitive:
        read_out.ask(room, danger_words.question, is_listed=is_listed, told=danger_words.TOLD)
        what_came_of_it(room, room.sitting_now[0])
        return
    ask_alone(room)
    if st.button(
        room.phrases.say("Back to the interview"),
        key=desk.key("back-to-interview"),
        type="primary",
        width="stretch",
    ):
        back_to_interview(room)


def what_came_of_it(room: Workroom, sitting: RecordId) -> None:
    """The answer, kept by a tap of its own: a yes stops the drafting."""
    say, safety = room.phrases.say, room.phrases.safety
    record = asked_id(sitting)
    standing = room.case.record(record)
    names = danger_words.answers(room.phrases)
    was = room.case.one(record, RiskAsked)
    chosen = st.radio(
        say("What came of asking"),
        list(names),
        index=list(names).index(was.answer) if was else None,
        format_func=lambda answer: names[answer],
        key=field_key(room, "came-of-it", record),
    )
    by_day = None
    if chosen is RiskAnswer.NOT_SAFE_TO_ASK:
        by_day = st.date_input(
            say("Ask alone, by"),
            value=room.today + ASK_ALONE_WITHIN,
            min_value=room.today,
            key=desk.key("asked-by"),
        )
    if chosen is RiskAnswer.YES:
        elements.notice(
            safety("After a yes, suggesting waits until a clinician has written what was done.")
        )
    is_sent = st.button(
        say("Write this down"), key=desk.key("write-down"), type="primary", width="stretch",
        disabled=chosen is None,
    )  # fmt: skip
    if standing is not None:
        at = time_of_day(room.phrases.manifest, standing.at, room.zone)
        elements.saved(room.phrases, at)
    if not is_sent or chosen is None:
        return
    try:
        room.safeguarding.record_answer(
            room.case, sitting, chosen, today=room.today, by_day=by_day, write=fresh_id()
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    go_on(room, chosen)


def go_on(room: Workroom, answer: RiskAnswer) -> None:
    """After a yes to the place's own steps, else back to where the interview was left."""
    if answer is not RiskAnswer.YES:
        back_to_interview(room)
    if room.role is WorkerRole.CLINICIAN:
        st.switch_page(PAGES / "now.py", query_params=room.desk.address())
    st.rerun()


def back_to_interview(room: Workroom) -> None:
    """Leave this page for the interview."""
    st.switch_page(PAGES / "interview.py", query_params=room.desk.address())


page()

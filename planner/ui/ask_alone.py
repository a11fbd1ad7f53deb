"""One neutral card in place of all that is asked alone: no topic, no count, and a day."""

import streamlit as st

from planner.domain.safety import Duty, DutyKind
from planner.services.listening import fresh_id
from planner.services.safeguarding import ASK_ALONE_WITHIN, duty_id
from planner.ui import answers, desk, elements
from planner.ui.workroom import Workroom


def ask_alone(room: Workroom) -> None:
    """Note the day by which the rest is asked; the card looks the same whatever waits.

    A day that was noted already shows to nobody but the client.
    """
    if room.sitting_now is None:
        return
    say = room.phrases.say
    sitting, _ = room.sitting_now
    record = duty_id(DutyKind.ASK_ALONE, sitting)
    noted = room.case.one(record, Duty)
    day = noted.due if noted and noted.done is None else room.today + ASK_ALONE_WITHIN
    with st.form(desk.key("alone"), border=True):
        elements.paragraph(say("Some things are for when you are alone together."))
        by_day = st.date_input(
            say("Ask alone, by"),
            value=day,
            min_value=min(day, room.today),
            key=desk.key("alone-by", day.isoformat()),
        )
        is_sent = st.form_submit_button(say("Note this day"))
    kept = None
    if is_sent and by_day is not None:
        kept = room.safeguarding.leave_to_ask_alone(
            room.case, sitting, by_day=by_day, write=fresh_id()
        )
    if kept is not None:
        answers.saved_at(room, kept)
    else:
        answers.saved_line(room, record, is_new=False)

"""What has to be done by a day, and writing down that it was done.

Only a named clinician ends the pause that a yes brings about; a health worker has one thing
to do instead: call the supervisor (DESIGN, risk).
"""

import streamlit as st

from planner.domain.case import Record
from planner.domain.frame import WorkerRole
from planner.domain.ids import RecordId
from planner.domain.safety import Duty, DutyKind
from planner.errors import PlannerError
from planner.language.dates import day, day_and_time
from planner.services.listening import fresh_id
from planner.services.safeguarding import calls, duties_done, open_duties
from planner.ui import desk, elements
from planner.ui.site_texts import crisis_steps, on_duty, supervisor, way_to_place
from planner.ui.workroom import Workroom


def is_waiting(room: Workroom) -> bool:
    """True where a yes has not been answered by a clinician yet."""
    return any(duty.kind is DutyKind.RESPOND for _, duty in open_duties(room.case))


def duties(room: Workroom) -> None:
    """Each open duty with its day, then what was done already."""
    for record, duty in open_duties(room.case):
        with st.container(border=True, key=desk.key("duty", record.id)):
            one(room, record, duty)
    what_was_done(room)


def one(room: Workroom, record: Record, duty: Duty) -> None:
    """One duty, and what its kind asks of whoever is here."""
    if duty.kind is DutyKind.ASK_ALONE:
        elements.paragraph(room.phrases.say("Ask when you are alone together."))
        due(room, duty)
        write_done(room, record.id, room.role)
        return
    part = part_of_worker(room)
    if part is WorkerRole.CLINICIAN:
        elements.paragraph(
            room.phrases.say("Follow this place's own steps, and write down what was done.")
        )
        due(room, duty)
        write_done(room, record.id, part)
    elif part is WorkerRole.HEALTH_WORKER:
        call(room)


def due(room: Workroom, duty: Duty) -> None:
    """The day by which it has to be done."""
    elements.small(room.phrases.say("By: {day}", day=day(room.phrases.manifest, duty.due)))


def part_of_worker(room: Workroom) -> WorkerRole | None:
    """As what the worker is here: the frame says it, between sittings the worker does."""
    if room.sitting_now is not None:
        return room.role
    say = room.phrases.say
    names = {
        WorkerRole.CLINICIAN: say("As a clinician"),
        WorkerRole.HEALTH_WORKER: say("As a health worker"),
    }
    return st.segmented_control(
        say("Written as"),
        list(names),
        format_func=lambda role: names[role],
        key=desk.key("written-as"),
    )


def write_done(room: Workroom, duty: RecordId, role: WorkerRole) -> None:
    """Who did what; it is kept as it is written, and nobody can take it back."""
    say = room.phrases.say
    with st.form(desk.key("done", duty), border=False):
        by = st.text_input(say("Name of whoever did it"), max_chars=80)
        what = st.text_area(say("What was done"), height=120)
        is_sent = st.form_submit_button(say("Write down that it was done"), type="primary")
    if not is_sent:
        return
    try:
        room.safeguarding.record_done(
            room.case, duty, by=by or "", role=role, what=what or "", now=room.now,
            write=fresh_id(),
        )  # fmt: skip
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    st.rerun()


def call(room: Workroom) -> None:
    """The one thing a health worker does now; the place's own steps lie beneath."""
    say = room.phrases.say
    site = room.place.site()
    supervisor(room, site, say("Call my supervisor"))
    if site.supervisor is None:
        way_to_place(room)
    answered, silent = st.columns(2)
    is_reached = answered.button(
        say("They answered"), key=desk.key("answered"), type="primary", width="stretch"
    )
    is_missed = silent.button(say("No answer"), key=desk.key("no-answer"), width="stretch")
    if is_reached or is_missed:
        try:
            room.safeguarding.call_supervisor(
                room.case, now=room.now, is_reached=is_reached, write=fresh_id()
            )
        except PlannerError as error:
            elements.error_panel(room.phrases, error)
            return
        st.rerun()
    called(room)
    if calls(room.case) and not calls(room.case)[-1].is_reached:
        on_duty(room, site)
    elements.small(say("A clinician writes down, by name, what was done."))
    crisis_steps(room, site)


def called(room: Workroom) -> None:
    """When the supervisor was called, and whether they answered."""
    say = room.phrases.say
    lines = []
    for one_call in calls(room.case):
        at = day_and_time(room.phrases.manifest, one_call.at, room.zone)
        lines.append(
            say("They answered: {time}", time=at)
            if one_call.is_reached
            else say("No answer: {time}", time=at)
        )
    if lines:
        elements.plain_list(lines)


def what_was_done(room: Workroom) -> None:
    """What people wrote down that they did, the latest first."""
    done = duties_done(room.case)
    if not done:
        return
    with st.expander(room.phrases.say("What was done so far")):
        for one_done in reversed(done):
            at = day_and_time(room.phrases.manifest, one_done.at, room.zone)
            elements.small(f"{one_done.by} · {at}")
            elements.paragraph(one_done.what)

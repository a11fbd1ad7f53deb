"""What happened since the last sitting: the tasks, and whether there are new medicines (PC-3).

Nobody is at fault: a task that did not fit twice is asked about, never the person.
"""

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.case import Record
from planner.domain.following import Happened, TaskLooked
from planner.domain.ids import RecordId
from planner.domain.plan import Task
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.labels import doer_label
from planner.services.following import looked_id, tasks_since, tasks_to_rethink
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.frame_now import Now, in_both
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.passages import in_case_languages
from planner.ui.read_out import ask
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom

LONGEST_OBSTACLE = 300

Told = tuple[Happened, str]
"""What became of a task, and what got in the way."""


def since_last_time(room: Workroom, now: Now) -> None:
    """Each task that can be shown here, then new medicines."""
    ask(room, lambda p: p.spoken("What happened since the last visit?", name=CLIENT))
    tasks = tasks_since(room.case, now.id, now.frame.started_at)
    if not tasks:
        elements.small(room.phrases.say("No task of the plan is waiting to be asked about."))
    to_rethink = tasks_to_rethink(room.case)
    for record, task, looked in tasks:
        with st.container(border=True, key=desk.key("since", record.id)):
            what_happened(room, now, record, task, looked)
            if record.id in to_rethink:
                another(room, record.id)
    ask(
        room,
        lambda p: p.spoken("Are there new medicines or remedies?", name=CLIENT),
        is_listed=True,
    )
    st.page_link(
        PAGES / "medicines.py",
        label=room.phrases.say("To the medicines"),
        query_params=room.desk.address(),
    )


def what_happened(
    room: Workroom, now: Now, record: Record, task: Task, looked: TaskLooked | None
) -> None:
    """One task: what became of it and, where something did, what got in the way."""
    elements.plan_card(
        room.phrases,
        title=in_case_languages(room, task.text),
        facts=doer_label(room.phrases, task.doer),
    )
    names = happened_names(room)
    of = room.case.free_slot(looked_id(now.id, record.id))
    happened = st.segmented_control(
        in_both(room, lambda p: p.to_client("What happened with it?")),
        list(names),
        format_func=lambda one: names[one],
        default=looked.happened if looked else None,
        key=field_key(room, "happened", of),
        required=True,
    )
    obstacle = ""
    if happened in {Happened.PARTLY, Happened.NOT}:
        with st.container(key=room.direction_key(room.case.head.client_language, "obstacle", of)):
            obstacle = st.text_input(
                in_both(room, lambda p: p.to_client("What got in the way?")),
                value=looked.obstacle if looked else "",
                max_chars=LONGEST_OBSTACLE,
                key=field_key(room, "obstacle", of),
            )
    keep(room, now, record.id, of, (happened, (obstacle or "").strip()) if happened else None)


def happened_names(room: Workroom) -> dict[Happened, str]:
    """What may have become of a task; no answer blames."""
    return {
        Happened.DONE: in_both(room, lambda p: p.to_client("It was done")),
        Happened.PARTLY: in_both(room, lambda p: p.to_client("In part")),
        Happened.NOT: in_both(room, lambda p: p.to_client("Not this time")),
        Happened.PREFERS_NOT_TO_SAY: in_both(room, lambda p: p.to_client("Prefer not to say")),
    }


def keep(room: Workroom, now: Now, item: RecordId, of: RecordId, told: Told | None) -> None:
    """Save what changed; where somebody else was first, theirs is shown."""

    def save() -> Record | None:
        if told is None:
            return None
        happened, obstacle = told
        return room.following.look_at_task(
            room.case, now.id, item, happened=happened, obstacle=obstacle, write=fresh_id()
        )

    try:
        ahead = settle(room, of, shown=told, value=told_of, save=save)
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    if ahead is Ahead.BOTH:
        elements.error_panel(room.phrases, PlannerError("PL405"))
        fill_anew(room, of)
    elif ahead is not Ahead.NOBODY:
        st.rerun()


def told_of(body: Body) -> Told | None:
    """What a version of the record says of the task."""
    return (body.happened, body.obstacle) if isinstance(body, TaskLooked) else None


def another(room: Workroom, item: RecordId) -> None:
    """After a second time: the task is in question, and the plan is one tap away."""
    elements.notice(
        room.phrases.say(
            "Twice in a row this task did not happen. Another task may fit better: "
            "ask what would be easier."
        )
    )
    with st.container(key=desk.key("to-another", item)):
        st.page_link(
            PAGES / "plan.py",
            label=room.phrases.say("Choose another task in the plan"),
            query_params=room.desk.address(),
        )

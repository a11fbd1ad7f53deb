"""A goal or task in somebody's own words, and what it brings with it, at once."""

import streamlit as st

from planner.domain.bodies import PlanItem, Released
from planner.domain.explanatory_model import Domain
from planner.domain.ids import RecordId
from planner.domain.parties import PartyKind
from planner.domain.plan import Task, TaskKind, Wording
from planner.errors import PlannerError
from planner.language.labels import party_label
from planner.services.listening import fresh_id
from planner.ui import desk, elements, plan_fields
from planner.ui.in_step import field_key
from planner.ui.plan_cautions import cautions
from planner.ui.plan_table import Table

_NEW = RecordId("own")
_GOAL = "goal"
_WRITERS = (PartyKind.CLIENT, PartyKind.CLINICIAN)


def own_words(table: Table) -> None:
    """What kind of line it is, then its fields; nothing is drawn while nobody writes."""
    room = table.room
    say = room.phrases.say
    just_written(table)
    kinds = plan_fields.kind_labels(room.phrases).items()
    labels = {_GOAL: say("A goal"), **{str(kind): name for kind, name in kinds}}
    chosen = st.pills(
        say("Write something in your own words"),
        list(labels),
        format_func=lambda one: labels[one],
        key=field_key(room, "own-kind", _NEW),
    )
    if chosen is not None:
        write(table, chosen)


def write(table: Table, chosen: str) -> None:
    """The words in at least one language, and what a line of this kind has beside them."""
    room = table.room
    say = room.phrases.say
    place = f"{_NEW}.{chosen}"
    with st.form(field_key(room, "own", place), border=False):
        texts = plan_fields.words(room, place, "own-words", {})
        names = [party_label(room.phrases, party) for party in _WRITERS]
        by = st.segmented_control(
            say("Whose words these are"),
            list(_WRITERS),
            format_func=lambda party: names[_WRITERS.index(party)],
            default=PartyKind.CLIENT,
            required=True,
            key=field_key(room, "own-by", place),
        )
        is_goal = chosen == _GOAL
        goal = doer = ""
        if not is_goal:
            goal = plan_fields.goal(room, table.plan, place, "")
            doer = plan_fields.doer(room, place, "client")
        usual = Domain.CLINICAL if chosen == TaskKind.MEDICINE else Domain.PERSONAL
        domain = plan_fields.domain(room, place, usual)
        is_sent = st.form_submit_button(say("Put it into the plan"), type="primary")
    if not is_sent:
        return
    if not texts:
        elements.notice(say("Write the words in at least one language."))
        return
    wording = Wording(texts=texts)
    try:
        if is_goal:
            room.amending.write_goal(room.case, wording, by=by, domain=domain, write=fresh_id())
        else:
            room.amending.write_task(
                room.case, wording, by=by, goal=goal, doer=doer, domain=domain,
                kind=TaskKind(chosen), write=fresh_id(),
            )  # fmt: skip
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    # New keys: the fields begin empty, and the kind is chosen anew.
    room.desk.turns[_NEW] = room.desk.turns.get(_NEW, 0) + 1
    room.desk.turns[place] = room.desk.turns.get(place, 0) + 1
    st.rerun()


def just_written(table: Table) -> None:
    """The line that was put in last, with its cautions: whoever wrote it sees them here."""
    room = table.room
    written = last_written(table)
    if written is None:
        return
    with st.container(border=True, key=desk.key("just-written")):
        elements.small(room.phrases.say("This was put into the plan:"))
        elements.links([(table.place(written.id), table.title(written))])
        cautions(table, written)


def last_written(table: Table) -> Task | None:
    """The task that was written last, where nothing was written to the case since."""
    last = next(
        (r for r in reversed(table.room.case.records) if not isinstance(r.body, Released)), None
    )
    if last is None or not isinstance(last.body, PlanItem):
        return None
    is_first = last.version == 1 and last.body.item.origin.person is not None
    return next((t for t in table.plan.tasks if is_first and t.id == last.id), None)

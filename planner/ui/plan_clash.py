"""We see this differently: what both hold, what was explained, who decides and by when.

The line stays open, and nobody is made to give way. Amounts of medicine are the prescriber's
alone (DESIGN, when models clash).
"""

from datetime import date

import streamlit as st

from planner.domain.clash import Clash, Decider
from planner.domain.ids import RecordId
from planner.domain.plan import Goal, Task
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.dates import day
from planner.language.wording import Phrasebook
from planner.services.differing import clash_id, safer_steps
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.elements import Fact
from planner.ui.in_step import field_key
from planner.ui.plan_table import Table
from planner.ui.read_out import read_out
from planner.ui.sets_of_fields import fill, joined, keep_set
from planner.ui.workroom import Workroom


def record_of(room: Workroom, one: Goal | Task) -> RecordId:
    """The record that the fields are filled from and saved to."""
    return room.case.free_slot(clash_id(one.id))


def is_clash(table: Table, one: Goal | Task) -> bool:
    """True where what both hold of this line is written down."""
    return table.room.case.one(record_of(table.room, one), Clash) is not None


def see_differently(table: Table, one: Goal | Task) -> None:
    """Write down what both hold; once somebody has decided, a clinician writes down what."""
    if table.is_open:
        what_both_hold(table, one)
    else:
        clash_kept(table, one)
    standing = table.room.case.one(record_of(table.room, one), Clash)
    if standing is not None and table.is_clinician:
        what_was_decided(table, one, standing)


def what_both_hold(table: Table, one: Goal | Task) -> None:
    """The fields, the client's part first."""
    room = table.room
    say = room.phrases.say
    record = record_of(room, one)
    standing = fill(room, record, Clash)
    read_out(
        room,
        [
            lambda p: p.spoken("What do you want to do, and why does it matter?", name=CLIENT),
            lambda p: p.spoken(
                "Would you say in your own words what was explained? It checks the telling.",
                name=CLIENT,
            ),
        ],
    )
    with st.form(field_key(room, "differ", record), border=False):
        intends = text(room, record, "intends", standing.client_intends if standing else "")
        reason = text(room, record, "client-reason", standing.client_reason if standing else "")
        clinicians = text(
            room, record, "clinician-reason", standing.clinician_reason if standing else ""
        )
        explained = text(room, record, "explained", standing.explained if standing else "")
        told_back = text(room, record, "told-back", standing.told_back if standing else "")
        decider, name, by_day = who_decides(room, record, standing)
        elements.small(
            room.phrases.safety(
                "No amounts of medicine are written here. Whoever prescribes says them."
            )
        )
        is_sent = st.form_submit_button(say("Keep this"), type="primary")
    keep_set(
        room,
        record,
        Clash(
            item=RecordId(one.id),
            client_intends=intends,
            client_reason=reason,
            clinician_reason=clinicians,
            explained=explained,
            told_back=told_back,
            decider=decider,
            decider_name=name,
            decide_by=by_day,
            outcome=standing.outcome if standing else "",
        ),
        is_sent=is_sent,
        save=lambda case, clash: room.differing.keep_clash(case, clash, write=fresh_id()),
        in_words=lambda clash: joined(
            clash.client_intends, clash.client_reason, clash.clinician_reason, clash.explained,
            clash.told_back, decider_label(room.phrases, clash.decider), clash.decider_name,
        ),
    )  # fmt: skip


def text(room: Workroom, record: RecordId, name: str, standing: str) -> str:
    """One part, in the language of the side whose part it is."""
    say = room.phrases.say
    label = {
        "intends": say("What the client intends"),
        "client-reason": say("The client's reason, in their words"),
        "clinician-reason": say("The clinician's reason"),
        "explained": say("What was explained"),
        "told-back": say("What the client told back"),
    }[name]
    head = room.case.head
    is_clients = name in {"intends", "client-reason", "told-back"}
    language = head.client_language if is_clients else head.clinician_language
    with st.container(key=room.direction_key(language, name, record)):
        given = st.text_area(label, value=standing, key=field_key(room, name, record), height=104)
    return (given or "").strip()


def who_decides(
    room: Workroom, record: RecordId, standing: Clash | None
) -> tuple[Decider, str, date | None]:
    """Who decides, by name, and by when."""
    say = room.phrases.say
    decider = st.segmented_control(
        say("Who decides"),
        list(Decider),
        format_func=lambda one: decider_label(room.phrases, one),
        default=standing.decider if standing else Decider.PRESCRIBER,
        required=True,
        key=field_key(room, "decider", record),
    )
    name = st.text_input(
        say("By name, as the client calls them"),
        value=standing.decider_name if standing else "",
        max_chars=80,
        key=field_key(room, "decider-name", record),
    )
    by_day = st.date_input(
        say("Decided by"),
        value=standing.decide_by if standing else None,
        format="YYYY-MM-DD",
        key=field_key(room, "decide-by", record),
    )
    return decider, (name or "").strip(), by_day


def decider_label(phrases: Phrasebook, decider: Decider) -> str:
    """Who decides what two could not settle."""
    say = phrases.say
    return {
        Decider.PRESCRIBER: say("Whoever prescribes"),
        Decider.FAITH_ADVISER: say("An adviser in faith whom the client chose"),
        Decider.CLIENT: say("The client"),
    }[decider]


def what_was_decided(table: Table, one: Goal | Task, standing: Clash) -> None:
    """The outcome, which lets the line be agreed; emptied, it is open again."""
    room = table.room
    say = room.phrases.say
    record = record_of(room, one)
    version = str(room.case.seen_version(record))
    with st.form(field_key(room, "decided", record, version), border=False):
        outcome = st.text_area(
            say("What was decided, and by whom"),
            value=standing.outcome,
            key=field_key(room, "decided-words", record, version),
            height=104,
        )
        is_sent = st.form_submit_button(say("Keep what was decided"))
    if not is_sent:
        return
    try:
        room.differing.settle_clash(
            room.case, one.id, outcome or "", role=table.acting, write=fresh_id()
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    st.rerun()


def clash_kept(table: Table, one: Goal | Task) -> None:
    """What both hold, while nobody changes it, and what can be agreed meanwhile."""
    room = table.room
    say = room.phrases.say
    clash = room.case.one(record_of(room, one), Clash)
    if clash is None:
        return
    by_day = day(room.phrases.manifest, clash.decide_by) if clash.decide_by else ""
    decider = joined(decider_label(room.phrases, clash.decider), clash.decider_name)
    head = room.case.head
    theirs, ours = head.client_language, head.clinician_language
    elements.facts(
        say("We see this differently"),
        [
            Fact(label=say("What the client intends:"), text=clash.client_intends, language=theirs),
            Fact(label=say("The client's reason:"), text=clash.client_reason, language=theirs),
            Fact(label=say("The clinician's reason:"), text=clash.clinician_reason, language=ours),
            Fact(label=say("What was explained:"), text=clash.explained, language=ours),
            Fact(label=say("Told back by the client:"), text=clash.told_back, language=theirs),
            Fact(label=say("Who decides:"), text=decider),
            Fact(label=say("Decided by:"), text=by_day),
            Fact(label=say("What was decided:"), text=clash.outcome),
        ],
    )
    if not clash.is_settled:
        meanwhile(table, one)


def meanwhile(table: Table, one: Goal | Task) -> None:
    """Only safer steps are agreed while it is open."""
    say = table.room.phrases.say
    steps = safer_steps(table.plan, table.room.case, one.id)
    if not steps:
        elements.small(say("There is no step without a caution yet. One can be written below."))
        return
    elements.small(say("Steps without a caution, for the time until it is decided:"))
    elements.links([(table.place(step.id), table.title(step)) for step in steps])

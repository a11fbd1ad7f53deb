"""What each party says of a line of the plan, asked once it was read aloud."""

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.ids import RecordId
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.errors import PlannerError
from planner.language.labels import party_label, stance_label
from planner.services.agreeing import stance_id
from planner.services.listening import fresh_id
from planner.ui import elements
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.plan_table import Table

OFFERED_STANCES = (
    StanceValue.AGREES,
    StanceValue.CAN_LIVE_WITH,
    StanceValue.DISAGREES,
    StanceValue.UNSURE,
    StanceValue.PREFERS_NOT_TO_SAY,
)
LONGEST_BUT = 200

Said = tuple[StanceValue, str]
"""A word, and what follows its "but"."""


def stance(table: Table, item_id: RecordId, party: PartyKind) -> None:
    """What one party says of a line in its current words; silence is "not asked"."""
    room = table.room
    version = table.plan.versions.get(item_id, 1)
    record = room.case.free_slot(stance_id(item_id, party))
    saved = room.case.one(record, Stance)
    current = saved if saved and saved.item_version == version else None
    phrases = room.client_phrases if party is PartyKind.CLIENT else room.phrases
    label = party_label(phrases, party)
    if current is None:
        label = f"{label} · {stance_label(phrases, StanceValue.NOT_ASKED)}"
    chosen = st.segmented_control(
        label,
        list(OFFERED_STANCES),
        format_func=lambda value: stance_label(phrases, value),
        default=current.value if current else None,
        key=field_key(room, "stance", record, str(version)),
        required=True,
    )
    but = take_but(table, record, party, current) if is_but(current, chosen) else ""
    keep(table, item_id, party, said=(chosen, but) if chosen else None)
    if saved is not None and current is None:
        said_of_earlier(table, saved)


def is_but(current: Stance | None, chosen: StanceValue | None) -> bool:
    """True once a "yes, but" is saved: then there is somewhere to write what follows."""
    but = StanceValue.CAN_LIVE_WITH
    return chosen is but and current is not None and current.value is but


def take_but(table: Table, record: RecordId, party: PartyKind, current: Stance | None) -> str:
    """What follows the "but", in the words of whoever says it."""
    room = table.room
    head = room.case.head
    is_worker = party is PartyKind.CLINICIAN
    language = head.clinician_language if is_worker else head.client_language
    with st.container(key=room.direction_key(language, "but", record)):
        words = st.text_input(
            room.phrases.say("Yes, but what? In the words it was said in"),
            value=current.words if current else "",
            key=field_key(room, "but", record),
            max_chars=LONGEST_BUT,
        )
    return (words or "").strip()


def keep(table: Table, item_id: RecordId, party: PartyKind, *, said: Said | None) -> None:
    """Save what is new, or show what somebody else saved meanwhile."""
    room = table.room
    version = table.plan.versions.get(item_id, 1)
    record = room.case.free_slot(stance_id(item_id, party))
    ahead = settle(
        room,
        record,
        shown=said,
        value=lambda body: said_of(body, version),
        save=lambda: (
            room.agreeing.take_stance(
                room.case, item_id, party, said[0], words=said[1], write=fresh_id()
            )
            if said
            else None
        ),
    )
    if ahead is Ahead.BOTH:
        elements.error_panel(room.phrases, PlannerError("PL405"))
        fill_anew(room, record)
    elif ahead is not Ahead.NOBODY:
        st.rerun()


def said_of_earlier(table: Table, saved: Stance) -> None:
    """A word on other words counts for nothing now; it is shown so that nobody forgets it."""
    phrases = table.room.phrases
    said = stance_label(phrases, saved.value)
    shown = f"{said}: {saved.words}" if saved.words else said
    elements.small(phrases.say("Said of an earlier wording: {said}", said=shown))


def said_of(body: Body, item_version: int) -> Said | None:
    """What a version says of the line as it reads now; a word on other words says nothing."""
    if isinstance(body, Stance) and body.item_version == item_version:
        return body.value, body.words
    return None


def stance_of(body: Body, item_version: int) -> StanceValue | None:
    """The word alone."""
    said = said_of(body, item_version)
    return said[0] if said else None

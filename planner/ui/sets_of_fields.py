"""Fields that are sent together, kept as one record; where somebody was first, one chooses."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.case import Case, Record
from planner.domain.ids import RecordId
from planner.errors import PlannerError
from planner.ui import elements
from planner.ui.in_step import Ahead, fill_anew, settle
from planner.ui.two_versions import choose_version
from planner.ui.workroom import Workroom

BodyT = TypeVar("BodyT", bound=Body)


def fill(room: Workroom, record: RecordId, kind: type[BodyT]) -> BodyT | None:
    """What the fields are filled from, None where nothing stands; call it before the form."""
    room.desk.seen.setdefault(record, room.case.seen_version(record))
    return room.case.one(record, kind)


def keep_set(
    room: Workroom,
    record: RecordId,
    given: BodyT,
    *,
    is_sent: bool,
    save: Callable[[Case, BodyT], Record | None],
    in_words: Callable[[BodyT], str],
) -> None:
    """Keep the fields as they were sent, and show the page anew.

    Nothing is written where somebody else saved since the fields were filled: both stand
    there, `in_words`, and one is chosen.
    """
    if not is_sent and room.desk.seen.get(record) == room.case.seen_version(record):
        return
    kind = type(given)

    def theirs(case: Case) -> str:
        standing = case.one(record, kind)
        return in_words(standing) if standing is not None else ""

    try:
        ahead = settle(
            room,
            record,
            shown=given,
            value=lambda body: body if isinstance(body, kind) else None,
            save=lambda: save(room.case, given),
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    if ahead is Ahead.BOTH:
        language = room.case.head.client_language
        choose_version(
            room,
            record,
            mine=(in_words(given), language),
            theirs=lambda case: (theirs(case), language),
            keep_mine=lambda case: save(case, given),
        )
        return
    if ahead is Ahead.SCREEN:
        fill_anew(room, record)
    if ahead is not Ahead.NOBODY:
        st.rerun()


def joined(*parts: str) -> str:
    """The parts that are there, on one line."""
    return " · ".join(part for part in parts if part)

"""Keeping a field on the screen in step with what is saved, across tabs and restarts.

A field is filled from one version of a record and keeps its value while other tabs and
tablets go on writing. Before a value is saved it is compared with the version that the field
was filled from: what nobody touched here is never written over what somebody saved there.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeVar

from planner.domain.bodies import Body
from planner.domain.case import Record
from planner.domain.ids import RecordId
from planner.errors import PlannerError
from planner.ui import desk
from planner.ui.workroom import Workroom

ValueT = TypeVar("ValueT")


class Ahead(Enum):
    """Who has something that the other has not, once it was seen to."""

    NOBODY = auto()
    SCREEN = auto()
    """Something new was typed or tapped here, and it is saved now."""
    STORE = auto()
    """Somebody else saved, and nothing new was typed here: the next run shows theirs."""
    BOTH = auto()
    """Two people, one record: show both, and let one of them choose. Nothing was saved."""


def field_key(room: Workroom, name: str, record: str, *more: str) -> str:
    """The key of a record's field; it changes where the field has to be filled anew."""
    return desk.key(name, room.case.name_here(record), *more, room.desk.turns.get(record, 0))


def settle(
    room: Workroom,
    record: RecordId,
    *,
    shown: ValueT | None,
    value: Callable[[Body], ValueT | None],
    save: Callable[[], Record | None],
) -> Ahead:
    """Save what is new on the screen, or find out that somebody else was first.

    `value` reads a version of the record as the screen shows it. Raise what `save` raises,
    but for PL405, which is the answer BOTH.
    """
    standing = room.case.record(record)
    version = room.case.seen_version(record)
    saved = value(standing.body) if standing else None
    filled_from = room.desk.seen.get(record)
    if shown == saved:
        room.desk.seen[record] = version
        return Ahead.NOBODY
    if filled_from is None:
        # The browser outlived a restart of the server: what it brings was typed and not yet
        # saved, unless it is nothing or a version that was saved before.
        is_new_here = shown is not None and shown not in versions(room, record, value).values()
    elif filled_from == version:
        is_new_here = True
    elif shown == versions(room, record, value).get(filled_from):
        is_new_here = False
    else:
        return Ahead.BOTH
    if not is_new_here:
        fill_anew(room, record)
        return Ahead.STORE
    try:
        written = save()
    except PlannerError as error:
        if error.code != "PL405":
            raise
        return Ahead.BOTH
    if written is not None:
        room.desk.seen[record] = written.version
    return Ahead.SCREEN


def fill_anew(room: Workroom, record: RecordId) -> None:
    """Let the next run fill the record's field from what is saved."""
    room.desk.turns[record] = room.desk.turns.get(record, 0) + 1
    room.desk.seen[record] = room.store.read(room.case.id).seen_version(record)


def versions(
    room: Workroom, record: RecordId, value: Callable[[Body], ValueT | None]
) -> dict[int, ValueT | None]:
    """Every version of a record as the screen would show it."""
    if not room.case.seen_version(record):
        return {}
    return {r.version: value(r.body) for r in room.store.history(room.case.id, record)}

"""Undoing before others: nothing that they may not see comes back, and nothing hidden goes."""

import pytest

from planner.domain.bodies import Bridge, PlanItem, Removed
from planner.domain.ids import RecordId
from planner.domain.privacy import THE_CLIENT
from planner.domain.releases import release_id
from planner.domain.words import Words
from planner.services.understanding import BRIDGE
from tests.fakes import EN
from tests.services.onlooking import CASE, GOAL, MOTHER, WITH_MOTHER, Room, goal


@pytest.fixture
def room() -> Room:
    return Room()


def test_undoing_before_others_brings_back_nothing_private(room: Room) -> None:
    """A goal that was written and taken out alone does not appear before the mother."""
    room.put(GOAL, goal("Leave him"), THE_CLIENT)
    room.put(GOAL, Removed(), THE_CLIENT)
    assert room.undo(WITH_MOTHER) is None
    assert room.seen(WITH_MOTHER).goals == ()
    assert room.undo(THE_CLIENT) is not None


def test_undoing_before_others_shows_no_wording_from_before(room: Room) -> None:
    """Only the second wording was shown to the mother."""
    room.put(GOAL, goal("Leave him"), THE_CLIENT)
    room.put(GOAL, goal("Rest"), THE_CLIENT)
    room.release(GOAL, MOTHER)
    assert room.undo(WITH_MOTHER) is None
    assert room.seen(WITH_MOTHER).one(GOAL, PlanItem) == goal("Rest")


def test_undoing_before_others_touches_no_hidden_item(room: Room) -> None:
    """The last change was made alone; theirs is the one before."""
    room.put(GOAL, goal("Rest"), WITH_MOTHER)
    hidden = RecordId("goal.leave")
    room.put(hidden, goal("Leave him"), THE_CLIENT)
    undone = room.undo(WITH_MOTHER)
    assert undone is not None
    assert undone.id == GOAL
    assert room.whole.seen_version(hidden) == 1


def test_what_is_undone_before_others_can_be_undone_further(room: Room) -> None:
    """What is put back is shown to those who saw it put back, so the next step is there too."""
    for text in ("Rest", "Sleep", "Walk"):
        room.put(GOAL, goal(text), WITH_MOTHER)
    for text in ("Sleep", "Rest"):
        room.undo(WITH_MOTHER)
        assert room.seen(WITH_MOTHER).one(GOAL, PlanItem) == goal(text)
    room.undo(WITH_MOTHER)
    assert room.seen(WITH_MOTHER).goals == ()
    assert room.undo(WITH_MOTHER) is None


def test_what_is_put_back_quotes_nothing_hidden(room: Room) -> None:
    """Neither in the case nor in the answer to whoever undid it."""
    room.say("she beats me", THE_CLIENT)
    room.put(GOAL, goal("Rest", "she beats me"), WITH_MOTHER)
    room.put(GOAL, goal("Sleep", "she beats me"), WITH_MOTHER)
    undone = room.undo(WITH_MOTHER)
    assert undone is not None
    assert undone.body == goal("Rest") == room.seen(WITH_MOTHER).one(GOAL, PlanItem)
    assert room.whole.one(GOAL, PlanItem) == goal("Rest", "she beats me")


def test_undoing_a_sentence_written_over_a_hidden_one_leaves_nothing(room: Room) -> None:
    """The bridge that the mother saw goes; the one from before does not come into her sight."""
    hidden, shown = (Bridge(words=Words(text=t, language=EN)) for t in ("She hits.", "We try."))
    room.put(BRIDGE, hidden, THE_CLIENT)
    room.put(BRIDGE, shown, WITH_MOTHER)
    room.undo(WITH_MOTHER)
    assert room.seen(WITH_MOTHER).bridge is None
    assert room.store.history(CASE, BRIDGE)[0].body == hidden


def test_a_retried_undo_is_one_step(room: Room) -> None:
    """The same undo sent twice takes one change back and is shown once."""
    room.put(GOAL, goal("Rest"), WITH_MOTHER)
    room.put(GOAL, goal("Sleep"), WITH_MOTHER)
    viewed = room.viewed(WITH_MOTHER)
    assert viewed.undo(CASE, write="u") == viewed.undo(CASE, write="u")
    assert room.seen(WITH_MOTHER).one(GOAL, PlanItem) == goal("Rest")
    assert len(room.store.history(CASE, GOAL)) == len(room.store.history(CASE, release_id(GOAL)))

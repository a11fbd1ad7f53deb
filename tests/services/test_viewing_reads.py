"""How often the store is asked tells nothing of what is hidden."""

from collections.abc import Callable
from typing import Any

import pytest

from planner.domain.bodies import Bridge, Removed, SuggestionRefused
from planner.domain.ids import RecordId
from planner.domain.medicines import Known, Medicines
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.domain.words import Words
from planner.services.asking_medicines import AskingMedicines
from planner.services.understanding import BRIDGE
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, said
from tests.services.onlooking import CASE, CAUSE, GOAL, MOTHER, WITH_MOTHER, Room, goal

OTHER = RecordId("goal.leave")
Act = Callable[[Room, ViewedCases], object]


class Counting:
    """A store that notes which of its methods is called."""

    def __init__(self, store: CasesInMemory) -> None:
        self._store = store
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        self.calls.append(name)
        return getattr(self._store, name)


def write_bridge(room: Room, viewed: ViewedCases) -> object:
    """A sentence for both, before those who look on."""
    seen = viewed.read(CASE).seen_version(BRIDGE)
    bridge = Bridge(words=Words(text="We will try.", language=EN))
    return viewed.append(CASE, BRIDGE, bridge, seen_version=seen, write=room.write_id())


def say(room: Room, viewed: ViewedCases) -> object:
    """An answer in the record that is free for it."""
    record = viewed.read(CASE).free_slot(CAUSE)
    return viewed.append(CASE, record, said("x"), seen_version=0, write=room.write_id())


def tell_medicines(room: Room, viewed: ViewedCases) -> object:
    """What is taken, before those who look on."""
    told = Medicines(remedies=Known.YES, remedy_list=("tea",))
    return AskingMedicines(viewed).keep(viewed.read(CASE), told, write=room.write_id())


ACTS: dict[str, Act] = {
    "reading": lambda _, viewed: viewed.read(CASE),
    "the history of what is hidden": lambda _, viewed: viewed.history(CASE, CAUSE),
    "the history of what is shown": lambda _, viewed: viewed.history(CASE, GOAL),
    "an answer": say,
    "the bridge": write_bridge,
    "medicines": tell_medicines,
    "undoing": lambda room, viewed: viewed.undo(CASE, write=room.write_id()),
}


def with_secrets(room: Room) -> Room:
    """The same case after the client was alone with the worker."""
    room.say("she beats me", THE_CLIENT)
    room.put(OTHER, goal("Leave"), THE_CLIENT)
    room.put(OTHER, Removed(), THE_CLIENT)
    room.put(RecordId("goal.hide"), goal("Hide"), THE_CLIENT)
    room.put(BRIDGE, Bridge(words=Words(text="She hits.", language=EN)), THE_CLIENT)
    room.put(RecordId("medicines"), Medicines(pregnancy=Known.YES), THE_CLIENT)
    room.put(RecordId("refused.x"), SuggestionRefused(suggestion="x"), THE_CLIENT)
    return room


def begun() -> Room:
    """A case with something in it that the mother has seen."""
    room = Room()
    room.put(GOAL, goal("Rest"), WITH_MOTHER)
    room.put(GOAL, goal("Sleep"), WITH_MOTHER)
    return room


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("audience", [WITH_MOTHER, frozenset({MOTHER})])
def test_the_store_is_asked_as_often_with_secrets_as_without(act: str, audience: Audience) -> None:
    """Each act of a page makes the same calls in the same order, whatever is hidden."""
    calls = []
    for room in (begun(), with_secrets(begun())):
        store = Counting(room.store)
        ACTS[act](room, ViewedCases(store, audience))
        calls.append(store.calls)
    assert calls[0] == calls[1]
    assert 1 <= len(calls[0]) <= 3


@pytest.mark.parametrize("audience", [NOBODY_ELSE, THE_CLIENT])
def test_a_save_is_one_call_where_nobody_else_looks_on(audience: Audience) -> None:
    """An answer that is to be shown to nobody costs no reading of the case."""
    room = Room()
    store = Counting(room.store)
    ViewedCases(store, audience).append(CASE, CAUSE, said("x"), seen_version=0, write="w")
    assert store.calls == ["append_many"]

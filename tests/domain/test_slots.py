"""What stands beside what must not be written over, and what pages call it."""

import itertools

import pytest

from planner.domain.ids import RecordId
from planner.domain.slots import is_beside, name_among, slots_of


def test_a_record_has_as_many_slots_as_are_needed() -> None:
    """The first is the record itself; every other one stands beside it."""
    first, *others = itertools.islice(slots_of("answer"), 3)
    assert (first, others) == ("answer", ["answer~2", "answer~3"])
    assert not is_beside(first)
    assert all(map(is_beside, others))


@pytest.mark.parametrize(
    ("hidden", "record", "name"),
    [
        (("answer",), "answer~2", "answer"),
        (("answer",), "translation.answer~2", "translation.answer"),
        (("answer",), "stance.answer~2.client", "stance.answer.client"),
        (("answer", "answer~3"), "answer~4", "answer~2"),
        (("answer~2",), "answer", "answer"),
        (("answer~3",), "answer~2", "answer~2"),
        (("swer", "fear.answer"), "answer~2", "answer~2"),
        ((), "answer~2", "answer~2"),
    ],
)
def test_a_hidden_slot_leaves_no_gap(hidden: tuple[str, ...], record: str, name: str) -> None:
    """Who looks on cannot tell from a number that something stands before it."""
    assert name_among(record, frozenset(map(RecordId, hidden))) == name

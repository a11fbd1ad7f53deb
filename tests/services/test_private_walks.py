"""Whatever people do in whatever order: nobody finds a word that was not theirs to find."""

import os

from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner.domain.privacy import Audience, seen_by
from planner.services.viewing import ViewedCases
from tests.services.marks import marks_in
from tests.services.onlooking import AUNT, CASE, MOTHER
from tests.services.walk_acts import ACTS
from tests.services.walking import AUDIENCES, Walk

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
Step = tuple[str, Audience, int]
_STEP = st.tuples(
    st.sampled_from(sorted(ACTS)),
    st.sampled_from([frozenset(), *AUDIENCES]),
    st.integers(0, 11),
)
CLIENT_ALONE, FAMILY = frozenset({"client"}), frozenset({"client", MOTHER})
SINGLE = ("bridge", "order", "paper", "model.", "released.", "translation.")
"""Records that the next statement takes the place of, also where the last one is hidden."""


def may_find(walk: Walk, audience: Audience, found: set[str]) -> bool:
    """True where everybody here was there, or was shown it by name."""
    return all(audience <= walk.may_know[mark] for mark in found)


@settings(max_examples=3000 if IS_FULL else 80, deadline=None)
@given(steps=st.lists(_STEP, min_size=6, max_size=24))
@example([("write_goal", CLIENT_ALONE, 1), ("remove", CLIENT_ALONE, 1), ("undo", FAMILY, 1)])
@example([("say", CLIENT_ALONE, 1), ("take", CLIENT_ALONE, 1), ("show", FAMILY, 1)])
@example([("refuse", CLIENT_ALONE, 1), ("say", FAMILY, 2)])
def test_a_mark_is_found_only_by_those_who_may_know_it(steps: list[Step]) -> None:
    """In no view, no answer to a write, and no history."""
    walk = Walk()
    for act, audience, number in steps:
        given_back = walk.step(ACTS[act], audience, number)
        assert may_find(walk, audience, marks_in(given_back)), act
        for looking in AUDIENCES:
            assert may_find(walk, looking, marks_in(walk.seen(looking))), (act, looking)
            quiet = seen_by(walk.whole, looking, {"fear"})
            assert not walk.of_fear & marks_in(quiet), (act, looking)
    written = {*walk.whole.removed_versions, *(r.id for r in walk.whole.records)}
    for looking in AUDIENCES:
        viewed = ViewedCases(walk.store, looking)
        for record in written:
            assert may_find(walk, looking, marks_in(viewed.history(CASE, record)))


@settings(max_examples=3000 if IS_FULL else 80, deadline=None)
@given(steps=st.lists(_STEP, min_size=6, max_size=24))
def test_nothing_hidden_is_changed_by_those_who_may_not_see_it(steps: list[Step]) -> None:
    """What was said while fewer people looked on stands as it stood, whatever they do."""
    walk = Walk()
    for act, audience, number in steps:
        if act == "show":
            walk.step(ACTS[act], audience, number)
            continue
        shown = {r.id for r in walk.seen(audience).records}
        hidden = [
            r for r in walk.whole.records if r.id not in shown and not r.id.startswith(SINGLE)
        ]
        walk.step(ACTS[act], audience, number)
        for record in hidden:
            assert walk.whole.record(record.id) == record, (act, record.id)


def test_the_walk_finds_what_is_there() -> None:
    """The people who were there, or were shown it, do find a mark; the walk is no sleeper."""
    walk = Walk()
    walk.step(ACTS["say"], FAMILY, 1)
    assert marks_in(walk.seen(FAMILY)) == {"mark1x"}
    assert marks_in(walk.seen(frozenset({AUNT}))) == set()
    assert not may_find(walk, frozenset({AUNT}), {"mark1x"})

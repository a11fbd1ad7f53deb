"""While the client cannot speak freely, sensitive answers stand on nobody's screen."""

from dataclasses import replace

import pytest

from planner.domain.bodies import PlanItem
from planner.domain.ids import RecordId
from planner.domain.joining import CLIENT, Left, QuestionLeft
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience, Onlookers, seen_by
from tests.domain.records import (
    MOTHER,
    WITH_MOTHER,
    case,
    goal,
    ids,
    record,
    released,
    said,
    translation,
)

QUIET = {"fear", "unwanted"}
SECRET = record("answer.fear.client", said("she beats me", question="fear"))
LOUD = record("answer.cause.client", said("a fright at the river"))


@pytest.mark.parametrize("audience", [THE_CLIENT, WITH_MOTHER, frozenset({MOTHER})])
def test_a_quiet_answer_is_shown_to_nobody(audience: Audience) -> None:
    """Not to whoever gave it either, and not where it was shown before by name."""
    everybody = (CLIENT, MOTHER)
    shown = (released(SECRET, *everybody), released(LOUD, *everybody))
    whole = case(SECRET, LOUD, *shown, translation(SECRET))
    assert ids(seen_by(whole, audience, QUIET)) == {LOUD.id, shown[1].id}
    assert SECRET.id in ids(seen_by(whole, audience))


def test_the_worker_alone_reads_it_still() -> None:
    """It is kept quiet before others, not before whoever wrote it down."""
    whole = case(SECRET)
    assert seen_by(whole, NOBODY_ELSE, QUIET) is whole


def test_that_a_quiet_question_was_left_is_quiet_too() -> None:
    """A question that is not asked now has no trace of having been asked."""
    left = record("left.fear", QuestionLeft(question="fear", how=Left.LATER))
    assert ids(seen_by(case(left), THE_CLIENT, QUIET)) == set()


def test_the_plan_repeats_nothing_quiet() -> None:
    """On the client's own screen a goal has neither the words nor the reason built on them."""
    item = record("goal.g", goal("Rest", "at the river", "she beats me"))
    body = seen_by(case(SECRET, LOUD, item), THE_CLIENT, QUIET).one("goal.g", PlanItem)
    assert body is not None
    assert (body.item.because, body.item.rationale) == (("at the river",), None)


def test_rewording_meanwhile_loses_nothing() -> None:
    """What stood behind the goal is there again when the client can speak freely."""
    item = record("goal.g", goal("Rest", "she beats me"))
    whole = case(SECRET, item)
    seen = seen_by(whole, THE_CLIENT, QUIET).one("goal.g", PlanItem)
    assert seen is not None
    reworded = replace(seen, item=replace(seen.item, text=goal("Sleep").item.text))
    kept = Onlookers(whole, THE_CLIENT, QUIET).with_unseen(reworded, item)
    assert isinstance(kept, PlanItem)
    assert kept.item == replace(goal("Sleep").item, because=("she beats me",))


def test_a_new_answer_stands_beside_a_quiet_one() -> None:
    """Nothing is written over what is not shown."""
    seen = seen_by(case(SECRET), THE_CLIENT, QUIET)
    assert seen.free_slot(SECRET.id) == "answer.fear.client~2"
    assert seen.seen_version(RecordId(SECRET.id)) == 1


def test_a_quiet_answer_has_no_history() -> None:
    """Also none of the versions before, for whoever gave them."""
    looking = Onlookers(case(SECRET), THE_CLIENT, QUIET)
    assert looking.versions((SECRET,), ()) == ()
    assert looking.versions((LOUD,), ()) == (LOUD,)

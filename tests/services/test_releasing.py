"""Showing what somebody gave to somebody else, by name, and no longer."""

import pytest

from planner.domain.bodies import Released
from planner.domain.ids import RecordId
from planner.domain.joining import CLIENT
from planner.domain.privacy import THE_CLIENT
from planner.domain.releases import release_id, released_to
from planner.errors import PlannerError
from planner.services.framing import FIRST_SITTING
from planner.services.listening import Listening
from planner.services.releasing import Releasing, releasable, would_see
from tests.services.onlooking import AUNT, CASE, CAUSE, GOAL, MOTHER, WITH_MOTHER, Room, goal


@pytest.fixture
def room() -> Room:
    made = Room()
    made.say("she beats me")
    made.say("the evil eye", frozenset({MOTHER}), MOTHER)
    made.put(GOAL, goal("Rest"))
    return made


def shown(room: Room, record: RecordId = CAUSE) -> set[str]:
    """To whom a record is shown."""
    standing = room.whole.record(record)
    assert standing is not None
    return set(released_to(room.whole, standing))


def test_each_gives_only_what_is_theirs(room: Room) -> None:
    """What the client can show is the answer and the goal; the mother's is hers to show."""
    assert [r.id for r in releasable(room.whole, CLIENT)] == [CAUSE, GOAL]
    assert [r.id for r in releasable(room.whole, MOTHER)] == [f"{CAUSE}.mother"]
    assert releasable(room.whole, AUNT) == ()


def test_people_are_named_one_by_one(room: Room) -> None:
    """Showing it to the aunt as well keeps it shown to the mother."""
    room.release(CAUSE, MOTHER)
    room.release(CAUSE, AUNT)
    assert shown(room) == {MOTHER, AUNT}


def test_what_is_taken_back_is_hidden_again(room: Room) -> None:
    """From the mother; the aunt still sees it."""
    for person in (MOTHER, AUNT):
        room.release(CAUSE, person)
    room.release(CAUSE, MOTHER, is_open=False)
    assert shown(room) == {AUNT}
    assert room.seen(WITH_MOTHER).record(CAUSE) is None


def test_a_release_is_of_the_version_that_stands(room: Room) -> None:
    """Releasing the next version names nobody who was shown the one before."""
    room.release(CAUSE, MOTHER)
    room.say("he beats me")
    assert shown(room) == set()
    room.release(CAUSE, AUNT)
    assert shown(room) == {AUNT}


def test_what_is_so_already_is_not_written_again(room: Room) -> None:
    """A second tap makes no second version."""
    room.release(CAUSE, MOTHER, is_open=False)
    assert room.whole.record(release_id(CAUSE)) is None
    for _ in range(2):
        room.release(CAUSE, MOTHER)
    assert room.whole.seen_version(release_id(CAUSE)) == 1


def test_several_are_shown_together_or_not_at_all(room: Room) -> None:
    """Where one of them was released elsewhere meanwhile, none is."""
    before = room.whole
    room.release(GOAL, AUNT)
    with pytest.raises(PlannerError, match="PL405"):
        Releasing(room.store).release(before, [CAUSE, GOAL], to=MOTHER, is_open=True, write="w")
    assert shown(room) == set()


def test_what_nobody_else_is_ever_shown_cannot_be_released(room: Room) -> None:
    """PL306 for the frame, and nothing beside it is released either."""
    with pytest.raises(PlannerError, match="PL306"):
        Releasing(room.store).release(
            room.whole, [CAUSE, FIRST_SITTING], to=MOTHER, is_open=True, write="w"
        )
    assert shown(room) == set()


def test_what_is_not_there_cannot_be_released(room: Room) -> None:
    """PL407 for a record that was never written or that does not stand any more."""
    room.say("", THE_CLIENT)
    for record in (CAUSE, RecordId("answer.fear.client")):
        with pytest.raises(PlannerError, match="PL407"):
            Releasing(room.store).release(room.whole, [record], to=MOTHER, is_open=True, write="w")


def test_a_retry_of_several_is_one_release_each(room: Room) -> None:
    """The same write sent twice from the same reading of the case is written once."""
    before = room.whole
    for _ in range(2):
        Releasing(room.store).release(before, [CAUSE, GOAL], to=MOTHER, is_open=True, write="w")
    for record in (CAUSE, GOAL):
        (release,) = room.store.history(CASE, release_id(record))
        assert release.body == Released(record=record, of_version=1, to=(MOTHER,))


def test_what_they_would_see_is_what_they_see(room: Room) -> None:
    """The list before the screen is handed over is the case that they then find."""
    room.release(CAUSE, MOTHER)
    before = would_see(room.whole, WITH_MOTHER)
    assert before == room.seen(WITH_MOTHER)
    answer = Listening(room.store).answer(before, "cause", before.account.utterances[0].holder)
    assert answer is not None
    assert answer.text == "she beats me"


def test_what_is_kept_quiet_is_not_on_the_list_before(room: Room) -> None:
    """While the client cannot speak freely it will not be shown, so it is not announced."""
    room.release(CAUSE, MOTHER)
    assert would_see(room.whole, WITH_MOTHER, {"cause"}).record(CAUSE) is None

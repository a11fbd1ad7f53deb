"""A store as those who look on see it: what they read, what they write, what they undo."""

from dataclasses import replace

import pytest

from planner.domain.account import Holder
from planner.domain.bodies import PlanItem, Released
from planner.domain.case import Case, Change, Record
from planner.domain.ids import CaseId, RecordId
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import Wording
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.domain.releases import release_id
from planner.errors import PlannerError
from planner.language.hearing import Hearing
from planner.services.amending import Amending
from planner.services.framing import FIRST_SITTING
from planner.services.listening import answer_id
from planner.services.viewing import ViewedCases
from tests.fakes import EN, said, settled
from tests.services.onlooking import AUNT, CASE, CAUSE, GOAL, MOTHER, WITH_MOTHER, Room, goal


@pytest.fixture
def room() -> Room:
    return Room()


class TellingError(PlannerError):
    """A conflict that carries what somebody else saved."""

    theirs = "she beats me"


class Refusing:
    """A store in which somebody else is always faster."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def read(self, _: CaseId) -> Case:
        return self._room.whole

    def append_many(self, *_: object) -> tuple[Record, ...]:
        raise TellingError("PL405")


def texts(room: Room, audience: Audience) -> list[str]:
    """The client's words as these people find them."""
    return [u.words.text for u in room.seen(audience).account.utterances if u.words]


def test_what_is_written_before_others_is_shown_to_them(room: Room) -> None:
    """Saying it while the mother looks on shows it to her and to nobody else."""
    room.say("a fright", WITH_MOTHER)
    assert texts(room, WITH_MOTHER) == ["a fright"]
    assert texts(room, THE_CLIENT | {AUNT}) == []
    assert room.whole.one(release_id(CAUSE), Released) == Released(
        record=CAUSE, of_version=1, to=(MOTHER,)
    )


def test_what_is_written_alone_is_shown_to_nobody(room: Room) -> None:
    """No release is written, and it is the client's alone."""
    room.say("she beats me", THE_CLIENT)
    assert room.whole.record(release_id(CAUSE)) is None
    assert texts(room, WITH_MOTHER) == []
    assert texts(room, THE_CLIENT) == ["she beats me"]


def test_changing_it_alone_makes_it_private_again(room: Room) -> None:
    """The mother was shown the first wording and not the second."""
    room.say("a fright", WITH_MOTHER)
    room.say("she beats me", THE_CLIENT)
    assert texts(room, WITH_MOTHER) == []


def test_a_hidden_answer_is_never_written_over(room: Room) -> None:
    """What is said before the mother stands beside it, and both come back to the client."""
    room.say("she beats me", THE_CLIENT)
    room.say("a fright", WITH_MOTHER)
    room.say("a fright at the river", WITH_MOTHER)
    assert texts(room, WITH_MOTHER) == ["a fright at the river"]
    assert texts(room, THE_CLIENT) == ["she beats me", "a fright at the river"]
    assert room.whole.seen_version(CAUSE) == 1


def test_taking_back_before_others_takes_back_only_theirs(room: Room) -> None:
    """An emptied field before the mother leaves the hidden answer where it is."""
    room.say("she beats me", THE_CLIENT)
    room.say("a fright", WITH_MOTHER)
    room.say("", WITH_MOTHER)
    assert texts(room, WITH_MOTHER) == []
    assert texts(room, THE_CLIENT) == ["she beats me"]


def test_what_is_never_shown_to_others_gets_no_release(room: Room) -> None:
    """A frame that is changed before the mother is hidden from her, and names nobody."""
    room.put(FIRST_SITTING, replace(settled(), minutes=20), WITH_MOTHER)
    assert room.whole.seen_version(FIRST_SITTING) == 2
    assert room.whole.record(release_id(FIRST_SITTING)) is None
    assert room.seen(WITH_MOTHER).record(FIRST_SITTING) is None


def test_a_retry_is_one_version_and_one_release(room: Room) -> None:
    """The same write sent twice is answered twice and written once."""
    viewed = room.viewed(WITH_MOTHER)
    both = [
        viewed.append(CASE, CAUSE, said("a fright"), seen_version=0, write="w") for _ in range(2)
    ]
    assert both[0] == both[1]
    assert len(room.store.history(CASE, CAUSE)) == 1
    assert len(room.store.history(CASE, release_id(CAUSE))) == 1


def test_a_write_and_its_release_are_kept_together_or_not_at_all(room: Room) -> None:
    """Where one of several changes meets another version, nothing is written or shown."""
    room.put(GOAL, goal("Rest"), WITH_MOTHER)
    late = [
        Change(record=CAUSE, body=said("a fright"), seen_version=0, write="w"),
        Change(record=GOAL, body=goal("Walk"), seen_version=0, write="w"),
    ]
    with pytest.raises(PlannerError, match="PL405"):
        room.viewed(WITH_MOTHER).append_many(CASE, late)
    assert room.whole.record(CAUSE) is None
    assert room.whole.record(release_id(CAUSE)) is None


@pytest.mark.parametrize(
    ("audience", "raised"),
    [(WITH_MOTHER, PlannerError), (THE_CLIENT, PlannerError), (NOBODY_ELSE, TellingError)],
)
def test_a_conflict_tells_those_who_look_on_no_words(
    room: Room, audience: Audience, raised: type[PlannerError]
) -> None:
    """The other version may be one that they must not see; the worker alone gets both."""
    with pytest.raises(PlannerError, match="PL405") as caught:
        ViewedCases(Refusing(room), audience).append(
            CASE, CAUSE, said("x"), seen_version=0, write="w"
        )
    assert type(caught.value) is raised


def test_a_stance_on_a_newer_wording_is_shown_with_it(room: Room) -> None:
    """What the client says aloud before the mother, she has heard."""
    room.put(GOAL, goal("Rest"), WITH_MOTHER)
    stance = Stance(item=GOAL, item_version=1, party=PartyKind.CLIENT, value=StanceValue.AGREES)
    room.put(RecordId("stance"), stance, WITH_MOTHER)
    assert room.seen(WITH_MOTHER).stances == (stance,)


def test_rewording_before_others_keeps_the_words_that_they_may_not_read(room: Room) -> None:
    """The mother changes a goal that was shown to her; its reason stays the client's."""
    room.say("she beats me", THE_CLIENT)
    room.put(GOAL, goal("Rest", "she beats me"), THE_CLIENT)
    room.release(GOAL, MOTHER)
    amending = Amending(room.viewed(WITH_MOTHER), {}, Hearing(lambda _: None))
    written = amending.reword(
        room.seen(WITH_MOTHER), GOAL, Wording(texts={EN: "Sleep"}), write=room.write_id()
    )
    assert written is not None
    assert written.body == goal("Sleep")
    assert room.seen(WITH_MOTHER).one(GOAL, PlanItem) == goal("Sleep")
    assert room.whole.one(GOAL, PlanItem) == goal("Sleep", "she beats me")


def test_rewording_while_something_is_kept_quiet_loses_nothing(room: Room) -> None:
    """The client changes a goal whose reason is not shown just now; it is there afterwards."""
    room.say("she beats me", THE_CLIENT)
    room.put(GOAL, goal("Rest", "she beats me"), THE_CLIENT)
    quiet = ViewedCases(room.store, THE_CLIENT, quiet={"cause"})
    assert quiet.read(CASE).one(GOAL, PlanItem) == goal("Rest")
    amending = Amending(quiet, {}, Hearing(lambda _: None))
    written = amending.reword(
        quiet.read(CASE), GOAL, Wording(texts={EN: "Sleep"}), write=room.write_id()
    )
    assert written is not None
    assert written.body == goal("Sleep")
    assert room.whole.one(GOAL, PlanItem) == goal("Sleep", "she beats me")
    assert quiet.history(CASE, CAUSE) == ()


def test_a_suggestion_taken_in_before_others_stands_beside_the_hidden_one(room: Room) -> None:
    """What the client took in and reworded alone is not written over by a second yes."""
    suggested = replace(goal("Rest").item, suggestion="primary-care.rest")
    for audience in (THE_CLIENT, WITH_MOTHER):
        amending = Amending(room.viewed(audience), {}, Hearing(lambda _: None))
        amending.take(room.seen(audience), suggested, write=room.write_id())
    assert len(room.whole.goals) == 2
    assert len(room.seen(WITH_MOTHER).goals) == 1


# -- History --


def history(room: Room, audience: Audience, record: RecordId = CAUSE) -> list[str]:
    """The versions that these people find, each by its words."""
    versions = room.viewed(audience).history(CASE, record)
    return [r.body.words.text if hasattr(r.body, "words") else "-" for r in versions]


def test_a_history_begins_where_it_was_shown(room: Room) -> None:
    """Whoever may see how it stands may have no right to what stood there before."""
    room.say("she beats me", THE_CLIENT)
    room.put(CAUSE, said("a fright"))
    room.release(CAUSE, MOTHER)
    assert history(room, WITH_MOTHER) == ["a fright"]
    assert history(room, THE_CLIENT) == ["she beats me", "a fright"]


def test_a_hidden_record_has_no_history(room: Room) -> None:
    """As little as one that was never written, also where it was taken out."""
    never = RecordId("answer.fear.client")
    assert history(room, WITH_MOTHER, never) == []
    room.say("she beats me", THE_CLIENT)
    assert history(room, WITH_MOTHER) == []
    room.say("", THE_CLIENT)
    assert history(room, WITH_MOTHER) == []
    assert history(room, THE_CLIENT) == ["she beats me", "-"]


def test_what_somebody_takes_back_before_others_they_have_seen_go(room: Room) -> None:
    """The mother's words and that they went are in the history of the client who was there."""
    room.say("the evil eye", WITH_MOTHER, MOTHER)
    room.say("", WITH_MOTHER, MOTHER)
    hers = answer_id("cause", Holder.CLIENT, MOTHER)
    assert history(room, THE_CLIENT, hers) == ["the evil eye", "-"]
    assert history(room, frozenset({AUNT}), hers) == []


def test_the_history_of_a_case_that_is_not_there_is_said(room: Room) -> None:
    """PL407, as for reading it."""
    with pytest.raises(PlannerError, match="PL407"):
        room.viewed(WITH_MOTHER).history(CaseId("c-2"), CAUSE)

"""Framing: sittings begin, are settled and are closed, and people join a case."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.frame import Freedom, WorkerRole
from planner.domain.ids import CaseId, GiverId
from planner.domain.joining import CLIENT, PersonJoined, Relation, person_record
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.services.framing import (
    FIRST_SITTING,
    Framing,
    audience_at_first,
    may_ask_sensitive,
    sitting_now,
    sittings,
)
from planner.services.listening import Listening, fresh_id
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, settled

BEGAN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
MOTHER = GiverId("mother")
JOINED = PersonJoined(relation=Relation.PARENT, language=LanguageTag("ar"), name="Umm Ali")
WITH_MOTHER: Audience = frozenset({CLIENT, MOTHER})


class Room:
    """A case in a store in memory, seen by somebody."""

    def __init__(self) -> None:
        self.store = CasesInMemory()
        head = CaseOpened(
            code="Lamp 7", client_language=LanguageTag("ar"), clinician_language=EN, setting="x"
        )
        self.id: CaseId = Listening(self.store).open_case(head)

    @property
    def case(self) -> Case:
        return self.store.read(self.id)

    def begin(self, now: datetime = BEGAN, audience: Audience = NOBODY_ELSE, **more: int) -> None:
        """Begin a sitting as a health worker, while these people look on."""
        view = ViewedCases(self.store, audience)
        Framing(view).begin(
            view.read(self.id), role=WorkerRole.HEALTH_WORKER, now=now, write=fresh_id(), **more
        )

    def bring_in(self, case: Case) -> None:
        """The mother comes in, as far as this reading of the case knows."""
        Framing(self.store).bring_in(
            case, FIRST_SITTING, settled(BEGAN), MOTHER, JOINED, write=fresh_id()
        )


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_sitting_begins_with_nothing_settled_but_the_role_and_the_time(room: Room) -> None:
    """What the last sitting settled says nothing of this one."""
    room.begin(minutes=20)
    now = sitting_now(room.case, BEGAN)
    assert now is not None
    sitting, frame = now
    assert (sitting, frame.worker_role, frame.minutes) == ("sitting.1", "health-worker", 20)
    assert not frame.may_record


def test_the_next_sitting_closes_the_one_that_was_left_open(room: Room) -> None:
    """Two sittings are never open at once, and both stand in the record."""
    room.begin()
    later = BEGAN + timedelta(hours=2)
    room.begin(later)
    frames = sittings(room.case)
    assert list(frames) == ["sitting.1", "sitting.2"]
    assert [frame.closed_at for frame in frames.values()] == [later, None]


def test_a_sitting_that_is_hidden_is_never_written_over(room: Room) -> None:
    """Whoever looks on when the next one begins, it gets a number of its own."""
    room.begin()
    room.begin(BEGAN + timedelta(days=1), WITH_MOTHER)
    assert list(sittings(room.case)) == ["sitting.1", "sitting.2"]


def test_no_sitting_goes_on_once_it_is_closed(room: Room) -> None:
    """Closing is written once."""
    room.begin()
    framing = Framing(room.store)
    assert framing.close(room.case, FIRST_SITTING, now=BEGAN, write=fresh_id()) is not None
    assert sitting_now(room.case, BEGAN) is None
    assert framing.close(room.case, FIRST_SITTING, now=BEGAN, write=fresh_id()) is None


def test_who_comes_in_is_known_and_here_in_one_write(room: Room) -> None:
    """The person and their presence are kept together."""
    room.begin()
    room.bring_in(room.case)
    assert room.case.people == {MOTHER: JOINED}
    assert audience_at_first(room.case, BEGAN) == WITH_MOTHER


def test_nobody_comes_in_by_halves(room: Room) -> None:
    """Where the frame was changed meanwhile, the person is not written either."""
    room.begin()
    before = room.case
    Framing(room.store).settle(before, FIRST_SITTING, settled(BEGAN), write=fresh_id())
    with pytest.raises(PlannerError) as caught:
        room.bring_in(before)
    assert caught.value.code == "PL405"
    assert room.case.record(person_record(MOTHER)) is None


def test_what_is_known_of_a_person_can_be_put_right(room: Room) -> None:
    """The same again is no new version; something else is."""
    framing = Framing(room.store)
    framing.let_join(room.case, MOTHER, JOINED, write=fresh_id())
    assert framing.let_join(room.case, MOTHER, JOINED, write=fresh_id()) is None
    aunt = PersonJoined(relation=Relation.RELATIVE, language=EN)
    framing.let_join(room.case, MOTHER, aunt, write=fresh_id())
    assert room.case.people[MOTHER] == aunt


def test_without_a_sitting_the_client_alone_looks_on(room: Room) -> None:
    """Somebody who was here at an earlier sitting is not here by that."""
    room.begin()
    room.bring_in(room.case)
    assert audience_at_first(room.case, BEGAN + timedelta(days=1)) == THE_CLIENT


@pytest.mark.parametrize(
    ("freedom", "audience", "may"),
    [
        (Freedom.YES, THE_CLIENT, True),
        (Freedom.YES, NOBODY_ELSE, True),
        (Freedom.YES, WITH_MOTHER, False),
        (Freedom.NO, THE_CLIENT, False),
        (Freedom.UNKNOWN, THE_CLIENT, False),
    ],
)
def test_what_is_asked_alone_is_asked_alone(
    freedom: Freedom, audience: Audience, *, may: bool
) -> None:
    """Only a yes, and only while nobody but client and worker looks on."""
    frame = settled(BEGAN).with_freedom(freedom)
    assert may_ask_sensitive(frame, audience) is may
    assert not may_ask_sensitive(None, audience)

from datetime import date

import pytest

from planner.domain.account import Holder
from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.frame import WorkerRole
from planner.domain.ids import RecordId
from planner.domain.safety import RiskAnswer
from planner.services.checking_in import comes_after, is_seen_to
from planner.services.framing import FIRST_SITTING, Framing, sittings
from planner.services.listening import Answer, Listening, fresh_id
from planner.services.safeguarding import Safeguarding
from tests.fakes import EN, CasesInMemory, Clock, settle, settled

TODAY = date(2026, 3, 1)


class Room:
    """A case in its first sitting."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.store = CasesInMemory(self.clock)
        head = CaseOpened(
            code="Lamp 7", client_language=EN, clinician_language=EN, setting="primary-care"
        )
        self.id = Listening(self.store).open_case(head)
        settle(self.store, self.id, self.clock())

    @property
    def case(self) -> Case:
        """The case as it stands now."""
        return self.store.read(self.id)

    def say(self, question: str, holder: Holder = Holder.CLIENT) -> None:
        """Answer a question, or change the answer."""
        answer = Answer(text=fresh_id(), language=EN)
        Listening(self.store).keep(self.case, question, holder, answer, write=fresh_id())

    def next_sitting(self) -> RecordId:
        """Another day, its frame settled."""
        framing = Framing(self.store)
        role = WorkerRole.CLINICIAN
        framing.begin(self.case, role=role, now=self.clock(), write=fresh_id())
        sitting = list(sittings(self.case))[-1]
        framing.settle(self.case, sitting, settled(self.clock()), write=fresh_id())
        return sitting


@pytest.fixture
def room() -> Room:
    """Nobody has said anything yet."""
    return Room()


def test_it_comes_after_the_first_open_answer(room: Room) -> None:
    """Right after it, and not before anything was said."""
    assert not comes_after(room.case, FIRST_SITTING, ["problem"])
    room.say("problem")
    assert comes_after(room.case, FIRST_SITTING, ["problem"])
    assert not comes_after(room.case, FIRST_SITTING, ["onset"])


def test_any_question_can_be_the_first(room: Room) -> None:
    """Whoever begins elsewhere is asked there; the one after that goes on."""
    room.say("hope")
    assert comes_after(room.case, FIRST_SITTING, ["hope"])
    room.say("cause")
    assert not comes_after(room.case, FIRST_SITTING, ["cause"])


def test_two_first_answers_at_once_lead_there_as_well(room: Room) -> None:
    """A list saves what was typed in two fields together."""
    room.say("onset")
    room.say("impact")
    assert comes_after(room.case, FIRST_SITTING, ["impact", "onset"])
    assert not comes_after(room.case, FIRST_SITTING, ["impact"])


def test_the_opening_question_leads_there_until_it_was_seen_to(room: Room) -> None:
    """Passing by it once without an outcome is not the end of it."""
    room.say("problem")
    room.say("cause")
    assert comes_after(room.case, FIRST_SITTING, ["problem"])


@pytest.mark.parametrize("answer", list(RiskAnswer))
def test_once_in_a_sitting_is_enough(room: Room, answer: RiskAnswer) -> None:
    """Whatever came of asking, it is not asked twice."""
    room.say("problem")
    Safeguarding(room.store).record_answer(
        room.case, FIRST_SITTING, answer, today=TODAY, by_day=None, write="asked"
    )
    assert is_seen_to(room.case, FIRST_SITTING)
    assert not comes_after(room.case, FIRST_SITTING, ["problem"])


def test_a_day_to_ask_alone_is_enough(room: Room) -> None:
    """What cannot be asked now does not come up again and again before others."""
    room.say("problem")
    Safeguarding(room.store).leave_to_ask_alone(room.case, FIRST_SITTING, by_day=TODAY, write="day")
    assert not comes_after(room.case, FIRST_SITTING, ["problem"])


def test_each_sitting_asks_anew(room: Room) -> None:
    """What was answered on another day is not the first answer of this one."""
    room.say("problem")
    room.say("cause")
    Safeguarding(room.store).record_answer(
        room.case, FIRST_SITTING, RiskAnswer.NO, today=TODAY, by_day=None, write="asked"
    )
    sitting = room.next_sitting()
    assert not comes_after(room.case, sitting, ["problem"])
    room.say("hope")
    assert comes_after(room.case, sitting, ["hope"])


def test_the_clinicians_own_view_is_no_answer(room: Room) -> None:
    """Writing down what the clinician thinks asks nobody anything."""
    room.say("others_cause", Holder.CLINICIAN)
    assert not comes_after(room.case, FIRST_SITTING, ["others_cause"])

"""Following: what became of the tasks since the last sitting."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.bodies import CaseOpened, PlanItem
from planner.domain.case import Case
from planner.domain.explanatory_model import Domain
from planner.domain.following import Happened, TaskLooked
from planner.domain.frame import Answered, Frame
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT
from planner.domain.parties import PartyKind
from planner.domain.plan import Origin, Task, Wording
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.errors import PlannerError
from planner.services.following import Following, looked_id, tasks_since, tasks_to_rethink
from planner.services.framing import FIRST_SITTING, Framing
from planner.services.listening import Listening, fresh_id
from planner.services.releasing import Releasing
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, settled

WALK, PRAY = RecordId("task.walk"), RecordId("task.pray")
SECOND, THIRD = RecordId("sitting.2"), RecordId("sitting.3")
MOTHER = GiverId("mother")
WITH_MOTHER: Audience = frozenset({CLIENT, MOTHER})
LATER = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
"""After everything that the store's clock has written."""


class Visits:
    """A case whose tasks are looked at, sitting after sitting."""

    def __init__(self) -> None:
        self.store = CasesInMemory()
        head = CaseOpened(code="Lamp 7", client_language=EN, clinician_language=EN, setting="x")
        self.id = Listening(self.store).open_case(head)
        self.settle(FIRST_SITTING, settled(LATER - timedelta(days=7)))
        self.take_in(WALK)

    @property
    def case(self) -> Case:
        return self.store.read(self.id)

    def settle(self, sitting: RecordId, frame: Frame) -> None:
        """Settle a sitting's frame."""
        Framing(self.store).settle(self.case, sitting, frame, write=fresh_id())

    def take_in(self, record: RecordId) -> None:
        """Put a task into the plan."""
        task = Task(
            id=record, goal="", domain=Domain.PERSONAL, doer="client",
            text=Wording(texts={EN: record}), origin=Origin(person=PartyKind.CLIENT),
        )  # fmt: skip
        body = PlanItem(item=task, place=0)
        self.store.append(self.id, record, body, seen_version=0, write=fresh_id())

    def look(self, sitting: RecordId, happened: Happened, audience: Audience = NOBODY_ELSE) -> None:
        """Say what became of the walk, while these people look on."""
        view = ViewedCases(self.store, audience)
        Following(view).look_at_task(
            view.read(self.id), sitting, WALK, happened=happened, obstacle=" rain ",
            write=fresh_id(),
        )  # fmt: skip


@pytest.fixture
def visits() -> Visits:
    return Visits()


@pytest.mark.rule("PC-3")
def test_what_got_in_the_way_is_kept_with_what_happened(visits: Visits) -> None:
    """PC-3: in the words it was told in, without the spaces around them."""
    visits.look(SECOND, Happened.PARTLY)
    looked = visits.case.one(looked_id(SECOND, WALK), TaskLooked)
    assert looked == TaskLooked(
        sitting=SECOND, item=WALK, happened=Happened.PARTLY, obstacle="rain"
    )


@pytest.mark.rule("PC-3")
def test_two_times_not_done_asks_for_another_task(visits: Visits) -> None:
    """PC-3: the second "not" puts the task in question, the first one does not."""
    visits.look(SECOND, Happened.NOT)
    assert tasks_to_rethink(visits.case) == frozenset()
    visits.look(THIRD, Happened.NOT)
    assert tasks_to_rethink(visits.case) == {WALK}


@pytest.mark.rule("PC-3")
@pytest.mark.parametrize("between", [Happened.DONE, Happened.PARTLY])
def test_only_the_last_two_times_count(visits: Visits, between: Happened) -> None:
    """PC-3: what was done since is not held against an earlier time."""
    for sitting, happened in ((FIRST_SITTING, Happened.NOT), (SECOND, between)):
        visits.look(sitting, happened)
    visits.look(THIRD, Happened.NOT)
    assert tasks_to_rethink(visits.case) == frozenset()


@pytest.mark.rule("PC-3")
def test_an_answer_that_is_put_right_counts_once(visits: Visits) -> None:
    """PC-3: tapping "not" again at the same sitting is no second time."""
    visits.look(SECOND, Happened.NOT)
    visits.look(SECOND, Happened.DONE)
    visits.look(SECOND, Happened.NOT)
    assert tasks_to_rethink(visits.case) == frozenset()


@pytest.mark.rule("PC-3")
def test_told_alone_and_told_again_in_company_is_one_time(visits: Visits) -> None:
    """PC-3: two records of one sitting are not two sittings, and the first one stays as it was."""
    visits.look(SECOND, Happened.NOT, THE_CLIENT)
    visits.look(SECOND, Happened.NOT, WITH_MOTHER)
    assert len(list(visits.case.each(TaskLooked))) == 2
    assert tasks_to_rethink(visits.case) == frozenset()


def test_what_was_told_alone_is_not_there_for_others(visits: Visits) -> None:
    """With the mother there the task is asked about as if nothing had been said of it."""
    visits.look(SECOND, Happened.NOT, THE_CLIENT)
    Releasing(visits.store).release(visits.case, [WALK], to=MOTHER, is_open=True, write=fresh_id())
    ((_, _, looked),) = tasks_since(visits.case, SECOND, LATER)
    assert looked is not None
    seen = ViewedCases(visits.store, WITH_MOTHER).read(visits.id)
    ((_, _, shown),) = tasks_since(seen, SECOND, LATER)
    assert shown is None


def test_others_are_not_asked_about_a_task_they_may_not_see(visits: Visits) -> None:
    """A task that was not shown to the mother is not named in front of her."""
    assert tasks_since(ViewedCases(visits.store, WITH_MOTHER).read(visits.id), SECOND, LATER) == ()


def test_a_task_of_today_is_not_asked_about_today(visits: Visits) -> None:
    """Only what stood when the sitting began can have happened since."""
    before = visits.case.records[-1].at
    visits.take_in(PRAY)
    tasks = tasks_since(visits.case, SECOND, before + timedelta(microseconds=1))
    assert [record.id for record, _, _ in tasks] == [WALK]


@pytest.mark.parametrize("consent", [Answered.NO, Answered.NOT_ASKED])
def test_nothing_is_told_before_the_sitting_is_settled(visits: Visits, consent: Answered) -> None:
    """PL308: the yes of the last sitting is not a yes of this one."""
    frame = Frame(started_at=LATER, is_disclosed=True, are_limits_said=True, consent=consent)
    visits.settle(SECOND, frame)
    with pytest.raises(PlannerError) as caught:
        visits.look(SECOND, Happened.DONE)
    assert caught.value.code == "PL308"

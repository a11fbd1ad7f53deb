"""A case in a store in memory, to which different people look on in turn."""

from planner.domain.account import Holder
from planner.domain.bodies import Body, CaseOpened, PlanItem
from planner.domain.case import Case, Record
from planner.domain.explanatory_model import Domain
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.joining import CLIENT, PersonJoined, Relation, person_record
from planner.domain.plan import Goal, Origin, Wording
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.services.listening import Answer, Listening, answer_id
from planner.services.releasing import Releasing
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, settle

CASE = CaseId("c-1")
MOTHER, AUNT = GiverId("mother"), GiverId("aunt")
WITH_MOTHER: Audience = THE_CLIENT | {MOTHER}
CAUSE = answer_id("cause", Holder.CLIENT)
GOAL = RecordId("goal.rest")


def goal(text: str, *because: str) -> PlanItem:
    """A goal that rests on these words."""
    made = Goal(
        id="rest", domain=Domain.PERSONAL, text=Wording(texts={EN: text}),
        origin=Origin(setting="primary-care"), because=because,
    )  # fmt: skip
    return PlanItem(item=made, place=0)


class Room:
    """Whoever is in the room, each write with its own id."""

    def __init__(self) -> None:
        self.store = CasesInMemory()
        self._writes = 0
        head = CaseOpened(code="Lamp 7", client_language=EN, clinician_language=EN, setting="x")
        self.store.open_case(CASE, RecordId("head"), head, write="head")
        settle(self.store, CASE)
        for person in (MOTHER, AUNT):
            joined = PersonJoined(relation=Relation.RELATIVE, language=EN, name=person)
            self.store.append(CASE, person_record(person), joined, seen_version=0, write=person)

    @property
    def whole(self) -> Case:
        """All of the case."""
        return self.store.read(CASE)

    def write_id(self) -> str:
        """An id for the next write."""
        self._writes += 1
        return f"w-{self._writes}"

    def viewed(self, audience: Audience) -> ViewedCases:
        """The store as these people may see it."""
        return ViewedCases(self.store, audience)

    def seen(self, audience: Audience) -> Case:
        """The case as these people may see it."""
        return self.viewed(audience).read(CASE)

    def put(self, record: RecordId, body: Body, audience: Audience = NOBODY_ELSE) -> Record:
        """Write the next version while these people look on."""
        seen = self.seen(audience).seen_version(record)
        return self.viewed(audience).append(
            CASE, record, body, seen_version=seen, write=self.write_id()
        )

    def say(
        self, text: str, audience: Audience = THE_CLIENT, giver: GiverId = CLIENT
    ) -> Record | None:
        """Somebody says what causes it while these people look on; nothing takes it back."""
        answer = Answer(text=text, language=EN)
        return Listening(self.viewed(audience)).keep(
            self.seen(audience), "cause", Holder.CLIENT, answer, giver=giver,
            write=self.write_id(),
        )  # fmt: skip

    def release(self, record: RecordId, to: GiverId, *, is_open: bool = True) -> None:
        """Show a record to somebody by name, or no longer."""
        Releasing(self.store).release(
            self.whole, [record], to=to, is_open=is_open, write=self.write_id()
        )

    def undo(self, audience: Audience = NOBODY_ELSE) -> Record | None:
        """Take the last change to the plan back while these people look on."""
        return self.viewed(audience).undo(CASE, write=self.write_id())

"""One case in a real setting, over a store in memory: where the rules have to hold."""

from datetime import UTC, datetime

from planner.domain.account import Holder
from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.explanatory_model import Domain
from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.domain.plan import DraftPlan, Goal, Task, TaskKind, Wording
from planner.services.agreeing import Agreeing
from planner.services.amending import Amending
from planner.services.deciding import Deciding
from planner.services.following import Following
from planner.services.listening import Answer, Listening, fresh_id
from planner.services.understanding import Understanding
from planner.wiring import Planner
from tests.fakes import EN, CasesInMemory, settle

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
BOTH = (PartyKind.CLIENT, PartyKind.CLINICIAN)


class Clinic:
    """A case of an English-speaking client, its frame settled."""

    def __init__(self, planner: Planner, setting: str = "primary-care") -> None:
        self.planner = planner
        self.store = CasesInMemory()
        self.sitting = planner.sitting(setting, client="en", clinician="en")
        practices, hearing = planner.library.practices, planner.hearing
        self.agreeing = Agreeing(self.store, planner.drafting, practices, hearing)
        self.amending = Amending(self.store, practices, hearing)
        self.deciding = Deciding(self.store)
        self.following = Following(self.store)
        self.understanding = Understanding(self.store)
        self.listening = Listening(self.store)
        head = CaseOpened(code="A-1", client_language=EN, clinician_language=EN, setting=setting)
        self.id = self.listening.open_case(head)
        settle(self.store, self.id, NOW)

    @property
    def case(self) -> Case:
        """The case as it stands now."""
        return self.store.read(self.id)

    @property
    def plan(self) -> DraftPlan:
        """The plan as it stands now."""
        return self.agreeing.plan(self.case, self.sitting)

    def say(self, question: str, text: str) -> None:
        """The client answers a question."""
        answer = Answer(text=text, language=EN)
        self.listening.keep(self.case, question, Holder.CLIENT, answer, write=fresh_id())

    def offered(self) -> dict[str, Goal | Task]:
        """All that is suggested now, by the suggestion's name."""
        result = self.planner.match(self.case.account)
        offers = self.agreeing.offers(self.case, result, self.sitting, is_limited=False)
        return {one.suggestion: one for one in (*offers.goals, *offers.tasks)}

    def goal(self, text: str = "I sleep.") -> RecordId:
        """A goal in the client's own words."""
        written = self.amending.write_goal(
            self.case, wording(text), by=PartyKind.CLIENT, write=fresh_id()
        )
        assert written is not None
        return written.id

    def task(self, kind: TaskKind, text: str = "I do it.") -> RecordId:
        """A task of one kind."""
        written = self.amending.write_task(
            self.case, wording(text), by=PartyKind.CLIENT, goal="", doer="client",
            domain=Domain.CLINICAL, kind=kind, write=fresh_id(),
        )  # fmt: skip
        assert written is not None
        return written.id

    def reword(self, item: RecordId, text: str) -> None:
        """Change an item's words."""
        self.amending.reword(self.case, item, wording(text), write=fresh_id())

    def say_yes(self, item: RecordId) -> None:
        """Client and clinician agree to the words as they stand."""
        for party in BOTH:
            self.agreeing.take_stance(self.case, item, party, StanceValue.AGREES, write=fresh_id())

    def status(self, item: RecordId) -> ItemStatus:
        """What everybody's word makes of an item."""
        return self.plan.item_status(item, self.case.stances)


def wording(text: str) -> Wording:
    """A passage in English."""
    return Wording(texts={EN: text})

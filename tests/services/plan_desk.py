"""The plan of one case over a store in memory, for the services that change it."""

from datetime import UTC, datetime
from pathlib import Path

from planner.domain.account import Holder
from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.ids import CaseId, RecordId
from planner.domain.matching import Shelf, match
from planner.domain.parties import PartyKind, StanceValue
from planner.domain.plan import DraftPlan, Wording
from planner.domain.safety import RiskAnswer
from planner.domain.words import LanguageTag
from planner.services.agreeing import Agreeing
from planner.services.amending import Amending
from planner.services.framing import FIRST_SITTING
from planner.services.listening import Answer, Listening
from planner.services.safeguarding import Safeguarding
from tests.fakes import EN, CasesInMemory, settle
from tests.services.sittings import HEARING, PRACTICES, TEMPLATES, drafting, sitting

CLIENT, CLINICIAN = PartyKind.CLIENT, PartyKind.CLINICIAN
SAID = {"problem": "I do not sleep.", "cause": "My soul left.", "coping": "A healer, and tea."}
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class PlanDesk:
    """The plan of one case over a store in memory."""

    def __init__(self, folder: Path) -> None:
        self.store = CasesInMemory()
        self.agreeing = Agreeing(self.store, drafting(), PRACTICES, HEARING)
        self.amending = Amending(self.store, PRACTICES, HEARING)
        self.sitting = sitting(folder, "en", "es")
        self.writes = 0
        listening = Listening(self.store)
        head = CaseOpened(
            code="Lamp 7", client_language=EN, clinician_language=LanguageTag("es"), setting="s"
        )
        self.id: CaseId = listening.open_case(head)
        settle(self.store, self.id, NOW)
        for question, text in SAID.items():
            answer = Answer(text=text, language=EN)
            listening.keep(self.case, question, Holder.CLIENT, answer, write=question)

    @property
    def case(self) -> Case:
        """The case as it stands now."""
        return self.store.read(self.id)

    @property
    def plan(self) -> DraftPlan:
        """The plan as it stands now."""
        return self.agreeing.plan(self.case, self.sitting)

    def write(self) -> str:
        """The id of another write."""
        self.writes += 1
        return f"w-{self.writes}"

    def offers(self) -> DraftPlan:
        """What is offered now, without a limit."""
        result = match(self.case.account, Shelf(TEMPLATES.values()), HEARING)
        return self.agreeing.offers(self.case, result, self.sitting, is_limited=False)

    def offered(self) -> set[str]:
        """The ids of what is offered now."""
        offers = self.offers()
        return {i.suggestion for i in (*offers.goals, *offers.tasks)}

    def take(self, suggestion: str) -> RecordId:
        """Take a suggestion into the plan."""
        offers = self.offers()
        item = next(i for i in (*offers.goals, *offers.tasks) if i.suggestion == suggestion)
        taken = self.amending.take(self.case, item, write=self.write())
        assert taken is not None
        return taken.id

    def say_yes(self, item: RecordId, *parties: PartyKind) -> None:
        """Stances on the current version of an item."""
        for party in parties or (CLIENT, CLINICIAN):
            self.agreeing.take_stance(
                self.case, item, party, StanceValue.AGREES, write=self.write()
            )


def wording(text: str) -> Wording:
    """A passage in English."""
    return Wording(texts={EN: text})


def pause(desk: PlanDesk) -> None:
    """Somebody answers yes to the question about danger."""
    Safeguarding(desk.store).record_answer(
        desk.case, FIRST_SITTING, RiskAnswer.YES, today=NOW.date(), by_day=None, write=desk.write()
    )

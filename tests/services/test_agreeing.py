from pathlib import Path

import pytest

from planner.domain.account import Holder
from planner.domain.case import Case, CaseId, CaseOpened, RecordId
from planner.domain.explanatory_model import Domain
from planner.domain.matching import Shelf, match
from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.domain.plan import CautionLevel, DraftPlan, Origin, Wording
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.services.agreeing import Agreeing
from planner.services.listening import Answer, Listening
from tests.fakes import EN, CasesInMemory
from tests.services.sittings import HEARING, PRACTICES, TEMPLATES, drafting, sitting

CLIENT, CLINICIAN = PartyKind.CLIENT, PartyKind.CLINICIAN
SAID = {"problem": "I do not sleep.", "cause": "My soul left.", "coping": "A healer, and tea."}


class Desk:
    """The plan of one case over a store in memory."""

    def __init__(self, folder: Path) -> None:
        self.store = CasesInMemory()
        self.agreeing = Agreeing(self.store, drafting(), PRACTICES, HEARING)
        self.sitting = sitting(folder, "en", "es")
        self.writes = 0
        listening = Listening(self.store)
        head = CaseOpened(
            code="Lamp 7", client_language=EN, clinician_language=LanguageTag("es"), setting="s"
        )
        self.id: CaseId = listening.open_case(head)
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
        return self.agreeing.take(self.case, item, write=self.write()).id

    def say_yes(self, item: RecordId, *parties: PartyKind) -> None:
        """Stances on the current version of an item."""
        for party in parties or (CLIENT, CLINICIAN):
            self.agreeing.take_stance(
                self.case, item, party, StanceValue.AGREES, write=self.write()
            )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A case with three answers and an empty plan."""
    return Desk(tmp_path)


def wording(text: str) -> Wording:
    """A passage in English."""
    return Wording(texts={EN: text})


def test_what_is_taken_is_in_the_plan_and_not_offered_again(desk: Desk) -> None:
    """Nobody is asked twice for the same thing."""
    taken = desk.take("soul-loss.sleep")
    assert [g.id for g in desk.plan.goals] == [taken]
    assert "soul-loss.sleep" not in desk.offered()


def test_a_task_serves_its_goal_in_the_plan_else_the_first(desk: Desk) -> None:
    """Its own goal's record, where that was taken."""
    first, own = desk.take("soul-loss.eat"), desk.take("soul-loss.sleep")
    desk.take("soul-loss.rest")
    desk.take("soul-loss.healer")
    assert {t.suggestion: t.goal for t in desk.plan.tasks} == {
        "soul-loss.rest": own,
        "soul-loss.healer": first,
    }


def test_items_keep_the_order_in_which_they_were_taken(desk: Desk) -> None:
    """Also across goals and tasks."""
    for suggestion in ("soul-loss.sleep", "soul-loss.rest", "soul-loss.eat"):
        desk.take(suggestion)
    assert [g.suggestion for g in desk.plan.goals] == ["soul-loss.sleep", "soul-loss.eat"]


def test_own_words_make_a_goal_and_a_task(desk: Desk) -> None:
    """With the person as their origin, and nothing remembered as a suggestion."""
    goal = desk.agreeing.write_goal(desk.case, wording("To sing."), by=CLIENT, write=desk.write())
    desk.agreeing.write_task(
        desk.case, wording("Sing."), by=CLINICIAN, goal=goal.id, doer="client",
        domain=Domain.COMMUNITY, write=desk.write(),
    )  # fmt: skip
    (made,), (task,) = desk.plan.goals, desk.plan.tasks
    assert (made.origin, task.origin) == (Origin(person=CLIENT), Origin(person=CLINICIAN))
    assert (task.goal, task.domain, task.suggestion) == (goal.id, Domain.COMMUNITY, "")


def test_nobodys_agreement_is_assumed(desk: Desk) -> None:
    """Taking an item into the plan is no stance on it."""
    item = desk.take("soul-loss.sleep")
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.OPEN


def test_an_item_is_agreed_when_both_said_yes(desk: Desk) -> None:
    """Then the plan can be called agreed."""
    item = desk.take("soul-loss.sleep")
    desk.say_yes(item, CLIENT)
    assert desk.plan.agree(desk.case.stances) is None
    desk.say_yes(item, CLINICIAN)
    assert desk.plan.agree(desk.case.stances) is not None


def test_an_edit_clears_agreement(desk: Desk) -> None:
    """Nobody has agreed to the new wording yet."""
    item = desk.take("soul-loss.sleep")
    desk.say_yes(item)
    desk.agreeing.reword(desk.case, item, wording("I sleep six hours."), write=desk.write())
    assert desk.plan.goals[0].text.texts == {EN: "I sleep six hours."}
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.OPEN


def test_the_last_word_of_a_party_counts(desk: Desk) -> None:
    """A yes can be taken back."""
    item = desk.take("soul-loss.sleep")
    desk.say_yes(item)
    desk.agreeing.take_stance(desk.case, item, CLIENT, StanceValue.DISAGREES, write=desk.write())
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.DISAGREED


def test_what_is_removed_is_gone_and_not_offered_again(desk: Desk) -> None:
    """Taking it out is a refusal of the suggestion."""
    item = desk.take("soul-loss.sleep")
    desk.agreeing.remove(desk.case, item, write=desk.write())
    assert desk.plan.goals == ()
    assert "soul-loss.sleep" not in desk.offered()


def test_own_words_removed_are_no_refusal(desk: Desk) -> None:
    """There is no suggestion to remember."""
    goal = desk.agreeing.write_goal(desk.case, wording("To sing."), by=CLIENT, write=desk.write())
    desk.agreeing.remove(desk.case, goal.id, write=desk.write())
    assert (desk.plan.goals, desk.case.refused) == ((), frozenset())


def test_a_refusal_is_remembered(desk: Desk) -> None:
    """One tap is enough, and nothing else changes."""
    before = desk.offered()
    desk.agreeing.refuse(desk.case, "soul-loss.healer", write=desk.write())
    assert before - desk.offered() == {"soul-loss.healer"}


def test_undo_takes_back_the_latest_change(desk: Desk) -> None:
    """And then the one before it, until nothing is left."""
    desk.take("soul-loss.sleep")
    desk.take("soul-loss.eat")
    counts = []
    while desk.agreeing.undo(desk.case, write=desk.write()) is not None:
        counts.append(len(desk.plan.goals))
    assert counts == [1, 0]


def test_what_was_undone_can_be_taken_again(desk: Desk) -> None:
    """It was not refused, and its record is written on."""
    item = desk.take("soul-loss.sleep")
    desk.agreeing.undo(desk.case, write=desk.write())
    assert desk.take("soul-loss.sleep") == item
    assert [g.id for g in desk.plan.goals] == [item]


def test_the_plan_cautions_for_its_tasks_and_for_what_was_named(desk: Desk) -> None:
    """Tea was named from the beginning; the task with tea points at its caution."""
    assert [(c.practice, c.level) for c in desk.plan.cautions] == [("tea", CautionLevel.ASK_FIRST)]
    desk.take("soul-loss.sleep")
    desk.take("soul-loss.healer")
    assert desk.plan.tasks[0].cautions == (desk.plan.cautions[0].id,)


@pytest.mark.parametrize("item", ["goal.nothing", "head"])
def test_what_is_not_there_cannot_be_changed(desk: Desk, item: str) -> None:
    """PL407 for an item that is gone, and for a record that is no item."""
    with pytest.raises(PlannerError) as caught:
        desk.agreeing.reword(desk.case, RecordId(item), wording("x"), write=desk.write())
    assert caught.value.code == "PL407"


def test_no_stance_on_what_is_not_there(desk: Desk) -> None:
    """PL407 rather than a word on nothing."""
    with pytest.raises(PlannerError) as caught:
        desk.say_yes(RecordId("goal.nothing"))
    assert caught.value.code == "PL407"


def test_two_who_change_the_same_item_are_told_apart(desk: Desk) -> None:
    """PL405 for whoever comes second."""
    item = desk.take("soul-loss.sleep")
    before = desk.case
    desk.agreeing.reword(before, item, wording("One."), write=desk.write())
    with pytest.raises(PlannerError) as caught:
        desk.agreeing.reword(before, item, wording("Two."), write=desk.write())
    assert caught.value.code == "PL405"

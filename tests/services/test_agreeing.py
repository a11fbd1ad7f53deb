"""The plan as it stands: whose yes counts, what holds it open, and who approves it."""

from pathlib import Path

import pytest

from planner.domain.bodies import Released
from planner.domain.clash import CautionAnswer
from planner.domain.explanatory_model import Domain
from planner.domain.frame import WorkerRole
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT as THE_CLIENT
from planner.domain.matching import Shelf, match
from planner.domain.parties import ItemStatus, StanceValue
from planner.domain.plan import CautionLevel
from planner.domain.releases import release_id
from planner.errors import PlannerError
from planner.services.agreeing import Agreeing, approval_of
from planner.services.differing import Differing
from planner.services.viewing import ViewedCases
from tests.fakes import EN, said
from tests.services.plan_desk import CLIENT, CLINICIAN, NOW, PlanDesk, pause, wording
from tests.services.sittings import HEARING, PRACTICES, TEMPLATES, drafting


@pytest.fixture
def desk(tmp_path: Path) -> PlanDesk:
    """A case with three answers and an empty plan."""
    return PlanDesk(tmp_path)


def approve(desk: PlanDesk, *, by: str = "Dr Ada", role: WorkerRole = WorkerRole.CLINICIAN) -> None:
    """Approve the plan as it stands."""
    desk.agreeing.approve(desk.case, desk.sitting, by=by, role=role, now=NOW, write=desk.write())


def test_nobodys_agreement_is_assumed(desk: PlanDesk) -> None:
    """Taking an item into the plan is no stance on it."""
    item = desk.take("soul-loss.sleep")
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.OPEN


def test_an_item_is_agreed_when_both_said_yes(desk: PlanDesk) -> None:
    """Then the plan can be called agreed."""
    item = desk.take("soul-loss.sleep")
    desk.say_yes(item, CLIENT)
    assert desk.plan.agree(desk.case.stances) is None
    desk.say_yes(item, CLINICIAN)
    assert desk.plan.agree(desk.case.stances) is not None


def test_an_edit_clears_agreement(desk: PlanDesk) -> None:
    """Nobody has agreed to the new wording yet."""
    item = desk.take("soul-loss.sleep")
    desk.say_yes(item)
    desk.amending.reword(desk.case, item, wording("I sleep six hours."), write=desk.write())
    assert desk.plan.goals[0].text.texts == {EN: "I sleep six hours."}
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.OPEN


def test_the_last_word_of_a_party_counts(desk: PlanDesk) -> None:
    """A yes can be taken back."""
    item = desk.take("soul-loss.sleep")
    desk.say_yes(item)
    desk.agreeing.take_stance(desk.case, item, CLIENT, StanceValue.DISAGREES, write=desk.write())
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.DISAGREED


def test_a_but_keeps_its_words_and_another_word_drops_them(desk: PlanDesk) -> None:
    """What follows the "but" belongs to that stance alone."""
    item = desk.take("soul-loss.sleep")
    for value, kept in (
        (StanceValue.CAN_LIVE_WITH, "Not on Fridays."),
        (StanceValue.AGREES, ""),
    ):
        desk.agreeing.take_stance(
            desk.case, item, CLIENT, value, words=" Not on Fridays. ", write=desk.write()
        )
        assert [(s.value, s.words) for s in desk.case.stances] == [(value, kept)]


def test_a_yes_before_the_family_takes_back_no_word_said_alone(desk: PlanDesk) -> None:
    """Both stand; the one that was said with fewer people there counts, until it is changed."""
    item = desk.take("soul-loss.sleep")
    desk.agreeing.take_stance(desk.case, item, CLIENT, StanceValue.DISAGREES, write=desk.write())
    mother = ViewedCases(desk.store, frozenset({THE_CLIENT, GiverId("mother")}))
    (standing,) = (r for r in desk.case.records if r.id == item)
    release = Released(record=item, of_version=standing.version, to=(GiverId("mother"),))
    desk.store.append(desk.id, release_id(item), release, seen_version=0, write=desk.write())
    before_her = Agreeing(mother, drafting(), PRACTICES, HEARING)
    before_her.take_stance(
        mother.read(desk.id), item, CLIENT, StanceValue.AGREES, write=desk.write()
    )
    assert [s.value for s in mother.read(desk.id).stances] == [StanceValue.AGREES]
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.DISAGREED
    desk.agreeing.take_stance(desk.case, item, CLIENT, StanceValue.UNSURE, write=desk.write())
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.OPEN


def test_the_plan_cautions_for_its_tasks_and_for_what_was_named(desk: PlanDesk) -> None:
    """Tea was named from the beginning; the task with tea points at its caution."""
    assert [(c.practice, c.level) for c in desk.plan.cautions] == [("tea", CautionLevel.ASK_FIRST)]
    desk.take("soul-loss.sleep")
    desk.take("soul-loss.healer")
    assert desk.plan.tasks[0].cautions == (desk.plan.cautions[0].id,)


def test_no_stance_on_what_is_not_there(desk: PlanDesk) -> None:
    """PL407 rather than a word on nothing."""
    with pytest.raises(PlannerError) as caught:
        desk.say_yes(RecordId("goal.nothing"))
    assert caught.value.code == "PL407"


@pytest.mark.rule("AI-4")
def test_a_clinician_approves_exactly_this_plan(desk: PlanDesk) -> None:
    """AI-4: by name; any change afterwards leaves it without approval."""
    item = desk.take("soul-loss.sleep")
    desk.say_yes(item)
    approve(desk)
    found = approval_of(desk.case, desk.plan)
    assert found is not None
    assert found.by == "Dr Ada"
    desk.amending.reword(desk.case, item, wording("I sleep six hours."), write=desk.write())
    assert approval_of(desk.case, desk.plan) is None


@pytest.mark.rule("AI-4")
@pytest.mark.parametrize(
    ("by", "role", "code"),
    [("Dr Ada", WorkerRole.HEALTH_WORKER, "PL304"), ("  ", WorkerRole.CLINICIAN, "PL305")],
)
def test_only_a_named_clinician_approves(
    desk: PlanDesk, by: str, role: WorkerRole, code: str
) -> None:
    """AI-4: nobody else can, and nobody can without a name."""
    desk.say_yes(desk.take("soul-loss.sleep"))
    with pytest.raises(PlannerError) as caught:
        approve(desk, by=by, role=role)
    assert caught.value.code == code


@pytest.mark.rule("AI-4")
def test_a_plan_with_something_open_cannot_be_approved(desk: PlanDesk) -> None:
    """AI-4: PL309 says how many lines are open; an empty plan is no plan."""
    with pytest.raises(PlannerError) as caught:
        approve(desk)
    assert caught.value.code == "PL309"
    desk.take("soul-loss.sleep")
    with pytest.raises(PlannerError) as caught:
        approve(desk)
    assert (caught.value.code, caught.value.facts) == ("PL309", {"count": 1})


def test_a_plan_that_waits_cannot_be_approved(desk: PlanDesk) -> None:
    """PL303 comes before everything else."""
    desk.say_yes(desk.take("soul-loss.sleep"))
    pause(desk)
    with pytest.raises(PlannerError) as caught:
        approve(desk)
    assert caught.value.code == "PL303"


def test_a_stop_holds_until_somebody_who_may_has_cleared_it(desk: PlanDesk) -> None:
    """A stop caution blocks "agreed", not the person; the prescriber's answer ends it."""
    task = desk.amending.write_task(
        desk.case, wording("I fast."), by=CLIENT, goal="", doer="client",
        domain=Domain.SPIRITUAL, write=desk.write(),
    )  # fmt: skip
    assert task is not None
    desk.say_yes(task.id)
    assert desk.plan.item_status(task.id, desk.case.stances) is ItemStatus.OPEN
    for clears, status in ((False, ItemStatus.OPEN), (True, ItemStatus.AGREED)):
        answer = CautionAnswer(
            practice="fasting", by="Dr Noor", answer="Possible with a plan.",
            recorded_by="Dr Ada", clears=clears, on=NOW.date(),
        )  # fmt: skip
        Differing(desk.store).answer_caution(
            desk.case, answer, role=WorkerRole.CLINICIAN, write=desk.write()
        )
        assert desk.plan.item_status(task.id, desk.case.stances) is status


def test_what_is_unwanted_is_not_suggested_though_it_is_not_shown(desk: PlanDesk) -> None:
    """Said alone, it still keeps a suggestion away; no trace says why."""
    result = match(desk.case.account, Shelf(TEMPLATES.values()), HEARING)
    unwanted = said("No tea.", "unwanted")
    with_tea, without = (
        desk.agreeing.offers(desk.case, result, desk.sitting, is_limited=False, unwanted=kept).tasks
        for kept in ((), (unwanted,))
    )
    assert any("tea" in task.practices for task in with_tea)
    assert not any("tea" in task.practices for task in without)

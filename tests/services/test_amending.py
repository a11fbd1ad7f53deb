"""What changes a plan: taking in, writing, moving, taking out and back again."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.explanatory_model import Domain
from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus, PartyKind
from planner.domain.plan import Origin, TaskKind, Wording
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.services.amending import particulars
from tests.fakes import EN
from tests.services.plan_desk import CLIENT, CLINICIAN, PlanDesk, pause, wording

ES = LanguageTag("es")


@pytest.fixture
def desk(tmp_path: Path) -> PlanDesk:
    """A case with three answers and an empty plan."""
    return PlanDesk(tmp_path)


def test_what_is_taken_is_in_the_plan_and_not_offered_again(desk: PlanDesk) -> None:
    """Nobody is asked twice for the same thing."""
    taken = desk.take("soul-loss.sleep")
    assert [g.id for g in desk.plan.goals] == [taken]
    assert "soul-loss.sleep" not in desk.offered()


def test_a_task_serves_its_goal_in_the_plan_else_the_first(desk: PlanDesk) -> None:
    """Its own goal's record, where that was taken."""
    first, own = desk.take("soul-loss.eat"), desk.take("soul-loss.sleep")
    desk.take("soul-loss.rest")
    desk.take("soul-loss.healer")
    assert {t.suggestion: t.goal for t in desk.plan.tasks} == {
        "soul-loss.rest": own,
        "soul-loss.healer": first,
    }


def test_items_keep_the_order_in_which_they_were_taken(desk: PlanDesk) -> None:
    """Also across goals and tasks."""
    for suggestion in ("soul-loss.sleep", "soul-loss.rest", "soul-loss.eat"):
        desk.take(suggestion)
    assert [g.suggestion for g in desk.plan.goals] == ["soul-loss.sleep", "soul-loss.eat"]


def test_own_words_make_a_goal_and_a_task(desk: PlanDesk) -> None:
    """With the person as their origin, and nothing remembered as a suggestion."""
    goal = desk.amending.write_goal(desk.case, wording("To sing."), by=CLIENT, write=desk.write())
    desk.amending.write_task(
        desk.case, wording("Sing."), by=CLINICIAN, goal=goal.id, doer="client",
        domain=Domain.COMMUNITY, write=desk.write(),
    )  # fmt: skip
    (made,), (task,) = desk.plan.goals, desk.plan.tasks
    assert (made.origin, task.origin) == (Origin(person=CLIENT), Origin(person=CLINICIAN))
    assert (task.goal, task.domain, task.suggestion) == (goal.id, Domain.COMMUNITY, "")


@pytest.mark.parametrize(
    ("by", "texts", "unchecked"),
    [
        (CLIENT, {EN: "Sing.", ES: "Cantar."}, {ES}),
        (CLINICIAN, {EN: "Sing.", ES: "Cantar."}, {EN}),
        (CLIENT, {EN: "Sing."}, set()),
        (CLIENT, {ES: "Cantar."}, set()),
    ],
)
def test_what_stands_beside_own_words_is_an_unchecked_translation(
    desk: PlanDesk, by: PartyKind, texts: dict[LanguageTag, str], unchecked: set[LanguageTag]
) -> None:
    """Whoever typed both has not checked one against the other."""
    text = Wording(texts=texts)
    desk.amending.write_goal(desk.case, text, by=by, write=desk.write())
    desk.amending.write_task(
        desk.case, text, by=by, goal="", doer="client", domain=Domain.COMMUNITY,
        write=desk.write(),
    )  # fmt: skip
    (goal,), (task,) = desk.plan.goals, desk.plan.tasks
    assert goal.text.unreviewed == task.text.unreviewed == unchecked


def test_what_is_removed_is_gone_and_not_offered_again(desk: PlanDesk) -> None:
    """Taking it out is a refusal of the suggestion."""
    item = desk.take("soul-loss.sleep")
    desk.amending.remove(desk.case, item, write=desk.write())
    assert desk.plan.goals == ()
    assert "soul-loss.sleep" not in desk.offered()


def test_own_words_removed_are_no_refusal(desk: PlanDesk) -> None:
    """There is no suggestion to remember."""
    goal = desk.amending.write_goal(desk.case, wording("To sing."), by=CLIENT, write=desk.write())
    desk.amending.remove(desk.case, goal.id, write=desk.write())
    assert (desk.plan.goals, desk.case.refused) == ((), frozenset())


def test_a_refusal_is_remembered(desk: PlanDesk) -> None:
    """One tap is enough, and nothing else changes."""
    before = desk.offered()
    desk.amending.refuse(desk.case, "soul-loss.healer", write=desk.write())
    assert before - desk.offered() == {"soul-loss.healer"}


def test_undo_takes_back_the_latest_change(desk: PlanDesk) -> None:
    """And then the one before it, until nothing is left."""
    desk.take("soul-loss.sleep")
    desk.take("soul-loss.eat")
    counts = []
    while desk.amending.undo(desk.case, write=desk.write()) is not None:
        counts.append(len(desk.plan.goals))
    assert counts == [1, 0]


def test_what_was_undone_can_be_taken_again(desk: PlanDesk) -> None:
    """It was not refused, and its record is written on."""
    item = desk.take("soul-loss.sleep")
    desk.amending.undo(desk.case, write=desk.write())
    assert desk.take("soul-loss.sleep") == item
    assert [g.id for g in desk.plan.goals] == [item]


@pytest.mark.parametrize("item", ["goal.nothing", "head"])
def test_what_is_not_there_cannot_be_changed(desk: PlanDesk, item: str) -> None:
    """PL407 for an item that is gone, and for a record that is no item."""
    with pytest.raises(PlannerError) as caught:
        desk.amending.reword(desk.case, RecordId(item), wording("x"), write=desk.write())
    assert caught.value.code == "PL407"


def test_two_who_change_the_same_item_are_told_apart(desk: PlanDesk) -> None:
    """PL405 for whoever comes second."""
    item = desk.take("soul-loss.sleep")
    before = desk.case
    desk.amending.reword(before, item, wording("One."), write=desk.write())
    with pytest.raises(PlannerError) as caught:
        desk.amending.reword(before, item, wording("Two."), write=desk.write())
    assert caught.value.code == "PL405"


def test_a_task_in_own_words_brings_the_caution_of_what_it_names(desk: PlanDesk) -> None:
    """Somebody who writes "I fast" needs the caution as much as somebody who took it in."""
    desk.amending.write_task(
        desk.case, wording("I fast for three days."), by=CLIENT, goal="", doer="client",
        domain=Domain.SPIRITUAL, write=desk.write(),
    )  # fmt: skip
    (task,) = desk.plan.tasks
    assert task.practices == ("fasting",)
    assert [c.practice for c in desk.plan.cautions if c.id in task.cautions] == ["fasting"]


def test_new_words_bring_new_cautions_and_lose_none(desk: PlanDesk) -> None:
    """What a template named stays, for a rewording may only leave the word out."""
    desk.take("soul-loss.sleep")
    item = desk.take("soul-loss.healer")
    desk.amending.reword(desk.case, item, wording("I see the healer and fast."), write=desk.write())
    assert desk.plan.tasks[0].practices == ("tea", "fasting")


def test_an_item_moves_among_its_own_and_agreement_stands(desk: PlanDesk) -> None:
    """A place is no wording; at the ends there is nowhere to go."""
    first, second = desk.take("soul-loss.sleep"), desk.take("soul-loss.eat")
    desk.say_yes(second)
    assert desk.amending.move(desk.case, first, up=True, write=desk.write()) is None
    assert desk.amending.move(desk.case, second, up=True, write=desk.write()) is not None
    assert [g.id for g in desk.plan.goals] == [second, first]
    assert desk.plan.item_status(second, desk.case.stances) is ItemStatus.AGREED


def test_tasks_move_within_their_goal(desk: PlanDesk) -> None:
    """The neighbour of a task is the next task of the same goal, whatever lies between."""
    own, other = desk.take("soul-loss.sleep"), desk.take("soul-loss.eat")
    for number, goal in enumerate((own, other, own)):
        desk.amending.write_task(
            desk.case, wording(f"Step {number}."), by=CLIENT, goal=goal, doer="client",
            domain=Domain.PERSONAL, write=desk.write(),
        )  # fmt: skip
    tasks = [t.id for t in desk.plan.tasks]
    desk.amending.move(desk.case, RecordId(tasks[2]), up=True, write=desk.write())
    assert [t.id for t in desk.plan.tasks if t.goal == own] == [tasks[2], tasks[0]]
    assert [t.id for t in desk.plan.tasks if t.goal == other] == [tasks[1]]


def test_what_stands_beside_the_words_is_changed_with_them(desk: PlanDesk) -> None:
    """Who, when, which part of life: a change of any of them asks for agreement anew."""
    item = desk.take("soul-loss.rest")
    desk.say_yes(item)
    (task,) = desk.plan.tasks
    beside = replace(
        particulars(task),
        doer="family",
        domain=Domain.COMMUNITY,
        line=wording("On Fridays, we fast."),
    )
    desk.amending.reword(desk.case, item, task.text, beside=beside, write=desk.write())
    (changed,) = desk.plan.tasks
    assert particulars(changed) == beside
    assert changed.practices == ("fasting",)
    assert desk.plan.item_status(item, desk.case.stances) is ItemStatus.OPEN


def test_nobody_makes_a_suggested_medicine_a_plain_step(desk: PlanDesk) -> None:
    """What more a task needs was settled by whoever wrote it; own words may change their kind."""
    suggested = desk.take("soul-loss.rest")
    own = desk.amending.write_task(
        desk.case, wording("I go out."), by=CLIENT, goal="", doer="client",
        domain=Domain.PERSONAL, write=desk.write(),
    )  # fmt: skip
    assert own is not None
    for item in (suggested, own.id):
        (task,) = (t for t in desk.plan.tasks if t.id == item)
        beside = replace(particulars(task), kind=TaskKind.FEAR)
        desk.amending.reword(
            desk.case, RecordId(item), task.text, beside=beside, write=desk.write()
        )
    assert [t.kind for t in desk.plan.tasks] == [TaskKind.STEP, TaskKind.FEAR]


def test_a_goal_can_belong_to_any_part_of_life(desk: PlanDesk) -> None:
    """Also to the clinic's, where the clinician's target stands beside it."""
    desk.amending.write_goal(
        desk.case, wording("To walk."), by=CLINICIAN, domain=Domain.CLINICAL, write=desk.write()
    )
    assert desk.plan.goals[0].domain is Domain.CLINICAL


def test_a_move_is_undone_like_any_change(desk: PlanDesk) -> None:
    """The order stands as it was."""
    first, second = desk.take("soul-loss.sleep"), desk.take("soul-loss.eat")
    desk.amending.move(desk.case, second, up=True, write=desk.write())
    desk.amending.undo(desk.case, write=desk.write())
    assert [g.id for g in desk.plan.goals] == [first, second]


def test_nothing_is_taken_in_or_written_while_the_plan_waits(desk: PlanDesk) -> None:
    """PL303 until a clinician has acted; what stands can still be taken out."""
    item = desk.take("soul-loss.sleep")
    offered = desk.offers().goals[0]
    pause(desk)
    for act in (
        lambda: desk.amending.take(desk.case, offered, write=desk.write()),
        lambda: desk.amending.write_goal(desk.case, wording("x"), by=CLIENT, write=desk.write()),
        lambda: desk.amending.reword(desk.case, item, wording("x"), write=desk.write()),
        desk.offers,
    ):
        with pytest.raises(PlannerError) as caught:
            act()
        assert caught.value.code == "PL303"
    desk.amending.remove(desk.case, item, write=desk.write())
    assert desk.plan.goals == ()

"""What a kind of goal or task needs before anybody's yes makes it agreed (PC-1, PC-2, PC-5)."""

from dataclasses import replace

import pytest

from planner.domain.deciding import Aims, Decision, FearStep, Outcome
from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus
from planner.domain.plan import TaskKind
from planner.errors import PlannerError
from planner.services.listening import fresh_id
from planner.wiring import Planner
from tests.rules.clinic import Clinic

LOOKED_AT = Decision(
    item=RecordId(""), options=("Tablets",), has_not_now=True, what_matters="A clear head.",
    outcome=Outcome.DECIDED, chosen="Tablets",
)  # fmt: skip
STEP = FearStep(
    item=RecordId(""), item_version=1, rationale="It passes.", fear=6, stop_signal="My hand."
)


@pytest.fixture
def care(planner: Planner) -> Clinic:
    """A case in primary care."""
    return Clinic(planner)


@pytest.fixture
def therapy(planner: Planner) -> Clinic:
    """A case in psychotherapy."""
    return Clinic(planner, "psychotherapy")


def look_at_choices(clinic: Clinic, decision: Decision) -> None:
    """Keep what came of looking at the choices."""
    clinic.deciding.keep_decision(clinic.case, decision, write=fresh_id())


def compare(clinic: Clinic, goal: RecordId, *, target: str, are_same: bool = False) -> None:
    """Keep both aims of a goal."""
    aims = Aims(item=goal, clinician_target=target, client_aim="To climb", are_same=are_same)
    clinic.deciding.keep_aims(clinic.case, aims, write=fresh_id())


def ask_about(clinic: Clinic, step: FearStep) -> None:
    """Keep what a step into fear needs."""
    clinic.deciding.keep_fear_step(clinic.case, step, write=fresh_id())


@pytest.mark.rule("PC-1")
@pytest.mark.parametrize(
    "missing",
    [{"options": ()}, {"has_not_now": False}, {"what_matters": " "}, {"outcome": None}],
    ids=lambda missing: next(iter(missing)),
)
def test_a_medicine_task_waits_for_all_that_belongs_to_choosing(
    care: Clinic, missing: dict[str, object]
) -> None:
    """PC-1: choices, “not now” among them, what matters and an outcome; then a yes counts."""
    task = care.task(TaskKind.MEDICINE)
    care.say_yes(task)
    assert care.status(task) is ItemStatus.OPEN
    whole = replace(LOOKED_AT, item=task)
    look_at_choices(care, replace(whole, **missing))
    assert care.status(task) is ItemStatus.OPEN
    look_at_choices(care, whole)
    assert care.status(task) is ItemStatus.AGREED


@pytest.mark.rule("PC-1")
def test_a_choice_can_be_put_off(care: Clinic) -> None:
    """PC-1: nobody has to decide today; without either word it is still open."""
    task = care.task(TaskKind.MEDICINE)
    care.say_yes(task)
    look_at_choices(care, replace(LOOKED_AT, item=task, outcome=None))
    assert care.status(task) is ItemStatus.OPEN
    look_at_choices(care, replace(LOOKED_AT, item=task, outcome=Outcome.DEFERRED, chosen=""))
    assert care.status(task) is ItemStatus.AGREED


@pytest.mark.rule("PC-1")
def test_a_setting_that_does_not_name_it_asks_for_no_choices(therapy: Clinic) -> None:
    """PC-1: psychotherapy leaves medicines to whoever prescribes."""
    task = therapy.task(TaskKind.MEDICINE)
    therapy.say_yes(task)
    assert therapy.status(task) is ItemStatus.AGREED


@pytest.mark.rule("PC-2")
def test_a_goal_with_two_aims_stays_open(care: Clinic) -> None:
    """PC-2: target and aim stand apart, and both yeses wait until they mean the same."""
    goal = care.goal()
    care.say_yes(goal)
    compare(care, goal, target="Below 140")
    assert care.status(goal) is ItemStatus.OPEN
    compare(care, goal, target="Below 140", are_same=True)
    assert care.status(goal) is ItemStatus.AGREED


@pytest.mark.rule("PC-2")
def test_other_words_are_compared_anew(care: Clinic) -> None:
    """PC-2: that both mean the same was said of the words as they were."""
    goal = care.goal()
    care.say_yes(goal)
    compare(care, goal, target="Below 140", are_same=True)
    compare(care, goal, target="Below 130", are_same=True)
    assert care.status(goal) is ItemStatus.OPEN


@pytest.mark.rule("PC-2")
def test_psychotherapy_keeps_two_aims_as_well(therapy: Clinic) -> None:
    """PC-2: the rule is named by both base settings."""
    goal = therapy.goal()
    therapy.say_yes(goal)
    compare(therapy, goal, target="Fewer attacks")
    assert therapy.status(goal) is ItemStatus.OPEN


@pytest.mark.rule("PC-5")
def test_a_step_into_fear_waits_for_what_it_needs(therapy: Clinic) -> None:
    """PC-5: reason, own rating and a sign to stop come before a yes counts."""
    task = therapy.task(TaskKind.FEAR)
    therapy.say_yes(task)
    assert therapy.status(task) is ItemStatus.OPEN
    ask_about(therapy, replace(STEP, item=task))
    assert therapy.status(task) is ItemStatus.AGREED


@pytest.mark.rule("PC-5")
@pytest.mark.parametrize("missing", ["rationale", "stop_signal"])
def test_half_of_it_is_not_kept(therapy: Clinic, missing: str) -> None:
    """PC-5: PL305 without the reason or the sign to stop."""
    task = therapy.task(TaskKind.FEAR)
    with pytest.raises(PlannerError) as caught:
        ask_about(therapy, replace(STEP, item=task, **{missing: " "}))
    assert caught.value.code == "PL305"


@pytest.mark.rule("PC-5")
def test_a_changed_step_is_asked_about_anew(therapy: Clinic) -> None:
    """PC-5: what was said of the earlier words does not carry the new ones."""
    task = therapy.task(TaskKind.FEAR, "To the door.")
    ask_about(therapy, replace(STEP, item=task))
    therapy.reword(task, "To the market.")
    therapy.say_yes(task)
    assert therapy.status(task) is ItemStatus.OPEN
    ask_about(therapy, replace(STEP, item=task, item_version=2))
    assert therapy.status(task) is ItemStatus.AGREED


@pytest.mark.rule("PC-5")
def test_a_changed_step_needs_a_fresh_yes(therapy: Clinic) -> None:
    """PC-5: the yes to the door is no yes to the market."""
    task = therapy.task(TaskKind.FEAR, "To the door.")
    ask_about(therapy, replace(STEP, item=task))
    therapy.say_yes(task)
    therapy.reword(task, "To the market.")
    ask_about(therapy, replace(STEP, item=task, item_version=2))
    assert therapy.status(task) is ItemStatus.OPEN
    therapy.say_yes(task)
    assert therapy.status(task) is ItemStatus.AGREED

"""What a setting's rules ask before an item can be agreed: each rule holds, and lets go."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.domain.bodies import Body
from planner.domain.case import Case, Record
from planner.domain.clash import Clash
from planner.domain.deciding import Aims, ChoicePart, Decision, FearStep, Outcome
from planner.domain.explanatory_model import Domain
from planner.domain.holds import holds
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.domain.parties import PartyKind
from planner.domain.plan import Goal, Hold, Origin, Task, TaskKind, Wording
from tests.fakes import EN

ITEM = RecordId("task.1")
GOAL = RecordId("goal.1")
RULES = ("PC-1", "PC-2", "PC-5")
DECISION = Decision(
    item=ITEM, options=("tablets",), has_not_now=True, what_matters="To stay awake.",
    outcome=Outcome.DECIDED, chosen="tablets",
)  # fmt: skip
AIMS = Aims(item=GOAL, clinician_target="Below 140", client_aim="To walk to the mosque")
STEP = FearStep(item=ITEM, item_version=2, rationale="To shop again.", fear=6, stop_signal="Hand")
CLASH = Clash(item=ITEM, client_intends="Fast", client_reason="", clinician_reason="Insulin")


def case(*bodies: Body) -> Case:
    """A case that holds these bodies and nothing else."""
    records = tuple(
        Record(
            case=CaseId("c"), id=RecordId(f"r.{number}"), version=1, body=body,
            by=PersonId("p"), at=datetime(2026, 3, 1, tzinfo=UTC), write=f"w-{number}",
        )
        for number, body in enumerate(bodies)
    )  # fmt: skip
    return Case(id=CaseId("c"), records=records)


def task(kind: TaskKind = TaskKind.STEP) -> Task:
    """A task of this kind in the client's own words."""
    return Task(
        id=ITEM, goal=GOAL, domain=Domain.CLINICAL, doer="client", kind=kind,
        text=Wording(texts={EN: "A step"}), origin=Origin(person=PartyKind.CLIENT),
    )  # fmt: skip


def goal() -> Goal:
    """A goal in the client's own words."""
    return Goal(
        id=GOAL, domain=Domain.CLINICAL, text=Wording(texts={EN: "A goal"}),
        origin=Origin(person=PartyKind.CLIENT),
    )  # fmt: skip


def held(item: Goal | Task, *bodies: Body, version: int = 2, rules: tuple[str, ...] = RULES) -> (
    tuple[Hold, ...]
):  # fmt: skip
    """What holds an item in this version, given what was written down."""
    return holds(case(*bodies), [item], {item.id: version}, rules).get(item.id, ())


@pytest.mark.rule("PC-1")
@pytest.mark.parametrize(
    ("decision", "missing"),
    [
        (replace(DECISION, options=()), ChoicePart.OPTIONS),
        (replace(DECISION, has_not_now=False), ChoicePart.NOT_NOW),
        (replace(DECISION, what_matters="  "), ChoicePart.WHAT_MATTERS),
        (replace(DECISION, outcome=None), ChoicePart.OUTCOME),
        (replace(DECISION, chosen=" "), ChoicePart.OUTCOME),
    ],
)
def test_a_medicine_waits_for_all_of_its_choices(decision: Decision, missing: ChoicePart) -> None:
    """PC-1: options, "not now", what matters, and a decision that says which: none may lack."""
    assert decision.missing == (missing,)
    assert held(task(TaskKind.MEDICINE), decision) == (Hold.CHOICES,)


@pytest.mark.rule("PC-1")
@pytest.mark.parametrize(
    "decision", [DECISION, replace(DECISION, outcome=Outcome.DEFERRED, chosen="")]
)
def test_decided_or_put_off_lets_a_medicine_be_agreed(decision: Decision) -> None:
    """PC-1: to put it off is an outcome as good as any; nothing need be chosen then."""
    assert held(task(TaskKind.MEDICINE), decision) == ()


@pytest.mark.rule("PC-1")
def test_a_medicine_is_held_before_anything_is_written_and_another_task_is_not() -> None:
    """PC-1: the rule is about medicine tasks, and about choices of that very task."""
    assert held(task(TaskKind.MEDICINE)) == (Hold.CHOICES,)
    assert held(task()) == ()
    other = replace(DECISION, item=RecordId("task.2"))
    assert held(task(TaskKind.MEDICINE), other) == (Hold.CHOICES,)


@pytest.mark.rule("PC-2")
@pytest.mark.parametrize(
    ("aims", "expected"),
    [
        (AIMS, (Hold.AIMS,)),
        (replace(AIMS, are_same=True), ()),
        (replace(AIMS, client_aim=""), ()),
        (replace(AIMS, clinician_target=""), ()),
        (replace(AIMS, item=RecordId("goal.2")), ()),
    ],
)
def test_two_aims_that_differ_keep_a_goal_open(aims: Aims, expected: tuple[Hold, ...]) -> None:
    """PC-2: until both say that the two mean the same; one aim alone differs from none."""
    assert held(goal(), aims) == expected


@pytest.mark.rule("PC-5")
@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (STEP, ()),
        (replace(STEP, item_version=1), (Hold.FEAR_STEP,)),
        (replace(STEP, rationale=" "), (Hold.FEAR_STEP,)),
        (replace(STEP, stop_signal=""), (Hold.FEAR_STEP,)),
        (replace(STEP, fear=0), ()),
    ],
)
def test_a_step_into_fear_needs_its_reason_and_sign_for_this_version(
    step: FearStep, expected: tuple[Hold, ...]
) -> None:
    """PC-5: other words of the step void what was said of the earlier ones."""
    assert held(task(TaskKind.FEAR), step) == expected


@pytest.mark.rule("PC-5")
def test_an_everyday_step_asks_for_no_rating_of_fear() -> None:
    """PC-5: it is about steps into fear alone; one of which nothing was said is held."""
    assert held(task()) == ()
    assert held(task(TaskKind.FEAR)) == (Hold.FEAR_STEP,)


@pytest.mark.parametrize("rating", [-1, 11])
def test_fear_is_rated_between_none_and_most(rating: int) -> None:
    """A number beyond the ends of the scale is no rating."""
    with pytest.raises(ValueError, match="0 to 10"):
        replace(STEP, fear=rating)


@pytest.mark.parametrize(
    ("item", "body"),
    [(task(TaskKind.MEDICINE), None), (goal(), AIMS), (task(TaskKind.FEAR), None)],
)
def test_a_rule_that_the_setting_does_not_name_holds_nothing(
    item: Goal | Task, body: Body | None
) -> None:
    """What one care context asks for is not asked for in another."""
    assert held(item, *([body] if body else []), rules=()) == ()


def test_a_clash_holds_its_item_in_every_setting_until_it_is_decided() -> None:
    """Only safer steps are agreed meanwhile; another item is not touched."""
    assert held(task(), CLASH, rules=()) == (Hold.CLASH,)
    assert held(task(), replace(CLASH, outcome="Dr Noor and she: no fast this month")) == ()
    assert held(task(), replace(CLASH, item=GOAL), rules=()) == ()

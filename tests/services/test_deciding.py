"""Deciding: what is kept of choices, aims and steps, and what an item makes of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.deciding import Aims, Decision, FearStep, Outcome
from planner.domain.explanatory_model import Domain
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT as THE_CLIENT
from planner.domain.parties import ItemStatus
from planner.domain.plan import Hold, TaskKind
from planner.errors import PlannerError
from planner.services.deciding import Deciding, aims_id, decision_id
from planner.services.sitting import Sitting
from planner.services.viewing import ViewedCases
from tests.services.plan_desk import CLIENT, PlanDesk, wording
from tests.services.sittings import setting


class Room:
    """One plan with a goal and a task in a setting that switches the three rules on."""

    def __init__(self, folder: Path, kind: TaskKind) -> None:
        self.desk = PlanDesk(folder)
        ruled = replace(setting(), rules=("PC-1", "PC-2", "PC-5"))
        plain = self.desk.sitting
        self.desk.sitting = Sitting(
            setting=ruled, overlays=(), client=plain.client, clinician=plain.clinician
        )
        self.deciding = Deciding(self.desk.store)
        amending = self.desk.amending
        goal = amending.write_goal(
            self.desk.case, wording("To walk."), by=CLIENT, domain=Domain.CLINICAL,
            write=self.desk.write(),
        )  # fmt: skip
        assert goal is not None
        task = amending.write_task(
            self.desk.case, wording("I take it."), by=CLIENT, goal=goal.id, doer="client",
            domain=Domain.CLINICAL, kind=kind, write=self.desk.write(),
        )  # fmt: skip
        assert task is not None
        self.goal, self.task = goal.id, task.id
        self.desk.say_yes(self.goal)
        self.desk.say_yes(self.task)

    def status(self, item: RecordId) -> ItemStatus:
        """What all yeses make of an item."""
        return self.desk.plan.item_status(item, self.desk.case.stances)


@pytest.mark.rule("PC-1")
def test_a_medicine_that_all_want_is_agreed_once_its_choices_were_looked_at(
    tmp_path: Path,
) -> None:
    """PC-1: everybody's yes is not enough before; afterwards the same yes is."""
    room = Room(tmp_path, TaskKind.MEDICINE)
    assert (room.status(room.task), room.status(room.goal)) == (ItemStatus.OPEN, ItemStatus.AGREED)
    decision = Decision(
        item=room.task, options=("tablets", "a diet"), has_not_now=True,
        what_matters="To stay awake.", outcome=Outcome.DECIDED, chosen="tablets",
    )  # fmt: skip
    room.deciding.keep_decision(room.desk.case, decision, write="d-1")
    assert room.status(room.task) is ItemStatus.AGREED


@pytest.mark.rule("PC-2")
def test_other_words_take_back_that_two_aims_mean_the_same(tmp_path: Path) -> None:
    """PC-2: "the same" was said of the words as they were; a tick left standing says nothing."""
    room = Room(tmp_path, TaskKind.STEP)
    same = Aims(item=room.goal, clinician_target="Below 140", client_aim="To walk", are_same=True)
    room.deciding.keep_aims(room.desk.case, same, write="a-1")
    assert room.status(room.goal) is ItemStatus.AGREED
    other = replace(same, clinician_target="Below 120")
    room.deciding.keep_aims(room.desk.case, other, write="a-2")
    kept = room.desk.case.one(aims_id(room.goal), Aims)
    assert kept == replace(other, are_same=False)
    assert room.status(room.goal) is ItemStatus.OPEN
    room.deciding.keep_aims(room.desk.case, other, write="a-3")
    assert room.status(room.goal) is ItemStatus.AGREED


@pytest.mark.rule("PC-5")
def test_other_words_of_a_step_ask_for_everything_again(tmp_path: Path) -> None:
    """PC-5: the earlier yes is void, and so are the reason, the fear and the sign."""
    room = Room(tmp_path, TaskKind.FEAR)
    step = FearStep(
        item=room.task, item_version=1, rationale="To shop again.", fear=7, stop_signal="Hand"
    )
    room.deciding.keep_fear_step(room.desk.case, step, write="f-1")
    assert room.status(room.task) is ItemStatus.AGREED
    room.desk.amending.reword(room.desk.case, room.task, wording("Farther."), write="f-2")
    room.desk.say_yes(room.task)
    assert room.desk.plan.held_for(room.task) == (Hold.FEAR_STEP,)
    assert room.status(room.task) is ItemStatus.OPEN


@pytest.mark.rule("PC-5")
@pytest.mark.parametrize("part", ["rationale", "stop_signal"])
def test_a_step_without_its_reason_or_its_sign_is_not_kept(tmp_path: Path, part: str) -> None:
    """PC-5: PL305 rather than a rating that stands alone."""
    room = Room(tmp_path, TaskKind.FEAR)
    step = FearStep(item=room.task, item_version=1, rationale="Why", fear=7, stop_signal="Hand")
    with pytest.raises(PlannerError) as caught:
        room.deciding.keep_fear_step(room.desk.case, replace(step, **{part: " "}), write="f-1")
    assert caught.value.code == "PL305"


def test_choices_looked_at_before_the_family_stand_beside_those_told_alone(
    tmp_path: Path,
) -> None:
    """Nobody writes over what they cannot see."""
    room = Room(tmp_path, TaskKind.MEDICINE)
    alone = Decision(
        item=room.task, options=("tablets",), has_not_now=True, what_matters="My secret."
    )
    room.deciding.keep_decision(room.desk.case, alone, write="d-1")
    mother = frozenset({THE_CLIENT, GiverId("mother")})
    viewed = ViewedCases(room.desk.store, mother)
    before_all = replace(alone, what_matters="To work.")
    Deciding(viewed).keep_decision(viewed.read(room.desk.id), before_all, write="d-2")
    assert room.desk.case.one(decision_id(room.task), Decision) == alone
    shown = viewed.read(room.desk.id)
    assert [d.what_matters for _, d in shown.each(Decision)] == ["To work."]

"""Differing: what both sides hold, who may clear a caution, and what is safer meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.clash import CautionAnswer, Clash
from planner.domain.explanatory_model import Domain
from planner.domain.frame import WorkerRole
from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.domain.plan import Caution, CautionLevel, Hold
from planner.errors import PlannerError
from planner.services.agreeing import approval_of
from planner.services.differing import Differing, clash_id, cleared, safer_steps
from tests.services.plan_desk import CLIENT, NOW, PlanDesk, wording

ANSWER = CautionAnswer(
    practice="tea", by="Dr Noor", answer="With a plan.", recorded_by="Dr Ada", clears=True,
    on=NOW.date(),
)  # fmt: skip
CLINICIAN = WorkerRole.CLINICIAN


@pytest.fixture
def desk(tmp_path: Path) -> PlanDesk:
    """A case with three answers and an empty plan."""
    return PlanDesk(tmp_path)


def write(desk: PlanDesk, text: str) -> RecordId:
    """A task in the client's own words to which both say yes."""
    task = desk.amending.write_task(
        desk.case, wording(text), by=CLIENT, goal="", doer="client", domain=Domain.PERSONAL,
        write=desk.write(),
    )  # fmt: skip
    assert task is not None
    desk.say_yes(task.id)
    return task.id


def status(desk: PlanDesk, item: RecordId) -> ItemStatus:
    """What the stances make of an item."""
    return desk.plan.item_status(item, desk.case.stances)


def answer(desk: PlanDesk, given: CautionAnswer, role: WorkerRole = CLINICIAN) -> None:
    """Somebody writes down what was answered."""
    Differing(desk.store).answer_caution(desk.case, given, role=role, write=desk.write())


def keep(desk: PlanDesk, item: RecordId, **more: str) -> Clash:
    """What both hold about an item."""
    clash = Clash(
        item=item, client_intends="To fast.", client_reason="A vow.", clinician_reason="Insulin."
    )
    clash = replace(clash, **more)
    Differing(desk.store).keep_clash(desk.case, clash, write=desk.write())
    return clash


def settle(desk: PlanDesk, item: RecordId, role: WorkerRole = CLINICIAN) -> None:
    """Somebody writes down what was decided."""
    Differing(desk.store).settle_clash(
        desk.case, item, " Water, and no fast. ", role=role, write=desk.write()
    )


def test_a_health_worker_clears_no_caution(desk: PlanDesk) -> None:
    """PL304, and the task stays open."""
    item = write(desk, "I fast.")
    given = replace(ANSWER, practice="fasting")
    with pytest.raises(PlannerError) as caught:
        answer(desk, given, WorkerRole.HEALTH_WORKER)
    assert caught.value.code == "PL304"
    assert status(desk, item) is ItemStatus.OPEN


@pytest.mark.parametrize("part", ["by", "answer", "recorded_by"])
def test_an_answer_says_who_answered_what_and_who_wrote_it_down(desk: PlanDesk, part: str) -> None:
    """PL305 where one of them is blank."""
    with pytest.raises(PlannerError) as caught:
        answer(desk, replace(ANSWER, **{part: "  "}))
    assert caught.value.code == "PL305"


def test_a_no_stops_also_what_had_only_to_be_asked(desk: PlanDesk) -> None:
    """Whoever prescribes said no: two yeses do not make it agreed, whatever its level was."""
    item = write(desk, "I drink tea.")
    assert status(desk, item) is ItemStatus.AGREED
    answer(desk, replace(ANSWER, clears=False))
    assert status(desk, item) is ItemStatus.OPEN
    assert desk.plan.held_for(item) == (Hold.STOP_CAUTION,)
    answer(desk, ANSWER)
    assert status(desk, item) is ItemStatus.AGREED


def test_a_no_that_comes_after_the_approval_voids_it(desk: PlanDesk) -> None:
    """Nobody stands behind a plan of which a prescriber has since said no."""
    write(desk, "I drink tea.")
    desk.agreeing.approve(
        desk.case, desk.sitting, by="Dr Ada", role=CLINICIAN, now=NOW, write=desk.write()
    )
    assert approval_of(desk.case, desk.plan) is not None
    answer(desk, replace(ANSWER, clears=False))
    assert approval_of(desk.case, desk.plan) is None


def test_an_answer_covers_no_more_than_was_known_when_it_was_given(desk: PlanDesk) -> None:
    """A medicine named later was not in the question: its caution stands until it is asked."""
    answer(desk, replace(ANSWER, because_of=("insulin",)))

    def is_cleared(*because_of: str) -> bool:
        caution = Caution(
            id="c1", level=CautionLevel.STOP, practice="tea", text=wording("Care."),
            because_of=because_of,
        )  # fmt: skip
        return cleared(desk.case, [caution]) == {"tea"}

    assert is_cleared("insulin")
    assert is_cleared()
    assert not is_cleared("insulin", "lithium")


def test_a_clash_keeps_its_item_open_and_the_goal_in_the_clients_words(desk: PlanDesk) -> None:
    """Nobody wins: the stances stay as they were given, and so does the wording."""
    item = write(desk, "I keep my vow.")
    keep(desk, item)
    assert status(desk, item) is ItemStatus.OPEN
    assert {s.value for s in desk.case.stances} == {StanceValue.AGREES}
    assert desk.plan.tasks[0].text == wording("I keep my vow.")


@pytest.mark.parametrize("part", ["client_intends", "clinician_reason"])
def test_a_clash_needs_both_sides(desk: PlanDesk, part: str) -> None:
    """PL305: one side alone is no difference."""
    with pytest.raises(PlannerError) as caught:
        keep(desk, write(desk, "I keep my vow."), **{part: " "})
    assert caught.value.code == "PL305"


def test_what_was_decided_lets_the_item_be_agreed(desk: PlanDesk) -> None:
    """The record of what both held stays, with the outcome in it."""
    item = write(desk, "I keep my vow.")
    clash = keep(desk, item)
    settle(desk, item)
    kept = desk.case.one(clash_id(item), Clash)
    assert kept == replace(clash, outcome="Water, and no fast.")
    assert status(desk, item) is ItemStatus.AGREED


def test_other_words_open_a_decided_clash_again(desk: PlanDesk) -> None:
    """What was decided was decided of what was intended then; the same words change nothing."""
    item = write(desk, "I keep my vow.")
    keep(desk, item)
    settle(desk, item)
    keep(desk, item)
    assert status(desk, item) is ItemStatus.AGREED
    keep(desk, item, client_intends="To fast for forty days.")
    assert status(desk, item) is ItemStatus.OPEN


def test_a_health_worker_settles_no_clash(desk: PlanDesk) -> None:
    """PL304; where there is none to settle, PL407."""
    item = write(desk, "I keep my vow.")
    with pytest.raises(PlannerError) as caught:
        settle(desk, item)
    assert caught.value.code == "PL407"
    keep(desk, item)
    with pytest.raises(PlannerError) as caught:
        settle(desk, item, WorkerRole.HEALTH_WORKER)
    assert caught.value.code == "PL304"


def test_safer_steps_have_no_caution_nothing_that_holds_them_and_no_no(desk: PlanDesk) -> None:
    """What can be agreed while an item is open; the item itself is none of them."""
    clashing, free = write(desk, "I keep my vow."), write(desk, "I rest.")
    write(desk, "I drink tea.")
    refused, held = write(desk, "I walk."), write(desk, "I go out.")
    desk.agreeing.take_stance(
        desk.case, refused, PartyKind.CLIENT, StanceValue.DISAGREES, write=desk.write()
    )
    keep(desk, clashing)
    keep(desk, held)
    assert [t.id for t in safer_steps(desk.plan, desk.case, clashing)] == [free]

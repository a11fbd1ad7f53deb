from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.domain.bodies import Body
from planner.domain.clash import CautionAnswer, Clash, Decider
from planner.domain.deciding import Aims, Decision, FearStep, Outcome
from planner.domain.ids import RecordId
from planner.domain.medicines import Known, Medicines
from planner.domain.passages import Passage, Whose
from planner.domain.plan import UNKNOWN, Caution, CautionLevel, Hold
from planner.services.recording.settled import Settled
from tests.services.recording.cases import EN, KINDS, both, case, labels, passages, told

ITEM, OTHER = RecordId("task.a"), RecordId("task.b")
CLASH = Clash(item=ITEM, client_intends="To fast.", client_reason="A vow.",
              clinician_reason="Insulin.")  # fmt: skip


def made(folder: Path, *records: tuple[str, Body]) -> Settled:
    """What a case holds about its plan."""
    return Settled(
        case(*records), labels(folder), passages(folder), kinds=KINDS, worker=Whose.CLINICIAN
    )


def about(folder: Path, *records: tuple[str, Body], holds: tuple[Hold, ...] = ()) -> list[str]:
    """What was settled about the item in its second version, in English."""
    return told(tuple(made(folder, *records).about(ITEM, 2, holds)))


def test_target_and_aim_are_two_lines(tmp_path: Path) -> None:
    """PC-2: and each is its own party's."""
    aims = Aims(item=ITEM, clinician_target="Below 140.", client_aim="To climb the stairs.")
    records = (("aims.a", aims), ("aims.b", Aims(item=OTHER, client_aim="Another's.")))
    assert about(tmp_path, *records) == [
        "The clinician's target: Below 140.", "The client's own aim: To climb the stairs.",
    ]  # fmt: skip
    facts = made(tmp_path, *records).about(ITEM, 2, ())
    assert [f.value.mark.whose for f in facts if isinstance(f.value, Passage)] == [
        Whose.CLINICIAN, Whose.CLIENT,
    ]  # fmt: skip


def test_the_choices_of_a_medicine(tmp_path: Path) -> None:
    """PC-1: all of them, "not now" among them, and what came of it."""
    decision = Decision(
        item=ITEM, options=("Tablets.", "Walking."), has_not_now=True, what_matters="Driving.",
        outcome=Outcome.DEFERRED,
    )  # fmt: skip
    assert about(tmp_path, ("decision.a", decision)) == [
        "A choice: Tablets.", "A choice: Walking.", "A choice: Not now",
        "What matters to the client: Driving.", "What came of it: Put off for now",
    ]  # fmt: skip


@pytest.mark.parametrize(("version", "lines"), [(2, 3), (1, 0)])
def test_a_step_into_fear_counts_for_its_version(tmp_path: Path, version: int, lines: int) -> None:
    """PC-5: an earlier version's yes says nothing of this one."""
    step = FearStep(
        item=ITEM, item_version=version, rationale="To shop again.", fear=7, stop_signal="Hand up."
    )
    assert len(about(tmp_path, ("fear-step.a", step))) == lines


def test_what_keeps_an_item_open(tmp_path: Path) -> None:
    """In words, one line each."""
    assert about(tmp_path, holds=(Hold.AIMS, Hold.CHOICES)) == [
        "What keeps it open: The two aims differ",
        "What keeps it open: The choices have not been looked at",
    ]  # fmt: skip


def test_a_caution_says_what_asks_for_it_and_what_was_answered(tmp_path: Path) -> None:
    """By whom, written down by whom, and whether it may be done."""
    answer = CautionAnswer(
        practice="fasting", by="Dr. Noor", answer="Not on injection days.", recorded_by="Ana",
        clears=False, on=date(2026, 12, 1),
    )  # fmt: skip
    caution = Caution(
        id="c1", level=CautionLevel.STOP, practice="fasting", text=both("Care."),
        because_of=("insulin", "gone", UNKNOWN),
    )  # fmt: skip
    asked = ("medicines", Medicines(remedies=Known.NONE))
    shown = made(tmp_path, ("caution.fasting", answer), asked).caution(caution)
    assert (shown.level, shown.text.mark.whose) == (CautionLevel.STOP, Whose.PRACTICES)
    assert told(shown.answers) == [
        "Because of: For sugar: insulin", "Because of: gone",
        "Because of: It is not known what is taken", "Answered: Not on injection days.",
        "Answered by: Dr. Noor", "Written down by: Ana", "Date: 1 Dec 2026", "May be done: No",
    ]  # fmt: skip


def test_whoever_may_not_see_what_is_taken_does_not_learn_it_from_a_caution(
    tmp_path: Path,
) -> None:
    """The record of the medicines does not stand in their view of the case."""
    caution = Caution(
        id="c1", level=CautionLevel.STOP, practice="fasting", text=both("Care."),
        because_of=("insulin", UNKNOWN),
    )  # fmt: skip
    assert told(made(tmp_path).caution(caution).answers) == [
        "Because of: It is not known what is taken"
    ]


def test_a_clash_gives_each_side_its_reason(tmp_path: Path) -> None:
    """The client's intent is theirs; what was explained is the worker's."""
    facts = tuple(made(tmp_path).clash(CLASH))
    assert told(facts) == [
        "What the client intends: To fast.", "The client's reason: A vow.",
        "The clinician's reason: Insulin.", "Who decides: Whoever prescribes",
    ]  # fmt: skip
    sides = [fact.value.mark.whose for fact in facts if isinstance(fact.value, Passage)]
    assert sides == [Whose.CLIENT, Whose.CLIENT, Whose.CLINICIAN]


def test_a_clash_that_goes_on_says_with_whom_and_by_when(tmp_path: Path) -> None:
    """And what was explained and told back, and at last what was decided."""
    clash = Clash(
        item=ITEM, client_intends="To fast.", client_reason="A vow.", clinician_reason="Insulin.",
        explained="Low sugar.", told_back="She drinks first.", decider=Decider.FAITH_ADVISER,
        decider_name="Imam Said", decide_by=date(2026, 12, 8),
    )  # fmt: skip
    facts = told(tuple(made(tmp_path).clash(clash)))
    assert told(tuple(made(tmp_path).clash(replace(clash, outcome="She waits.")))) == [
        *facts, "What was decided: She waits.",
    ]  # fmt: skip
    assert facts[3:] == [
        "What was explained: Low sugar.", "Told back by the client: She drinks first.",
        "Who decides: An adviser in faith whom the client chose", "Name: Imam Said",
        "To be decided by: 8 Dec 2026",
    ]  # fmt: skip
    assert made(tmp_path).caution(
        Caution(id="c", level=CautionLevel.BESIDE, practice="tea", text=both("Tea."))
    ).text.for_reader(EN).text == "Tea."  # fmt: skip

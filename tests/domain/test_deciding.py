"""What has to be there before some goals and tasks can be agreed."""

from dataclasses import replace

import pytest

from planner.domain.deciding import FEAR_RATINGS, Aims, ChoicePart, Decision, FearStep, Outcome
from planner.domain.ids import RecordId

DECISION = Decision(
    item=RecordId("task.tablets"), options=("tablets", "walking"), has_not_now=True,
    what_matters="To work", outcome=Outcome.DECIDED, chosen="walking",
)  # fmt: skip
AIMS = Aims(item=RecordId("goal.sugar"), clinician_target="Below 7", client_aim="To sleep")
STEP = FearStep(
    item=RecordId("task.river"), item_version=1, rationale="To go home again", fear=6,
    stop_signal="A hand",
)  # fmt: skip


@pytest.mark.rule("PC-1")
@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({}, ()),
        ({"options": ()}, (ChoicePart.OPTIONS,)),
        ({"has_not_now": False}, (ChoicePart.NOT_NOW,)),
        ({"what_matters": "  "}, (ChoicePart.WHAT_MATTERS,)),
        ({"outcome": None}, (ChoicePart.OUTCOME,)),
        ({"chosen": " "}, (ChoicePart.OUTCOME,)),
        ({"outcome": Outcome.DEFERRED, "chosen": ""}, ()),
        ({"options": (), "outcome": None}, (ChoicePart.OPTIONS, ChoicePart.OUTCOME)),
    ],
)
def test_a_medicine_is_decided_on_with_choices_and_what_matters(
    change: dict[str, object], missing: tuple[ChoicePart, ...]
) -> None:
    """PC-1: each part is missed by name; deferring is an outcome, "decided" alone is none."""
    decision = replace(DECISION, **change)
    assert decision.missing == missing
    assert decision.is_complete is (not missing)


@pytest.mark.rule("PC-2")
@pytest.mark.parametrize(
    ("change", "differ"),
    [
        ({}, True),
        ({"are_same": True}, False),
        ({"client_aim": ""}, False),
        ({"clinician_target": ""}, False),
    ],
)
def test_two_aims_differ_until_both_say_that_they_mean_the_same(
    change: dict[str, object], *, differ: bool
) -> None:
    """PC-2: one aim alone differs from nothing."""
    assert replace(AIMS, **change).differ is differ


@pytest.mark.rule("PC-2")
def test_aims_read_alike_by_their_words_alone() -> None:
    """PC-2: that they are the same was said of these words, not of others."""
    assert AIMS.reads_like(replace(AIMS, are_same=True))
    assert not AIMS.reads_like(replace(AIMS, client_aim="To rest"))
    assert not AIMS.reads_like(replace(AIMS, clinician_target="Below 8"))


@pytest.mark.rule("PC-5")
@pytest.mark.parametrize("change", [{"rationale": " "}, {"stop_signal": ""}])
def test_a_step_into_fear_needs_its_reason_and_a_way_to_stop(change: dict[str, str]) -> None:
    """PC-5: a rating alone does not make it complete."""
    assert STEP.is_complete
    assert not replace(STEP, **change).is_complete


@pytest.mark.rule("PC-5")
def test_fear_is_rated_from_none_to_the_most() -> None:
    """PC-5: the client's own number, 0 to 10 and nothing beyond."""
    assert [replace(STEP, fear=fear).fear for fear in FEAR_RATINGS] == list(range(11))
    for fear in (-1, 11):
        with pytest.raises(ValueError, match="0 to 10"):
            replace(STEP, fear=fear)

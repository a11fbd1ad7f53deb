"""What two sides hold of one item, and what an answer about a practice covers."""

from datetime import date

import pytest

from planner.domain.clash import CautionAnswer, Clash
from planner.domain.ids import RecordId


def clash(outcome: str = "") -> Clash:
    """The client fasts for a vow, the clinician thinks of the insulin."""
    return Clash(
        item=RecordId("task.fast"), client_intends="Fast on Friday", client_reason="A vow",
        clinician_reason="Insulin", outcome=outcome,
    )  # fmt: skip


@pytest.mark.parametrize(("outcome", "is_settled"), [("", False), (" \n", False), ("Wait.", True)])
def test_it_is_open_until_somebody_writes_down_what_was_decided(
    outcome: str, *, is_settled: bool
) -> None:
    """Saying who decides and by when decides nothing."""
    assert clash(outcome).is_settled is is_settled


@pytest.mark.parametrize(
    ("now", "covers"),
    [
        ((), True),
        (("insulin",), True),
        (("insulin", "pregnancy"), False),
        (("unknown",), False),
    ],
)
def test_an_answer_covers_what_was_known_when_it_was_given(
    now: tuple[str, ...], *, covers: bool
) -> None:
    """A medicine that was named since asks anew; one that is no longer taken does not."""
    answer = CautionAnswer(
        practice="fasting", by="Dr Noor", answer="Yes, with water.", recorded_by="Dr Noor",
        clears=True, on=date(2026, 3, 1), because_of=("insulin", "kidneys"),
    )  # fmt: skip
    assert answer.covers(now) is covers

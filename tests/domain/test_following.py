"""What became of tasks, and how the client found the work."""

import pytest

from planner.domain.following import (
    STEPS,
    WRITTEN_BETWEEN,
    Happened,
    ReadingKind,
    SessionCheck,
    TaskLooked,
    asks_for_another_task,
)
from planner.domain.ids import RecordId

DONE, PARTLY, NOT = Happened.DONE, Happened.PARTLY, Happened.NOT
SILENT = Happened.PREFERS_NOT_TO_SAY


@pytest.mark.rule("PC-3")
@pytest.mark.parametrize(
    ("happened", "asks"),
    [
        ([], False),
        ([NOT], False),
        ([NOT, NOT], True),
        ([DONE, NOT, NOT], True),
        ([NOT, NOT, DONE], False),
        ([NOT, DONE, NOT], False),
        ([NOT, PARTLY], False),
        ([NOT, SILENT, NOT], True),
        ([NOT, SILENT], False),
        ([SILENT, SILENT], False),
    ],
)
def test_twice_not_done_asks_about_the_task(happened: list[Happened], *, asks: bool) -> None:
    """PC-3: the last two times it was told; silence is neither a time nor a fault."""
    looked = [
        TaskLooked(sitting=RecordId(f"sitting.{n}"), item=RecordId("task.walk"), happened=one)
        for n, one in enumerate(happened)
    ]
    assert asks_for_another_task(looked) is asks


@pytest.mark.parametrize("part", ["bond", "goals", "tasks", "fits_my_view"])
def test_a_check_has_five_steps_or_no_answer(part: str) -> None:
    """Each part by itself; a step beyond is refused, and not answering is allowed."""
    sitting = RecordId("sitting.1")
    given = [getattr(SessionCheck(sitting=sitting, **{part: n}), part) for n in (*STEPS, None)]
    assert given == [1, 2, 3, 4, 5, None]
    for beyond in (0, 6):
        with pytest.raises(ValueError, match="five steps"):
            SessionCheck(sitting=sitting, **{part: beyond})


def test_every_reading_has_bounds_for_a_slip_of_the_finger() -> None:
    """No kind of reading is without them, and there is room between them."""
    assert set(WRITTEN_BETWEEN) == set(ReadingKind)
    assert all(least < most for least, most in WRITTEN_BETWEEN.values())

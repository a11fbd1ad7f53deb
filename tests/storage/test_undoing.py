from datetime import UTC, datetime

from planner.domain.case import Body, Bridge, CaseId, PersonId, Record, RecordId, Removed
from planner.domain.words import Words
from planner.storage.undoing import StepBack, Written, step_back
from tests.storage.samples import ES, SAMPLES, answer, goal

AT = datetime(2026, 3, 1, tzinfo=UTC)


def history(*writes: tuple[str, Body, int | None]) -> list[Written]:
    """Writes in order: record, body, and the sequence it undoes."""
    versions: dict[str, int] = {}
    made = []
    for sequence, (record, body, undoes) in enumerate(writes, start=1):
        versions[record] = versions.get(record, 0) + 1
        one = Record(
            case=CaseId("c"),
            id=RecordId(record),
            version=versions[record],
            body=body,
            by=PersonId("p"),
            at=AT,
            write=str(sequence),
        )
        made.append(Written(record=one, sequence=sequence, undoes=undoes))
    return made


def step(*writes: tuple[str, Body, int | None]) -> tuple[str, Body, int] | None:
    found: StepBack | None = step_back(history(*writes))
    return None if found is None else (found.record.id, found.body, found.undoes)


def test_the_first_version_is_undone_by_removal() -> None:
    """A goal that was added is taken out again."""
    assert step(("g", goal("a"), None)) == ("g", Removed(), 1)


def test_answers_and_stances_are_no_steps() -> None:
    """What was said is changed by its own question and never by undoing the plan."""
    stance = SAMPLES["stance"]
    assert step(("a", answer("x"), None), ("s", stance, None), ("a", Removed(), None)) is None


def test_the_latest_change_of_any_plan_record_comes_first() -> None:
    """Goals, refusals and bridges are one line of changes."""
    bridge = Bridge(words=Words(text="x", language=ES))
    refusal = SAMPLES["suggestion-refused"]
    line: list[tuple[str, Body, int | None]]
    line = [("g", goal("a"), None), ("b", bridge, None), ("r", refusal, None)]
    assert step(*line) == ("r", Removed(), 3)
    assert step(*line[:2]) == ("b", Removed(), 2)


def test_an_undone_change_is_passed_over() -> None:
    """After undoing the second change, the first is next, and then nothing."""
    line: list[tuple[str, Body, int | None]] = [("g", goal("a"), None), ("g", goal("b"), None)]
    line.append(("g", goal("a"), 2))
    assert step(*line) == ("g", Removed(), 1)
    assert step(*line, ("g", Removed(), 1)) is None


def test_a_new_change_is_undone_before_older_ones() -> None:
    """Change, undo, change: the next undo takes back the new change to what stood before it."""
    line: list[tuple[str, Body, int | None]] = [("g", goal("a"), None), ("g", goal("b"), None)]
    line += [("g", goal("a"), 2), ("g", goal("c"), None)]
    assert step(*line) == ("g", goal("a"), 4)
    assert step(*line, ("g", goal("a"), 4)) == ("g", Removed(), 1)

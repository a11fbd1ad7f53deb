"""Which write an undo takes back: the latest change to the plan that still stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.case import Body, Bridge, PlanItem, Record, Removed, SuggestionRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A record with its place in the order of writing; `undoes` is the place it took back."""

    record: Record
    sequence: int
    undoes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBack:
    """What to put back: the sequence it undoes, the record, and its body before."""

    undoes: int
    record: Record
    body: Body


def step_back(history: Sequence[Written]) -> StepBack | None:
    """The next step back through a case's whole history, None where the plan is untouched.

    Each undo steps further back, for its own write is passed over; a new change is the next
    to be undone.
    """
    plan = {w.record.id for w in history if _is_of_plan(w.record.body)}
    standing: list[Written] = []
    for written in history:
        if written.undoes is not None:
            standing = [w for w in standing if w.sequence != written.undoes]
        elif written.record.id in plan:
            standing.append(written)
    if not standing:
        return None
    last = standing[-1]
    return StepBack(
        undoes=last.sequence, record=last.record, body=_body_before(last.record, history)
    )


def _is_of_plan(body: Body) -> bool:
    return isinstance(body, PlanItem | SuggestionRefused | Bridge)


def _body_before(record: Record, history: Sequence[Written]) -> Body:
    earlier = (w.record for w in history if w.record.id == record.id)
    return next((r.body for r in earlier if r.version == record.version - 1), Removed())

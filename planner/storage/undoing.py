"""Which write an undo takes back: the latest change to the plan that still stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.bodies import (
    Body,
    Bridge,
    PlanItem,
    PlanOrder,
    Released,
    Removed,
    SuggestionRefused,
)
from planner.domain.case import Record
from planner.domain.ids import RecordId
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.domain.releases import seen_write


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


def step_back(history: Sequence[Written], audience: Audience = NOBODY_ELSE) -> StepBack | None:
    """The next step back through a case's whole history, None where the plan is untouched.

    Each undo steps further back, for its own write is passed over; a new change is the next
    to be undone. Where others than the client look on, only what all of them have seen being
    changed is taken back, to what they saw before; what has changed behind them stays.
    """
    seen = _Seen(history, audience)
    plan = {w.record.id for w in history if _is_of_plan(w.record.body)}
    standing: list[Written] = []
    for written in history:
        if written.undoes is not None:
            standing = [w for w in standing if w.sequence != written.undoes]
        elif written.record.id in plan:
            standing.append(written)
    latest: dict[RecordId, Written] = {w.record.id: w for w in standing}
    steps = [w for w in latest.values() if seen.may_undo(w.record)]
    if not steps:
        return None
    last = max(steps, key=lambda w: w.sequence)
    return StepBack(undoes=last.sequence, record=last.record, body=seen.body_before(last.record))


class _Seen:
    """What an audience knows of a case's history. The plan is the client's."""

    def __init__(self, history: Sequence[Written], audience: Audience) -> None:
        self._others = audience - THE_CLIENT
        self._bodies = {(w.record.id, w.record.version): w.record.body for w in history}
        self._standing = {w.record.id: w.record.version for w in history}
        releases = [
            (w.record.write, b) for w in history if isinstance(b := w.record.body, Released)
        ]
        # The last word on a version holds: a release can be taken back.
        shown_to = {(body.record, body.of_version): body.to for _, body in releases}
        self._shown = {at for at, to in shown_to.items() if self._others.issubset(to)}
        self._made_before_them = {
            (body.record, write) for write, body in releases if self._others.issubset(body.to)
        }

    def may_undo(self, record: Record) -> bool:
        """True where they saw this version being written, and may see how it stands now."""
        was_seen = (record.id, seen_write(record.write)) in self._made_before_them
        is_shown = (record.id, self._standing[record.id]) in self._shown
        return not self._others or (was_seen and is_shown)

    def body_before(self, record: Record) -> Body:
        """What they saw there before; nothing where it was hidden or not yet there."""
        before = (record.id, record.version - 1)
        is_known = not self._others or before in self._shown
        return self._bodies.get(before, Removed()) if is_known else Removed()


def _is_of_plan(body: Body) -> bool:
    return isinstance(body, PlanItem | PlanOrder | SuggestionRefused | Bridge)

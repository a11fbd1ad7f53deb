"""Deciding: the choices, aims and fear steps without which some items stay open."""

from dataclasses import replace

from planner.domain.case import Case, Record
from planner.domain.deciding import Aims, Decision, FearStep
from planner.domain.ids import RecordId
from planner.errors import PlannerError
from planner.services.keeping import Keeping


def decision_id(item: str) -> RecordId:
    """The record of the choices of one task."""
    return RecordId(f"decision.{item}")


def aims_id(item: str) -> RecordId:
    """The record of the two aims of one goal."""
    return RecordId(f"aims.{item}")


def fear_step_id(item: str) -> RecordId:
    """The record of what one step towards something feared needs."""
    return RecordId(f"fear-step.{item}")


class Deciding(Keeping):
    """Keeps what the rules PC-1, PC-2 and PC-5 ask for; `domain.holds` says what it changes.

    What was said while fewer people looked on is never written over by those who cannot see
    it: it stands beside.
    """

    def keep_decision(self, case: Case, decision: Decision, *, write: str) -> Record | None:
        """Keep the choices of a medicine task and what came of them, complete or not yet."""
        return self.put(case, case.free_slot(decision_id(decision.item)), decision, write=write)

    def keep_aims(self, case: Case, aims: Aims, *, write: str) -> Record | None:
        """Keep the clinician's target and the client's aim, each in its own field.

        That the two mean the same was said of the words as they were: other words take it back.
        """
        record = case.free_slot(aims_id(aims.item))
        standing = case.one(record, Aims)
        if standing is not None and standing.are_same and not aims.reads_like(standing):
            aims = replace(aims, are_same=False)
        return self.put(case, record, aims, write=write)

    def keep_fear_step(self, case: Case, step: FearStep, *, write: str) -> Record | None:
        """Keep what a step towards something feared needs, for the version it was said of.

        Raise PL305 without the reason or the sign to stop.
        """
        if not step.is_complete:
            raise PlannerError("PL305")
        return self.put(case, case.free_slot(fear_step_id(step.item)), step, write=write)

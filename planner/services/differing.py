"""Differing: what is written down when two models clash hard, and what clears a caution."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.case import Case, Record
from planner.domain.clash import CautionAnswer, Clash
from planner.domain.frame import WorkerRole
from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus
from planner.domain.plan import Caution, DraftPlan, Task
from planner.errors import PlannerError
from planner.services.keeping import Keeping


def clash_id(item: str) -> RecordId:
    """The record of what both sides hold about one item."""
    return RecordId(f"clash.{item}")


def caution_answer_id(practice: str) -> RecordId:
    """The record of what was answered about a practice."""
    return RecordId(f"caution.{practice}")


def answers(case: Case) -> dict[str, CautionAnswer]:
    """What was answered, by practice."""
    return {answer.practice: answer for _, answer in case.each(CautionAnswer)}


def cleared(case: Case, cautions: Iterable[Caution]) -> frozenset[str]:
    """The practices of which somebody said yes, knowing all that is known now."""
    given = answers(case)
    return frozenset(
        caution.practice
        for caution in cautions
        if (answer := given.get(caution.practice)) is not None
        and answer.clears
        and answer.covers(caution.because_of)
    )


def safer_steps(plan: DraftPlan, case: Case, item: str) -> tuple[Task, ...]:
    """What can be agreed while an item is open: tasks without a caution that nothing holds."""
    return tuple(
        task
        for task in plan.tasks
        if task.id != item
        and not (task.cautions or plan.held_for(task.id))
        and plan.item_status(task.id, case.stances) is not ItemStatus.DISAGREED
    )


class Differing(Keeping):
    """Keeps clashes and the answers to cautions."""

    def keep_clash(self, case: Case, clash: Clash, *, write: str) -> Record | None:
        """Keep what both hold about an item.

        What was decided was decided of the words as they were: other words open it again.
        Raise PL305 where one side's part is missing.
        """
        if not (clash.client_intends.strip() and clash.clinician_reason.strip()):
            raise PlannerError("PL305")
        record = case.free_slot(clash_id(clash.item))
        standing = case.one(record, Clash)
        if standing is not None and replace(clash, outcome=standing.outcome) == standing:
            return None
        return self.put(case, record, replace(clash, outcome=""), write=write)

    def settle_clash(
        self, case: Case, item: str, outcome: str, *, role: WorkerRole, write: str
    ) -> Record | None:
        """Keep what was decided; an empty outcome opens it again.

        Raise PL304 for anybody but a clinician, PL407 where there is no clash.
        """
        if role is not WorkerRole.CLINICIAN:
            raise PlannerError("PL304")
        record = case.free_slot(clash_id(item))
        standing = case.one(record, Clash)
        if standing is None:
            raise PlannerError("PL407")
        return self.put(case, record, replace(standing, outcome=outcome.strip()), write=write)

    def answer_caution(
        self, case: Case, answer: CautionAnswer, *, role: WorkerRole, write: str
    ) -> Record | None:
        """Keep what a prescriber answered about a practice.

        Raise PL304 for anybody but a clinician, PL305 without the names and the answer.
        """
        if role is not WorkerRole.CLINICIAN:
            raise PlannerError("PL304")
        if not (answer.by.strip() and answer.answer.strip() and answer.recorded_by.strip()):
            raise PlannerError("PL305")
        return self.put(case, caution_answer_id(answer.practice), answer, write=write)

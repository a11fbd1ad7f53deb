"""Leaving: which paper the client carries, what they told back, and what is still open then."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from planner.domain.case import Case, Record
from planner.domain.frame import WorkerRole
from planner.domain.ids import RecordId
from planner.domain.leaving import Approval, PaperChosen, Recalled, ToldBack
from planner.domain.plan import CautionLevel, DraftPlan
from planner.domain.privacy import may_record
from planner.domain.site import is_phone
from planner.errors import PlannerError
from planner.language.dates import day
from planner.language.wording import Phrasebook
from planner.services.agreeing import open_items
from planner.services.differing import answers
from planner.services.keeping import Keeping

PAPER: Final = RecordId("paper")
"""The record of the client's choice of paper."""


def told_back_id(sitting: RecordId) -> RecordId:
    """The record of what was told back in a sitting."""
    return RecordId(f"told-back.{sitting}")


def are_first_steps(role: WorkerRole, approval: Approval | None) -> bool:
    """True where no clinician was there and none has approved exactly this plan since.

    The paper then carries the client's own steps alone, until somebody has looked.
    """
    return role is WorkerRole.HEALTH_WORKER and approval is None


def visit_line(client: Phrasebook, chosen: PaperChosen) -> str:
    """The next visit as it stands on the client's paper: the day, then what was noted of it."""
    on = day(client.manifest, chosen.next_visit) if chosen.next_visit else ""
    return " · ".join(part for part in (on, chosen.visit_note.strip()) if part)


def has_next_visit(case: Case, today: date) -> bool:
    """True where a day is settled that has not passed."""
    chosen = case.one(PAPER, PaperChosen)
    return chosen is not None and chosen.next_visit is not None and chosen.next_visit >= today


@dataclass(frozen=True, slots=True, kw_only=True)
class StillOpen:
    """What is not settled when a sitting comes to its end; none of it keeps anybody there."""

    items: int = 0
    """Goals and tasks that somebody has still to be asked about, or that something holds."""
    cautions: int = 0
    """Practices of the plan about which nobody has been asked."""
    is_paper_chosen: bool = True
    is_told_back: bool = True
    has_next_visit: bool = True


def still_open(case: Case, plan: DraftPlan | None, sitting: RecordId, today: date) -> StillOpen:
    """What is open in a case, as it may be seen; `plan` is None where the setting makes none."""
    visit = has_next_visit(case, today)
    if plan is None:
        return StillOpen(has_next_visit=visit)
    answered = answers(case)
    held = {caution for task in plan.tasks for caution in task.cautions}
    unanswered = [
        caution
        for caution in plan.cautions
        if caution.id in held
        and caution.level is not CautionLevel.BESIDE
        and caution.practice not in answered
    ]
    told = case.one(told_back_id(sitting), ToldBack)
    return StillOpen(
        items=len(open_items(plan, case)),
        cautions=len(unanswered),
        is_paper_chosen=case.one(PAPER, PaperChosen) is not None or not plan.tasks,
        is_told_back=not plan.tasks or (told is not None and told.recalled is Recalled.ALL),
        has_next_visit=visit,
    )


class Leaving(Keeping):
    """Keeps what belongs to the end of a sitting. Nothing is kept before its frame is settled."""

    def choose_paper(self, case: Case, chosen: PaperChosen, *, write: str) -> Record | None:
        """Keep what the client wants to carry.

        Raise PL120 for a number that cannot be dialled, PL308 before the frame is settled.
        """
        if not may_record(case):
            raise PlannerError("PL308")
        if chosen.phone and not is_phone(chosen.phone):
            raise PlannerError("PL120", found=chosen.phone)
        return self.put(case, PAPER, chosen, write=write)

    def keep_told_back(self, case: Case, told: ToldBack, *, write: str) -> Record | None:
        """Keep how the client told the plan back. Raise PL308 before the frame is settled."""
        if not may_record(case):
            raise PlannerError("PL308")
        return self.put(case, told_back_id(told.sitting), told, write=write)

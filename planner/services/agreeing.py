"""Agreeing: what is suggested, the plan as it stands, what each party says, who approves it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from planner.domain.account import Utterance
from planner.domain.case import Case, Record
from planner.domain.frame import WorkerRole
from planner.domain.heard import Hearing
from planner.domain.holds import holds
from planner.domain.ids import RecordId
from planner.domain.leaving import Approval
from planner.domain.medicines import Kind
from planner.domain.naming import named_in
from planner.domain.parties import ItemStatus, PartyKind, Stance, StanceValue
from planner.domain.plan import DraftPlan
from planner.domain.practices import Practice
from planner.domain.reasons import Result
from planner.errors import PlannerError
from planner.services.asking_medicines import AskingMedicines
from planner.services.cautions import NO_KINDS, cautions_for
from planner.services.differing import answers, cleared
from planner.services.keeping import Keeping
from planner.services.planning import Drafting
from planner.services.ports import CaseRecords
from planner.services.safeguarding import must_not_be_paused
from planner.services.sitting import Sitting

APPROVAL: Final = RecordId("approval")
"""The record of who approved the plan that leaves."""


def stance_id(item: RecordId, party: PartyKind) -> RecordId:
    """The record of what a party says of an item."""
    return RecordId(f"stance.{item}.{party}")


class Agreeing(Keeping):
    """What is suggested, what stands, what each party says of it, and who approves it."""

    def __init__(
        self,
        store: CaseRecords,
        drafting: Drafting,
        practices: Mapping[str, Practice],
        hearing: Hearing,
        kinds: Mapping[str, Kind] = NO_KINDS,
    ) -> None:
        super().__init__(store)
        self._drafting = drafting
        self._practices = practices
        self._hearing = hearing
        self._kinds = kinds

    def offers(
        self,
        case: Case,
        result: Result,
        sitting: Sitting,
        *,
        is_limited: bool = True,
        unwanted: Sequence[Utterance] = (),
    ) -> DraftPlan:
        """Suggestions not yet in the plan and not refused, from confirmed or strong models.

        `unwanted` is what the client wants left out and said where others do not see it.

        Raise PL303 while the plan waits for a clinician.
        """
        must_not_be_paused(case)
        taken = {goal.suggestion for _, goal in case.goals}
        taken |= {task.suggestion for _, task in case.tasks}
        return self._drafting.draft(
            case.account,
            result,
            sitting,
            accepted=case.account.confirmed or None,
            refused=case.refused | case.withheld | (taken - {""}),
            is_limited=is_limited,
            unwanted=unwanted,
        )

    def plan(self, case: Case, sitting: Sitting) -> DraftPlan:
        """The plan as it stands; its item ids are record ids, with their versions."""
        goals = tuple(replace(goal, id=record.id) for record, goal in case.goals)
        named = named_in(case.account, self._hearing)
        practices = [p for _, task in case.tasks for p in task.practices]
        cautions, ids = cautions_for(
            self._practices,
            practices_of_tasks=practices,
            named=named,
            sitting=sitting,
            medicines=AskingMedicines.known(case),
            kinds=self._kinds,
        )
        tasks = tuple(
            replace(task, id=record.id, cautions=tuple(ids[p] for p in task.practices if p in ids))
            for record, task in case.tasks
        )
        versions: dict[str, int] = {
            record.id: record.version for record, _ in (*case.goals, *case.tasks)
        }
        return DraftPlan(
            account=case.id,
            setting=sitting.setting.id,
            overlays=tuple(overlay.id for overlay in sitting.overlays),
            client_language=sitting.client.language,
            clinician_language=sitting.clinician.language,
            goals=goals,
            tasks=tasks,
            cautions=cautions,
            agreement_needed_from=sitting.setting.agreement
            or (PartyKind.CLIENT, PartyKind.CLINICIAN),
            versions=versions,
            holds=holds(case, (*goals, *tasks), versions, sitting.rules),
            cleared=cleared(case, cautions),
            advised_against=frozenset(p for p, a in answers(case).items() if not a.clears),
        )

    def take_stance(
        self, case: Case, item: RecordId, party: PartyKind, value: StanceValue, *,
        words: str = "", write: str,
    ) -> Record | None:  # fmt: skip
        """What a party says of the current version of an item; `words` go with a "yes, but".

        It stands beside what was said of it alone, where that is not shown now. Raise PL407
        for an item that is not there.
        """
        standing = case.record(item)
        if standing is None:
            raise PlannerError("PL407")
        but = words.strip() if value is StanceValue.CAN_LIVE_WITH else ""
        stance = Stance(
            item=item, item_version=standing.version, party=party, value=value, words=but
        )
        return self.put(case, case.free_slot(stance_id(item, party)), stance, write=write)

    def approve(
        self, case: Case, sitting: Sitting, *, by: str, role: WorkerRole, now: datetime, write: str
    ) -> Record | None:
        """A named clinician approves exactly this plan (AI-4).

        Raise PL303 while the plan waits, PL304 for anybody but a clinician, PL305 without a
        name, PL309 while something in it is open, held or disagreed.
        """
        must_not_be_paused(case)
        if role is not WorkerRole.CLINICIAN:
            raise PlannerError("PL304")
        if not by.strip():
            raise PlannerError("PL305")
        plan = self.plan(case, sitting)
        still_open = open_items(plan, case)
        if still_open or not (plan.goals or plan.tasks):
            raise PlannerError("PL309", count=len(still_open))
        approval = Approval(by=by.strip(), role=role, fingerprint=plan.fingerprint(), at=now)
        return self.put(case, APPROVAL, approval, write=write)


def approval_of(case: Case, plan: DraftPlan) -> Approval | None:
    """The approval of exactly this plan; one of an earlier version is none."""
    approval = case.one(APPROVAL, Approval)
    return approval if approval and approval.fingerprint == plan.fingerprint() else None


def open_items(plan: DraftPlan, case: Case) -> tuple[str, ...]:
    """The items that somebody has still to be asked about, or that something holds."""
    settled = {ItemStatus.AGREED, ItemStatus.WORKABLE}
    items = [*(g.id for g in plan.goals), *(t.id for t in plan.tasks)]
    return tuple(i for i in items if plan.item_status(i, case.stances) not in settled)

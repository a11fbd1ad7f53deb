"""Agreeing: what is taken into a case's plan, changed, refused, and what each party says of it."""

from collections.abc import Mapping
from dataclasses import replace

from planner.domain.case import (
    Case,
    Change,
    PlanItem,
    Record,
    RecordId,
    Removed,
    SuggestionRefused,
)
from planner.domain.explanatory_model import Domain
from planner.domain.heard import Hearing
from planner.domain.naming import named_in
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import DraftPlan, Goal, Origin, Task, Wording
from planner.domain.practices import Practice
from planner.domain.reasons import Result
from planner.errors import PlannerError
from planner.services.cautions import cautions_for
from planner.services.listening import fresh_id
from planner.services.planning import Drafting
from planner.services.ports import CaseStore
from planner.services.sitting import Sitting


def stance_id(item: RecordId, party: PartyKind) -> RecordId:
    """The record of what a party says of an item."""
    return RecordId(f"stance.{item}.{party}")


class Agreeing:
    """The plan of one store's cases. Every change is a new version; nothing is overwritten."""

    def __init__(
        self,
        store: CaseStore,
        drafting: Drafting,
        practices: Mapping[str, Practice],
        hearing: Hearing,
    ) -> None:
        self._store = store
        self._drafting = drafting
        self._practices = practices
        self._hearing = hearing

    def offers(
        self, case: Case, result: Result, sitting: Sitting, *, is_limited: bool = True
    ) -> DraftPlan:
        """Suggestions not yet in the plan and not refused, from confirmed or strong models."""
        taken = {goal.suggestion for _, goal in case.goals}
        taken |= {task.suggestion for _, task in case.tasks}
        return self._drafting.draft(
            case.account,
            result,
            sitting,
            accepted=case.account.confirmed or None,
            refused=case.refused | (taken - {""}),
            is_limited=is_limited,
        )

    def plan(self, case: Case, sitting: Sitting) -> DraftPlan:
        """The plan as it stands; its item ids are record ids, with their versions."""
        goals = tuple(replace(goal, id=record.id) for record, goal in case.goals)
        named = named_in(case.account, self._hearing)
        practices = [p for _, task in case.tasks for p in task.practices]
        cautions, ids = cautions_for(
            self._practices, practices_of_tasks=practices, named=named, sitting=sitting
        )
        tasks = tuple(
            replace(task, id=record.id, cautions=tuple(ids[p] for p in task.practices if p in ids))
            for record, task in case.tasks
        )
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
            versions={record.id: record.version for record, _ in (*case.goals, *case.tasks)},
        )

    def take(self, case: Case, item: Goal | Task, *, write: str) -> Record:
        """Take a suggestion into the plan, after what is there."""
        kind = "goal" if isinstance(item, Goal) else "task"
        record_id = RecordId(f"{kind}.{item.suggestion or fresh_id()}")
        if isinstance(item, Task):
            item = replace(item, goal=self._goal_for(case, item))
        return self._append(case, record_id, PlanItem(item=item, place=_next_place(case)), write)

    def write_goal(self, case: Case, wording: Wording, *, by: PartyKind, write: str) -> Record:
        """A goal in somebody's own words."""
        goal = Goal(id=fresh_id(), domain=Domain.PERSONAL, text=wording, origin=Origin(person=by))
        record_id = RecordId(f"goal.{goal.id}")
        return self._append(case, record_id, PlanItem(item=goal, place=_next_place(case)), write)

    def write_task(
        self,
        case: Case,
        wording: Wording,
        *,
        by: PartyKind,
        goal: str,
        doer: str,
        domain: Domain,
        write: str,
    ) -> Record:
        """A task in somebody's own words."""
        task = Task(
            id=fresh_id(), goal=goal, domain=domain, doer=doer, text=wording,
            origin=Origin(person=by),
        )  # fmt: skip
        record_id = RecordId(f"task.{task.id}")
        return self._append(case, record_id, PlanItem(item=task, place=_next_place(case)), write)

    def reword(self, case: Case, record: RecordId, wording: Wording, *, write: str) -> Record:
        """Change an item's words. Nobody has agreed to the new version yet."""
        body = self._item(case, record)
        return self._append(
            case, record, replace(body, item=replace(body.item, text=wording)), write
        )

    def remove(self, case: Case, record: RecordId, *, write: str) -> None:
        """Take an item out; a suggestion taken out is not offered again."""
        body = self._item(case, record)
        changes = [self._change(case, record, Removed(), write)]
        if body.item.suggestion:
            changes.append(self._refusal(case, body.item.suggestion, write))
        self._store.append_many(case.id, changes)

    def refuse(self, case: Case, suggestion: str, *, write: str) -> None:
        """Remember that a suggestion was turned down."""
        self._store.append_many(case.id, [self._refusal(case, suggestion, write)])

    def take_stance(
        self, case: Case, item: RecordId, party: PartyKind, value: StanceValue, *, write: str
    ) -> Record:
        """What a party says of the current version of an item."""
        standing = case.record(item)
        if standing is None:
            raise PlannerError("PL407")
        stance = Stance(item=item, item_version=standing.version, party=party, value=value)
        return self._append(case, stance_id(item, party), stance, write)

    def undo(self, case: Case, *, write: str) -> Record | None:
        """Take back the latest change to the plan."""
        return self._store.undo(case.id, write=write)

    def _goal_for(self, case: Case, task: Task) -> str:
        """The goal in the plan that a suggested task serves: its own, else the first."""
        by_suggestion = {goal.suggestion: record.id for record, goal in case.goals}
        first = case.goals[0][0].id if case.goals else ""
        return by_suggestion.get(task.serves, first) if task.serves else first

    def _item(self, case: Case, record: RecordId) -> PlanItem:
        standing = case.record(record)
        if standing is None or not isinstance(standing.body, PlanItem):
            raise PlannerError("PL407")
        return standing.body

    def _append(self, case: Case, record: RecordId, body: PlanItem | Stance, write: str) -> Record:
        return self._store.append(
            case.id, record, body, seen_version=case.seen_version(record), write=write
        )

    @staticmethod
    def _change(
        case: Case, record: RecordId, body: Removed | SuggestionRefused, write: str
    ) -> Change:
        return Change(record=record, body=body, seen_version=case.seen_version(record), write=write)

    def _refusal(self, case: Case, suggestion: str, write: str) -> Change:
        record = RecordId(f"refused.{suggestion}")
        return self._change(case, record, SuggestionRefused(suggestion=suggestion), write)


def _next_place(case: Case) -> int:
    places = [r.body.place for r in case.records if isinstance(r.body, PlanItem)]
    return max(places, default=-1) + 1

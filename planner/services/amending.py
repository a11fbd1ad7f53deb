"""Amending: what is taken into a case's plan, written, changed, moved, refused and taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.domain.bodies import PLAN_ORDER, PlanItem, PlanOrder, Removed, SuggestionRefused
from planner.domain.case import Case, Change, Record
from planner.domain.explanatory_model import Domain
from planner.domain.heard import Hearing
from planner.domain.ids import RecordId
from planner.domain.naming import practices_in
from planner.domain.parties import PartyKind
from planner.domain.plan import Goal, Origin, Task, TaskKind, Wording
from planner.domain.practices import Practice
from planner.errors import PlannerError
from planner.services.keeping import Keeping
from planner.services.listening import fresh_id
from planner.services.ports import CaseRecords
from planner.services.safeguarding import must_not_be_paused


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What stands beside the words of an item.

    `line` is how a goal is noticed or when a task is done; the last three belong to tasks.
    """

    domain: Domain
    line: Wording | None = None
    doer: str = ""
    goal: str = ""
    kind: TaskKind = TaskKind.STEP


def particulars(item: Goal | Task) -> Particulars:
    """What stands beside an item's words now."""
    if isinstance(item, Goal):
        return Particulars(domain=item.domain, line=item.measure)
    return Particulars(
        domain=item.domain, line=item.rhythm, doer=item.doer, goal=item.goal, kind=item.kind
    )


class Amending(Keeping):
    """Changes plans. Every change is a new version; nothing is overwritten.

    While the plan waits for a clinician nothing is taken in or written (PL303); taking out,
    refusing and undoing go on.
    """

    def __init__(
        self, store: CaseRecords, practices: Mapping[str, Practice], hearing: Hearing
    ) -> None:
        super().__init__(store)
        self._practices = practices
        self._hearing = hearing

    def take(self, case: Case, item: Goal | Task, *, write: str) -> Record | None:
        """Take a suggestion into the plan, after what is there.

        It stands beside the same one taken in alone, where that is not shown now.
        """
        must_not_be_paused(case)
        kind = "goal" if isinstance(item, Goal) else "task"
        record = case.free_slot(f"{kind}.{item.suggestion or fresh_id()}")
        if isinstance(item, Task):
            item = replace(item, goal=_goal_for(case, item))
        return self.put(case, record, PlanItem(item=item, place=_next_place(case)), write=write)

    def write_goal(
        self, case: Case, wording: Wording, *, by: PartyKind, write: str,
        domain: Domain = Domain.PERSONAL,
    ) -> Record | None:  # fmt: skip
        """A goal in somebody's own words."""
        must_not_be_paused(case)
        text = _as_said(case, wording, by)
        goal = Goal(id=fresh_id(), domain=domain, text=text, origin=Origin(person=by))
        body = PlanItem(item=goal, place=_next_place(case))
        return self.put(case, RecordId(f"goal.{goal.id}"), body, write=write)

    def write_task(
        self,
        case: Case,
        wording: Wording,
        *,
        by: PartyKind,
        goal: str,
        doer: str,
        domain: Domain,
        kind: TaskKind = TaskKind.STEP,
        write: str,
    ) -> Record | None:
        """A task in somebody's own words; practices named in them bring their cautions."""
        must_not_be_paused(case)
        task = Task(
            id=fresh_id(), goal=goal, domain=domain, doer=doer, kind=kind,
            text=_as_said(case, wording, by), origin=Origin(person=by),
            practices=self._practices_in(wording),
        )  # fmt: skip
        body = PlanItem(item=task, place=_next_place(case))
        return self.put(case, RecordId(f"task.{task.id}"), body, write=write)

    def reword(
        self, case: Case, record: RecordId, wording: Wording, *, write: str,
        beside: Particulars | None = None,
    ) -> Record | None:  # fmt: skip
        """Change an item's words, and what stands beside them.

        Nobody has agreed to the new version yet. A practice that the new words name is added;
        what a template named stays, and so does the kind of a task that was suggested. Raise
        PL303 while the plan waits for a clinician.
        """
        must_not_be_paused(case)
        body = _plan_item(case, record)
        item = _with(replace(body.item, text=wording), beside or particulars(body.item))
        if isinstance(item, Task):
            lines = (wording, item.rhythm) if item.rhythm else (wording,)
            named = (p for line in lines for p in self._practices_in(line))
            item = replace(item, practices=tuple(dict.fromkeys((*item.practices, *named))))
        return self.put(case, record, replace(body, item=item), write=write)

    def move(self, case: Case, record: RecordId, *, up: bool, write: str) -> Record | None:
        """Change places with the neighbour of the same kind; None where there is none.

        The order is a record of its own: a place is no wording, and agreement stands.
        """
        item = _plan_item(case, record).item
        items: list[tuple[Record, Goal | Task]] = [*case.goals, *case.tasks]
        row = [r.id for r, other in items if _are_neighbours(item, other)]
        at = row.index(record)
        other = at - 1 if up else at + 1
        if not 0 <= other < len(row):
            return None
        order = [r.id for r, _ in items]
        here, there = order.index(record), order.index(row[other])
        order[here], order[there] = order[there], order[here]
        return self.put(case, PLAN_ORDER, PlanOrder(items=tuple(order)), write=write)

    def remove(self, case: Case, record: RecordId, *, write: str) -> None:
        """Take an item out; a suggestion taken out is not offered again."""
        body = _plan_item(case, record)
        changes = [self.change(case, record, Removed(), write=write)]
        if body.item.suggestion:
            changes.append(self._refusal(case, body.item.suggestion, write))
        self._store.append_many(case.id, changes)

    def refuse(self, case: Case, suggestion: str, *, write: str) -> None:
        """Remember that a suggestion was turned down."""
        self._store.append_many(case.id, [self._refusal(case, suggestion, write)])

    def undo(self, case: Case, *, write: str) -> Record | None:
        """Take back the latest change to the plan."""
        return self._store.undo(case.id, write=write)

    def _practices_in(self, wording: Wording) -> tuple[str, ...]:
        found = (
            practice
            for tag, text in wording.texts.items()
            for practice in practices_in(text, tag, self._practices, self._hearing)
        )
        return tuple(dict.fromkeys(found))

    def _refusal(self, case: Case, suggestion: str, write: str) -> Change:
        record = RecordId(f"refused.{suggestion}")
        return self.change(case, record, SuggestionRefused(suggestion=suggestion), write=write)


def _as_said(case: Case, wording: Wording, by: PartyKind) -> Wording:
    """Somebody says it in one language; the other is a translation that nobody has checked."""
    head = case.head
    spoken = head.clinician_language if by is PartyKind.CLINICIAN else head.client_language
    if spoken not in wording.texts:
        return wording
    return replace(wording, unreviewed=frozenset(wording.texts) - {spoken})


def _plan_item(case: Case, record: RecordId) -> PlanItem:
    body = case.one(record, PlanItem)
    if body is None:
        raise PlannerError("PL407")
    return body


def _with(item: Goal | Task, beside: Particulars) -> Goal | Task:
    if isinstance(item, Goal):
        return replace(item, domain=beside.domain, measure=beside.line)
    return replace(
        item,
        domain=beside.domain,
        rhythm=beside.line,
        doer=beside.doer,
        goal=beside.goal,
        kind=item.kind if item.suggestion else beside.kind,
    )


def _are_neighbours(one: Goal | Task, other: Goal | Task) -> bool:
    """Goals among goals; tasks among the tasks of one goal."""
    if isinstance(one, Task) and isinstance(other, Task):
        return one.goal == other.goal
    return isinstance(one, Goal) and isinstance(other, Goal)


def _goal_for(case: Case, task: Task) -> str:
    """The goal in the plan that a suggested task serves: its own, else the first."""
    by_suggestion = {goal.suggestion: record.id for record, goal in case.goals}
    first = case.goals[0][0].id if case.goals else ""
    return by_suggestion.get(task.serves, first) if task.serves else first


def _next_place(case: Case) -> int:
    return max((item.place for _, item in case.each(PlanItem)), default=-1) + 1

"""The plan on the table: what stands in it, and what may be done with it now, before whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.domain.frame import WorkerRole
from planner.domain.ids import RecordId
from planner.domain.plan import DraftPlan, Goal, Task
from planner.domain.privacy import THE_CLIENT
from planner.language.wording import Spoken
from planner.services.following import tasks_to_rethink
from planner.ui.passages import in_one
from planner.ui.workroom import Workroom


@dataclass(frozen=True, kw_only=True)
class Table:
    """One plan, for the length of one run of its page."""

    room: Workroom
    plan: DraftPlan
    role: WorkerRole | None
    """As what the worker is here, None where nobody has said."""
    is_open: bool
    """True where the plan may be written on: the sitting is settled and nothing waits."""
    is_paused: bool = False

    @property
    def is_private(self) -> bool:
        """True where nobody but client and worker looks on."""
        return self.room.audience <= THE_CLIENT

    @property
    def is_clinician(self) -> bool:
        """True where the worker may clear and approve."""
        return self.role is WorkerRole.CLINICIAN

    @property
    def acting(self) -> WorkerRole:
        """The role in which something is kept; who has not said is no clinician."""
        return self.role or WorkerRole.HEALTH_WORKER

    @property
    def lines(self) -> Sequence[Goal | Task]:
        """Every goal followed by its tasks; tasks without a goal come last."""
        found: list[Goal | Task] = []
        for goal in self.plan.goals:
            found += [goal, *self.tasks_of(goal.id)]
        return [*found, *self.loose_tasks]

    def tasks_of(self, goal: str) -> list[Task]:
        """The tasks that serve a goal."""
        return [task for task in self.plan.tasks if task.goal == goal]

    @property
    def loose_tasks(self) -> list[Task]:
        """The tasks whose goal does not stand here."""
        known = {goal.id for goal in self.plan.goals}
        return [task for task in self.plan.tasks if task.goal not in known]

    @cached_property
    def to_rethink(self) -> frozenset[RecordId]:
        """The tasks that could not be done twice (PC-3)."""
        return tasks_to_rethink(self.room.case)

    def place(self, item: str) -> str:
        """The name of a line's place on the page: its number, and nothing of its subject."""
        return f"line-{[one.id for one in self.lines].index(item) + 1}"

    def title(self, one: Goal | Task) -> Spoken:
        """A line in the client's language."""
        return in_one(one.text, self.room.case.head.client_language)

    def title_for_worker(self, one: Goal | Task) -> Spoken:
        """The same in the clinician's."""
        return in_one(one.text, self.room.case.head.clinician_language)

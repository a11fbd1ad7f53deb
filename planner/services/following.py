"""Following: what became of the tasks, what was measured, how the client found the work."""

from datetime import datetime

from planner.domain.case import Case, Record
from planner.domain.following import (
    WRITTEN_BETWEEN,
    Happened,
    Reading,
    ReadingKind,
    SessionCheck,
    TaskLooked,
    asks_for_another_task,
)
from planner.domain.ids import RecordId
from planner.domain.plan import Task
from planner.domain.privacy import may_record
from planner.errors import PlannerError
from planner.language.numbers import read_number
from planner.services.keeping import Keeping


def looked_id(sitting: RecordId, item: RecordId) -> RecordId:
    """The record of one task looked at in one sitting."""
    return RecordId(f"looked.{sitting}.{item}")


def reading_id(sitting: RecordId, kind: ReadingKind) -> RecordId:
    """The record of one value measured in one sitting."""
    return RecordId(f"reading.{sitting}.{kind}")


def check_id(sitting: RecordId) -> RecordId:
    """The record of the client's check of one sitting."""
    return RecordId(f"check.{sitting}")


def tasks_to_rethink(case: Case) -> frozenset[RecordId]:
    """Tasks that were not done twice: another task may fit better (PC-3)."""
    by_item: dict[RecordId, dict[RecordId, TaskLooked]] = {}
    for _, looked in case.each(TaskLooked):
        # Told alone and again while others looked on: one sitting counts once, as told last.
        by_item.setdefault(looked.item, {})[looked.sitting] = looked
    return frozenset(
        item for item, looks in by_item.items() if asks_for_another_task(list(looks.values()))
    )


def tasks_since(
    case: Case, sitting: RecordId, began: datetime
) -> tuple[tuple[Record, Task, TaskLooked | None], ...]:
    """The tasks that stood when this sitting began, with what was said of each in it."""
    found = []
    for record, task in case.tasks:
        looked = case.one(case.free_slot(looked_id(sitting, record.id)), TaskLooked)
        if looked is not None or record.at < began:
            found.append((record, task, looked))
    return tuple(found)


def measured(kind: ReadingKind, typed: str) -> float | None:
    """The value that was typed, None for nothing. Raise PL122 for what can be none."""
    if not typed.strip():
        return None
    least, most = WRITTEN_BETWEEN[kind]
    value = read_number(typed)
    if value is None or not least <= value <= most:
        raise PlannerError("PL122", found=typed.strip(), least=least, most=most)
    return value


class Following(Keeping):
    """Keeps what a later sitting begins with and what each sitting ends with."""

    def look_at_task(
        self, case: Case, sitting: RecordId, item: RecordId, *, happened: Happened, obstacle: str,
        write: str,
    ) -> Record | None:  # fmt: skip
        """Keep what became of a task and what got in the way.

        What was told while fewer people looked on stays beside it. Raise PL308 before the
        frame is settled.
        """
        if not may_record(case):
            raise PlannerError("PL308")
        looked = TaskLooked(
            sitting=sitting, item=item, happened=happened, obstacle=obstacle.strip()
        )
        record = case.free_slot(looked_id(sitting, item))
        return self.put(case, record, looked, write=write)

    def measure(
        self, case: Case, sitting: RecordId, kind: ReadingKind, value: float | None, *, write: str
    ) -> Record | None:
        """Keep a measured value, None to take it out.

        It stands beside one that those who look on may not see. Raise PL308 before the frame
        is settled.
        """
        if not may_record(case):
            raise PlannerError("PL308")
        record = case.free_slot(reading_id(sitting, kind))
        if value is None:
            return self.take_out(case, record, write=write)
        reading = Reading(sitting=sitting, kind=kind, value=value)
        return self.put(case, record, reading, write=write)

    def check(self, case: Case, check: SessionCheck, *, write: str) -> Record | None:
        """Keep the client's check of the sitting. Raise PL308 before the frame is settled."""
        if not may_record(case):
            raise PlannerError("PL308")
        return self.put(case, check_id(check.sitting), check, write=write)

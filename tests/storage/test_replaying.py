import base64
import json
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert

from planner.domain.bodies import Body, Removed
from planner.domain.clash import CautionAnswer
from planner.domain.frame import Frame
from planner.domain.ids import CaseId, RecordId
from planner.domain.leaving import PaperChosen
from planner.domain.safety import Done, Duty, DutyKind
from planner.domain.work import Entry, WorkKind, open_work
from planner.storage.casebook import Casebook
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.people import sign_in
from planner.storage.replaying import replayed
from planner.storage.rows import case_row
from planner.storage.store import Store
from planner.storage.summaries import key_of, read_summary
from planner.storage.tables import metadata
from tests.storage.conftest import NAME, PASSPHRASE
from tests.storage.samples import HEAD, TASK, Clock, answer, new_id

OLD_STORE = Path(__file__).parent / "specimens" / "store-0001.json"
"""Every row of a store as the first release wrote it, its summaries without work."""

NOON, DAY = Clock().now, date(2026, 3, 9)
ASKS = Entry(kind=WorkKind.CAUTION, practices=("calling-the-soul",))
NEEDING = frozenset({"calling-the-soul"})
DUTY = Duty(kind=DutyKind.ASK_ALONE, due=DAY)
DONE = Done(by="Amina", what="Asked her alone.", at=NOON)
BODIES: tuple[Body, ...] = (
    TASK,
    DUTY,
    Duty(kind=DutyKind.ASK_ALONE, due=DAY, done=DONE),
    Frame(started_at=NOON),
    Frame(started_at=NOON, closed_at=NOON),
    PaperChosen(next_visit=DAY),
    PaperChosen(),
    CautionAnswer(
        practice="calling-the-soul", by="Dr Sow", answer="Yes.", recorded_by="Dr Sow",
        clears=True, on=DAY,
    ),
    answer("fue el susto"),
    Removed(),
)  # fmt: skip


def value(kept: object) -> object:
    """A column's value as it was written into the specimen."""
    if isinstance(kept, dict) and "bytes" in kept:
        return base64.b64decode(kept["bytes"])
    if isinstance(kept, dict):
        return datetime.fromisoformat(kept["moment"])
    return kept


@pytest.fixture
def old(store: Store) -> Unlocked:
    """The store is one that the first release wrote; who signs in to it."""
    rows = json.loads(OLD_STORE.read_text(encoding="utf-8"))
    with store.database.writing() as connection:
        for table in metadata.sorted_tables:
            for row in rows[table.name]:
                written = {name: value(kept) for name, kept in row.items()}
                connection.execute(insert(table).values(**written))
    return sign_in(store, NAME, PASSPHRASE)


def both(connection: Connection, case: CaseId, who: Unlocked) -> tuple[object, object]:
    """The work that a case's summary holds, and the work that its records say."""
    row = case_row(connection, case)
    assert row is not None
    key = key_of(row, who.site_key)
    return read_summary(row, key).work, replayed(connection, row, key)


def test_work_in_an_old_store_is_found_before_anything_is_written(
    store: Store, old: Unlocked
) -> None:
    """Summaries without work do not hide a caution that nobody has answered."""
    book = Casebook(store.database, old.site_key)
    assert {s.head.code: s.work for s in book.page().cases} == {
        "Lamp 1": (ASKS,),
        "Lamp 2": (),
        "Lamp 3": (),
    }
    assert [line.case.head.code for line in book.work(DAY, NEEDING).lines] == ["Lamp 1"]
    assert [s.work for s in book.find("lamp 1")] == [(ASKS,)]


def test_the_first_write_keeps_the_work_of_an_old_case(store: Store, old: Unlocked) -> None:
    """From then on the summary has it, what was there before included."""
    cases = store.open(old)
    (case,) = (s.id for s in cases.find("lamp 1"))
    with store.database.reading() as connection:
        assert both(connection, case, old) == (None, {"task.a": ASKS})
    cases.append(case, RecordId("duty"), DUTY, seen_version=0, write=new_id())
    duty = Entry(kind=WorkKind.DUTY, due=DAY)
    with store.database.reading() as connection:
        assert both(connection, case, old) == ({"duty": duty, "task.a": ASKS},) * 2
    cases.verify(case)


def test_an_undo_takes_back_its_work(cases: CaseStore, case: CaseId) -> None:
    """A task that is undone asks for nothing; undone at its removal, it asks again."""

    def work() -> int:
        return len(open_work(cases.page().cases[0].work, NEEDING))

    cases.append(case, RecordId("t"), TASK, seen_version=0, write=new_id())
    assert work() == 1
    cases.append(case, RecordId("t"), Removed(), seen_version=1, write=new_id())
    assert work() == 0
    cases.undo(case, write=new_id())
    assert work() == 1
    cases.undo(case, write=new_id())
    assert work() == 0


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(writes=st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(BODIES)), max_size=8))
def test_work_kept_write_by_write_is_the_work_of_all_records(
    store: Store, unlocked: Unlocked, writes: list[tuple[str, Body]]
) -> None:
    """Whatever is written over whatever, the summary says what the whole case says."""
    cases, case = store.open(unlocked), CaseId(new_id())
    cases.open_case(case, RecordId("head"), HEAD, write=new_id())
    versions = dict.fromkeys("abc", 0)
    for record, body in writes:
        seen = versions[record]
        cases.append(case, RecordId(record), body, seen_version=seen, write=new_id())
        versions[record] += 1
    with store.database.reading() as connection:
        kept, said = both(connection, case, unlocked)
    assert kept == said

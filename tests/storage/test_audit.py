from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from planner.domain.ids import CaseId, RecordId
from planner.errors import PlannerError
from planner.storage.cases import CaseStore
from planner.storage.store import Store
from planner.storage.tables import audit, cases, records
from tests.storage.samples import answer, goal, new_id


@pytest.fixture
def worked_on(cases: CaseStore, case: CaseId) -> CaseId:
    """A case with five entries: opened, two answers, a goal, an undo."""
    for text in ("uno", "dos"):
        cases.append(case, RecordId(text), answer(text), seen_version=0, write=new_id())
    cases.append(case, RecordId("g"), goal("Dormir"), seen_version=0, write=new_id())
    cases.undo(case, write=new_id())
    return case


def test_every_write_has_its_entry(store: Store, cases: CaseStore, worked_on: CaseId) -> None:
    """The chain says who did what to which version, in order, and adds up."""
    assert cases.verify(worked_on).length == 5
    with store.database.reading() as connection:
        entries = connection.execute(select(audit).order_by(audit.c.sequence)).all()
    assert [e.action for e in entries] == ["opened", "wrote", "wrote", "wrote", "undid"]
    assert {e.acted_by for e in entries} == {cases.person.id}
    assert [(e.record_id, e.version) for e in entries[-2:]] == [("g", 1), ("g", 2)]


def test_the_head_of_a_chain_moves_with_every_write(cases: CaseStore, worked_on: CaseId) -> None:
    """A head noted elsewhere shows later that the store was put back to an older copy."""
    before = cases.verify(worked_on)
    assert cases.verify(worked_on) == before
    cases.append(worked_on, RecordId("x"), answer("x"), seen_version=0, write=new_id())
    after = cases.verify(worked_on)
    assert (after.length, before.length) == (6, 5)
    assert after.head != before.head


def _swap(connection: Connection) -> None:
    for old, new in ((2, 99), (3, 2), (99, 3)):
        connection.execute(update(audit).where(audit.c.sequence == old).values(sequence=new))


def _insert_copy(connection: Connection) -> None:
    entry = connection.execute(select(audit).where(audit.c.sequence == 5)).mappings().one()
    connection.execute(insert(audit).values(**{**entry, "sequence": 6}))


def _truncate_both(connection: Connection) -> None:
    connection.execute(delete(audit).where(audit.c.sequence == 5))
    connection.execute(delete(records).where(records.c.sequence == 5))


def _truncate_and_correct_the_case(connection: Connection) -> None:
    _truncate_both(connection)
    mac = connection.execute(select(audit.c.mac).where(audit.c.sequence == 4)).scalar_one()
    connection.execute(update(cases).values(sequence=4, chain=mac))


@pytest.mark.parametrize(
    "tamper",
    [
        lambda c: c.execute(update(audit).where(audit.c.sequence == 3).values(action="opened")),
        lambda c: c.execute(update(audit).where(audit.c.sequence == 3).values(version=2)),
        lambda c: c.execute(update(audit).where(audit.c.sequence == 3).values(record_id="x")),
        lambda c: c.execute(update(audit).where(audit.c.sequence == 3).values(digest=b"x")),
        lambda c: c.execute(update(audit).where(audit.c.sequence == 3).values(mac=b"x")),
        lambda c: c.execute(update(records).where(records.c.sequence == 3).values(payload=b"x")),
        lambda c: c.execute(delete(audit).where(audit.c.sequence == 3)),
        lambda c: c.execute(delete(audit).where(audit.c.sequence == 5)),
        lambda c: c.execute(delete(records).where(records.c.sequence == 5)),
        lambda c: c.execute(update(cases).values(sequence=6)),
        _swap,
        _insert_copy,
        _truncate_both,
        _truncate_and_correct_the_case,
    ],
)
def test_every_change_from_outside_is_noticed(
    store: Store,
    cases: CaseStore,
    worked_on: CaseId,
    tamper: Callable[[Connection], object],
) -> None:
    """An edited, removed, added, moved or cut-off entry is PL402."""
    with store.database.writing() as connection:
        tamper(connection)
    with pytest.raises(PlannerError) as caught:
        cases.verify(worked_on)
    assert caught.value.code == "PL402"

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Connection, delete, select, update

from planner.domain.account import Utterance
from planner.domain.bodies import Body, Removed
from planner.domain.case import Change, Record
from planner.domain.ids import CaseId, RecordId
from planner.errors import PlannerError
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.store import Store
from planner.storage.tables import records
from planner.storage.writing import Conflict
from tests.storage.every_kind import SAMPLES
from tests.storage.samples import HEAD, Clock, answer, goal, new_id

CAUSE = RecordId("cause-1")


def said(cases: CaseStore, case: CaseId, text: str, seen: int = 0, write: str = "") -> Record:
    return cases.append(case, CAUSE, answer(text), seen_version=seen, write=write or new_id())


def test_everything_written_is_read(cases: CaseStore, case: CaseId, clock: Clock) -> None:
    """Each kind of body comes back as written, by whom, when, in the order of writing."""
    written = []
    for kind, body in SAMPLES.items():
        if kind not in {"case-opened", "removed"}:
            clock.pass_(seconds=7)
            record = cases.append(case, RecordId(kind), body, seen_version=0, write=new_id())
            assert (record.body, record.at, record.by) == (body, clock.now, cases.person.id)
            written.append(record)
    assert cases.read(case).records[1:] == tuple(written)
    assert cases.read(case).head == HEAD


def test_a_change_is_a_new_version_and_the_old_one_stays(cases: CaseStore, case: CaseId) -> None:
    """Reading gives the latest version; the history gives all of them."""
    first = said(cases, case, "fue el susto")
    second = said(cases, case, "fue el susto en el río", seen=1)
    assert cases.read(case).record(CAUSE) == second
    assert cases.history(case, CAUSE) == (first, second)
    assert (first.version, second.version) == (1, 2)


def test_a_removed_record_is_not_read_and_not_lost(cases: CaseStore, case: CaseId) -> None:
    """Removal leaves the record out of the case and in the history."""
    first = said(cases, case, "fue el susto")
    cases.append(case, CAUSE, Removed(), seen_version=1, write=new_id())
    assert cases.read(case).record(CAUSE) is None
    assert cases.read(case).seen_version(CAUSE) == 2
    assert cases.history(case, CAUSE)[0] == first
    back = said(cases, case, "fue el susto", seen=2)
    assert cases.read(case).record(CAUSE) == back


def test_what_is_acknowledged_is_what_is_read(cases: CaseStore, case: CaseId) -> None:
    """Where a character cannot be kept, the answer returned already shows so."""
    record = said(cases, case, "el r\0ío")
    assert isinstance(record.body, Utterance)
    assert record.body == answer("el r\ufffdío")
    assert cases.read(case).record(CAUSE) == record


def test_of_two_who_saw_the_same_version_the_second_meets_a_conflict(
    cases: CaseStore, case: CaseId
) -> None:
    """The second save writes nothing and brings both versions to choose from."""
    said(cases, case, "uno")
    theirs = said(cases, case, "dos", seen=1)
    with pytest.raises(Conflict) as caught:
        said(cases, case, "tres", seen=1)
    assert caught.value.code == "PL405"
    assert caught.value.theirs == theirs
    assert (caught.value.mine.body, caught.value.mine.version) == (answer("tres"), 2)
    assert cases.read(case).record(CAUSE) == theirs


def test_races_between_two_writers_lose_nothing_silently(
    store: Store, unlocked: Unlocked, case: CaseId
) -> None:
    """In every race exactly one save wins and the other one is told, with the winner's text."""
    both = [store.open(unlocked), store.open(unlocked)]
    for seen in range(20):
        start = Barrier(2)

        def save(who: int, seen: int = seen, start: Barrier = start) -> Record | Conflict:
            start.wait()
            try:
                return said(both[who], case, f"{who}/{seen}", seen=seen)
            except Conflict as conflict:
                return conflict

        with ThreadPoolExecutor(2) as pool:
            results = list(pool.map(save, range(2)))
        won = [r for r in results if isinstance(r, Record)]
        told = [r for r in results if isinstance(r, Conflict)]
        assert [len(won), len(told)] == [1, 1]
        assert told[0].theirs == won[0]
    assert len(both[0].history(case, CAUSE)) == 20
    both[0].verify(case)


def test_a_screen_ahead_of_a_restored_store_is_a_conflict(cases: CaseStore, case: CaseId) -> None:
    """After a restore a tablet may know a version the store does not; nothing is skipped."""
    theirs = said(cases, case, "uno")
    with pytest.raises(Conflict) as caught:
        said(cases, case, "nueve", seen=8)
    assert caught.value.theirs == theirs


def test_the_same_write_twice_is_one_record(cases: CaseStore, case: CaseId) -> None:
    """A retry gets the record already written, even after others went on."""
    first = said(cases, case, "uno", write="w")
    assert said(cases, case, "uno", write="w") == first
    said(cases, case, "dos", seen=1)
    assert said(cases, case, "uno", write="w") == first
    assert len(cases.history(case, CAUSE)) == 2


def test_double_taps_at_once_are_one_record(store: Store, unlocked: Unlocked, case: CaseId) -> None:
    """Four taps of one write from four threads all get the one record."""
    start = Barrier(4)

    def tap(_: int) -> Record:
        start.wait()
        return said(store.open(unlocked), case, "uno", write="w")

    with ThreadPoolExecutor(4) as pool:
        assert len(set(map(repr, pool.map(tap, range(4))))) == 1
    assert len(store.open(unlocked).history(case, CAUSE)) == 1


def test_a_commit_that_was_not_acknowledged_is_found_by_the_retry(
    store: Store, cases: CaseStore, case: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection breaks after the commit; the same write again finds the record."""

    class BrokenError(Exception):
        pass

    real = store.database.writing

    def breaks_after_commit() -> object:
        class Unit:
            def __enter__(self) -> Connection:
                self.unit = real()
                return self.unit.__enter__()

            def __exit__(self, *raised: object) -> None:
                self.unit.__exit__(None, None, None)
                raise BrokenError

        return Unit()

    with monkeypatch.context() as patch:
        patch.setattr(store.database, "writing", breaks_after_commit)
        with pytest.raises(BrokenError):
            said(cases, case, "uno", write="w")
    record = said(cases, case, "uno", write="w")
    assert cases.history(case, CAUSE) == (record,)


def test_several_changes_are_saved_all_or_none(cases: CaseStore, case: CaseId) -> None:
    """One conflict among several changes keeps all of them out; together they share a write."""
    said(cases, case, "uno")
    fresh = Change(record=RecordId("g"), body=goal("Dormir"), seen_version=0, write="w")
    stale = Change(record=CAUSE, body=answer("dos"), seen_version=0, write="w")
    with pytest.raises(Conflict):
        cases.append_many(case, [fresh, stale])
    assert [r.id for r in cases.read(case).records[1:]] == [CAUSE]
    good = Change(record=CAUSE, body=answer("dos"), seen_version=1, write="w")
    written = cases.append_many(case, [fresh, good])
    assert cases.append_many(case, [fresh, good]) == written
    assert cases.read(case).records[1:] == written


def test_opening_a_case_twice_is_one_case(cases: CaseStore) -> None:
    """The retry of a beginning returns it; another beginning of that id is a conflict."""
    case, record = CaseId(new_id()), RecordId(new_id())
    opened = cases.open_case(case, record, HEAD, write="w")
    assert cases.open_case(case, record, HEAD, write="w") == opened
    with pytest.raises(Conflict) as caught:
        cases.open_case(case, RecordId(new_id()), HEAD, write="other")
    assert caught.value.theirs == opened
    assert cases.read(case).records == (opened,)


def test_a_case_opened_from_two_threads_at_once_is_one_case(
    store: Store, unlocked: Unlocked
) -> None:
    """A double tap on "new case" makes one case, and both taps are told of it."""
    for _ in range(5):
        case, start = CaseId(new_id()), Barrier(2)

        def tap(_: int, case: CaseId = case, start: Barrier = start) -> Record:
            start.wait()
            return store.open(unlocked).open_case(case, RecordId("head"), HEAD, write="w")

        with ThreadPoolExecutor(2) as pool:
            one, other = pool.map(tap, range(2))
        assert one == other


@pytest.mark.parametrize("seen", [0, 3])
def test_what_is_not_there_is_said(cases: CaseStore, case: CaseId, seen: int) -> None:
    """A case or record that is not in the store is PL407, for reading and for writing."""
    absent = CaseId(new_id())
    for act in (
        lambda: cases.read(absent),
        lambda: cases.history(absent, CAUSE),
        lambda: cases.history(case, CAUSE),
        lambda: cases.undo(absent, write="w"),
        lambda: cases.verify(absent),
        lambda: said(cases, absent, "uno", seen=seen),
        lambda: said(cases, case, "uno", seen=seen or 1),
    ):
        with pytest.raises(PlannerError) as caught:
            act()
        assert caught.value.code == "PL407"


@pytest.mark.parametrize(("record", "body"), [("head", Removed()), ("second", HEAD)])
def test_a_case_keeps_its_one_head(cases: CaseStore, record: str, body: Body) -> None:
    """A head is neither removed nor doubled; nothing is written of the attempt."""
    case = CaseId(new_id())
    cases.open_case(case, RecordId("head"), HEAD, write=new_id())
    seen = 1 if record == "head" else 0
    with pytest.raises(ValueError, match="one head"):
        cases.append(case, RecordId(record), body, seen_version=seen, write=new_id())
    assert len(cases.read(case).records) == 1


def test_a_missing_row_is_damage_and_not_an_older_answer(
    store: Store, cases: CaseStore, case: CaseId
) -> None:
    """When the newest version is deleted from outside, the older one is not served."""
    said(cases, case, "uno")
    said(cases, case, "dos", seen=1)
    with store.database.writing() as connection:
        connection.execute(delete(records).where(records.c.version == 2))
    with pytest.raises(PlannerError) as caught:
        cases.read(case)
    assert caught.value.code == "PL402"


def test_a_row_moved_to_another_record_is_damage(
    store: Store, cases: CaseStore, case: CaseId
) -> None:
    """A payload copied over another one's is never read as that record's."""
    said(cases, case, "uno")
    other = cases.append(case, RecordId("o"), answer("dos"), seen_version=0, write=new_id())
    with store.database.writing() as connection:
        payload = connection.execute(
            select(records.c.payload).where(records.c.record_id == other.id)
        ).scalar_one()
        connection.execute(
            update(records).where(records.c.record_id == CAUSE).values(payload=payload)
        )
    with pytest.raises(PlannerError) as caught:
        cases.read(case)
    assert caught.value.code == "PL402"
    assert cases.history(case, other.id) == (other,)


def test_a_clock_set_back_does_not_reorder(cases: CaseStore, case: CaseId, clock: Clock) -> None:
    """Records come in the order of writing, with the times the clock gave."""
    for number in range(4):
        clock.pass_(hours=-1)
        record = RecordId(str(number))
        cases.append(case, record, answer(str(number)), seen_version=0, write=new_id())
    assert [r.id for r in cases.read(case).records[1:]] == ["0", "1", "2", "3"]


def test_undo_steps_back_through_the_plan(cases: CaseStore, case: CaseId) -> None:
    """Each undo takes back one change more, and answers are never undone."""
    g = RecordId("g")
    cases.append(case, g, goal("Dormir"), seen_version=0, write=new_id())
    cases.append(case, g, goal("Dormir bien"), seen_version=1, write=new_id())
    said(cases, case, "fue el susto")
    cases.append(case, g, Removed(), seen_version=2, write=new_id())
    steps = [cases.undo(case, write=new_id()) for _ in range(4)]
    assert [s.body if s else None for s in steps] == [
        goal("Dormir bien"),
        goal("Dormir"),
        Removed(),
        None,
    ]
    assert [r.version for r in cases.history(case, g)] == [1, 2, 3, 4, 5, 6]
    assert cases.read(case).record(CAUSE) is not None
    cases.verify(case)


def test_an_undo_sent_twice_steps_back_once(cases: CaseStore, case: CaseId) -> None:
    """The retry of an undo returns the same record."""
    g = RecordId("g")
    for seen, text in enumerate(["a", "b", "c"]):
        cases.append(case, g, goal(text), seen_version=seen, write=new_id())
    once = cases.undo(case, write="u")
    assert cases.undo(case, write="u") == once
    assert cases.read(case).record(g) == once
    assert once is not None
    assert once.body == goal("b")

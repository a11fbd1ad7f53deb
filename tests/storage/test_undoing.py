from datetime import UTC, datetime

import pytest

from planner.domain.bodies import Body, Bridge, Released, Removed
from planner.domain.case import Record
from planner.domain.ids import CaseId, GiverId, PersonId, RecordId
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.domain.releases import release_id, seen_write
from planner.domain.words import Words
from planner.storage.cases import CaseStore
from planner.storage.undoing import StepBack, Written, step_back
from tests.storage.every_kind import SAMPLES
from tests.storage.samples import ES, answer, goal

AT = datetime(2026, 3, 1, tzinfo=UTC)
MOTHER, AUNT = GiverId("mother"), GiverId("aunt")
WITH_MOTHER = THE_CLIENT | {MOTHER}
G = RecordId("g")


def history(*writes: tuple[str, Body, int | None]) -> list[Written]:
    """Writes in order: record, body, and the sequence it undoes."""
    versions: dict[str, int] = {}
    made = []
    for sequence, (record, body, undoes) in enumerate(writes, start=1):
        versions[record] = versions.get(record, 0) + 1
        one = Record(
            case=CaseId("c"),
            id=RecordId(record),
            version=versions[record],
            body=body,
            by=PersonId("p"),
            at=AT,
            write=str(sequence),
        )
        made.append(Written(record=one, sequence=sequence, undoes=undoes))
    return made


def step(
    *writes: tuple[str, Body, int | None], audience: Audience = NOBODY_ELSE
) -> tuple[str, Body, int] | None:
    found: StepBack | None = step_back(history(*writes), audience)
    return None if found is None else (found.record.id, found.body, found.undoes)


def test_the_first_version_is_undone_by_removal() -> None:
    """A goal that was added is taken out again."""
    assert step(("g", goal("a"), None)) == ("g", Removed(), 1)


def test_answers_and_stances_are_no_steps() -> None:
    """What was said is changed by its own question and never by undoing the plan."""
    stance = SAMPLES["stance"]
    assert step(("a", answer("x"), None), ("s", stance, None), ("a", Removed(), None)) is None


def test_the_latest_change_of_any_plan_record_comes_first() -> None:
    """Goals, refusals and bridges are one line of changes."""
    bridge = Bridge(words=Words(text="x", language=ES))
    refusal = SAMPLES["suggestion-refused"]
    line: list[tuple[str, Body, int | None]]
    line = [("g", goal("a"), None), ("b", bridge, None), ("r", refusal, None)]
    assert step(*line) == ("r", Removed(), 3)
    assert step(*line[:2]) == ("b", Removed(), 2)


def test_an_undone_change_is_passed_over() -> None:
    """After undoing the second change, the first is next, and then nothing."""
    line: list[tuple[str, Body, int | None]] = [("g", goal("a"), None), ("g", goal("b"), None)]
    line.append(("g", goal("a"), 2))
    assert step(*line) == ("g", Removed(), 1)
    assert step(*line, ("g", Removed(), 1)) is None


def test_a_new_change_is_undone_before_older_ones() -> None:
    """Change, undo, change: the next undo takes back the new change to what stood before it."""
    line: list[tuple[str, Body, int | None]] = [("g", goal("a"), None), ("g", goal("b"), None)]
    line += [("g", goal("a"), 2), ("g", goal("c"), None)]
    assert step(*line) == ("g", goal("a"), 4)
    assert step(*line, ("g", goal("a"), 4)) == ("g", Removed(), 1)


class Told:
    """A case's history, each change written while some people look on."""

    def __init__(self) -> None:
        self.written: list[Written] = []

    def write(
        self, record: str, body: Body, *seen_by: GiverId, undoes: int | None = None, write: str = ""
    ) -> "Told":
        """The next version of a record, released with its write to those who saw it."""
        change = self._add(record, body, write or f"w{len(self.written)}", undoes)
        if seen_by:
            released = Released(record=change.id, of_version=change.version, to=seen_by)
            self._add(release_id(change.id), released, seen_write(change.write), None)
        return self

    def release(self, record: str, of_version: int, *to: GiverId) -> "Told":
        """Show a version by name, at another time than it was written."""
        released = Released(record=RecordId(record), of_version=of_version, to=to)
        self._add(release_id(RecordId(record)), released, f"w{len(self.written)}", None)
        return self

    def step(self, *others: GiverId) -> tuple[str, Body] | None:
        """What an undo before the client and these people would put back."""
        found = step_back(self.written, THE_CLIENT.union(others))
        return None if found is None else (found.record.id, found.body)

    def _add(self, record: str, body: Body, write: str, undoes: int | None) -> Record:
        version = 1 + sum(w.record.id == record for w in self.written)
        made = Record(
            case=CaseId("c"), id=RecordId(record), version=version, body=body, by=PersonId("p"),
            at=AT, write=write,
        )  # fmt: skip
        one = Written(record=made, sequence=len(self.written) + 1, undoes=undoes)
        self.written.append(one)
        return made


def test_before_others_only_what_they_saw_is_taken_back() -> None:
    """A later change that was made alone is passed over; alone it is the next step."""
    told = Told().write("g", goal("a"), MOTHER).write("h", goal("b"))
    assert told.step(MOTHER) == ("g", Removed())
    assert told.step() == ("h", Removed())


def test_what_was_taken_out_alone_does_not_come_back_before_others() -> None:
    """A goal written and taken out alone never appears on a screen that the mother sees."""
    told = Told().write("g", goal("secret")).write("g", Removed())
    assert told.step(MOTHER) is None
    assert told.step() == ("g", goal("secret"))


def test_an_earlier_wording_that_was_private_does_not_come_back_before_others() -> None:
    """Showing the second wording shows nothing of the first, and neither does undoing."""
    told = Told().write("g", goal("secret")).write("g", goal("b")).release("g", 2, MOTHER)
    assert told.step(MOTHER) is None
    assert told.step() == ("g", goal("secret"))


def test_what_was_written_over_something_hidden_is_taken_back_to_nothing() -> None:
    """Before the change they saw nothing there, so that is what they see again."""
    told = Told().write("b", goal("secret")).write("b", goal("seen"), MOTHER)
    assert told.step(MOTHER) == ("b", Removed())


def test_what_was_changed_since_behind_them_stays_as_it_is() -> None:
    """Their change is not the latest any more; it cannot be taken back over a hidden one."""
    told = Told().write("g", goal("a"), MOTHER).write("g", goal("secret"))
    assert told.step(MOTHER) is None
    assert told.release("g", 2, MOTHER).step(MOTHER) is None


def test_everybody_who_looks_on_has_to_have_seen_it() -> None:
    """What the mother saw is not taken back before the aunt."""
    told = Told().write("g", goal("a"), AUNT, MOTHER).write("h", goal("b"), MOTHER)
    assert told.step(MOTHER) == ("h", Removed())
    assert told.step(MOTHER, AUNT) == ("g", Removed())


def test_a_release_that_was_taken_back_counts_no_more() -> None:
    """What the mother may no longer see, she does not see change either."""
    told = Told().write("g", goal("a"), MOTHER).release("g", 1)
    assert told.step(MOTHER) is None


def test_steps_before_others_go_back_one_by_one() -> None:
    """To the wording that they saw before, then to nothing, then there is no step."""
    told = Told().write("g", goal("a"), MOTHER).write("g", goal("b"), MOTHER)
    assert told.step(MOTHER) == ("g", goal("a"))
    told.write("g", goal("a"), MOTHER, undoes=3)
    assert told.step(MOTHER) == ("g", Removed())
    told.write("g", Removed(), MOTHER, undoes=1)
    assert told.step(MOTHER) is None


def seen(cases: CaseStore, case: CaseId, body: Body, version: int, *to: GiverId) -> None:
    """Write a version of the one goal, released to those who look on."""
    write = f"w{version}"
    cases.append(case, G, body, seen_version=version - 1, write=write)
    release = release_id(G)
    released = Released(record=G, of_version=version, to=to)
    before = cases.read(case).seen_version(release)
    if to:
        cases.append(case, release, released, seen_version=before, write=seen_write(write))


@pytest.mark.parametrize("audience", [NOBODY_ELSE, THE_CLIENT])
def test_the_store_undoes_everything_for_worker_and_client(
    cases: CaseStore, case: CaseId, audience: Audience
) -> None:
    """On either database: the plan is the client's, whoever else saw it."""
    seen(cases, case, goal("a"), 1)
    seen(cases, case, goal("b"), 2, MOTHER)
    for body in (goal("a"), Removed()):
        undone = cases.undo(case, write=f"u{body}", audience=audience)
        assert undone is not None
        assert undone.body == body
    assert cases.undo(case, write="u", audience=audience) is None


def test_the_store_puts_back_nothing_that_others_may_not_see(
    cases: CaseStore, case: CaseId
) -> None:
    """On either database: the step stops where the mother's knowledge does, and a retry is one."""
    seen(cases, case, goal("secret"), 1)
    seen(cases, case, goal("b"), 2, MOTHER)
    assert cases.undo(case, write="u1", audience=THE_CLIENT | {AUNT}) is None
    undone = cases.undo(case, write="u1", audience=WITH_MOTHER)
    assert undone is not None
    assert undone.body == Removed()
    assert cases.undo(case, write="u1", audience=WITH_MOTHER) == undone
    assert [r.version for r in cases.history(case, G)] == [1, 2, 3]
    assert cases.undo(case, write="u2", audience=WITH_MOTHER) is None
    cases.verify(case)

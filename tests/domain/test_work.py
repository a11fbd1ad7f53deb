from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.domain.bodies import Body, PlanItem, Removed
from planner.domain.clash import CautionAnswer
from planner.domain.explanatory_model import Domain
from planner.domain.frame import Frame
from planner.domain.leaving import PaperChosen
from planner.domain.plan import Goal, Origin, Task, Wording
from planner.domain.safety import Done, Duty, DutyKind
from planner.domain.words import LanguageTag
from planner.domain.work import (
    Entry,
    Work,
    WorkKind,
    entries_after,
    entries_of,
    entry_of,
    open_work,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TODAY, EARLIER, LATER = date(2026, 3, 1), date(2026, 2, 20), date(2026, 3, 9)
WORDS = Wording(texts={LanguageTag("es"): "Ayunar los lunes"})
ORIGIN = Origin(setting="primary-care")
TASK = Task(
    id="t", goal="g", domain=Domain.SPIRITUAL, doer="client", text=WORDS, origin=ORIGIN,
    practices=("fasting", "prayer"),
)  # fmt: skip
GOAL = Goal(id="g", domain=Domain.SPIRITUAL, text=WORDS, origin=ORIGIN)
FRAME = Frame(started_at=NOON)
DUTY = Duty(kind=DutyKind.ASK_ALONE, due=TODAY)
ANSWER = CautionAnswer(
    practice="fasting", by="Dr Sow", answer="Not with insulin.", recorded_by="Dr Sow",
    clears=False, on=TODAY,
)  # fmt: skip
CAUTION = Entry(kind=WorkKind.CAUTION, practices=("fasting", "prayer"))
ANSWERED = Entry(kind=WorkKind.CAUTION, practices=("fasting",), is_answer=True)
NEEDING = frozenset({"fasting", "kohl"})


@pytest.mark.parametrize(
    ("body", "entry"),
    [
        (FRAME, Entry(kind=WorkKind.SITTING)),
        (DUTY, Entry(kind=WorkKind.DUTY, due=TODAY)),
        (PlanItem(item=TASK, place=0), CAUTION),
        (ANSWER, ANSWERED),
        (PaperChosen(next_visit=LATER), Entry(kind=WorkKind.REVIEW, due=LATER)),
    ],
)
def test_one_body_alone_says_what_there_is_to_do(body: Body, entry: Entry) -> None:
    """An open sitting, an open duty, a task with practices, an answer, a visit: one entry each."""
    assert entry_of(body) == entry


@pytest.mark.parametrize(
    "body",
    [
        replace(FRAME, closed_at=NOON),
        replace(DUTY, done=Done(by="Dr Sow", what="Asked her alone.", at=NOON)),
        PlanItem(item=replace(TASK, practices=()), place=0),
        PlanItem(item=GOAL, place=0),
        PaperChosen(),
        Removed(),
    ],
)
def test_what_is_done_or_was_never_to_do_gives_no_entry(body: Body) -> None:
    """A closed sitting, a duty done, a task without practices, no date: nothing to do."""
    assert entry_of(body) is None


def test_a_new_version_takes_the_place_of_the_entry_before() -> None:
    """A duty that is put off has one day; one that is done has none, and others stay."""
    other = {"paper": Entry(kind=WorkKind.REVIEW, due=LATER)}
    put_off = replace(DUTY, due=LATER)
    entries = entries_after(other, "duty", before=None, body=DUTY)
    entries = entries_after(entries, "duty", before=DUTY, body=put_off)
    assert entries == {**other, "duty": Entry(kind=WorkKind.DUTY, due=LATER)}
    assert entries_after(entries, "duty", before=put_off, body=Removed()) == other


def test_the_next_sitting_meets_the_visit_and_takes_up_what_was_left_open() -> None:
    """When a sitting begins, neither a visit due nor an earlier open sitting is waited for."""
    duty = {"duty": Entry(kind=WorkKind.DUTY, due=TODAY)}
    before = {
        **duty,
        "sitting.1": Entry(kind=WorkKind.SITTING),
        "paper": Entry(kind=WorkKind.REVIEW, due=EARLIER),
    }
    after = entries_after(before, "sitting.2", before=None, body=FRAME)
    assert after == {**duty, "sitting.2": Entry(kind=WorkKind.SITTING)}


def test_all_that_was_written_gives_the_entries_that_stand() -> None:
    """From the whole history: the last body of each record, and what a later sitting met."""
    written: list[tuple[str, Body]] = [
        ("paper", PaperChosen(next_visit=EARLIER)),
        ("task", PlanItem(item=TASK, place=0)),
        ("duty", DUTY),
        ("sitting.2", FRAME),
        ("duty", Removed()),
        ("sitting.2", replace(FRAME, closed_at=NOON)),
    ]
    assert entries_of(written) == {"task": CAUTION}
    assert entries_of(written[:-2]) == {
        "task": CAUTION,
        "duty": Entry(kind=WorkKind.DUTY, due=TODAY),
        "sitting.2": Entry(kind=WorkKind.SITTING),
    }


@pytest.mark.parametrize(("days", "is_met"), [(0, True), (1, True), (2, False)])
def test_a_visit_planned_for_a_later_day_still_stands(days: int, is_met: bool) -> None:  # noqa: FBT001
    """A sitting in between does not meet it; where it is tomorrow in UTC, it is the visit."""
    due = NOON.date() + timedelta(days=days)
    planned = {"paper": Entry(kind=WorkKind.REVIEW, due=due)}
    after = entries_after(planned, "sitting.2", before=None, body=FRAME)
    assert ("paper" not in after) is is_met


def test_closing_a_sitting_keeps_the_visit_that_was_settled_in_it() -> None:
    """The day of the next visit outlives the end of the sitting, and its being opened again."""
    review = {"paper": Entry(kind=WorkKind.REVIEW, due=LATER)}
    sitting = {**review, "sitting.1": Entry(kind=WorkKind.SITTING)}
    closed = replace(FRAME, closed_at=NOON)
    assert entries_after(sitting, "sitting.1", before=FRAME, body=closed) == review
    assert entries_after(review, "sitting.1", before=closed, body=FRAME) == sitting


def test_a_caution_is_open_until_somebody_answered() -> None:
    """Only practices that need an answer are asked about, and only while there is none."""
    asked = (Work(kind=WorkKind.CAUTION, practices=("fasting",)),)
    assert open_work([CAUTION], NEEDING) == asked
    assert open_work([CAUTION], frozenset()) == ()
    assert open_work([ANSWERED, CAUTION], NEEDING) == ()
    about_kohl = replace(ANSWERED, practices=("kohl",))
    assert open_work([CAUTION, about_kohl], NEEDING) == asked


def test_an_answer_alone_is_no_work() -> None:
    """Where the task was taken out, the answer about its practice asks for nothing."""
    assert open_work([ANSWERED], NEEDING) == ()


def test_of_each_kind_there_is_one_work_by_its_earliest_day() -> None:
    """Two duties and two tasks with one practice make one line each."""
    duties = [Entry(kind=WorkKind.DUTY, due=day) for day in (LATER, EARLIER)]
    assert open_work([*duties, CAUTION, CAUTION], NEEDING) == (
        Work(kind=WorkKind.DUTY, due=EARLIER),
        Work(kind=WorkKind.CAUTION, practices=("fasting",)),
    )


def test_what_is_overdue_comes_first_and_what_is_to_come_last() -> None:
    """Overdue by day, then today, then what waits for no day, then the days to come."""
    in_order = [
        Work(kind=WorkKind.REVIEW, due=EARLIER),
        Work(kind=WorkKind.DUTY, due=TODAY),
        Work(kind=WorkKind.REVIEW, due=TODAY),
        Work(kind=WorkKind.SITTING),
        Work(kind=WorkKind.CAUTION, practices=("fasting",)),
        Work(kind=WorkKind.DUTY, due=LATER),
    ]
    mixed = [in_order[place] for place in (4, 0, 5, 2, 1, 3)]
    assert sorted(mixed, key=lambda work: work.order(TODAY)) == in_order
    assert [work.is_overdue(TODAY) for work in in_order] == [True, *[False] * 5]

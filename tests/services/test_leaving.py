"""Leaving: the choice of paper, the plan told back, and what is open at the end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.clash import CautionAnswer
from planner.domain.following import SessionCheck
from planner.domain.frame import Answered, WorkerRole
from planner.domain.handout import PaperSize
from planner.domain.leaving import Approval, PaperChosen, Recalled, ToldBack
from planner.errors import PlannerError
from planner.services.differing import Differing
from planner.services.following import Following, check_id
from planner.services.framing import FIRST_SITTING, Framing
from planner.services.leaving import (
    PAPER,
    Leaving,
    StillOpen,
    are_first_steps,
    has_next_visit,
    still_open,
    told_back_id,
    visit_line,
)
from tests.fakes import settled
from tests.language.small import phrasebook
from tests.services.plan_desk import NOW, PlanDesk

TODAY = NOW.date()
NEXT_WEEK = TODAY + timedelta(days=7)
ALL = ToldBack(sitting=FIRST_SITTING, recalled=Recalled.ALL, words="I walk.")


@pytest.fixture
def desk(tmp_path: Path) -> PlanDesk:
    """A settled sitting with three answers and an empty plan."""
    return PlanDesk(tmp_path)


@pytest.fixture
def leaving(desk: PlanDesk) -> Leaving:
    return Leaving(desk.store)


def unsettle(desk: PlanDesk) -> None:
    """The client says no to writing down."""
    frame = replace(settled(NOW), consent=Answered.NO)
    Framing(desk.store).settle(desk.case, FIRST_SITTING, frame, write=desk.write())


def opened(desk: PlanDesk, today: date = TODAY) -> StillOpen:
    """What is open in the case now."""
    return still_open(desk.case, desk.plan, FIRST_SITTING, today)


def test_the_choice_of_paper_is_one_record_with_its_history(
    desk: PlanDesk, leaving: Leaving
) -> None:
    """A second choice is the next version; the same choice again writes nothing."""
    leaving.choose_paper(desk.case, PaperChosen(), write=desk.write())
    pocket = PaperChosen(size=PaperSize.POCKET, phone="020 7946 0018")
    leaving.choose_paper(desk.case, pocket, write=desk.write())
    assert leaving.choose_paper(desk.case, pocket, write=desk.write()) is None
    assert desk.case.one(PAPER, PaperChosen) == pocket
    assert len(desk.store.history(desk.id, PAPER)) == 2


@pytest.mark.parametrize("phone", ["call me", "12", "020 7946 oo18"])
def test_a_number_that_cannot_be_dialled_is_refused(
    desk: PlanDesk, leaving: Leaving, phone: str
) -> None:
    """Somebody will need it when it gets worse."""
    with pytest.raises(PlannerError, match="PL120"):
        leaving.choose_paper(desk.case, PaperChosen(phone=phone), write=desk.write())
    assert desk.case.record(PAPER) is None


def test_nothing_is_kept_before_the_frame_is_settled(desk: PlanDesk, leaving: Leaving) -> None:
    """Without the client's yes neither the paper, nor their words, nor their check is written."""
    unsettle(desk)
    check = SessionCheck(sitting=FIRST_SITTING, bond=3)
    with pytest.raises(PlannerError, match="PL308"):
        leaving.choose_paper(desk.case, PaperChosen(), write=desk.write())
    with pytest.raises(PlannerError, match="PL308"):
        leaving.keep_told_back(desk.case, ALL, write=desk.write())
    with pytest.raises(PlannerError, match="PL308"):
        Following(desk.store).check(desk.case, check, write=desk.write())
    for record in (PAPER, told_back_id(FIRST_SITTING), check_id(FIRST_SITTING)):
        assert desk.case.record(record) is None


def test_what_was_told_back_belongs_to_its_sitting(desk: PlanDesk, leaving: Leaving) -> None:
    """The next sitting begins with nothing told."""
    leaving.keep_told_back(desk.case, ALL, write=desk.write())
    assert desk.case.one(told_back_id(FIRST_SITTING), ToldBack) == ALL
    begun = Framing(desk.store).begin(
        desk.case, role=WorkerRole.CLINICIAN, now=NOW, write=desk.write()
    )
    assert begun is not None
    assert desk.case.one(told_back_id(begun.id), ToldBack) is None


@pytest.mark.rule("AI-4")
@pytest.mark.parametrize(
    ("role", "is_approved", "are_first"),
    [
        (WorkerRole.HEALTH_WORKER, False, True),
        (WorkerRole.HEALTH_WORKER, True, False),
        (WorkerRole.CLINICIAN, False, False),
        (WorkerRole.CLINICIAN, True, False),
    ],
)
def test_first_steps_are_for_where_no_clinician_has_looked(
    role: WorkerRole, *, is_approved: bool, are_first: bool
) -> None:
    """AI-4: a health worker's plan leaves as first steps until it is approved."""
    approval = Approval(
        by="Dr Ada", role=WorkerRole.CLINICIAN, fingerprint="f", at=datetime(2026, 3, 1, tzinfo=UTC)
    )
    assert are_first_steps(role, approval if is_approved else None) is are_first


@pytest.mark.parametrize(
    ("chosen", "line"),
    [
        (PaperChosen(), ""),
        (PaperChosen(visit_note=" I call first. "), "I call first."),
        (PaperChosen(next_visit=date(2026, 3, 8)), "8 Mar 2026"),
        (PaperChosen(next_visit=date(2026, 3, 8), visit_note="09:30"), "8 Mar 2026 · 09:30"),
    ],
)
def test_the_next_visit_is_one_line_of_what_there_is(
    tmp_path: Path, chosen: PaperChosen, line: str
) -> None:
    """The day as the client's language writes it, then the note."""
    assert visit_line(phrasebook(tmp_path, "en"), chosen) == line


@pytest.mark.parametrize(("days", "is_there"), [(-1, False), (0, True), (7, True)])
def test_a_visit_that_has_passed_is_not_the_next(
    desk: PlanDesk, leaving: Leaving, days: int, *, is_there: bool
) -> None:
    """A day that lies behind leaves the next visit open."""
    chosen = PaperChosen(next_visit=TODAY + timedelta(days=days))
    leaving.choose_paper(desk.case, chosen, write=desk.write())
    assert has_next_visit(desk.case, TODAY) is is_there


def test_an_empty_plan_asks_for_no_paper_and_no_telling_back(desk: PlanDesk) -> None:
    """Only the next visit is open."""
    assert opened(desk) == StillOpen(has_next_visit=False)


def test_everything_that_is_not_settled_is_counted(desk: PlanDesk) -> None:
    """An item without stances, its caution without an answer, and the rest."""
    desk.take("soul-loss.healer")
    assert opened(desk) == StillOpen(
        items=1,
        cautions=1,
        is_paper_chosen=False,
        is_told_back=False,
        has_next_visit=False,
    )


def test_nothing_is_open_once_all_is_settled(desk: PlanDesk, leaving: Leaving) -> None:
    """Stances, the answer to the caution, the paper with its day, the plan told back."""
    desk.say_yes(desk.take("soul-loss.healer"))
    answer = CautionAnswer(
        practice="tea", by="Dr Ada", answer="Two hours apart.", recorded_by="Dr Ada",
        clears=True, on=TODAY,
    )  # fmt: skip
    Differing(desk.store).answer_caution(
        desk.case, answer, role=WorkerRole.CLINICIAN, write=desk.write()
    )
    leaving.choose_paper(desk.case, PaperChosen(next_visit=NEXT_WEEK), write=desk.write())
    leaving.keep_told_back(desk.case, ALL, write=desk.write())
    assert opened(desk) == StillOpen()


@pytest.mark.parametrize("recalled", [Recalled.PART, Recalled.NOT, Recalled.NOT_ASKED])
def test_a_plan_not_told_back_in_full_stays_open(
    desk: PlanDesk, leaving: Leaving, recalled: Recalled
) -> None:
    """Part of it, none of it and never asked are all still open."""
    desk.take("soul-loss.sleep")
    desk.take("soul-loss.rest")
    told = ToldBack(sitting=FIRST_SITTING, recalled=recalled)
    leaving.keep_told_back(desk.case, told, write=desk.write())
    assert not opened(desk).is_told_back


def test_a_setting_without_plans_has_only_the_next_visit(desk: PlanDesk) -> None:
    """Nothing of a plan can be open where none is made."""
    desk.take("soul-loss.sleep")
    found = still_open(desk.case, None, FIRST_SITTING, TODAY)
    assert found == StillOpen(has_next_visit=False)

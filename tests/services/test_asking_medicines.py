"""What is taken is kept beside the account, and apart for each audience."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.domain.bodies import CaseOpened, Removed
from planner.domain.case import Case
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.medicines import Known, MedicineLine, Medicines
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience
from planner.errors import PlannerError
from planner.services.asking_medicines import MEDICINES, AskingMedicines
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, settle

CASE = CaseId("c-1")
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
TOLD = Medicines(
    medicines=Known.YES, kinds=("insulin",), medicine_list=(MedicineLine(text="Insulina"),)
)
WITH_MOTHER: Audience = THE_CLIENT | {GiverId("mother")}


class Desk:
    """The step over a store in memory, as an audience sees it."""

    def __init__(self, *, is_settled: bool = True) -> None:
        self.store = CasesInMemory()
        head = CaseOpened(code="A", client_language=EN, clinician_language=EN, setting="s")
        self.store.open_case(CASE, RecordId("head"), head, write="w-0")
        if is_settled:
            settle(self.store, CASE, NOW)

    def seen(self, audience: Audience = NOBODY_ELSE) -> tuple[AskingMedicines, Case]:
        """The service and the case as this audience may use them."""
        viewed = ViewedCases(self.store, audience)
        return AskingMedicines(viewed), viewed.read(CASE)

    def keep(self, told: Medicines, write: str, audience: Audience = NOBODY_ELSE) -> bool:
        """Keep what was told; whether it was a change."""
        asking, case = self.seen(audience)
        return asking.keep(case, told, write=write) is not None


@pytest.fixture
def desk() -> Desk:
    """A case whose frame is settled."""
    return Desk()


def test_nothing_is_known_until_somebody_asks(desk: Desk) -> None:
    """Silence is not asked, and never none."""
    asking, case = desk.seen()
    assert asking.written(case) == asking.known(case) == Medicines()


def test_answers_are_kept_as_they_were_given(desk: Desk) -> None:
    """In a record of their own, version upon version; the same again writes nothing."""
    assert desk.keep(TOLD, "w-1")
    assert not desk.keep(TOLD, "w-2")
    assert desk.keep(replace(TOLD, allergies=Known.NONE), "w-3")
    asking, case = desk.seen()
    assert asking.written(case).allergies is Known.NONE
    assert case.seen_version(RecordId(MEDICINES)) == 2
    assert case.account.utterances == ()


def test_answers_taken_back_altogether_take_the_record_out(desk: Desk) -> None:
    """Its earlier versions stay in the history, and it can be given again."""
    desk.keep(TOLD, "w-1")
    desk.keep(Medicines(), "w-2")
    asking, case = desk.seen()
    assert asking.known(case) == Medicines()
    assert isinstance(desk.store.history(CASE, RecordId(MEDICINES))[-1].body, Removed)
    assert desk.keep(TOLD, "w-3")


def test_nothing_is_kept_before_the_frame_is_settled() -> None:
    """First what is written down and who may read it, then the medicines."""
    with pytest.raises(PlannerError) as refused:
        Desk(is_settled=False).keep(TOLD, "w-1")
    assert refused.value.code == "PL308"


def test_what_was_told_alone_is_neither_shown_nor_written_over(desk: Desk) -> None:
    """Before the mother another record is filled, and nothing shows that there is one."""
    desk.keep(TOLD, "w-1")
    asking, before_mother = desk.seen(WITH_MOTHER)
    assert asking.known(before_mother) == Medicines()
    desk.keep(Medicines(medicines=Known.NONE), "w-2", WITH_MOTHER)
    asking, before_mother = desk.seen(WITH_MOTHER)
    assert asking.known(before_mother) == Medicines(medicines=Known.NONE)
    asking, alone = desk.seen()
    assert asking.written(alone) == TOLD


def test_whoever_may_see_both_reckons_with_both(desk: Desk) -> None:
    """A no before others takes away nothing that was told alone."""
    desk.keep(TOLD, "w-1")
    desk.keep(Medicines(medicines=Known.NONE, allergies=Known.NONE), "w-2", WITH_MOTHER)
    asking, alone = desk.seen()
    known = asking.known(alone)
    assert (known.medicines, known.kinds, known.allergies) == (
        Known.YES,
        ("insulin",),
        Known.NONE,
    )


def test_somebody_who_was_first_is_not_written_over(desk: Desk) -> None:
    """The second of two tablets learns of the first."""
    asking, case = desk.seen()
    desk.keep(TOLD, "w-1")
    with pytest.raises(PlannerError) as refused:
        asking.keep(case, Medicines(medicines=Known.NONE), write="w-2")
    assert refused.value.code == "PL405"

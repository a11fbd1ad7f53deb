"""What was measured in a sitting (services/following)."""

import pytest

from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.following import WRITTEN_BETWEEN, Reading, ReadingKind
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.privacy import THE_CLIENT, Audience
from planner.errors import PlannerError
from planner.services.following import Following, measured
from planner.services.framing import FIRST_SITTING
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, Clock, settle

CASE = CaseId("c-1")
MOTHER = THE_CLIENT | {GiverId("mother")}


@pytest.fixture
def store() -> CasesInMemory:
    clock = Clock()
    cases = CasesInMemory(clock)
    head = CaseOpened(code="A-1", client_language=EN, clinician_language=EN, setting="s")
    cases.open_case(CASE, RecordId("head"), head, write="w-head")
    settle(cases, CASE, clock())
    return cases


def measure(cases: CasesInMemory, audience: Audience, value: float | None, write: str) -> Case:
    """Keep a value while these look on, and what they see then."""
    seen = ViewedCases(cases, audience)
    Following(seen).measure(
        seen.read(CASE), FIRST_SITTING, ReadingKind.SYSTOLIC, value, write=write
    )
    return seen.read(CASE)


def values(case: Case) -> list[float]:
    """What is shown as measured."""
    return [reading.value for _, reading in case.each(Reading)]


def test_a_value_is_kept_changed_and_taken_out(store: CasesInMemory) -> None:
    """The last one stands; an emptied field leaves none, and the history keeps all."""
    assert values(measure(store, THE_CLIENT, 150, "w-1")) == [150]
    assert values(measure(store, THE_CLIENT, 160, "w-2")) == [160]
    assert values(measure(store, THE_CLIENT, None, "w-3")) == []
    assert len(store.history(CASE, RecordId("reading.sitting.1.systolic"))) == 3


def test_who_saw_a_value_measured_may_read_it_later(store: CasesInMemory) -> None:
    """A value measured alone stays hidden from the mother, and hers does not write over it."""
    measure(store, THE_CLIENT, 150, "w-1")
    assert values(ViewedCases(store, MOTHER).read(CASE)) == []
    assert values(measure(store, MOTHER, 160, "w-2")) == [160]
    assert values(store.read(CASE)) == [150, 160]


def test_nothing_is_measured_before_the_frame_is_settled() -> None:
    """PL308, as for every other answer."""
    cases = CasesInMemory()
    head = CaseOpened(code="A-1", client_language=EN, clinician_language=EN, setting="s")
    cases.open_case(CASE, RecordId("head"), head, write="w-head")
    with pytest.raises(PlannerError, match="PL308"):
        measure(cases, THE_CLIENT, 150, "w-1")


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (ReadingKind.SYSTOLIC, "180", 180),
        (ReadingKind.SYSTOLIC, " ١٨٠ ", 180),
        (ReadingKind.TEMPERATURE, "38,5", 38.5),
        (ReadingKind.GLUCOSE, "", None),
        (ReadingKind.GLUCOSE, "  ", None),
    ],
)
def test_a_typed_value_is_read(kind: ReadingKind, typed: str, value: float | None) -> None:
    """In any digits; nothing typed is nothing measured."""
    assert measured(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (ReadingKind.SYSTOLIC, "120/80"),
        (ReadingKind.SYSTOLIC, "high"),
        (ReadingKind.SYSTOLIC, "1800"),
        (ReadingKind.TEMPERATURE, "385"),
        (ReadingKind.GLUCOSE, "-5"),
    ],
)
def test_a_slip_of_the_finger_is_no_value(kind: ReadingKind, typed: str) -> None:
    """PL122 says what was typed and between which numbers a value lies."""
    with pytest.raises(PlannerError) as raised:
        measured(kind, typed)
    least, most = WRITTEN_BETWEEN[kind]
    assert raised.value.code == "PL122"
    assert raised.value.facts == {"found": typed, "least": least, "most": most}

"""One sentence that both approve, each for themselves (CU-6)."""

import pytest

from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.services.listening import fresh_id
from planner.services.understanding import bridge_status
from planner.wiring import Planner
from tests.rules.clinic import BOTH, Clinic


@pytest.fixture
def clinic(planner: Planner) -> Clinic:
    """A case with a sentence."""
    clinic = Clinic(planner)
    clinic.understanding.keep_bridge(clinic.case, "We call it fright.", write=fresh_id())
    return clinic


def stand_behind(clinic: Clinic, party: PartyKind, value: StanceValue) -> None:
    """One side's word on the sentence as it stands."""
    clinic.understanding.stand_behind(clinic.case, party, value, write=fresh_id())


@pytest.mark.rule("CU-6")
@pytest.mark.parametrize(("first", "second"), [BOTH, BOTH[::-1]])
def test_one_sides_yes_is_not_enough(clinic: Clinic, first: PartyKind, second: PartyKind) -> None:
    """CU-6: whoever says it first, the sentence is open until the other has said it as well."""
    stand_behind(clinic, first, StanceValue.AGREES)
    assert bridge_status(clinic.case) is ItemStatus.OPEN
    stand_behind(clinic, second, StanceValue.AGREES)
    assert bridge_status(clinic.case) is ItemStatus.AGREED


@pytest.mark.rule("CU-6")
def test_another_sentence_has_nobodys_yes(clinic: Clinic) -> None:
    """CU-6: both approved the words that stood there."""
    for party in BOTH:
        stand_behind(clinic, party, StanceValue.AGREES)
    clinic.understanding.keep_bridge(clinic.case, "We call it illness.", write=fresh_id())
    assert bridge_status(clinic.case) is ItemStatus.OPEN


@pytest.mark.rule("CU-6")
def test_one_no_is_seen(clinic: Clinic) -> None:
    """CU-6: no yes of the other side outvotes it."""
    stand_behind(clinic, PartyKind.CLINICIAN, StanceValue.AGREES)
    stand_behind(clinic, PartyKind.CLIENT, StanceValue.DISAGREES)
    assert bridge_status(clinic.case) is ItemStatus.DISAGREED

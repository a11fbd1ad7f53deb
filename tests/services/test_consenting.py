"""Consenting: exactly what the client allows, for one helper, until a day, and back again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.explanatory_model import Domain
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT as THE_CLIENT
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import PartyKind
from planner.domain.plan import Origin, Task
from planner.domain.words import Words
from planner.errors import PlannerError
from planner.services.consenting import Consenting, consents, fresh_consent_id, may_need_consent
from planner.services.viewing import ViewedCases
from tests.fakes import EN
from tests.services.plan_desk import NOW, PlanDesk, wording

TODAY = NOW.date()
CONSENT = HelperConsent(
    helper="Father Anton", may_be_told=Words(text="That I want to sing again.", language=EN),
    until=TODAY + timedelta(days=30), tasks=("task.1",),
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> PlanDesk:
    """A case with three answers and an empty plan."""
    return PlanDesk(tmp_path)


def allow(desk: PlanDesk, consent: HelperConsent = CONSENT) -> RecordId:
    """The client's yes."""
    record = fresh_consent_id()
    Consenting(desk.store).allow(desk.case, record, consent, today=TODAY, write=desk.write())
    return record


@pytest.mark.rule("CU-5")
def test_each_helper_is_asked_about_alone(desk: PlanDesk) -> None:
    """CU-5: a yes for one says nothing of another, and stands only at its own tasks."""
    priest = allow(desk)
    aunt = allow(desk, replace(CONSENT, helper="Aunt Mina", tasks=("task.1", "task.2")))
    assert set(consents(desk.case, "task.1")) == {priest, aunt}
    assert set(consents(desk.case, "task.2")) == {aunt}
    assert not consents(desk.case, "task.3")


@pytest.mark.rule("CU-5")
def test_a_yes_holds_until_its_day_and_not_a_day_longer(desk: PlanDesk) -> None:
    """CU-5: afterwards it is shown as ended and allows nothing."""
    record = allow(desk)
    kept = consents(desk.case, "task.1")[record]
    assert kept.stands(CONSENT.until)
    assert not kept.stands(CONSENT.until + timedelta(days=1))


@pytest.mark.rule("CU-5")
def test_a_yes_is_taken_back_at_any_time_and_stays_in_the_history(desk: PlanDesk) -> None:
    """CU-5: what was allowed before is not forgotten, and allows nothing any longer."""
    record = allow(desk)
    Consenting(desk.store).withdraw(desk.case, record, write=desk.write())
    assert not consents(desk.case, "task.1")[record].stands(TODAY)
    assert [r.version for r in desk.store.history(desk.id, record)] == [1, 2]


@pytest.mark.rule("CU-5")
def test_a_day_that_has_passed_is_no_day_to_end_on(desk: PlanDesk) -> None:
    """CU-5: PL507, and nothing is kept; today is the first day it can end on."""
    with pytest.raises(PlannerError) as caught:
        allow(desk, replace(CONSENT, until=TODAY - timedelta(days=1)))
    assert caught.value.code == "PL507"
    assert not consents(desk.case, "task.1")
    assert allow(desk, replace(CONSENT, until=TODAY)) in consents(desk.case, "task.1")


def test_nobody_else_is_shown_who_may_be_told(desk: PlanDesk) -> None:
    """Not even those who looked on when it was written down."""
    allow(desk)
    viewed = ViewedCases(desk.store, frozenset({THE_CLIENT, GiverId("mother")}))
    Consenting(viewed).allow(
        viewed.read(desk.id), fresh_consent_id(), CONSENT, today=TODAY, write=desk.write()
    )
    assert not consents(viewed.read(desk.id), "task.1")
    assert len(consents(desk.case, "task.1")) == 2


def test_what_is_not_there_cannot_be_taken_back(desk: PlanDesk) -> None:
    """PL407."""
    with pytest.raises(PlannerError) as caught:
        Consenting(desk.store).withdraw(desk.case, RecordId("helper.x"), write=desk.write())
    assert caught.value.code == "PL407"


@pytest.mark.parametrize(
    ("doer", "domain", "asked"),
    [
        ("client", Domain.PERSONAL, "no"),
        ("clinician", Domain.CLINICAL, "no"),
        ("helper", Domain.PERSONAL, "yes"),
        ("family", Domain.PRACTICAL, "yes"),
        ("client", Domain.COMMUNITY, "yes"),
        ("client", Domain.SPIRITUAL, "yes"),
    ],
)
def test_it_is_asked_where_somebody_else_may_have_a_part(
    doer: str, domain: Domain, asked: str
) -> None:
    """A task of the client's own people or of their community or faith."""
    task = Task(
        id="t", goal="", domain=domain, doer=doer, text=wording("A step."),
        origin=Origin(person=PartyKind.CLIENT),
    )  # fmt: skip
    assert may_need_consent(task) is (asked == "yes")

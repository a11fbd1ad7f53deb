"""Readings: written down and compared with the place's own limits (rule PC-6)."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.following import Reading
from planner.domain.frame import WorkerRole
from planner.domain.ids import CaseId, RecordId
from planner.domain.site import Site, UrgentLimit
from planner.domain.words import LanguageTag
from planner.services.framing import FIRST_SITTING
from planner.services.site_keeping import SiteKeeping
from planner.ui import desk
from planner.ui.desk import Desk
from planner.ui.readings import ReadingKind
from tests.fakes import settled
from tests.ui.pages.visiting import TOKEN, Visitor, html, labelled, words

SITE = Site(
    duty_name="Dr Haddad",
    duty_phone="020 7946 0018",
    urgent_limits=(
        UrgentLimit(kind=ReadingKind.SYSTOLIC, at=180),
        UrgentLimit(kind=ReadingKind.TEMPERATURE, at=38.5),
    ),
)
NOTICE = "Contact a clinician now."
UPPER, LOWER, TEMPERATURE = "Blood pressure, upper", "Blood pressure, lower", "Temperature"


def _readings() -> None:
    from planner.ui.readings import readings  # noqa: PLC0415 - runs as a script
    from planner.ui.workroom import enter  # noqa: PLC0415 - runs as a script

    readings(enter())


@pytest.fixture
def case(visitor: Visitor) -> CaseId:
    """A settled case at a place with two limits."""
    SiteKeeping(visitor.cases).keep(SITE, seen_version=0, write="site")
    return visitor.case()


def at_readings(case: CaseId) -> AppTest:
    """The fields for what was measured."""
    app = AppTest.from_function(_readings, default_timeout=20)
    tag = LanguageTag("en")
    desk.seat(
        app.session_state,
        Desk(interface_language=tag, client_language=tag, case_id=case, read_session=lambda: TOKEN),
    )
    app.run()
    assert not app.exception
    return app


def kept(visitor: Visitor, case: CaseId) -> dict[str, float]:
    """What the store has."""
    return {reading.kind: reading.value for _, reading in visitor.read(case).each(Reading)}


@pytest.mark.rule("PC-6")
@pytest.mark.parametrize(
    ("field", "typed", "is_urgent"),
    [
        (UPPER, "179", False),
        (UPPER, "180", True),
        (UPPER, "٢١٠", True),
        (TEMPERATURE, "38,4", False),
        (TEMPERATURE, "38,5", True),
        (LOWER, "130", False),
    ],
)
def test_a_reading_at_the_limit_brings_one_sentence(
    case: CaseId, field: str, typed: str, *, is_urgent: bool
) -> None:
    """PC-6 The notice and who is on duty, at the limit or above it, and nothing below it."""
    page = at_readings(case)
    assert NOTICE not in words(page)
    labelled(page.text_input, field).input(typed).run()
    assert (NOTICE in words(page)) is is_urgent
    assert ('href="tel:02079460018"' in html(page)) is is_urgent


@pytest.mark.rule("PC-6")
def test_a_reading_is_not_interpreted(case: CaseId) -> None:
    """PC-6 Whatever the value, the page says the same: no word of what it may mean."""
    page = at_readings(case)
    labelled(page.text_input, UPPER).input("180").run()
    at_the_limit = words(page)
    labelled(page.text_input, UPPER).input("260").run()
    assert words(page) == at_the_limit


@pytest.mark.rule("PC-6")
def test_without_a_limit_that_is_said(case: CaseId) -> None:
    """PC-6 Nobody takes silence for a good value where this place has set no limit."""
    page = at_readings(case)
    labelled(page.text_input, LOWER).input("130").run()
    assert "This place has set no limit for this value." in words(page)


def test_a_value_is_saved_as_it_is_left(visitor: Visitor, case: CaseId) -> None:
    """Typed, changed and emptied: the store follows, and another tab shows it."""
    page = at_readings(case)
    labelled(page.text_input, TEMPERATURE).input("37,5").run()
    assert kept(visitor, case) == {"temperature": 37.5}
    assert labelled(at_readings(case).text_input, TEMPERATURE).value == "37.5"
    labelled(page.text_input, TEMPERATURE).input("38").run()
    assert kept(visitor, case) == {"temperature": 38}
    labelled(page.text_input, TEMPERATURE).input("").run()
    assert kept(visitor, case) == {}


def test_a_slip_of_the_finger_is_not_saved(visitor: Visitor, case: CaseId) -> None:
    """PL122 says between which numbers a value lies; what was typed stays to be mended."""
    page = at_readings(case)
    labelled(page.text_input, UPPER).input("1800").run()
    assert "PL122" in words(page)
    assert NOTICE not in words(page)
    assert kept(visitor, case) == {}
    assert labelled(page.text_input, UPPER).value == "1800"


def test_another_tablets_value_is_not_written_over(visitor: Visitor, case: CaseId) -> None:
    """Two who typed at once both see both, and one is chosen."""
    page = at_readings(case)
    labelled(page.text_input, UPPER).input("150").run()
    record = RecordId(f"reading.{FIRST_SITTING}.systolic")
    theirs = Reading(sitting=FIRST_SITTING, kind=ReadingKind.SYSTOLIC, value=140)
    visitor.cases.append(case, record, theirs, seen_version=1, write="other")
    labelled(page.text_input, UPPER).input("160").run()
    assert "PL405" in words(page)
    assert kept(visitor, case) == {"systolic": 140}
    labelled(page.button, "Keep this one").click().run()
    assert kept(visitor, case) == {"systolic": 160}


def test_a_health_worker_measures_as_a_clinician_does(visitor: Visitor, case: CaseId) -> None:
    """The notice depends on the value and the place alone."""
    frame = replace(settled(visitor.house.planner.clock()), worker_role=WorkerRole.HEALTH_WORKER)
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=1, write="frame")
    page = at_readings(case)
    labelled(page.text_input, UPPER).input("190").run()
    assert NOTICE in words(page)

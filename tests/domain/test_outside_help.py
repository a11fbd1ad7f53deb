from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.outside_help import HelperConsent, HelperPage
from planner.domain.words import Words
from tests.fakes import EN

LAST = date(2026, 12, 31)
CONSENT = HelperConsent(
    helper="Aunt Rosa", may_be_told=Words(text="Call my soul.", language=EN), until=LAST, tasks=()
)


@pytest.mark.rule("CU-5")
def test_a_consent_stands_up_to_its_last_day() -> None:
    """CU-5: on that day still, on the next no more."""
    assert CONSENT.stands(LAST)
    assert not CONSENT.stands(LAST + timedelta(days=1))


@pytest.mark.rule("CU-5")
def test_a_consent_taken_back_stands_no_more() -> None:
    """CU-5: whatever day it is."""
    assert not replace(CONSENT, is_withdrawn=True).stands(LAST - timedelta(days=9))


@pytest.mark.rule("CU-5")
def test_a_consent_is_for_somebody() -> None:
    """CU-5: nobody is told "whoever helps"."""
    with pytest.raises(ValueError, match="names a helper"):
        replace(CONSENT, helper="  ")


@pytest.mark.rule("CU-5")
@pytest.mark.parametrize(
    ("consent", "on"),
    [(CONSENT, LAST + timedelta(days=1)), (replace(CONSENT, is_withdrawn=True), LAST)],
)
def test_no_page_can_be_made_without_a_consent_that_stands(
    consent: HelperConsent, on: date
) -> None:
    """CU-5: not even by a caller that forgot to ask."""
    with pytest.raises(ValueError, match="does not stand"):
        HelperPage(language=EN, consent=consent, on=on, until="31 Dec 2026", tasks=())

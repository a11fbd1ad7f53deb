"""What a place settles for itself before real clients come."""

from dataclasses import replace

import pytest

from planner.domain.following import Reading, ReadingKind
from planner.domain.ids import RecordId
from planner.domain.site import Contact, Site, SitePart, UrgentLimit, is_phone
from planner.domain.words import LanguageTag, Words

EN, AR = LanguageTag("en"), LanguageTag("ar")
WHOLE = Site(
    protocol={EN: "Stay.\nCall."},
    limits={EN: "We tell somebody where a child is in danger."},
    duty_name="Dr Haddad",
    duty_phone="020 7946 0018",
)


def test_a_whole_site_is_ready() -> None:
    """Protocol, somebody on duty and the limits of confidentiality are enough."""
    assert WHOLE.is_ready
    assert WHOLE.missing == ()


@pytest.mark.parametrize(
    ("site", "missing"),
    [
        (Site(), (SitePart.PROTOCOL, SitePart.DUTY, SitePart.LIMITS)),
        (replace(WHOLE, protocol={EN: "  \n"}), (SitePart.PROTOCOL,)),
        (replace(WHOLE, limits={}), (SitePart.LIMITS,)),
        (replace(WHOLE, duty_phone=" "), (SitePart.DUTY,)),
        (replace(WHOLE, duty_name=""), (SitePart.DUTY,)),
    ],
)
def test_what_is_missing_is_named(site: Site, missing: tuple[SitePart, ...]) -> None:
    """Each part counts by itself, and blanks count as nothing."""
    assert site.missing == missing
    assert not site.is_ready


def test_a_contact_is_a_name_with_a_number() -> None:
    """Half a contact is none: there would be nobody to ask for, or nothing to dial."""
    assert WHOLE.duty == Contact(name="Dr Haddad", phone="020 7946 0018")
    assert WHOLE.supervisor is None
    assert replace(WHOLE, supervisor_name="Salma").supervisor is None


@pytest.mark.parametrize(
    ("readers", "shown"),
    [
        ((AR, EN), AR),
        ((EN, AR), EN),
        ((LanguageTag("ar-EG"),), AR),
        ((LanguageTag("so"), AR), AR),
        ((LanguageTag("so"),), EN),
        ((), EN),
    ],
)
def test_a_text_is_in_the_first_language_that_has_one(
    readers: tuple[LanguageTag, ...], shown: LanguageTag
) -> None:
    """A reader whose language has no text gets another one, never nothing."""
    site = replace(WHOLE, protocol={EN: "Call.", AR: "اتصل."}, limits={EN: "Few.", AR: "قليل."})
    protocol, limits = site.protocol_for(*readers), site.limits_for(*readers)
    assert protocol == Words(text=site.protocol[shown], language=shown)
    assert limits == Words(text=site.limits[shown], language=shown)


def test_no_text_is_made_up() -> None:
    """Where the place has written nothing, there is nothing to show."""
    assert Site(protocol={EN: " "}).protocol_for(EN) is None


@pytest.mark.rule("PC-6")
@pytest.mark.parametrize(
    ("kind", "value", "is_urgent"),
    [
        (ReadingKind.SYSTOLIC, 179.9, False),
        (ReadingKind.SYSTOLIC, 180, True),
        (ReadingKind.SYSTOLIC, 181, True),
        (ReadingKind.DIASTOLIC, 200, False),
    ],
)
def test_a_reading_is_urgent_from_the_places_limit_on(
    kind: ReadingKind, value: float, *, is_urgent: bool
) -> None:
    """PC-6 At the limit itself a reading counts; without a limit of its kind it never does."""
    site = Site(urgent_limits=(UrgentLimit(kind=ReadingKind.SYSTOLIC, at=180),))
    assert site.is_urgent(Reading(sitting=RecordId("s"), kind=kind, value=value)) is is_urgent


@pytest.mark.parametrize(
    "text", ["112", "+44 (0)20 7946-0018", "٠١١ ٥٥٥ ٠١٠٠", "555.0100", "*123#", "020/7946"]
)
def test_a_number_that_can_be_dialled(text: str) -> None:
    """Digits of any script, with what people put between them."""
    assert is_phone(text)


@pytest.mark.parametrize("text", ["", "12", "ask Mary", "112 or 911", "call 112", "+ - ( )"])
def test_what_cannot_be_dialled(text: str) -> None:
    """Letters or too few digits are no number."""
    assert not is_phone(text)

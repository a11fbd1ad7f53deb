"""What a place has settled for itself, and who has read what the software is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.bodies import CaseOpened
from planner.domain.ids import GiverId
from planner.domain.site import SITE_CASE, Site
from planner.errors import PlannerError
from planner.services.listening import Listening
from planner.services.site_keeping import SAID_AGAIN_AFTER, SiteKeeping
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, Clock

SITE = Site(
    protocol={EN: "Stay.\nCall."},
    limits={EN: "We tell somebody where a child is in danger."},
    duty_name="Dr Haddad",
    duty_phone="020 7946 0018",
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> CasesInMemory:
    return CasesInMemory(clock, person="p-amina")


@pytest.fixture
def keeping(store: CasesInMemory) -> SiteKeeping:
    return SiteKeeping(store)


def test_a_place_begins_empty(keeping: SiteKeeping) -> None:
    """Before anybody has written anything there is a site, and nothing in it."""
    assert keeping.site() == Site()
    assert keeping.seen_version() == 0
    assert keeping.history() == ()


def test_what_is_kept_is_there(keeping: SiteKeeping) -> None:
    """The texts come back as they were written."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    assert keeping.site() == SITE


def test_the_same_again_is_no_new_version(keeping: SiteKeeping) -> None:
    """Saving without a change writes nothing."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    assert keeping.keep(SITE, seen_version=1, write="w-2") is None
    assert keeping.seen_version() == 1


def test_every_version_is_kept(keeping: SiteKeeping) -> None:
    """What the place had settled before can be read and put back."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    keeping.keep(replace(SITE, duty_name="Dr Omar"), seen_version=1, write="w-2")
    versions = keeping.history()
    assert [site.duty_name for _, site in versions] == ["Dr Haddad", "Dr Omar"]
    keeping.keep(versions[0][1], seen_version=2, write="w-3")
    assert keeping.site() == SITE


def test_whoever_saves_second_is_told(keeping: SiteKeeping) -> None:
    """A save over what somebody else saved meanwhile is refused, and theirs stands."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    keeping.keep(replace(SITE, duty_name="Dr Omar"), seen_version=1, write="w-2")
    with pytest.raises(PlannerError, match="PL405"):
        keeping.keep(replace(SITE, duty_name="Dr Aziz"), seen_version=1, write="w-3")
    assert keeping.site().duty_name == "Dr Omar"


@pytest.mark.parametrize("field", ["duty_phone", "supervisor_phone", "client_phone"])
def test_a_number_must_be_one_that_can_be_dialled(keeping: SiteKeeping, field: str) -> None:
    """PL120 names what was typed, and nothing is saved."""
    with pytest.raises(PlannerError) as raised:
        keeping.keep(
            replace(SITE, supervisor_name="Salma", **{field: "ask Mary"}),
            seen_version=0,
            write="w-1",
        )
    assert raised.value.code == "PL120"
    assert raised.value.facts == {"found": "ask Mary"}
    assert keeping.site() == Site()


@pytest.mark.parametrize(
    "half",
    [
        {"duty_name": ""},
        {"duty_phone": ""},
        {"supervisor_name": "Salma"},
        {"supervisor_phone": "112"},
    ],
)
def test_a_contact_needs_both_name_and_number(keeping: SiteKeeping, half: dict[str, str]) -> None:
    """PL121 for half a contact; none at all is allowed while the place is being set up."""
    with pytest.raises(PlannerError, match="PL121"):
        keeping.keep(replace(SITE, **half), seen_version=0, write="w-1")
    keeping.keep(replace(SITE, duty_name="", duty_phone=""), seen_version=0, write="w-2")


def test_no_real_case_before_the_site_is_ready(keeping: SiteKeeping) -> None:
    """PL307 until protocol, somebody on duty and the limits are written."""
    with pytest.raises(PlannerError, match="PL307"):
        keeping.must_be_ready()
    keeping.keep(SITE, seen_version=0, write="w-1")
    keeping.must_be_ready()


def test_no_casebook_lists_the_places_own_case(keeping: SiteKeeping, store: CasesInMemory) -> None:
    """It is kept like a case and is nobody's sitting."""
    keeping.keep(SITE, seen_version=0, write="w-1")
    assert store.read(SITE_CASE).records
    assert store.page().cases == ()


@pytest.mark.rule("AI-1")
def test_what_the_software_is_was_not_read_at_first(
    keeping: SiteKeeping, store: CasesInMemory, clock: Clock
) -> None:
    """AI-1 Before the first use it comes first, for each person by themselves."""
    assert not keeping.is_disclosed(store.person_id, clock())
    keeping.disclose(store.person_id, write="w-1")
    assert keeping.is_disclosed(store.person_id, clock())
    assert not keeping.is_disclosed(CasesInMemory(person="p-omar").person_id, clock())


@pytest.mark.rule("AI-1")
def test_it_comes_again_after_seven_days(
    keeping: SiteKeeping, store: CasesInMemory, clock: Clock
) -> None:
    """AI-1 A week later it comes first again, and reading it again counts again."""
    keeping.disclose(store.person_id, write="w-1")
    read_at = clock.now
    assert keeping.is_disclosed(store.person_id, read_at + SAID_AGAIN_AFTER - timedelta(seconds=1))
    assert not keeping.is_disclosed(store.person_id, read_at + timedelta(days=7))
    clock.now = read_at + timedelta(days=8)
    keeping.disclose(store.person_id, write="w-2")
    assert keeping.is_disclosed(store.person_id, read_at + timedelta(days=9))


def test_a_real_case_is_opened_only_where_the_site_is_ready(
    keeping: SiteKeeping, store: CasesInMemory
) -> None:
    """The service that opens cases refuses, whatever a page has let pass; practice it allows."""
    practice = CaseOpened(code="A-1", client_language=EN, clinician_language=EN, setting="s")
    listening = Listening(ViewedCases(store, frozenset({GiverId("mother")})))
    with pytest.raises(PlannerError, match="PL307"):
        listening.open_case(replace(practice, is_practice=False))
    assert store.page().cases == ()
    listening.open_case(practice)
    keeping.keep(SITE, seen_version=0, write="w-1")
    real = listening.open_case(replace(practice, is_practice=False))
    assert not store.read(real).head.is_practice

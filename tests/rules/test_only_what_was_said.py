"""Models and suggestions come from what the client said, and from nothing else (CU-2, CU-4)."""

from dataclasses import replace

import pytest

from planner.domain.account import Account, Holder
from planner.domain.assertion import Assertion
from planner.domain.explanatory_model import Domain
from planner.domain.ids import GiverId
from planner.domain.joining import PersonJoined, Relation
from planner.domain.words import LanguageTag
from planner.services.framing import Framing
from planner.services.listening import fresh_id
from planner.wiring import Planner
from tests.fakes import account, said
from tests.rules.clinic import Clinic

FRIGHT = "The fright knocked my spirit out of me and it never came back."
WHO = "Zulu, Muslim, born in Haiti. I am ill because the fright knocked my spirit out of me."
FAITH_OR_PEOPLE = {Domain.SPIRITUAL, Domain.COMMUNITY}


@pytest.fixture
def clinic(planner: Planner) -> Clinic:
    """A case in primary care."""
    return Clinic(planner)


def models(planner: Planner, of: Account) -> list[str]:
    """The models offered for an account."""
    return [match.template for match in planner.match(of).matches]


@pytest.mark.rule("CU-2")
def test_who_somebody_is_matches_nothing(planner: Planner) -> None:
    """CU-2: the answer to that question is not read, whatever stands in it."""
    assert models(planner, account(said(WHO, "problem"))) == ["soul-loss-fright"]
    assert models(planner, account(said(WHO, "identity"))) == []
    tired = said("I am tired.", "problem")
    assert planner.match(account(tired, said(WHO, "identity"))) == planner.match(account(tired))


@pytest.mark.rule("CU-2")
def test_what_the_case_knows_of_a_person_is_no_element(clinic: Clinic) -> None:
    """CU-2: name, people and the languages of the case change no match."""
    clinic.say("cause", FRIGHT)
    before = clinic.planner.match(clinic.case.account)
    head = replace(clinic.case.head, name="Fatuma Mohammed", clinician_language=LanguageTag("so"))
    record = clinic.case.records[0]
    clinic.store.append(clinic.id, record.id, head, seen_version=1, write=fresh_id())
    healer = PersonJoined(relation=Relation.HEALER, language=LanguageTag("ht"), name="the imam")
    Framing(clinic.store).let_join(clinic.case, GiverId("p1"), healer, write=fresh_id())
    assert before.matches
    assert clinic.planner.match(clinic.case.account) == before


@pytest.mark.rule("CU-2")
def test_each_match_says_which_words_led_to_it(planner: Planner) -> None:
    """CU-2: every reason points at words of the client's own answer."""
    given = account(said(FRIGHT), said("I want my spirit called back.", "help_wanted"))
    (match,) = planner.match(given).matches
    assert match.reasons
    for reason in match.reasons:
        assert reason.utterance is not None
        words = given.utterances[reason.utterance].words
        assert words is not None
        assert words.text[reason.start : reason.end]


@pytest.mark.rule("CU-2")
@pytest.mark.parametrize(
    ("text", "holder", "assertion"),
    [
        ("My spirit was not knocked out of me.", Holder.CLIENT, Assertion.DENIED),
        (
            "My mother says the fright knocked my spirit out of me.",
            Holder.OTHER,
            Assertion.AFFIRMED,
        ),
    ],
)
def test_what_did_not_lead_to_a_match_is_told_as_well(
    planner: Planner, text: str, holder: Holder, assertion: Assertion
) -> None:
    """CU-2: what was denied, or is somebody else's view, is set aside and shown with why."""
    found = planner.match(account(said(text)))
    assert found.matches == ()
    aside = [one for one in found.set_aside if one.template == "soul-loss-fright"]
    assert {(one.holder, one.assertion) for one in aside} == {(holder, assertion)}


def accept_every_model(clinic: Clinic) -> None:
    """The client calls every model of the library close."""
    for template in clinic.planner.library.templates:
        clinic.understanding.answer_model(clinic.case, template, is_close=True, write=fresh_id())


def of_faith_or_people(clinic: Clinic) -> set[str]:
    """The suggestions of the two domains that are offered now."""
    return {name for name, one in clinic.offered().items() if one.domain in FAITH_OR_PEOPLE}


@pytest.mark.rule("CU-4")
def test_faith_and_community_are_not_suggested_to_whoever_named_none(clinic: Clinic) -> None:
    """CU-4: not even where every model there is was called close."""
    clinic.say("problem", "I do not sleep.")
    accept_every_model(clinic)
    assert clinic.offered()
    assert of_faith_or_people(clinic) == set()


@pytest.mark.rule("CU-4")
def test_what_was_named_is_suggested_until_it_is_turned_down(clinic: Clinic) -> None:
    """CU-4: the client's own prayer brings it, and a no to it is remembered."""
    clinic.say("problem", "I do not sleep.")
    clinic.say("coping", "I pray with my people.")
    accept_every_model(clinic)
    named = of_faith_or_people(clinic)
    assert named
    for suggestion in named:
        clinic.amending.refuse(clinic.case, suggestion, write=fresh_id())
    assert of_faith_or_people(clinic) == set()


@pytest.mark.rule("CU-4")
def test_what_the_client_does_not_want_is_not_suggested(clinic: Clinic) -> None:
    """CU-4: who prays, and wants no prayer in the plan, is offered none."""
    clinic.say("problem", "I do not sleep.")
    clinic.say("coping", "I pray.")
    accept_every_model(clinic)
    assert of_faith_or_people(clinic)
    clinic.say("unwanted", "No prayer.")
    assert of_faith_or_people(clinic) == set()

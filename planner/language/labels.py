"""Names of the domain's fixed terms, in a reader's language."""

from planner.domain.explanatory_model import Domain
from planner.domain.joining import Left, PersonJoined, Relation
from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.domain.plan import CautionLevel
from planner.domain.translating import Translator
from planner.language.wording import Phrasebook


def domain_label(phrases: Phrasebook, domain: Domain) -> str:
    """Which part of life a goal or task belongs to."""
    to_client = phrases.to_client
    return {
        Domain.PERSONAL: to_client("Personal"),
        Domain.CLINICAL: to_client("With the clinic"),
        Domain.COMMUNITY: to_client("With my people"),
        Domain.SPIRITUAL: to_client("Spirit and faith"),
        Domain.PRACTICAL: to_client("Practical"),
        Domain.SAFETY: to_client("Staying safe"),
    }[domain]


def doer_label(phrases: Phrasebook, doer: str) -> str:
    """Who does a task, as the client would say it."""
    to_client = phrases.to_client
    return {
        "client": to_client("I do this"),
        "family": to_client("My family does this"),
        "helper": to_client("A helper I choose does this"),
        "clinician": to_client("My clinician does this"),
        "health-worker": to_client("My health worker does this"),
        "together": to_client("We do this together"),
    }[doer]


def caution_label(phrases: Phrasebook, level: CautionLevel) -> str:
    """How a practice and a treatment go together, in a word or two."""
    safety = phrases.safety
    return {
        CautionLevel.STOP: safety("Stop and talk first"),
        CautionLevel.ASK_FIRST: safety("Ask first"),
        CautionLevel.BESIDE: safety("Good to know"),
    }[level]


def stance_label(phrases: Phrasebook, value: StanceValue) -> str:
    """A party's word on an item."""
    to_client = phrases.to_client
    return {
        StanceValue.AGREES: to_client("Yes"),
        StanceValue.CAN_LIVE_WITH: to_client("Yes, but"),
        StanceValue.UNSURE: to_client("Not sure"),
        StanceValue.DISAGREES: to_client("No"),
        StanceValue.NOT_ASKED: to_client("Not asked yet"),
        StanceValue.PREFERS_NOT_TO_SAY: to_client("Prefer not to say"),
    }[value]


def party_label(phrases: Phrasebook, party: PartyKind) -> str:
    """Somebody whose word counts."""
    to_client = phrases.to_client
    return {
        PartyKind.CLIENT: to_client("Client"),
        PartyKind.CLINICIAN: to_client("Clinician"),
        PartyKind.PARTNER: to_client("Partner"),
        PartyKind.CHILD: to_client("Child"),
        PartyKind.CAREGIVER: to_client("Caregiver"),
        PartyKind.MEMBER: to_client("Family member"),
        PartyKind.FAMILY_AS_A_WHOLE: to_client("The family as a whole"),
        PartyKind.PERSON_AS_A_WHOLE: to_client("The person as a whole"),
    }[party]


def status_label(phrases: Phrasebook, status: ItemStatus) -> str:
    """What the stances make of an item."""
    to_client = phrases.to_client
    return {
        ItemStatus.AGREED: to_client("Both agree"),
        ItemStatus.WORKABLE: to_client("Workable for both"),
        ItemStatus.OPEN: to_client("Still open"),
        ItemStatus.DISAGREED: to_client("We see this differently"),
    }[status]


def relation_label(phrases: Phrasebook, relation: Relation) -> str:
    """Who somebody is to the client."""
    to_client = phrases.to_client
    return {
        Relation.PARTNER: to_client("Partner"),
        Relation.PARENT: to_client("Parent"),
        Relation.CHILD: to_client("Child"),
        Relation.SIBLING: to_client("Brother or sister"),
        Relation.RELATIVE: to_client("Another relative"),
        Relation.FRIEND: to_client("Friend or neighbour"),
        Relation.HEALER: to_client("Healer"),
        Relation.HELPER: to_client("Helper"),
        Relation.OTHER: to_client("Somebody else"),
    }[relation]


def person_label(phrases: Phrasebook, person: PersonJoined) -> str:
    """What a person of the case is called: their name, else who they are to the client."""
    return person.name.strip() or relation_label(phrases, person.relation)


def left_label(phrases: Phrasebook, how: Left) -> str:
    """How a question can be left without an answer."""
    to_client = phrases.to_client
    return {
        Left.SKIPPED: to_client("Skip"),
        Left.LATER: to_client("Later"),
        Left.PREFERS_NOT_TO_SAY: to_client("Prefer not to say"),
    }[how]


def translator_label(phrases: Phrasebook, translator: Translator) -> str:
    """Who made a translation of somebody's words."""
    say = phrases.say
    return {
        Translator.INTERPRETER: say("The interpreter"),
        Translator.WORKER: say("The worker"),
        Translator.RELATIVE: say("A relative"),
        Translator.MACHINE: say("A machine"),
    }[translator]

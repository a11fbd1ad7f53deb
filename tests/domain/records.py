"""Records of one invented case, and who looks on at it."""

from datetime import UTC, datetime, timedelta
from typing import Final

from planner.domain.account import Utterance
from planner.domain.bodies import Body, CaseOpened, PlanItem, Released
from planner.domain.case import Case, Record
from planner.domain.explanatory_model import Domain
from planner.domain.ids import CaseId, GiverId, PersonId, RecordId
from planner.domain.joining import CLIENT, PersonJoined, Relation, person_record
from planner.domain.plan import Goal, Origin, Wording
from planner.domain.privacy import THE_CLIENT, Audience
from planner.domain.releases import release_id
from planner.domain.translating import Translation, Translator
from planner.domain.words import LanguageTag, Words

EN, ES = LanguageTag("en"), LanguageTag("es")
START = datetime(2026, 3, 1, tzinfo=UTC)
MOTHER, AUNT = GiverId("mother"), GiverId("aunt")
WITH_MOTHER: Final[Audience] = THE_CLIENT | {MOTHER}
HEAD = CaseOpened(
    code="Lamp 7", client_language=ES, clinician_language=EN, setting="primary-care",
    name="Xiomara Quispe",
)  # fmt: skip


def record(name: str, body: Body, *, version: int = 1) -> Record:
    """One version of one record."""
    return Record(
        case=CaseId("c-1"), id=RecordId(name), version=version, body=body, by=PersonId("p-1"),
        at=START + timedelta(minutes=version), write=f"{name}.{version}",
    )  # fmt: skip


def case(*records: Record, **removed: int) -> Case:
    """A case of a head and these records."""
    gone = {RecordId(name): version for name, version in removed.items()}
    return Case(id=CaseId("c-1"), records=(record("head", HEAD), *records), removed_versions=gone)


def said(text: str, *, giver: GiverId = CLIENT, question: str = "cause") -> Utterance:
    """One answer of somebody."""
    return Utterance(
        question=question, language=ES, words=Words(text=text, language=ES), giver=giver
    )


def goal(text: str, *because: str, rationale: str = "As you see it.", place: int = 0) -> PlanItem:
    """A goal that rests on these words."""
    made = Goal(
        id="g", domain=Domain.SPIRITUAL, text=Wording(texts={EN: text}),
        origin=Origin(template="soul-loss"), because=because,
        rationale=Wording(texts={EN: rationale}),
    )  # fmt: skip
    return PlanItem(item=made, place=place)


def released(of: Record, *to: GiverId, version: int | None = None) -> Record:
    """The release of a record, of the version that stands unless told otherwise."""
    body = Released(record=of.id, of_version=version or of.version, to=to)
    return record(release_id(of.id), body)


def joined(person: GiverId, name: str = "") -> Record:
    """Somebody who belongs to the case."""
    body = PersonJoined(relation=Relation.RELATIVE, language=EN, name=name or person)
    return record(person_record(person), body)


def translation(of: Record, *, of_version: int | None = None) -> Record:
    """A translation of an answer, of the version that stands unless told otherwise."""
    body = Translation(
        of=of.id, of_version=of_version or of.version, words=Words(text="in English", language=EN),
        made_by=Translator.WORKER,
    )  # fmt: skip
    return record(f"translation.{of.id}", body)


def ids(seen: Case) -> set[str]:
    """What stands in a view beside the head."""
    return {r.id for r in seen.records} - {"head"}

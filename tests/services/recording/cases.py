"""Cases of a few records, and the copy that is made of them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from planner.domain.account import Holder, Utterance
from planner.domain.bodies import Body, CaseOpened, PlanItem
from planner.domain.case import Case, Record
from planner.domain.clinic_copy import ClinicCopy, Fact
from planner.domain.explanatory_model import Domain
from planner.domain.frame import Answered, Frame, Freedom
from planner.domain.ids import CaseId, GiverId, PersonId, RecordId
from planner.domain.joining import CLIENT as CLIENTS
from planner.domain.medicines import Kind, Part
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.passages import Passage
from planner.domain.plan import DraftPlan, Goal, Origin, Task, Wording
from planner.domain.practices import Concept, Question
from planner.domain.privacy import NOBODY_ELSE, Audience
from planner.domain.words import LanguageTag, Words
from planner.services.agreeing import Agreeing
from planner.services.recording import Recording
from planner.services.recording.labels import Labels
from planner.services.recording.passages import Passages
from planner.services.sitting import Sitting
from tests.fakes import CasesInMemory
from tests.services.sittings import CLINIC, HEARING, PRACTICES, TEMPLATES, drafting, sitting

EN, ES, AR = LanguageTag("en"), LanguageTag("es"), LanguageTag("ar")
CLIENT, CLINICIAN = PartyKind.CLIENT, PartyKind.CLINICIAN
NOW: Final = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
TODAY: Final = date(2026, 12, 1)
SITTING: Final = RecordId("sitting.1")
FRAME: Final = Frame(
    started_at=NOW, freedom=Freedom.YES, is_disclosed=True, are_limits_said=True,
    consent=Answered.YES,
)  # fmt: skip
QUESTIONS: Final = {
    name: Question(
        id=name, tier=None, ask=f"Ask {name}?", simpler="", why="", offers_choices=True,  # type: ignore[arg-type]
        sensitive=False,
    )
    for name in ("problem", "cause", "hope", "fear", "others_cause")
}  # fmt: skip
LIBRARY: Final = {
    name: replace(template, label=f"The model {name}", credit="Somebody who knows", version=3)
    for name, template in TEMPLATES.items()
}
CONCEPTS: Final = {"fright": Concept(id="fright", gloss="g", examples=(), choice="A fright")}
KINDS: Final = {"insulin": Kind(id="insulin", part=Part.MEDICINES, label="For sugar: insulin")}


def case(*records: tuple[str, Body] | tuple[str, Body, int], **head: Any) -> Case:  # noqa: ANN401 - CaseOpened's own fields
    """A case whose head comes first; a record's version is 1 unless given."""
    known: dict[str, Any] = {
        "code": "K-117", "client_language": ES, "clinician_language": EN,
        "setting": "primary-care", "is_practice": False, **head,
    }  # fmt: skip
    opened: tuple[str, Body] = ("case", CaseOpened(**known))
    return Case(
        id=CaseId("c-1"),
        records=tuple(
            Record(
                case=CaseId("c-1"), id=RecordId(one[0]), version=one[2] if len(one) > 2 else 1,
                body=one[1], by=PersonId("p-1"), at=NOW, write=f"w-{number}",
            )
            for number, one in enumerate((opened, *records))
        ),
    )  # fmt: skip


def said(
    question: str,
    text: str,
    *,
    holder: Holder = Holder.CLIENT,
    giver: GiverId = CLIENTS,
    language: LanguageTag = ES,
    **more: Any,  # noqa: ANN401 - Utterance's own fields
) -> tuple[str, Body]:
    """The record of one answer."""
    words = Words(text=text, language=language) if text else None
    body = Utterance(
        question=question, language=language, words=words, holder=holder, giver=giver, **more
    )
    return f"answer.{question}.{holder}.{giver}", body


def goal(name: str, origin: Origin, text: Wording, **more: Any) -> tuple[str, Body]:  # noqa: ANN401 - Goal's own fields
    """The record of a goal."""
    item = Goal(id=name, domain=Domain.SPIRITUAL, text=text, origin=origin, **more)
    return f"goal.{name}", PlanItem(item=item, place=0)


def task(name: str, origin: Origin, text: Wording, **more: Any) -> tuple[str, Body]:  # noqa: ANN401 - Task's own fields
    """The record of a task of the goal `goal.g`."""
    item = Task(
        id=name, goal="goal.g", domain=Domain.PERSONAL, doer="client", text=text, origin=origin,
        **more,
    )  # fmt: skip
    return f"task.{name}", PlanItem(item=item, place=1)


def stance(
    item: str, party: PartyKind, value: StanceValue, version: int = 1, words: str = ""
) -> tuple[str, Body]:
    """The record of what a party says."""
    body = Stance(item=item, item_version=version, party=party, value=value, words=words)
    return f"stance.{item}.{party}", body


def both(text: str) -> Wording:
    """A passage in both languages, Spanish in capitals."""
    return Wording(texts={ES: text.upper(), EN: text})


def at_the_clinic(folder: Path, client: str = "es", clinician: str = "en") -> Sitting:
    """A sitting in two languages."""
    return sitting(folder, client, clinician)


def labels(folder: Path) -> Labels:
    """The labels of a sitting."""
    return Labels(at_the_clinic(folder).phrasebooks)


def passages(folder: Path, client: str = "es") -> Passages:
    """The passages of a sitting."""
    return Passages(
        at_the_clinic(folder, client), templates=LIBRARY, settings={CLINIC.id: CLINIC},
        questions=QUESTIONS, concepts=CONCEPTS,
    )  # fmt: skip


def plan_of(made: Case, at: Sitting) -> DraftPlan:
    """The plan as it stands."""
    return Agreeing(CasesInMemory(), drafting(), PRACTICES, HEARING).plan(made, at)


def copied(
    folder: Path,
    made: Case,
    *,
    plan: DraftPlan | None = None,
    audience: Audience = NOBODY_ELSE,
    **changes: Any,  # noqa: ANN401 - DraftPlan's own fields
) -> ClinicCopy:
    """The clinic's copy; `changes` replace what stands in the plan."""
    at = at_the_clinic(folder)
    recording = Recording(
        templates=LIBRARY, settings={CLINIC.id: CLINIC}, questions=QUESTIONS,
        concepts=CONCEPTS, kinds=KINDS,
    )  # fmt: skip
    given = replace(plan or plan_of(made, at), **changes)
    return recording.clinic_copy(made, given, at, today=TODAY, zone=UTC, audience=audience)


def told(facts: tuple[Fact, ...]) -> list[str]:
    """Facts in English, as label and value."""
    return [f"{one.label.texts[EN]} {_value(one.value)}" for one in facts]


def _value(value: Wording | Passage) -> str:
    return value.texts[0].text if isinstance(value, Passage) else value.texts[EN]

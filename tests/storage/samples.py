"""Invented clients' records, as the first format could hold them."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from planner.domain.account import Holder, Utterance
from planner.domain.bodies import (
    Body,
    Bridge,
    CaseOpened,
    ModelAnswer,
    PlanItem,
    Removed,
    SuggestionRefused,
)
from planner.domain.explanatory_model import Domain
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import Goal, Origin, Task, Wording
from planner.domain.words import LanguageTag, Said, Words

ES, AR, EN = LanguageTag("es"), LanguageTag("ar"), LanguageTag("en")


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 9, 0, 0, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


def new_id() -> str:
    return uuid4().hex


def answer(text: str, question: str = "cause") -> Utterance:
    return Utterance(question=question, language=ES, words=Words(text=text, language=ES))


def goal(text: str, place: int = 0) -> PlanItem:
    wording = Wording(texts={ES: text, EN: text}, unreviewed=frozenset({ES, AR}))
    made = Goal(id="g1", domain=Domain.SPIRITUAL, text=wording, origin=Origin(utterance=0))
    return PlanItem(item=made, place=place)


HEAD = CaseOpened(
    code="Lamp 7",
    client_language=ES,
    clinician_language=EN,
    setting="primary-care",
    overlays=("culture",),
)
TASK = PlanItem(
    item=Task(
        id="t1",
        goal="g1",
        domain=Domain.COMMUNITY,
        doer="client",
        text=Wording(texts={ES: "Ir con la tía al lugar", EN: "Go to the place with the aunt"}),
        origin=Origin(template="soul-loss-fright", template_version=2),
        rhythm=Wording(texts={ES: "una vez"}, missing=frozenset({EN})),
        because=("el alma se quedó allá",),
        practices=("calling-the-soul",),
        cautions=("c1",),
    ),
    place=3,
)
FIRST: dict[str, Body] = {
    "case-opened": HEAD,
    "utterance": Utterance(
        question="others_cause",
        language=AR,
        words=Words(text="تقول أمي إنها العين", language=AR, said=Said.INTERPRETED),
        choices=("evil-eye", "fright"),
        holder=Holder.FAMILY,
        person="أمي",
    ),
    "model-answer": ModelAnswer(template="soul-loss-fright", is_close=True),
    "suggestion-refused": SuggestionRefused(suggestion="soul-loss-fright/t2"),
    "bridge": Bridge(words=Words(text="Vemos esto de dos maneras.", language=ES)),
    "goal": goal("Que el alma vuelva", place=1),
    "task": TASK,
    "stance": Stance(
        item="g1", item_version=2, party=PartyKind.CLIENT, value=StanceValue.CAN_LIVE_WITH
    ),
    "removed": Removed(),
}
"""One of each kind of the first format, without the fields that it did not have."""

"""Invented clients' records, one of each kind, and Hypothesis strategies for all of them."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import strategies as st

from planner.domain.account import QUESTIONS, Holder, Utterance
from planner.domain.case import (
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
SAMPLES: dict[str, Body] = {
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
"""One of each kind; tests/storage/specimens holds the bytes they were stored as."""

_storable = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
_any = st.text(_storable)
_text = st.text(_storable, min_size=1).filter(str.strip)
_tag = st.sampled_from([ES, AR, EN, LanguageTag("zh-Hans")])
_names = st.lists(_any, max_size=3).map(tuple)
_words = st.builds(Words, text=_text, language=_tag, said=st.sampled_from(Said))
_wording = st.builds(
    Wording,
    texts=st.dictionaries(_tag, _text, min_size=1),
    unreviewed=st.frozensets(_tag),
    missing=st.frozensets(_tag),
)
_origin = st.one_of(
    st.builds(Origin, template=_text, template_version=st.integers(0, 99)),
    st.builds(Origin, utterance=st.integers(0, 99)),
    st.builds(Origin, setting=_text),
    st.builds(Origin, person=st.sampled_from(PartyKind)),
)
_maybe_wording = st.none() | _wording
_goal = st.builds(
    Goal,
    id=_any,
    domain=st.sampled_from(Domain),
    text=_wording,
    origin=_origin,
    because=_names,
    measure=_maybe_wording,
    rationale=_maybe_wording,
)
_task = st.builds(
    Task,
    id=_any,
    goal=_any,
    domain=st.sampled_from(Domain),
    doer=_any,
    text=_wording,
    origin=_origin,
    rhythm=_maybe_wording,
    first_step=_maybe_wording,
    rationale=_maybe_wording,
    because=_names,
    practices=_names,
    cautions=_names,
)
bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(
        CaseOpened,
        code=_any,
        client_language=_tag,
        clinician_language=_tag,
        setting=_any,
        overlays=_names,
        is_practice=st.booleans(),
    ),
    st.builds(
        Utterance,
        question=st.sampled_from(sorted(QUESTIONS)),
        language=_tag,
        words=_words,
        choices=_names,
        holder=st.sampled_from(Holder),
        person=_any,
    ),
    st.builds(ModelAnswer, template=_any, is_close=st.booleans()),
    st.builds(SuggestionRefused, suggestion=_any),
    st.builds(Bridge, words=_words),
    st.builds(PlanItem, item=_goal | _task, place=st.integers(0, 99)),
    st.builds(
        Stance,
        item=_any,
        item_version=st.integers(1, 99),
        party=st.sampled_from(PartyKind),
        value=st.sampled_from(StanceValue),
    ),
    st.builds(Removed),
)

"""Everything that can be told in a case, each with a mark of its own, shown to anybody or not.

Whether somebody may see it is worked out here by itself, to be compared with the program.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from planner.domain.account import Holder, Utterance
from planner.domain.bodies import (
    PLAN_ORDER,
    Body,
    Bridge,
    CaseOpened,
    ModelAnswer,
    PlanItem,
    PlanOrder,
    Released,
    SuggestionRefused,
)
from planner.domain.case import Case, Record
from planner.domain.clash import CautionAnswer, Clash
from planner.domain.deciding import Aims
from planner.domain.explanatory_model import Domain
from planner.domain.following import Happened, SessionCheck, TaskLooked
from planner.domain.frame import Frame, Interpreter, InterpreterKind
from planner.domain.ids import CaseId, GiverId, PersonId, RecordId
from planner.domain.joining import CLIENT, Left, PersonJoined, QuestionLeft, Relation, person_record
from planner.domain.leaving import PaperChosen, Recalled, ToldBack
from planner.domain.medicines import Known, Medicines
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import Goal, Origin, Task
from planner.domain.privacy import Audience
from planner.domain.releases import release_id
from planner.domain.safety import Done, Duty, DutyKind, RiskAnswer, RiskAsked
from planner.domain.translating import Translation, Translator
from planner.services.agreeing import stance_id
from planner.services.asking_medicines import MEDICINES
from planner.services.differing import caution_answer_id, clash_id
from planner.services.following import check_id, looked_id
from planner.services.framing import FIRST_SITTING
from planner.services.leaving import PAPER, told_back_id
from planner.services.listening import answer_id, left_id, translation_id
from planner.services.safeguarding import asked_id, duty_id
from planner.services.understanding import BRIDGE, model_id
from tests.fakes import EN
from tests.services.marks import mark, wording, words
from tests.services.onlooking import AUNT, MOTHER

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
TODAY = AT.date()
LATER = date(2026, 3, 9)
VERSION: Final = 2
"""Of every record; a release of the version before says nothing of it."""
GOAL, TASK = RecordId("goal.own"), RecordId("task.own")
NEVER: Final = (Frame, RiskAsked, Duty, CautionAnswer, HelperConsent, SessionCheck)
HEAD: Final = CaseOpened(
    code="Lamp 7", client_language=EN, clinician_language=EN, setting="primary-care",
    name="mark0x",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Told:
    """One record, whose it is, and to whom it was shown."""

    id: RecordId
    body: Body
    giver: GiverId = CLIENT
    of: RecordId | None = None
    """The words that a translation is of."""
    shown_to: frozenset[GiverId] = frozenset()
    is_old: bool = False
    """True where what was shown, or translated, is the version before."""

    def is_for(self, audience: Audience, others: dict[RecordId, "Told"]) -> bool:
        """True where each of these people gave it, or was shown this version by name."""
        if self.of is not None:
            words = others.get(self.of)
            return words is not None and words.is_for(audience, others) and (
                not self.is_old or audience <= {words.giver}
            )  # fmt: skip
        if isinstance(self.body, PersonJoined):
            gave = {t.giver for t in others.values() if t.is_told and t.is_for(audience, others)}
            return audience <= {CLIENT} or self.giver in audience | gave
        shown = frozenset() if self.is_old or isinstance(self.body, NEVER) else self.shown_to
        return audience - {self.giver} <= shown

    @property
    def is_told(self) -> bool:
        """True for what people give, not who they are or what a translator made of it."""
        return self.of is None and not isinstance(self.body, PersonJoined)


def answer(question: str, text: str, giver: GiverId = CLIENT) -> Told:
    """An answer of somebody."""
    body = Utterance(question=question, language=EN, words=words(text), giver=giver)
    return Told(id=answer_id(question, Holder.CLIENT, giver), body=body, giver=giver)


def translation(of: Told, number: int) -> Told:
    """What an answer means."""
    body = Translation(
        of=of.id, of_version=VERSION, words=words(mark(number)), made_by=Translator.WORKER
    )
    return Told(id=translation_id(of.id), body=body, of=of.id, giver=of.giver)


CAUSE = answer("cause", f"{mark(1)} my soul left and I fast")
HOPE = answer("hope", f"{mark(2)} a healer and tea")
HERS = answer("cause", f"{mark(3)} worry", MOTHER)
AUNTS = answer("cause", f"{mark(4)} worry", AUNT)
QUOTED: Final = {CAUSE.id: mark(1), HOPE.id: mark(2)}
"""The words that the plan quotes, by the answer that they stand in."""
EVERYTHING: Final[tuple[Told, ...]] = (
    CAUSE, HOPE, HERS, AUNTS, translation(CAUSE, 5), translation(HERS, 6),
    *(
        Told(
            id=person_record(person), giver=person,
            body=PersonJoined(relation=Relation.RELATIVE, language=EN, name=mark(number)),
        )
        for person, number in ((MOTHER, 7), (AUNT, 8))
    ),
    Told(
        id=FIRST_SITTING,
        body=Frame(
            started_at=AT, present=(MOTHER,),
            interpreter=Interpreter(kind=InterpreterKind.STAFF, identifier=mark(9)),
        ),
    ),
    Told(id=model_id("soul-loss"), body=ModelAnswer(template="soul-loss", is_close=True)),
    Told(id=model_id("worry-much"), body=ModelAnswer(template="worry-much", is_close=False)),
    Told(id=left_id("fear"), body=QuestionLeft(question="fear", how=Left.SKIPPED)),
    Told(id=RecordId("refused.x"), body=SuggestionRefused(suggestion="soul-loss.rest")),
    Told(id=BRIDGE, body=Bridge(words=words(mark(10)))),
    Told(
        id=GOAL,
        body=PlanItem(
            item=Goal(
                id="g", domain=Domain.PERSONAL, text=wording(mark(11)), because=(*QUOTED.values(),),
                origin=Origin(person=PartyKind.CLIENT), rationale=wording(mark(12)),
            ),
            place=0,
        ),
    ),
    Told(
        id=TASK,
        body=PlanItem(
            item=Task(
                id="t", goal=GOAL, domain=Domain.PERSONAL, doer="client", text=wording(mark(13)),
                because=(mark(1),), origin=Origin(person=PartyKind.CLIENT),
            ),
            place=1,
        ),
    ),
    Told(id=PLAN_ORDER, body=PlanOrder(items=(TASK, GOAL))),
    Told(
        id=stance_id(TASK, PartyKind.CLIENT),
        body=Stance(
            item=TASK, item_version=VERSION, party=PartyKind.CLIENT,
            value=StanceValue.CAN_LIVE_WITH, words=mark(14),
        ),
    ),
    Told(id=RecordId(MEDICINES), body=Medicines(remedies=Known.YES, remedy_list=(mark(15),))),
    Told(
        id=clash_id(TASK),
        body=Clash(
            item=TASK, client_intends=mark(16), client_reason=mark(17), clinician_reason=mark(18)
        ),
    ),
    Told(id=RecordId(f"aims.{GOAL}"), body=Aims(item=GOAL, client_aim=mark(19))),
    Told(
        id=looked_id(FIRST_SITTING, TASK),
        body=TaskLooked(
            sitting=FIRST_SITTING, item=TASK, happened=Happened.NOT, obstacle=mark(20)
        ),
    ),
    Told(id=PAPER, body=PaperChosen(visit_note=mark(21), next_visit=LATER)),
    Told(
        id=told_back_id(FIRST_SITTING),
        body=ToldBack(sitting=FIRST_SITTING, recalled=Recalled.PART, words=mark(22)),
    ),
    Told(
        id=asked_id(FIRST_SITTING),
        body=RiskAsked(sitting=FIRST_SITTING, answer=RiskAnswer.YES),
    ),
    Told(
        id=duty_id(DutyKind.RESPOND, FIRST_SITTING),
        body=Duty(
            kind=DutyKind.RESPOND, due=TODAY, done=Done(by=mark(23), what=mark(24), at=AT)
        ),
    ),
    Told(
        id=caution_answer_id("tea"),
        body=CautionAnswer(
            practice="tea", by=mark(25), answer=mark(26), recorded_by=mark(27), clears=True,
            on=TODAY,
        ),
    ),
    Told(
        id=RecordId("helper.1"),
        body=HelperConsent(
            helper=mark(28), may_be_told=words(mark(29)), until=LATER, tasks=(TASK,)
        ),
    ),
    Told(id=check_id(FIRST_SITTING), body=SessionCheck(sitting=FIRST_SITTING, words=mark(30))),
)  # fmt: skip


def case_of(told: tuple[Told, ...]) -> Case:
    """The case in which all of this was told, and shown to those to whom it was shown."""
    records = [_record("head", HEAD)]
    for one in told:
        body = one.body
        if isinstance(body, Translation) and one.is_old:
            body = replace(body, of_version=VERSION - 1)
        records.append(_record(one.id, body))
        if one.shown_to and one.is_told:
            of_version = VERSION - 1 if one.is_old else VERSION
            to = tuple(sorted(one.shown_to))
            released = Released(record=one.id, of_version=of_version, to=to)
            records.append(_record(release_id(one.id), released))
    return Case(id=CaseId("c-1"), records=tuple(records))


def without(told: tuple[Told, ...], audience: Audience) -> tuple[Told, ...]:
    """What they may see of it, and nothing that repeats the rest."""
    others = {one.id: one for one in told}
    shown = tuple(one for one in told if one.is_for(audience, others))
    kept = {QUOTED[one.id] for one in shown if one.id in QUOTED}
    return shown if audience <= {CLIENT} else tuple(_quoting(one, kept) for one in shown)


def _quoting(one: Told, kept: set[str]) -> Told:
    if not isinstance(one.body, PlanItem) or kept.issuperset(one.body.item.because):
        return one
    because = tuple(quote for quote in one.body.item.because if quote in kept)
    item = replace(one.body.item, because=because, rationale=None)
    return replace(one, body=replace(one.body, item=item))


def _record(name: str, body: Body) -> Record:
    return Record(
        case=CaseId("c-1"), id=RecordId(name), version=VERSION, body=body, by=PersonId("p-1"),
        at=AT, write=f"w.{name}",
    )  # fmt: skip

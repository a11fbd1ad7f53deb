"""One record of every kind, invented, with every field set."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from planner.domain.bodies import (
    Body,
    ModelAnswer,
    PlanItem,
    PlanOrder,
    Released,
)
from planner.domain.clash import CautionAnswer, Clash, Decider
from planner.domain.deciding import Aims, Decision, FearStep, Outcome
from planner.domain.explanatory_model import TimeOfDay
from planner.domain.following import Happened, Reading, ReadingKind, SessionCheck, TaskLooked
from planner.domain.frame import (
    Answered,
    Frame,
    FramePart,
    Freedom,
    Interpreter,
    InterpreterKind,
    InterpreterMode,
    WorkerRole,
)
from planner.domain.handout import PaperSize
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import Left, PersonJoined, QuestionLeft, ReadBack, Relation
from planner.domain.leaving import Approval, PaperChosen, Recalled, ToldBack
from planner.domain.medicines import Known, MedicineLine, Medicines, Part
from planner.domain.outside_help import HelperConsent
from planner.domain.plan import TaskKind, Wording
from planner.domain.safety import Done, Duty, DutyKind, RiskAnswer, RiskAsked, SupervisorCalled
from planner.domain.site import Disclosed, Site, UrgentLimit
from planner.domain.translating import Translation, Translator
from planner.domain.words import Said, Words
from tests.storage.samples import AR, EN, ES, FIRST, HEAD

_G1, _T1, _SITTING = RecordId("goal.g1"), RecordId("task.t1"), RecordId("sitting.1")
_AUNT = GiverId("aunt")
_DAY = date(2026, 3, 8)
_AT = datetime(2026, 3, 1, 9, 30, 0, 5, tzinfo=UTC)
_GOAL, _TASK = FIRST["goal"], FIRST["task"]
assert isinstance(_GOAL, PlanItem)
assert isinstance(_TASK, PlanItem)
SAMPLES: dict[str, Body] = {
    **FIRST,
    "case-opened": replace(HEAD, is_practice=False, name="Xiomara Quispe"),
    "utterance": replace(FIRST["utterance"], giver=_AUNT),
    "model-answer": ModelAnswer(template="soul-loss-fright", is_close=True, giver=_AUNT),
    "goal": replace(
        _GOAL,
        item=replace(
            _GOAL.item,
            because=("que vuelva",),
            measure=Wording(texts={ES: "Duermo"}),
            rationale=Wording(texts={EN: "As you see it."}),
            suggestion="soul-loss-fright.g1",
        ),
    ),
    "task": replace(
        _TASK,
        item=replace(
            _TASK.item,
            first_step=Wording(texts={ES: "Hablar con la tía"}),
            rationale=Wording(texts={EN: "As you see it."}),
            suggestion="soul-loss-fright.t1",
            serves="soul-loss-fright.g1",
            time=TimeOfDay.MOON,
            kind=TaskKind.FEAR,
        ),
    ),
    "stance": replace(FIRST["stance"], words="solo con mi tía"),
    "plan-order": PlanOrder(items=(_T1, _G1)),
    "released": Released(record=_G1, of_version=2, to=(GiverId("client"), _AUNT)),
    "frame": Frame(
        started_at=_AT,
        worker_role=WorkerRole.HEALTH_WORKER,
        present=(_AUNT,),
        freedom=Freedom.NO,
        interpreter=Interpreter(
            kind=InterpreterKind.RELATIVE,
            identifier="B-17",
            mode=InterpreterMode.TELEPHONE,
            accepted=Answered.YES,
            same_community=Answered.NO,
        ),
        is_disclosed=True,
        are_limits_said=True,
        consent=Answered.YES,
        minutes=20,
        closed_at=_AT + timedelta(minutes=25),
        asked=(FramePart.COMPANY, FramePart.FREEDOM),
        told_back=Answered.NO,
    ),
    "person-joined": PersonJoined(relation=Relation.RELATIVE, language=AR, name="خالتي"),
    "question-left": QuestionLeft(question="fear", how=Left.PREFERS_NOT_TO_SAY, giver=_AUNT),
    "read-back": ReadBack(is_close=False, of="5f2a", giver=_AUNT),
    "translation": Translation(
        of=RecordId("answer.cause.client"),
        of_version=2,
        words=Words(text="The soul stayed there.", language=EN, said=Said.INTERPRETED),
        made_by=Translator.INTERPRETER,
        is_checked=True,
    ),
    "risk-asked": RiskAsked(sitting=_SITTING, answer=RiskAnswer.NOT_SAFE_TO_ASK),
    "duty": Duty(
        kind=DutyKind.ASK_ALONE, due=_DAY, done=Done(by="Dr Noor", what="Asked her.", at=_AT)
    ),
    "supervisor-called": SupervisorCalled(at=_AT, is_reached=False),
    "medicines": Medicines(
        medicines=Known.YES,
        medicine_list=(MedicineLine(text="Metformina", kinds=("sugar-tablets",)),),
        kinds=("insulin",),
        remedies=Known.YES,
        remedy_list=("ruda",),
        conditions=Known.NOT_KNOWN,
        condition_kinds=("diabetes",),
        conditions_text="azúcar",
        pregnancy=Known.NONE,
        allergies=Known.YES,
        allergies_text="penicilina",
        spoken_freely=(Part.MEDICINES, Part.PREGNANCY),
    ),
    "clash": Clash(
        item=_T1,
        client_intends="Ayunar el viernes",
        client_reason="Es una promesa",
        clinician_reason="La insulina",
        explained="El azúcar puede bajar",
        told_back="Puede bajar",
        decider=Decider.FAITH_ADVISER,
        decider_name="Padre Julián",
        decide_by=_DAY,
        outcome="Ayunar sin dejar el agua",
    ),
    "caution-answer": CautionAnswer(
        practice="fasting",
        by="Dr Noor",
        answer="Not on insulin days.",
        recorded_by="Dr Noor",
        clears=False,
        on=_DAY,
        because_of=("insulin",),
    ),
    "decision": Decision(
        item=_T1,
        options=("tabletas", "caminar"),
        has_not_now=True,
        what_matters="Poder trabajar",
        outcome=Outcome.DECIDED,
        chosen="caminar",
    ),
    "aims": Aims(item=_G1, clinician_target="130", client_aim="Dormir", are_same=True),
    "fear-step": FearStep(
        item=_T1, item_version=2, rationale="Volver al río", fear=7, stop_signal="La mano"
    ),
    "task-looked": TaskLooked(
        sitting=_SITTING, item=_T1, happened=Happened.PARTLY, obstacle="Llovió"
    ),
    "reading": Reading(sitting=_SITTING, kind=ReadingKind.GLUCOSE, value=7.8),
    "session-check": SessionCheck(
        sitting=_SITTING, bond=5, goals=4, tasks=3, fits_my_view=2, words="Me escucharon"
    ),
    "paper-chosen": PaperChosen(
        size=PaperSize.POCKET,
        next_visit=_DAY,
        visit_note="A las nueve",
        phone="0800 123 456",
        with_own_words=True,
        until_seen_by="Dr Noor",
    ),
    "told-back": ToldBack(sitting=_SITTING, recalled=Recalled.PART, words="Ir con la tía"),
    "approval": Approval(by="Dr Noor", role=WorkerRole.CLINICIAN, fingerprint="9c1b", at=_AT),
    "helper-consent": HelperConsent(
        helper="Doña Rosa",
        may_be_told=Words(text="Que ayuno", language=ES),
        until=_DAY,
        tasks=(_T1,),
        is_withdrawn=True,
    ),
    "site": Site(
        protocol={ES: "Quédese.\nLlame."},
        limits={AR: "نخبر أحدًا إذا كان طفل في خطر."},
        duty_name="Dr Noor",
        duty_phone="020 7946 0018",
        supervisor_name="Salma",
        supervisor_phone="020 7946 0019",
        client_phone="0800 123 456",
        urgent_limits=(UrgentLimit(kind=ReadingKind.SYSTOLIC, at=180),),
        refusal_changes_nothing=True,
    ),
    "disclosed": Disclosed(),
}
"""By kind; tests/storage/specimens has the bytes, and those of the first format."""

"""Cases caught at moments of a sitting that a finished story no longer shows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from planner.domain.account import Holder
from planner.domain.bodies import CaseOpened
from planner.domain.clash import Clash
from planner.domain.explanatory_model import Domain
from planner.domain.frame import Frame, FramePart, WorkerRole
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.joining import CLIENT, PersonJoined, Relation
from planner.domain.medicines import Known, MedicineLine, Medicines, Part
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import PartyKind
from planner.domain.plan import TaskKind, Wording
from planner.domain.privacy import THE_CLIENT
from planner.domain.safety import RiskAnswer
from planner.domain.words import LanguageTag, Words
from planner.services.amending import Amending
from planner.services.asking_medicines import AskingMedicines
from planner.services.consenting import Consenting, fresh_consent_id
from planner.services.differing import Differing
from planner.services.framing import FIRST_SITTING, Framing
from planner.services.listening import Answer, Listening, fresh_id
from planner.services.safeguarding import Safeguarding
from planner.services.viewing import ViewedCases
from planner.storage.cases import CaseStore
from planner.wiring import Planner
from tests.fakes import settled

ARABIC: Final = LanguageTag("ar")
SISTER: Final = GiverId("b" * 32)
WALK: Final = "أمشي كل صباح."
FAST: Final = "أصوم كل يوم حتى المغرب."
PILL: Final = "آخذ دواء الضغط كل مساء."


def catch(cases: CaseStore, planner: Planner) -> dict[str, CaseId]:
    """All of them, by what they show; the cases are between Arabic and English."""
    return {
        "not-begun": opened(cases, "N-21"),
        "begun": begun(cases, "N-22"),
        "before-interpreter": begun(cases, "N-23", FramePart.COMPANY, FramePart.FREEDOM),
        "sister": with_sister(cases, "N-24"),
        "danger": in_danger(cases, "N-25", WorkerRole.CLINICIAN),
        "calling": in_danger(cases, "N-26", WorkerRole.HEALTH_WORKER),
        "medicines": with_medicines(cases, "N-27"),
        "clash": with_clash(cases, planner, "N-28"),
        "again": begun_again(cases, planner, "N-29"),
        "over": over(cases, planner, "N-30"),
    }


def opened(cases: CaseStore, code: str) -> CaseId:
    """A case in which no sitting was begun."""
    head = CaseOpened(
        code=code,
        client_language=ARABIC,
        clinician_language=LanguageTag("en"),
        setting="primary-care",
    )
    return Listening(cases).open_case(head)


def begun(cases: CaseStore, code: str, *asked: FramePart) -> CaseId:
    """A sitting has begun, and of its frame these parts were asked."""
    case = opened(cases, code)
    frame = replace(settled(), asked=asked, is_disclosed=False, are_limits_said=False)
    return framed(cases, case, frame)


def framed(cases: CaseStore, case: CaseId, frame: Frame | None = None) -> CaseId:
    """The first sitting goes on within this frame, a settled one where none is given."""
    Framing(cases).settle(cases.read(case), FIRST_SITTING, frame or settled(), write=fresh_id())
    return case


def with_sister(cases: CaseStore, code: str) -> CaseId:
    """A sister is in the room; each has said something while both looked on."""
    case = framed(cases, opened(cases, code))
    joined = PersonJoined(relation=Relation.SIBLING, language=ARABIC, name="هدى")
    frame = settled()
    Framing(cases).bring_in(
        cases.read(case), FIRST_SITTING, frame, SISTER, joined, write=fresh_id()
    )
    together = ViewedCases(cases, THE_CLIENT | {SISTER})
    for giver, text in ((CLIENT, "لا أنام."), (SISTER, "لم تعد تضحك.")):
        answer = Answer(text=text, language=ARABIC)
        Listening(together).keep(
            together.read(case), "problem", Holder.CLIENT, answer, giver=giver, write=fresh_id()
        )
    return case


def in_danger(cases: CaseStore, code: str, role: WorkerRole) -> CaseId:
    """The answer was yes; a supervisor was called once and did not answer."""
    case = framed(cases, opened(cases, code), replace(settled(), worker_role=role))
    now = datetime.now(UTC)
    guarding = Safeguarding(cases)
    guarding.record_answer(
        cases.read(case), FIRST_SITTING, RiskAnswer.YES, today=now.date(), by_day=None,
        write=fresh_id(),
    )  # fmt: skip
    guarding.call_supervisor(cases.read(case), now=now, is_reached=False, write=fresh_id())
    return case


def with_medicines(cases: CaseStore, code: str) -> CaseId:
    """Every part of the medicines was answered with yes."""
    case = framed(cases, opened(cases, code))
    told = Medicines(
        medicines=Known.YES,
        medicine_list=(MedicineLine(text="حبوب بيضاء"),),
        remedies=Known.YES,
        remedy_list=("شاي الأعشاب",),
        conditions=Known.YES,
        conditions_text="ضعف",
        pregnancy=Known.NOT_KNOWN,
        allergies=Known.YES,
        allergies_text="المكسرات",
        spoken_freely=(Part.MEDICINES, Part.CONDITIONS, Part.PREGNANCY),
    )
    AskingMedicines(cases).keep(cases.read(case), told, write=fresh_id())
    return case


def with_tasks(cases: CaseStore, planner: Planner, case: CaseId) -> list[RecordId]:
    """A goal and its tasks: one with a caution, one without, and a medicine."""
    amending = Amending(cases, planner.library.practices, planner.hearing)
    goal = amending.write_goal(
        cases.read(case), Wording(texts={ARABIC: "أنام في الليل."}), by=PartyKind.CLIENT,
        domain=Domain.PERSONAL, write=fresh_id(),
    )  # fmt: skip
    assert goal is not None
    kinds = {FAST: TaskKind.STEP, WALK: TaskKind.STEP, PILL: TaskKind.MEDICINE}
    written = [
        amending.write_task(
            cases.read(case), Wording(texts={ARABIC: text}), by=PartyKind.CLIENT, goal=goal.id,
            doer="helper" if text == WALK else "client", domain=Domain.PERSONAL, kind=kind,
            write=fresh_id(),
        )
        for text, kind in kinds.items()
    ]  # fmt: skip
    return [record.id for record in written if record is not None]


def with_clash(cases: CaseStore, planner: Planner, code: str) -> CaseId:
    """Both see a fast differently, and a helper may be told of a walk; a sister belongs to it."""
    case = framed(cases, opened(cases, code))
    fast, walk, _ = with_tasks(cases, planner, case)
    clash = Clash(
        item=fast,
        client_intends="أن أصوم الشهر كله.",
        client_reason="نذرت ذلك.",
        clinician_reason="The medicine needs food.",
    )
    Differing(cases).keep_clash(cases.read(case), clash, write=fresh_id())
    today = datetime.now(UTC).date()
    consent = HelperConsent(
        helper="جارتي",
        may_be_told=Words(text="أننا نمشي معًا.", language=ARABIC),
        until=today + timedelta(days=30),
        tasks=(walk,),
    )
    Consenting(cases).allow(
        cases.read(case), fresh_consent_id(), consent, today=today, write=fresh_id()
    )
    joined = PersonJoined(relation=Relation.SIBLING, language=ARABIC, name="هدى")
    Framing(cases).let_join(cases.read(case), SISTER, joined, write=fresh_id())
    return case


def begun_again(cases: CaseStore, planner: Planner, code: str) -> CaseId:
    """The second sitting, whose frame is settled; what happened since is asked."""
    case = over(cases, planner, code)
    framing, now = Framing(cases), datetime.now(UTC)
    second = framing.begin(cases.read(case), role=WorkerRole.CLINICIAN, now=now, write=fresh_id())
    assert second is not None
    framing.settle(cases.read(case), second.id, settled(now), write=fresh_id())
    return case


def over(cases: CaseStore, planner: Planner, code: str) -> CaseId:
    """A sitting that was ended, with a plan."""
    before = datetime.now(UTC) - timedelta(days=7)
    case = framed(cases, opened(cases, code), settled(before))
    with_tasks(cases, planner, case)
    Framing(cases).close(
        cases.read(case), FIRST_SITTING, now=before + timedelta(hours=1), write=fresh_id()
    )
    return case

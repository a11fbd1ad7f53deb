"""Sittings that come to their end: what tests of leaving have in the plan, tap and read."""

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from planner.domain.explanatory_model import Domain
from planner.domain.frame import WorkerRole
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.parties import PartyKind, StanceValue
from planner.domain.plan import DraftPlan, Wording
from planner.domain.privacy import THE_CLIENT, Audience
from planner.domain.words import LanguageTag
from planner.services.agreeing import Agreeing
from planner.services.amending import Amending
from planner.services.framing import FIRST_SITTING
from planner.services.listening import fresh_id
from planner.services.releasing import Releasing
from planner.services.sitting import Sitting
from planner.ui.desk import Desk
from planner.ui.leave_parts import LeavePart
from tests.fakes import settled
from tests.ui.pages.visiting import ARABIC, Visitor

STEP = {"ar": "أمشي كل صباح.", "en": "I walk each morning."}
MOTHER = THE_CLIENT | {GiverId("mother")}


def with_task(
    visitor: Visitor,
    *,
    client: str = "ar",
    setting: str = "primary-care",
    role: WorkerRole = WorkerRole.CLINICIAN,
    by: PartyKind = PartyKind.CLIENT,
    text: str = "",
) -> CaseId:
    """A case with one task, said by this party, in a sitting that goes on."""
    case = visitor.case(ARABIC if client == "ar" else {}, client=client, setting=setting)
    lead_as(visitor, case, role)
    add_task(visitor, case, text or STEP[client], client=client, by=by)
    return case


def lead_as(visitor: Visitor, case: CaseId, role: WorkerRole) -> None:
    """The worker takes part as this."""
    frame = replace(settled(visitor.house.planner.clock()), worker_role=role)
    version = visitor.read(case).seen_version(FIRST_SITTING)
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=version, write=fresh_id())


def add_task(
    visitor: Visitor, case: CaseId, text: str, *, client: str, by: PartyKind = PartyKind.CLIENT
) -> RecordId:
    """One more task, in these words."""
    planner = visitor.house.planner
    written = Amending(visitor.cases, planner.library.practices, planner.hearing).write_task(
        visitor.read(case),
        Wording(texts={LanguageTag(client): text}),
        by=by,
        goal="",
        doer="client",
        domain=Domain.SPIRITUAL,
        write=fresh_id(),
    )
    assert written is not None
    return written.id


def approve(visitor: Visitor, case: CaseId) -> None:
    """Both say yes to everything, and a named clinician approves exactly this plan."""
    desk = agreeing(visitor)
    for record, _ in (*visitor.read(case).goals, *visitor.read(case).tasks):
        for party in (PartyKind.CLIENT, PartyKind.CLINICIAN):
            desk.take_stance(
                visitor.read(case), record.id, party, StanceValue.AGREES, write=fresh_id()
            )
    desk.approve(
        visitor.read(case),
        sitting_of(visitor, case),
        by="Dr Noor",
        role=WorkerRole.CLINICIAN,
        now=visitor.house.planner.clock(),
        write=fresh_id(),
    )


def agreeing(visitor: Visitor) -> Agreeing:
    """The service that holds the plan."""
    planner = visitor.house.planner
    library = planner.library
    return Agreeing(
        visitor.cases,
        planner.drafting,
        library.practices,
        planner.hearing,
        library.medicine_kinds,
    )


def sitting_of(visitor: Visitor, case: CaseId) -> Sitting:
    """The setting and languages of a case."""
    head = visitor.read(case).head
    return visitor.house.planner.sitting(
        head.setting, client=head.client_language, clinician=head.clinician_language
    )


def plan_of(visitor: Visitor, case: CaseId) -> DraftPlan:
    """The plan as it stands."""
    return agreeing(visitor).plan(visitor.read(case), sitting_of(visitor, case))


def show_plan_to(visitor: Visitor, case: CaseId, audience: Audience) -> None:
    """The client shows the tasks of the plan to these people."""
    tasks = [record.id for record, _ in visitor.read(case).tasks]
    for person in audience - THE_CLIENT:
        Releasing(visitor.cases).release(
            visitor.read(case), tasks, to=person, is_open=True, write=fresh_id()
        )


def at_part(visitor: Visitor, case: CaseId, part: LeavePart, *, language: str = "en") -> AppTest:
    """The page with this part on it, by the number in its address."""
    page = visitor.at("leave", case, language=language)
    page.query_params["part"] = str(tuple(LeavePart).index(part) + 1)
    page.run()
    assert not page.exception
    return page


def seen_by(page: AppTest, audience: Audience) -> AppTest:
    """The page with these people before the screen."""
    at = page.session_state["planner.desk"]
    assert isinstance(at, Desk)
    at.show_to(audience)
    page.run()
    assert not page.exception
    return page


def tap(page: AppTest, key: str) -> AppTest:
    """Tap the one button whose key begins like this."""
    (button,) = [b for b in page.button if b.key and b.key.startswith(f"{key}:")]
    button.click().run()
    assert not page.exception
    return page


def files(page: AppTest) -> list[str]:
    """The keys of what can be saved, without the case and the languages."""
    return [str(b.proto.id).split("-", 2)[-1].split(":")[0] for b in page.get("download_button")]

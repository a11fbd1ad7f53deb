"""Plans for the tests of their page: written as another tablet would, then looked at."""

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from planner.domain.explanatory_model import Domain
from planner.domain.frame import WorkerRole
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.joining import PersonJoined, Relation
from planner.domain.parties import PartyKind, StanceValue
from planner.domain.plan import TaskKind, Wording
from planner.domain.safety import RiskAnswer
from planner.services.agreeing import Agreeing
from planner.services.amending import Amending
from planner.services.framing import FIRST_SITTING, Framing
from planner.services.listening import fresh_id
from planner.services.releasing import Releasing
from planner.services.safeguarding import Safeguarding
from tests.fakes import EN, settled
from tests.ui.pages.visiting import ENGLISH, Visitor

MOTHER = GiverId("mother")


def agreeing(visitor: Visitor) -> Agreeing:
    """What another tablet would keep stances with."""
    planner = visitor.house.planner
    library = planner.library
    return Agreeing(
        visitor.cases, planner.drafting, library.practices, planner.hearing,
        library.medicine_kinds,
    )  # fmt: skip


def amending(visitor: Visitor) -> Amending:
    """What another tablet would write plans with."""
    planner = visitor.house.planner
    return Amending(visitor.cases, planner.library.practices, planner.hearing)


def with_goal(
    visitor: Visitor,
    text: str = "I sleep at home.",
    *,
    domain: Domain = Domain.PERSONAL,
    setting: str = "primary-care",
) -> CaseId:
    """A case whose plan has one goal in the client's own words."""
    case = visitor.case(ENGLISH, client="en", setting=setting)
    wording = Wording(texts={EN: text})
    amending(visitor).write_goal(
        visitor.read(case), wording, by=PartyKind.CLIENT, domain=domain, write=fresh_id()
    )
    return case


def add_task(
    visitor: Visitor,
    case: CaseId,
    text: str = "I rest.",
    *,
    kind: TaskKind = TaskKind.STEP,
    domain: Domain = Domain.PERSONAL,
    doer: str = "client",
) -> RecordId:
    """One more task for the first goal."""
    read = visitor.read(case)
    goal = read.goals[0][0].id if read.goals else ""
    written = amending(visitor).write_task(
        read, Wording(texts={EN: text}), by=PartyKind.CLIENT, goal=goal, doer=doer,
        domain=domain, kind=kind, write=fresh_id(),
    )  # fmt: skip
    assert written is not None
    return written.id


def first_goal(visitor: Visitor, case: CaseId) -> RecordId:
    """The record of the plan's first goal."""
    return visitor.read(case).goals[0][0].id


def say(visitor: Visitor, case: CaseId, item: RecordId, value: StanceValue, *by: PartyKind) -> None:
    """What parties say of an item; both of them where none is named."""
    for party in by or (PartyKind.CLIENT, PartyKind.CLINICIAN):
        agreeing(visitor).take_stance(visitor.read(case), item, party, value, write=fresh_id())


def pause(visitor: Visitor, case: CaseId) -> None:
    """Somebody answers yes to the question about danger."""
    Safeguarding(visitor.cases).record_answer(
        visitor.read(case), FIRST_SITTING, RiskAnswer.YES,
        today=visitor.house.planner.clock().date(), by_day=None, write=fresh_id(),
    )  # fmt: skip


def as_health_worker(visitor: Visitor, case: CaseId) -> None:
    """The sitting is held by a health worker."""
    frame = replace(settled(), worker_role=WorkerRole.HEALTH_WORKER)
    Framing(visitor.cases).settle(visitor.read(case), FIRST_SITTING, frame, write=fresh_id())


def before_mother(visitor: Visitor, case: CaseId) -> None:
    """The client's mother is in the room, and may see the plan as it stands."""
    framing = Framing(visitor.cases)
    joined = PersonJoined(relation=Relation.PARENT, language=EN, name="Mother")
    framing.let_join(visitor.read(case), MOTHER, joined, write=fresh_id())
    frame = settled().with_company((MOTHER,))
    framing.settle(visitor.read(case), FIRST_SITTING, frame, write=fresh_id())
    read = visitor.read(case)
    items = [record.id for record, _ in (*read.goals, *read.tasks)]
    Releasing(visitor.cases).release(read, items, to=MOTHER, is_open=True, write=fresh_id())


def unfold(page: AppTest, item: str, panel: str | None) -> None:
    """Open one form of a line, or close it."""
    about(page, item).set_value(panel).run()


def about(page: AppTest, item: str):  # noqa: ANN201 - AppTest's own element types
    """The names of a line's forms."""
    return next(p for p in page.pills if (p.key or "").startswith(f"about:{item}:"))


def names_of_forms(page: AppTest, item: str) -> list[str]:
    """What can be written about a line, none where there is nothing."""
    found = [p for p in page.pills if (p.key or "").startswith(f"about:{item}:")]
    return [option for pills in found for option in pills.options]

"""What is worked with: the services, over the cases as whoever looks on may see them."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from planner.domain.case import Case
from planner.domain.frame import Frame, Freedom, WorkerRole
from planner.domain.ids import CaseId, RecordId
from planner.domain.privacy import THE_CLIENT, Audience
from planner.errors import PlannerError
from planner.services.agreeing import Agreeing
from planner.services.amending import Amending
from planner.services.consenting import Consenting
from planner.services.deciding import Deciding
from planner.services.differing import Differing
from planner.services.following import Following
from planner.services.framing import Framing, sitting_now
from planner.services.leaving import Leaving
from planner.services.listening import Listening
from planner.services.ports import CaseStore
from planner.services.recording import Recording
from planner.services.releasing import Releasing
from planner.services.safeguarding import Safeguarding
from planner.services.sharing import Sharing
from planner.services.site_keeping import SiteKeeping
from planner.services.understanding import Understanding
from planner.services.viewing import ViewedCases
from planner.ui.desk import Desk
from planner.wiring import Planner


@dataclass(frozen=True)
class Workbench:
    """The services of one visitor, for the length of one run of a page."""

    desk: Desk
    casebook: CaseStore
    """All cases as the worker has them: for lists, never for a page of a case."""
    planner: Planner

    @property
    def audience(self) -> Audience:
        """Who can see the screen beside the worker."""
        return self.desk.audience if self.desk.audience is not None else THE_CLIENT

    @cached_property
    def whole(self) -> Case:
        """All of the open case: for handing it over, never for what a page shows."""
        if self.desk.case_id is None:
            raise PlannerError("PL407")
        return self.casebook.read(CaseId(self.desk.case_id))

    @property
    def now(self) -> datetime:
        """The moment of this run."""
        return self.planner.clock()

    @cached_property
    def sitting_now(self) -> tuple[RecordId, Frame] | None:
        """The sitting that goes on, whoever looks on; its frame is shown to the client alone."""
        return sitting_now(self.whole, self.now)

    @property
    def role(self) -> WorkerRole:
        """As what the worker takes part; as a health worker until the frame says otherwise."""
        return self.sitting_now[1].worker_role if self.sitting_now else WorkerRole.HEALTH_WORKER

    @cached_property
    def quiet(self) -> frozenset[str]:
        """The questions whose answers stand on no screen: the client cannot speak freely now.

        It is unknown until it was asked in this sitting, and then nothing may show either.
        """
        if self.desk.case_id is None:
            return frozenset()
        now_on = self.sitting_now
        if now_on is not None and now_on[1].freedom is Freedom.YES:
            return frozenset()
        questions = self.planner.library.questions.values()
        return frozenset(question.id for question in questions if question.sensitive)

    @cached_property
    def store(self) -> ViewedCases:
        """The cases as whoever looks at the screen may see them."""
        return ViewedCases(self.casebook, self.audience, quiet=self.quiet if self.audience else ())

    @cached_property
    def listening(self) -> Listening:
        """Keeps answers."""
        return Listening(self.store)

    @cached_property
    def understanding(self) -> Understanding:
        """Keeps what the client says of models, and the bridge."""
        return Understanding(self.store)

    @cached_property
    def framing(self) -> Framing:
        """Begins and settles sittings."""
        return Framing(self.store)

    @cached_property
    def safeguarding(self) -> Safeguarding:
        """Keeps what came of asking about danger."""
        return Safeguarding(self.store)

    @cached_property
    def releasing(self) -> Releasing:
        """Keeps who else may see what. It works on the whole case."""
        return Releasing(self.casebook)

    @cached_property
    def differing(self) -> Differing:
        """Keeps clashes and answers to cautions."""
        return Differing(self.store)

    @cached_property
    def consenting(self) -> Consenting:
        """Keeps what helpers of the client's own people may be told."""
        return Consenting(self.store)

    @cached_property
    def deciding(self) -> Deciding:
        """Keeps what some tasks and goals need before they are agreed."""
        return Deciding(self.store)

    @cached_property
    def following(self) -> Following:
        """Keeps what happened since, readings and checks."""
        return Following(self.store)

    @cached_property
    def leaving(self) -> Leaving:
        """Keeps the choice of paper and what was told back."""
        return Leaving(self.store)

    @cached_property
    def place(self) -> SiteKeeping:
        """Keeps what this place has settled for itself."""
        return SiteKeeping(self.casebook)

    @cached_property
    def amending(self) -> Amending:
        """Changes plans."""
        return Amending(self.store, self.planner.library.practices, self.planner.hearing)

    @cached_property
    def agreeing(self) -> Agreeing:
        """Keeps plans."""
        library = self.planner.library
        return Agreeing(
            self.store,
            self.planner.drafting,
            library.practices,
            self.planner.hearing,
            library.medicine_kinds,
        )

    @cached_property
    def sharing(self) -> Sharing:
        """Makes paper for clients and those who help them."""
        return Sharing(self.planner.library.practices, self.planner.library.templates)

    @cached_property
    def recording(self) -> Recording:
        """Makes the clinic's copy."""
        library = self.planner.library
        return Recording(
            templates=library.templates,
            settings=library.settings,
            questions=library.questions,
            concepts=library.concepts,
            kinds=library.medicine_kinds,
        )

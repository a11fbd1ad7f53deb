"""A health worker's visit, minute by minute: a client who cannot read, and a sister in the room."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from playwright.sync_api import expect

from planner.domain.account import QUESTIONS
from planner.domain.frame import Freedom
from planner.domain.handout import PaperSize
from planner.domain.ids import CaseId, GiverId
from planner.domain.joining import Relation
from planner.domain.leaving import Recalled
from planner.domain.medicines import Known, Part
from planner.domain.plan import TaskKind
from planner.domain.safety import RiskAnswer
from planner.ui.leave_parts import LeavePart
from planner.wiring import Planner
from tests.browser import health_worker_story as told
from tests.browser.at_interview import RISK_ANSWERS
from tests.browser.listening import Listener
from tests.browser.onlooking import Sent, source, stored
from tests.browser.served import Served
from tests.browser.sittings import comes_or_goes, set_day
from tests.browser.tablet import Tablet

LOOKED_AT: Final = (
    "beginning", "check_in", "interview?at=4", "interview?at=6", "medicines?part=1", "understand",
    "plan", "leave", "leave?part=9", "sharing",
)  # fmt: skip
"""What the sister sees before and after: questions 4 and 6 are a name for it and what is feared."""
IN_TWO_DAYS: Final = timedelta(days=2)


@dataclass(frozen=True, kw_only=True)
class Held:
    """What was met on the way through the sitting."""

    served: Served
    tablet: Tablet
    sister: GiverId
    heard: list[dict[str, Any]]
    """What a voice read to the client."""
    sent_together: set[str]
    """What was sent of that which is not asked before others, while the sister was there."""
    sent_alone: set[str]
    """The same for the time when she was out of the room."""
    could_be_approved: bool
    work: list[str]
    """The casebook's work list once it was not safe to ask."""
    due: date
    alone: str
    """The pages' source while the client looked on alone."""
    before: Mapping[str, str]
    """By page its source with the sister looking on, before she went out."""
    after: Mapping[str, str]
    """The same once she is back."""
    at_once: Mapping[str, str]
    """What the screen showed the moment she was back, and after the browser's own way back."""
    was_sent_after: set[str]
    """Words said alone that were sent once she looked on again."""
    papers_before: Mapping[str, bytes]
    papers_after: Mapping[str, bytes]
    """The client's paper as a file of each kind, before she went out and once she was back."""


class HealthWorkerSitting:
    """One visit with one tablet."""

    def __init__(self, tablet: Tablet, planner: Planner) -> None:
        self.tablet = tablet
        self.planner = planner
        self.sent = Sent(tablet)
        self.client = Listener(tablet, told.VOICE)
        self.due = datetime.now(UTC).date() + IN_TWO_DAYS
        self.quiet = told.not_asked_before_others(planner)

    @property
    def case(self) -> CaseId:
        """The case that lies open."""
        return self.tablet.served.only_case().id

    def hold(self) -> Held:
        """From the casebook to the end of the visit."""
        self.begin()
        heard = self.client_tells()
        sister = self.sister_tells()
        could_be_approved = self.plan()
        papers_before = self.choose_paper()
        before = self.look()
        sent_together = {said for said in self.quiet if self.sent.holds(said)}
        self.sent.anew()
        comes_or_goes(self.tablet, self.case, sister)
        self.tablet.tap_choice("freedom", 1)
        work = self.not_safe_to_ask()
        alone = self.client_tells_alone()
        sent_alone = {said for said in self.quiet if self.sent.holds(said)}
        comes_or_goes(self.tablet, self.case, sister)
        self.sent.anew()
        at_once = self.at_once()
        after = self.look()
        papers_after = self.save_paper()
        was_sent_after = {word for word in told.PLANTED if self.sent.holds(word)}
        self.end()
        return Held(
            served=self.tablet.served, tablet=self.tablet, sister=sister, heard=heard,
            sent_together=sent_together, sent_alone=sent_alone, work=work, due=self.due,
            could_be_approved=could_be_approved, alone=alone, before=before, after=after,
            at_once=at_once, was_sent_after=was_sent_after,
            papers_before=papers_before, papers_after=papers_after,
        )  # fmt: skip

    def begin(self) -> None:
        """A real case, the sister in the room, and a client who is not sure about speaking."""
        tablet, named = self.tablet, self.planner.languages.manifest
        tablet.enter("/")
        tablet.begin_case(
            told.CODE, client=named("es").autonym, clinician=named("en").autonym, is_real=True
        )
        tablet.begin_sitting(as_clinician=False)
        tablet.brings(Relation.SIBLING, name=told.SISTER)
        tablet.that_is_everybody()
        tablet.says_of_freedom(Freedom.UNKNOWN)
        tablet.nobody_interprets()
        tablet.read_it_all_out()

    def client_tells(self) -> list[dict[str, Any]]:
        """The first question is heard, not read; what is asked alone gets a day; then on."""
        tablet = self.tablet
        tablet.is_asked("problem")
        self.client.button.click()
        self.client.is_reading()
        heard = self.client.said
        tablet.page.evaluate("invented.end()")
        self.client.is_quiet()
        self.says("problem", told.TOLD.client["problem"])
        expect(tablet.part("came-of-it")).to_have_count(0)
        tablet.leave_for_alone()
        tablet.back_to_interview()
        self.at("cause")
        expect(tablet.part("show-choices")).to_have_count(0)
        self.says("cause", told.TOLD.client["cause"])
        self.at("hope")
        self.says("hope", told.TOLD.client["hope"])
        return heard

    def sister_tells(self) -> GiverId:
        """Her own account, in the same case; who she is there."""
        tablet = self.tablet
        (sister,) = tablet.served.only_case().people
        tablet.turn_to(1)
        for question, text in told.SISTERS.items():
            self.says(question, text, giver=sister)
        return sister

    def plan(self) -> bool:
        """One step in the client's words, and the client's yes; whether it could be approved."""
        tablet = self.tablet
        tablet.enter(f"/plan?case={self.case}")
        tablet.write_own(TaskKind.STEP, {"es": told.STEP})
        tablet.say_first(tablet.part("stance-stance").first)
        return tablet.part("approver").count() > 0

    def choose_paper(self) -> Mapping[str, bytes]:
        """A small one for the pocket."""
        self.tablet.button("to-leave").click()
        self.tablet.is_here("leave")
        self.tablet.choose_paper(PaperSize.POCKET)
        return self.save_paper()

    def save_paper(self) -> Mapping[str, bytes]:
        """The paper as it can be saved now."""
        self.tablet.enter(f"/leave?case={self.case}")
        return {kind: self.tablet.save(kind) for kind in ("pdf", "html")}

    def look(self) -> Mapping[str, str]:
        """Every page of the case, as whoever looks on meets it."""
        found = {}
        for room in LOOKED_AT:
            page, _, place = room.partition("?")
            self.tablet.enter(f"/{page}?case={self.case}" + (f"&{place}" if place else ""))
            found[room] = source(self.tablet)
        return found

    def not_safe_to_ask(self) -> list[str]:
        """From the work list to the question, which cannot be put now either; the list then."""
        tablet = self.tablet
        tablet.enter("/")
        tablet.page.locator('.rows a[href^="/check_in"]').click()
        offered = tablet.part("came-of-it").get_by_role("radiogroup").locator("label")
        expect(offered).to_have_count(len(RISK_ANSWERS))
        tablet.at_rest()
        with tablet.runs():
            offered.nth(RISK_ANSWERS.index(RiskAnswer.NOT_SAFE_TO_ASK)).click()
        set_day(tablet, "asked-by", self.due)
        with tablet.runs():
            tablet.button("write-down").click()
        tablet.enter("/")
        return tablet.page.locator(".rows a").all_inner_texts()

    def client_tells_alone(self) -> str:
        """What nobody else is to know; all that the client saw of it meanwhile."""
        tablet = self.tablet
        self.at("name")
        self.says("name", told.NAME)
        self.at("fear")
        self.says("fear", told.FEAR)
        tablet.enter(f"/medicines?case={self.case}&part=1")
        tablet.knows(Part.MEDICINES, Known.YES)
        tablet.tick(0, is_private=True)
        tablet.write("named", told.MEDICINE)
        seen = source(tablet)
        tablet.enter(f"/understand?case={self.case}")
        tablet.write("clinician-view", told.VIEW)
        tablet.write("bridge", told.BRIDGE)
        seen += source(tablet)
        tablet.enter(f"/plan?case={self.case}")
        tablet.write_own(TaskKind.STEP, {"es": told.LEAVING})
        return seen + source(tablet)

    def at_once(self) -> Mapping[str, str]:
        """Where the sister came back, where the browser's own way back leads, what is stored."""
        here = source(self.tablet)
        self.tablet.page.go_back()
        self.tablet.is_here("plan")
        return {"here": here, "back": source(self.tablet), "stored": stored(self.tablet)}

    def end(self) -> None:
        """Told back before the sister, and the end."""
        tablet = self.tablet
        tablet.go_to_part(LeavePart.TOLD_BACK)
        tablet.tell_back(Recalled.ALL, told.STEP)
        tablet.go_to_part(LeavePart.END)
        tablet.end_sitting()

    def at(self, question: str) -> None:
        """Go to one question."""
        place = list(QUESTIONS).index(question) + 1
        self.tablet.enter(f"/interview?case={self.case}&at={place}")

    def says(self, question: str, text: str, *, giver: str = "") -> None:
        """Type an answer and go on, which keeps it."""
        self.tablet.is_asked(question)
        self.tablet.answer_field(question, giver=giver).fill(text)
        with self.tablet.runs():
            self.tablet.go_on(question)

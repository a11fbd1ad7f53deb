"""A clinician's intake with an interpreter, minute by minute, on a tablet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from playwright.sync_api import expect

from planner.domain.account import QUESTIONS
from planner.domain.frame import Freedom
from planner.domain.handout import PaperSize
from planner.domain.leaving import Recalled
from planner.domain.medicines import Known, Part
from planner.domain.plan import TaskKind
from planner.language.labels import domain_label
from planner.ui.leave_parts import LeavePart
from planner.wiring import Planner
from tests.browser import clinician_story as told
from tests.browser.at_end import SIZES
from tests.browser.screen import LAPTOP, PORTRAIT
from tests.browser.seeded import BRIDGES, DOMAINS
from tests.browser.served import Served
from tests.browser.sittings import (
    answer_caution,
    fits,
    note_translation,
    settle_place,
    write_down_clash,
    write_down_decision,
)
from tests.browser.tablet import Tablet


@dataclass(frozen=True, kw_only=True)
class Held:
    """What was met on the way through the sitting."""

    served: Served
    tablet: Tablet
    recovery_code: str
    reasons: list[list[str]]
    """For each model that was offered, the words it rests on, as they stood on the screen."""
    cautions: list[str]
    """What stood beside the free-typed task as soon as it was written, in both languages."""
    was_held: list[str]
    """What the plan at a glance said of it once both had said yes."""
    could_be_approved: bool
    """Whether there was a place for the clinician's name while it was held."""
    decide_by: date
    """By when the clash was to be decided."""
    pdfs: Mapping[str, bytes]
    """The papers by name; "draft" is the client's before the approval."""
    seen_again: Mapping[str, list[str]]
    """What the screen showed of each step after a reload and a second sign-in."""
    too_wide: list[str]
    """Where something had to be looked for sideways, upright or on its side."""
    at_the_end: str
    """All that was left on the screen when the sitting was over."""


class ClinicianSitting:
    """One sitting at one tablet; it is turned on its side for the plan."""

    def __init__(self, tablet: Tablet, planner: Planner) -> None:
        self.tablet = tablet
        self.planner = planner
        self.decide_by = datetime.now(UTC).date() + timedelta(days=3)
        self.too_wide: list[str] = []

    def hold(self) -> Held:
        """From an empty store to the end of the sitting."""
        code = self.begin()
        self.interview()
        reasons = self.understand()
        cautions, was_held, could_be_approved = self.plan()
        draft = self.draft()
        self.settle_what_clashes()
        paper = self.leave()
        seen_again = self.come_back()
        clinics = self.end()
        main = self.tablet.page.get_by_test_id("stMainBlockContainer")
        return Held(
            served=self.tablet.served, tablet=self.tablet, recovery_code=code, reasons=reasons,
            cautions=cautions, was_held=was_held, could_be_approved=could_be_approved,
            pdfs={"draft": draft, "paper": paper, **clinics}, seen_again=seen_again,
            decide_by=self.decide_by, too_wide=self.too_wide, at_the_end=main.inner_text(),
        )  # fmt: skip

    def look(self, step: str) -> None:
        """Note a step that does not fit the screen, either way up."""
        for size in (LAPTOP, PORTRAIT):
            self.tablet.page.set_viewport_size(size)
            if not fits(self.tablet):
                self.too_wide.append(f"{step} {size['width']}")

    def begin(self) -> str:
        """The first start, the case, and the frame with an interpreter on the telephone."""
        tablet, named = self.tablet, self.planner.languages.manifest
        code = tablet.first_start()
        settle_place(tablet.served.cases)
        tablet.begin_case(
            told.CODE, client=named("ar").autonym, clinician=named("en").autonym, is_real=True
        )
        tablet.begin_sitting(as_clinician=True)
        tablet.that_is_everybody()
        tablet.says_of_freedom(Freedom.YES)
        who = told.INTERPRETER
        tablet.interprets(who.kind, mode=who.mode, identifier=who.identifier)
        self.look("beginning")
        tablet.read_it_all_out(told_back=True)
        return code

    def interview(self) -> None:
        """The story, what is asked alone after its first answer, a translation, medicines."""
        tablet = self.tablet
        tablet.is_asked("problem")
        self.look("interview")
        tablet.tell(dict(told.TOLD.client))
        tablet.knows(Part.MEDICINES, Known.YES)
        tablet.tick(0)
        self.look("medicines")
        tablet.next_part(Part.MEDICINES)
        tablet.next_part(Part.REMEDIES)
        tablet.knows(Part.CONDITIONS, Known.NOT_KNOWN)
        tablet.enter(f"/interview?case={tablet.served.only_case().id}&at=1")
        note_translation(tablet, told.TRANSLATED)

    def understand(self) -> list[list[str]]:
        """Read back, the models, both views and the sentence between them; the reasons seen."""
        tablet = self.tablet
        tablet.part("step-there-understand").get_by_role("link").click()
        tablet.is_here("understand")
        offered = tablet.part("match").all()
        reasons = [offer.locator(".reason q").all_inner_texts() for offer in offered]
        tablet.read_back_is_close()
        tablet.say_yes_to_all_models()
        tablet.write("clinician-view", told.TOLD.clinician)
        tablet.write("bridge", BRIDGES["ar"])
        tablet.both_stand_behind_it()
        self.look("understand")
        tablet.button("to-plan").click()
        tablet.is_here("plan")
        return reasons

    def plan(self) -> tuple[list[str], list[str], bool]:
        """A goal, a fast in the client's own words, a task of each domain; yes to everything."""
        tablet, phrases = self.tablet, self.planner.phrasebook("en")
        tablet.page.set_viewport_size(LAPTOP)
        tablet.take(tablet.offers(f"{phrases.say('Goal')} · ").first, becomes="goal-goal")
        tablet.write_own(TaskKind.STEP, told.FAST)
        caution = tablet.part("just-written").locator(".caution-stop p[lang]").all_inner_texts()
        for domain in DOMAINS:
            facts = f"{phrases.say('Task')} · {domain_label(phrases, domain)}"
            tablet.take(tablet.offers(facts).first, becomes="task-task")
        tablet.agree_to_all()
        held = tablet.page.locator(".glance-held").all_inner_texts()
        return caution, held, tablet.part("approver").count() > 0

    def draft(self) -> bytes:
        """The client's paper while nobody has approved the plan."""
        tablet = self.tablet
        tablet.button("to-leave").click()
        tablet.is_here("leave")
        tablet.choose_paper(PaperSize.FULL)
        draft = tablet.save_pdf()
        tablet.part("step-there-plan").get_by_role("link").click()
        tablet.is_here("plan")
        return draft

    def settle_what_clashes(self) -> None:
        """What both hold of the fast, who was asked, what was decided; then the approval."""
        tablet = self.tablet
        fast = tablet.part("task-task").filter(has_text=told.FAST[told.ARABIC])
        who_was_asked, see_differently = 0, 1
        tablet.open_panel(fast, see_differently)
        write_down_clash(tablet, replace(told.HELD, decide_by=self.decide_by))
        tablet.open_panel(fast, who_was_asked)
        answer_caution(tablet, told.ANSWER)
        tablet.open_panel(fast, see_differently)
        write_down_decision(tablet, told.HELD.outcome)
        self.look("plan")
        tablet.approve(told.CLINICIAN)

    def leave(self) -> bytes:
        """The client's paper, and the plan in the client's words."""
        tablet = self.tablet
        tablet.button("to-leave").click()
        tablet.is_here("leave")
        expect(tablet.page.get_by_test_id("stImage").get_by_role("img")).to_be_visible()
        self.look("leave")
        paper = tablet.save_pdf()
        tablet.go_to_part(LeavePart.TOLD_BACK)
        tablet.tell_back(Recalled.ALL, told.RECALLED)
        return paper

    def come_back(self) -> Mapping[str, list[str]]:
        """Reload, sign out, sign in again, and read each step of the case."""
        tablet = self.tablet
        tablet.page.reload()
        tablet.is_here("leave")
        tablet.sign_out()
        tablet.sign_in()
        tablet.open_case(told.CODE)
        seen: dict[str, list[str]] = {}
        case = tablet.served.only_case().id
        for question in told.LOOKED_AT:
            tablet.enter(f"/interview?case={case}&at={list(QUESTIONS).index(question) + 1}")
            tablet.is_asked(question)
            field = tablet.answer_field(question)
            expect(field).not_to_be_empty()
            seen[question] = [field.input_value()]
        for step, shown in {
            "understand": ".said",
            "plan": '[class*="st-key-task-task"] .plan-words .pair-first',
        }.items():
            tablet.part(f"step-there-{step}").get_by_role("link").click()
            tablet.is_here(step)
            seen[step] = tablet.page.locator(shown).all_inner_texts()
        stances = tablet.part("stance-stance")
        seen["yes"] = [str(one.get_by_role("radio").first.is_checked()) for one in stances.all()]
        tablet.enter(f"/leave?case={case}")
        seen["size"] = [str(SIZES[place]) for place in self.chosen_sizes()]
        return seen

    def chosen_sizes(self) -> list[int]:
        """Which of the sizes of paper is chosen."""
        sizes = self.tablet.part("size").get_by_role("radio").all()
        return [place for place, size in enumerate(sizes) if size.is_checked()]

    def end(self) -> Mapping[str, bytes]:
        """How today was, the clinic's papers, and the end."""
        tablet = self.tablet
        tablet.go_to_part(LeavePart.BOND)
        tablet.rate_today(4)
        tablet.go_to_part(LeavePart.CLINIC)
        papers = {"note": tablet.save("note-pdf"), "copy": tablet.save("copy-pdf")}
        tablet.go_to_part(LeavePart.END)
        tablet.end_sitting()
        return papers

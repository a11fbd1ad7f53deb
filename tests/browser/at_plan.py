"""What a worker does with the models and the plan: reading back, taking in, asking, approving."""

from collections.abc import Mapping

from playwright.sync_api import Locator, expect

from planner.domain.parties import PartyKind
from planner.domain.plan import TaskKind
from tests.browser.screen import Screen

OWN_KINDS = ("goal", TaskKind.STEP, TaskKind.MEDICINE, TaskKind.FEAR)
"""What can be written in somebody's own words, in the order in which it is offered."""


class AtPlan(Screen):
    """What is read back and offered, and what people say of it."""

    # -- Understanding --

    def read_back_is_close(self) -> None:
        """The client says that this is what they said."""
        self.say_first(self.part("read-back"))

    def say_yes_to_all_models(self) -> None:
        """The client says of each model offered that it is close."""
        self.say_first(self.part("close-model"))

    def both_stand_behind_it(self) -> None:
        """Client and clinician say yes to the sentence between their views."""
        self.there_are(self.part("stands-behind"), 2)
        self.say_first(self.part("stands-behind"))

    def say_first(self, asked: Locator) -> None:
        """Tap the first answer, a yes, wherever this is asked."""
        for one in asked.all():
            yes = one.get_by_role("radio").first
            if not yes.is_checked():
                with self.runs():
                    yes.click()
            expect(yes).to_be_checked()

    # -- The plan --

    def offers(self, facts: str) -> Locator:
        """The suggestions that are introduced in these words."""
        first_line = self.page.locator(".plan-card > .small:first-child", has_text=facts)
        return self.part("offer").filter(has=first_line)

    def take(self, offer: Locator, *, becomes: str) -> None:
        """Take a suggestion in; `becomes` is the key of what it is in the plan."""
        before = self.part(becomes).count()
        with self.runs():
            offer.locator('[class*="st-key-take-"]').get_by_role("button").click()
        self.there_are(self.part(becomes), before + 1)

    def write_own(
        self, kind: str, texts: Mapping[str, str], *, by: PartyKind = PartyKind.CLIENT
    ) -> None:
        """Write a line in own words, in one language or both of the case."""
        with self.runs():
            kinds = self.part("own-kind").get_by_role("radio")
            kinds.nth(OWN_KINDS.index(kind)).click()
        form = self.form(f"own-words-own-{kind}")
        for language, text in texts.items():
            self.part(f"own-words-own-{kind}-{language}").get_by_role("textbox").fill(text)
        if by is PartyKind.CLINICIAN:
            self.part(f"own-by-own-{kind}").get_by_role("radio").nth(1).click()
        becomes = self.part("goal-goal" if kind == "goal" else "task-task")
        before = becomes.count()
        self.send(form)
        self.there_are(becomes, before + 1)

    def open_panel(self, line: Locator, place: int) -> None:
        """Open one of the forms of a line, in the order in which they are offered."""
        panels = line.locator('[class*="st-key-about-"]').get_by_role("radio")
        with self.runs():
            panels.nth(place).click()
        expect(panels.nth(place)).to_be_checked()

    def agree_to_all(self) -> None:
        """Each party says yes to each line of the plan."""
        self.say_first(self.part("stance-stance"))

    def approve(self, name: str) -> None:
        """A clinician puts their name under exactly this plan."""
        self.part("approver").get_by_role("textbox").fill(name)
        self.send(self.form("approver"))
        self.there_are(self.part("approver"), 0)

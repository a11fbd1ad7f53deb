"""What a worker does while the client tells: the interview, what is asked alone, medicines."""

from playwright.sync_api import Locator, expect

from planner.domain.account import QUESTIONS, Tier
from planner.domain.medicines import Known, Part
from planner.domain.safety import RiskAnswer
from tests.browser.screen import Screen

RISK_ANSWERS = (
    RiskAnswer.NO, RiskAnswer.YES, RiskAnswer.DECLINED, RiskAnswer.NOT_SAFE_TO_ASK,
)  # fmt: skip
"""In the order in which they are offered."""


class AtInterview(Screen):
    """The questions, one after the other, and what stands beside them."""

    def is_asked(self, question: str) -> None:
        """Wait until this question is on the screen."""
        expect(self.part(f"next-{question}")).to_be_visible()
        self.at_rest()

    def answer_field(self, question: str, holder: str = "client", giver: str = "") -> Locator:
        """Where the answer to a question is typed; `giver` is a person of the case."""
        of = f"-{giver}" if giver else ""
        return self.part(f"answer-answer-{question}-{holder}{of}").get_by_role("textbox")

    def go_on(self, question: str) -> None:
        """Tap on to what comes after this question."""
        self.button(f"next-{question}").click()

    def ask_everything(self) -> None:
        """Make the interview as long as it gets."""
        self.part("all").locator("summary").click()
        lengths = self.part("tier").get_by_role("radio")
        lengths.nth(2).click()
        expect(lengths.nth(2)).to_be_checked()
        self.at_rest()

    def tell(self, answers: dict[str, str], *, risk: RiskAnswer = RiskAnswer.NO) -> None:
        """Type each answer where it is asked for; pass over what the story is silent on.

        What is asked alone comes after the first answer; it ends before the medicines.
        """
        is_full = any(QUESTIONS[question] is Tier.FULL for question in answers)
        if is_full:
            self.ask_everything()
        asked = [q for q, tier in QUESTIONS.items() if is_full or tier is not Tier.FULL]
        first = next(question for question in asked if question in answers)
        for question in asked:
            self.is_asked(question)
            if question in answers:
                self.answer_field(question).fill(answers[question])
            self.go_on(question)
            if question == first:
                self.check_in(risk)
        self.is_here("medicines")

    def turn_to(self, place: int) -> None:
        """Somebody else speaks now: the client is at place 0, then the others as they came."""
        speakers = self.part("speaking").get_by_role("radio")
        speakers.nth(place).click()
        expect(speakers.nth(place)).to_be_checked()
        self.at_rest()

    # -- What a person asks alone --

    def check_in(self, answer: RiskAnswer) -> None:
        """Write down what came of asking."""
        offered = self.part("came-of-it").get_by_role("radiogroup").locator("label")
        expect(offered).to_have_count(len(RISK_ANSWERS))
        self.at_rest()
        with self.runs():
            offered.nth(RISK_ANSWERS.index(answer)).click()
        expect(self.button("write-down")).to_be_enabled()
        with self.runs():
            self.button("write-down").click()

    def leave_for_alone(self) -> None:
        """Note the day that is offered for what cannot be asked now."""
        day = self.part("alone-by")
        expect(day).to_be_visible()
        self.at_rest()
        self.send(self.form("alone-by"))

    def back_to_interview(self) -> None:
        """From what is asked alone back to where the interview was left."""
        with self.runs():
            self.button("back-to-interview").click()

    # -- Medicines --

    def knows(self, part: Part, known: Known) -> None:
        """What is known of one part, which is on the screen."""
        offered = self.part("known").get_by_role("radio")
        expect(self.part(f"next-{part}")).to_be_visible()
        with self.runs():
            offered.nth(list(Known).index(known)).click()
        expect(offered.nth(list(Known).index(known))).to_be_checked()

    def tick(self, place: int, *, is_private: bool = False) -> None:
        """Tick one of the kinds that are offered, the first one at place 0."""
        kinds = self.part("private-kinds" if is_private else "kinds").get_by_role("button")
        with self.runs():
            kinds.nth(place).click()
        expect(kinds.nth(place)).to_have_attribute("aria-pressed", "true")

    def next_part(self, part: Part) -> None:
        """On to the part after this one."""
        with self.runs():
            self.button(f"next-{part}").click()

    def to_understanding(self) -> None:
        """Go on from the medicines, whatever was asked of them."""
        self.button("to-understanding").click()
        self.is_here("understand")

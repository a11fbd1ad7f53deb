"""A tablet with the planner on it, and what a worker does at it, in whichever language."""

from playwright.sync_api import Locator, expect

from planner.domain.account import QUESTIONS, Tier
from tests.browser.screen import Screen
from tests.browser.served import NAME, PASSPHRASE


class Tablet(Screen):
    """One tablet in one worker's hands."""

    # -- The doors --

    def enrol(self) -> str:
        """Enrol the first person; the recovery code that is shown."""
        self.go("/")
        self.page.locator("#again").fill(PASSPHRASE)
        self.knock(PASSPHRASE)
        return self.page.locator(".code").inner_text()

    def first_start(self) -> str:
        """Enrol the first person and go in; the recovery code that was shown."""
        code = self.enrol()
        self.page.locator('input[name="written"]').check()
        self.page.locator("button.main-act").click()
        expect(self.part("begin")).to_be_visible()
        return code

    def knock(self, passphrase: str) -> None:
        """Give the name and a passphrase at a door."""
        self.page.locator("#name").fill(NAME)
        self.page.locator("#passphrase").fill(passphrase)
        self.page.locator("button.main-act").click()

    def sign_in(self) -> None:
        """Come in with name and passphrase."""
        self.go("/sign-in")
        self.knock(PASSPHRASE)
        expect(self.part("begin")).to_be_visible()

    def sign_out(self) -> None:
        """Cover the screen; the session ends."""
        self.page.locator(".bar form.cover button").click()
        expect(self.page.locator("body.door #passphrase")).to_be_visible()

    # -- The casebook --

    def begin_case(self, code: str, *, client: str, clinician: str) -> None:
        """Begin a case between two languages, named as they name themselves."""
        form = self.part("begin")
        form.get_by_role("textbox").first.fill(code)
        form.get_by_role("radio", name=client, exact=True).click()
        self.choose(form.get_by_role("combobox").first, clinician)
        form.get_by_test_id("stFormSubmitButton").get_by_role("button").click()
        self.is_asked("problem")

    def open_case(self, code: str) -> None:
        """Open a case from the list."""
        self.page.locator(".rows a", has_text=code).click()
        expect(self.part("step-here-interview")).to_be_visible()
        self.at_rest()

    # -- The interview --

    def is_asked(self, question: str) -> None:
        """Wait until this question is on the screen."""
        expect(self.part(f"next-{question}")).to_be_visible()
        self.at_rest()

    def answer_field(self, question: str, holder: str = "client") -> Locator:
        """Where the answer to a question is typed."""
        return self.part(f"answer-answer-{question}-{holder}").get_by_role("textbox")

    def go_on(self, question: str) -> None:
        """Tap on to the question after this one."""
        self.button(f"next-{question}").click()

    def ask_everything(self) -> None:
        """Make the interview as long as it gets."""
        self.part("all").locator("summary").click()
        lengths = self.part("tier").get_by_role("radio")
        lengths.nth(2).click()
        expect(lengths.nth(2)).to_be_checked()
        self.at_rest()

    def tell(self, answers: dict[str, str]) -> None:
        """Type each answer where it is asked for; pass over what the story is silent on."""
        is_full = any(QUESTIONS[question] is Tier.FULL for question in answers)
        if is_full:
            self.ask_everything()
        asked = [q for q, tier in QUESTIONS.items() if is_full or tier is not Tier.FULL]
        for question in asked:
            self.is_asked(question)
            if question in answers:
                self.answer_field(question).fill(answers[question])
            self.go_on(question)
        self.is_here("understand")

    def is_here(self, step: str) -> None:
        """Wait for a step of the sitting."""
        expect(self.part(f"step-here-{step}")).to_be_visible()
        expect(self.part("foot")).to_be_visible()
        self.at_rest()

    # -- Understanding and the plan --

    def say_yes_to_all_models(self) -> None:
        """The client says of each model offered that it is close."""
        for asked in self.part("close-model").all():
            yes = asked.get_by_role("radio").first
            yes.click()
            expect(yes).to_be_checked()
            self.at_rest()

    def offers(self, facts: str) -> Locator:
        """The suggestions that are introduced in these words."""
        first_line = self.page.locator(".plan-card > .small:first-child", has_text=facts)
        return self.part("offer").filter(has=first_line)

    def take(self, offer: Locator, *, becomes: str) -> None:
        """Take a suggestion in; `becomes` is the key of what it is in the plan."""
        before = self.part(becomes).count()
        offer.locator('[class*="st-key-take-"]').get_by_role("button").click()
        expect(self.part(becomes)).to_have_count(before + 1)
        self.at_rest()

    def agree_to_all(self) -> None:
        """Each party says yes to each line of the plan."""
        for asked in self.part("stance-stance").all():
            yes = asked.get_by_role("radio").first
            yes.click()
            expect(yes).to_be_checked()
            self.at_rest()

    def save_pdf(self) -> bytes:
        """Save the page to take home, as a file."""
        with self.page.expect_download() as saving:
            self.part("pdf").get_by_role("button").click()
        return saving.value.path().read_bytes()

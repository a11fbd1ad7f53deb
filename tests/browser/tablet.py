"""A tablet with the planner on it, and what a worker does at it, in whichever language."""

from playwright.sync_api import expect

from tests.browser.at_beginning import AtBeginning
from tests.browser.at_end import AtEnd
from tests.browser.at_interview import AtInterview
from tests.browser.at_plan import AtPlan
from tests.browser.served import NAME, PASSPHRASE


class Tablet(AtBeginning, AtInterview, AtPlan, AtEnd):
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
        self.read_what_it_is()
        return code

    def knock(self, passphrase: str) -> None:
        """Give the name and a passphrase at a door."""
        self.page.locator("#name").fill(NAME)
        self.page.locator("#passphrase").fill(passphrase)
        self.page.locator("button.main-act").click()

    def read_what_it_is(self) -> None:
        """Say that one has read what this software is; the casebook opens."""
        self.button("has-read").click()
        expect(self.part("begin")).to_be_visible()
        self.at_rest()

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

    def begin_case(
        self, code: str, *, client: str, clinician: str, name: str = "", is_real: bool = False
    ) -> None:
        """Begin a case between two languages, named as they name themselves."""
        if is_real:
            with self.runs():
                self.part("is-real").locator("label").first.click()
        form = self.part("begin").get_by_test_id("stForm")
        form.get_by_role("textbox").nth(0).fill(code)
        form.get_by_role("textbox").nth(1).fill(name)
        form.get_by_role("radio", name=client, exact=True).click()
        self.choose(form.get_by_role("combobox").first, clinician)
        self.send(form)
        self.is_here("beginning")

    def open_case(self, code: str) -> None:
        """Open a case from the list."""
        self.page.locator(".rows a", has_text=code).last.click()
        expect(self.part("step-here-interview")).to_be_visible()
        self.at_rest()

    # -- Who can see the screen --

    def show_screen_to(self, *places: int) -> None:
        """Say who can see the screen: the client is at place 0, the others as they came."""
        self.part("looking-on").get_by_role("button").click()
        people = self.part("audience").get_by_role("button")
        expect(people.first).to_be_visible()
        for place, person in enumerate(people.all()):
            is_marked = person.get_attribute("aria-pressed") == "true"
            if is_marked != (place in places):
                with self.runs():
                    person.click()
        with self.runs():
            self.button("show-to").click()

    def show_everything_to(self, place: int) -> None:
        """On the page of who may see what: show one person all that was said."""
        with self.runs():
            self.part("all-to").get_by_role("button").nth(place).click()

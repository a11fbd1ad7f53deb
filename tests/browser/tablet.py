"""A tablet with the planner on it, and what somebody does at it, in whichever language.

Fields are found by their keys and roles, never by their words. Nothing sleeps: each step waits
for what it brings about.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Locator,
    Request,
    ViewportSize,
    WebSocket,
    expect,
    sync_playwright,
)

from planner.domain.account import QUESTIONS, Tier
from tests.browser.served import NAME, PASSPHRASE, Served

PORTRAIT: Final = ViewportSize(width=800, height=1280)
LAPTOP: Final = ViewportSize(width=1280, height=800)
PATIENCE: Final = 30_000
"""Milliseconds to wait for what a step brings about, on a machine with much else to do."""
_FLAGS: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def browser_program() -> str:
    """The Chromium to test with."""
    program = os.environ.get("PLANNER_CHROMIUM") or shutil.which("chromium")
    assert program, "no chromium on the PATH; PLANNER_CHROMIUM names another one"
    return program


@contextmanager
def chromium() -> Iterator[Browser]:
    """A real browser, started and ended."""
    # Chromium refuses its own sandbox to root, which is who runs tests in a container.
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_program(), args=[*_FLAGS, *as_root]
        )
        try:
            yield browser
        finally:
            browser.close()


class Tablet:
    """One tablet in front of one planner."""

    def __init__(
        self,
        browser: Browser,
        served: Served,
        *,
        language: str,
        size: ViewportSize = PORTRAIT,
        token: str | None = None,
    ) -> None:
        """`token` is a session's, as if somebody had signed in here already."""
        self.served = served
        self.strangers: list[str] = []
        """Requests to anybody but the planner."""
        self.complaints: list[str] = []
        """What the browser's console held against the pages."""
        self._context = browser.new_context(
            viewport=size, locale=language, accept_downloads=True, reduced_motion="reduce"
        )
        self._context.set_default_timeout(PATIENCE)
        self._context.on("request", self._note_request)
        self._context.on("console", self._note_message)
        self._context.on("weberror", lambda met: self._note_error(met.error))
        if token:
            self._context.add_cookies(
                [{"name": "planner_session", "value": token, "url": served.address}]
            )
        self.page = self._context.new_page()
        self.page.on("websocket", self._note_socket)

    def close(self) -> None:
        """Shut the tablet; its cookies are gone."""
        self._context.close()

    def part(self, key: str) -> Locator:
        """What a page calls by this key, whatever case and languages it carries besides."""
        return self.page.locator(f'[class*="st-key-{key}-"]')

    def button(self, key: str) -> Locator:
        """The button with this key."""
        return self.part(key).get_by_role("button")

    def at_rest(self) -> None:
        """Wait until the page has been put on the screen as a whole."""
        running = '[data-testid="stApp"][data-test-script-state="notRunning"]'
        expect(self.page.locator(running)).to_be_visible()
        expect(self.page.locator('[data-stale="true"]')).to_have_count(0)

    def connected(self) -> None:
        """Wait until the page has its server, again or still."""
        there = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
        expect(self.page.locator(there)).to_be_visible()

    def go(self, path: str) -> None:
        """Open an address of the planner."""
        self.page.goto(self.served.address + path)

    def enter(self, room: str) -> None:
        """Open a page of the planner by its address, and wait for all of it."""
        self.go(room)
        expect(self.page.get_by_test_id("stMainBlockContainer")).to_be_visible()
        expect(self.part("foot")).to_be_visible()
        self.at_rest()

    # -- The doors --

    def first_start(self) -> str:
        """Enrol the first person; the recovery code that was shown."""
        self.go("/")
        self.page.locator("#name").fill(NAME)
        self.page.locator("#passphrase").fill(PASSPHRASE)
        self.page.locator("#again").fill(PASSPHRASE)
        self.page.locator("button.main-act").click()
        code = self.page.locator(".code").inner_text()
        self.page.locator('input[name="written"]').check()
        self.page.locator("button.main-act").click()
        expect(self.part("begin")).to_be_visible()
        return code

    def sign_in(self) -> None:
        """Come in with name and passphrase."""
        self.go("/sign-in")
        self.page.locator("#name").fill(NAME)
        self.page.locator("#passphrase").fill(PASSPHRASE)
        self.page.locator("button.main-act").click()
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
        self._choose(form.get_by_role("combobox").first, clinician)
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

    def write(self, key: str, text: str) -> None:
        """Fill a field and leave it, as a tap elsewhere does."""
        field = self.part(key).get_by_role("textbox")
        field.fill(text)
        field.blur()
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

    # -- Language --

    def switch_language(self, tag: str) -> None:
        """Change the language of the interface in the bar above the page."""
        self.page.locator(".tongue-menu summary").click()
        self.page.locator(f'.tongue-menu a[lang="{tag}"]').click()
        expect(self.page.locator("html")).to_have_attribute("lang", tag)
        expect(self.part("foot")).to_be_visible()
        self.at_rest()

    @staticmethod
    def _choose(field: Locator, name: str) -> None:
        if field.input_value() == name:
            return
        field.click()
        field.fill(name)
        field.page.get_by_role("option", name=re.compile(re.escape(name))).click()
        expect(field).to_have_value(name)

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_socket(self, socket: WebSocket) -> None:
        self._note_address(socket.url)

    def _note_address(self, address: str) -> None:
        inside = ("data:", "blob:", self.served.address, f"ws://{self.served.address[7:]}/")
        if not address.startswith(inside):
            self.strangers.append(address)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def _note_error(self, error: Error | Any) -> None:
        self.complaints.append(f"uncaught: {error}")

"""The screen of a tablet in front of a planner, and what it asks of the network meanwhile.

Parts are found by their keys and roles, never by their words. Nothing sleeps: each step waits
for what it brings about.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Request,
    ViewportSize,
    WebError,
    WebSocket,
    expect,
)
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.chromium import PATIENCE
from tests.browser.served import Served

PORTRAIT: Final = ViewportSize(width=800, height=1280)
LAPTOP: Final = ViewportSize(width=1280, height=800)
_APP: Final = '[data-testid="stApp"]'
_CONNECTED: Final = f'{_APP}[data-test-connection-state="CONNECTED"]'


def has_run(message: bytes | str) -> bool:
    """True for the message by which Streamlit says that a run of the page is over."""
    told = ForwardMsg.FromString(message) if isinstance(message, bytes) else ForwardMsg()
    return bool(
        told.WhichOneof("type") == "script_finished"
        and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
    )


class Screen:
    """One browser of its own, with one page open."""

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
        self._context.on("weberror", self._note_error)
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

    def form(self, key: str = "") -> Locator:
        """The form in which a field has this key, or the one that is to be seen."""
        forms = self.page.get_by_test_id("stForm").filter(visible=True)
        return forms.filter(has=self.part(key)) if key else forms

    def button(self, key: str) -> Locator:
        """The button with this key."""
        return self.part(key).get_by_role("button")

    def at_rest(self) -> None:
        """Wait until the page has been put on the screen as a whole."""
        resting = f'{_APP}[data-test-script-state="notRunning"]'
        expect(self.page.locator(resting)).to_be_visible()
        expect(self.page.locator('[data-stale="true"]')).to_have_count(0)
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0)

    def connected(self) -> None:
        """Wait until the page has its server, again or still."""
        expect(self.page.locator(_CONNECTED)).to_be_visible()

    def disconnected(self) -> None:
        """Wait until the page has noticed that its server is gone."""
        expect(self.page.locator(_CONNECTED)).to_have_count(0)

    def complaints_but(self, expected: tuple[str, ...]) -> list[str]:
        """The complaints, without those that speak of what was done on purpose."""
        return [c for c in self.complaints if not any(part in c for part in expected)]

    def go(self, path: str) -> None:
        """Open an address of the planner."""
        self.page.goto(self.served.address + path)

    @contextmanager
    def runs(self) -> Iterator[None]:
        """Wait until what is done within has run the page, and all of it is on the screen."""
        with self._socket.expect_event("framereceived", has_run):
            yield
        self.at_rest()

    def tap_choice(self, name: str, place: int) -> None:
        """Tap one of several large buttons, the first one at place 1."""
        with self.runs():
            self.button(f"choice-{name}-{place}").click()

    def send(self, form: Locator) -> None:
        """Send what stands in a form, with its one button."""
        with self.runs():
            form.get_by_test_id("stFormSubmitButton").get_by_role("button").click()

    @staticmethod
    def there_are(parts: Locator, count: int) -> None:
        """Wait until there are so many of them."""
        expect(parts).to_have_count(count)

    def is_here(self, step: str) -> None:
        """Wait for a step of the sitting."""
        expect(self.part(f"step-here-{step}")).to_be_visible()
        expect(self.part("foot")).to_be_visible()
        self.at_rest()

    def enter(self, room: str) -> None:
        """Open a page of the planner by its address, and wait for all of it."""
        self.go(room)
        expect(self.page.get_by_test_id("stMainBlockContainer")).to_be_visible()
        expect(self.part("foot")).to_be_visible()
        self.at_rest()

    def unfold(self) -> None:
        """Open every part of the page that is folded away, by the keyboard alone."""
        folded = self.page.locator(".stApp details:not([open]) > summary")
        for left in range(folded.count(), 0, -1):
            folded.first.press("Enter")
            expect(folded).to_have_count(left - 1)
        self.at_rest()

    def write(self, key: str, text: str) -> None:
        """Fill a field and leave it, as a tap elsewhere does."""
        field = self.part(key).get_by_role("textbox")
        field.fill(text)
        with self.runs():
            field.blur()

    @staticmethod
    def choose(field: Locator, name: str) -> None:
        """Choose by name from a list that unfolds."""
        if field.input_value() == name:
            return
        field.click()
        field.fill(name)
        field.page.get_by_role("option", name=re.compile(re.escape(name))).click()
        expect(field).to_have_value(name)

    def switch_language(self, tag: str) -> None:
        """Change the language of the interface in the bar above the page."""
        self.page.locator(".tongue-menu summary").click()
        self.page.locator(f'.tongue-menu a[lang="{tag}"]').click()
        expect(self.page.locator("html")).to_have_attribute("lang", tag)
        expect(self.part("foot")).to_be_visible()
        self.at_rest()

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_socket(self, socket: WebSocket) -> None:
        self._socket = socket
        self._note_address(socket.url)

    def _note_address(self, address: str) -> None:
        inside = ("data:", "blob:", f"{self.served.address}/", f"ws://{self.served.address[7:]}/")
        if not address.startswith(inside):
            self.strangers.append(address)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            where = message.location["url"]
            self.complaints.append(f"{message.type}: {message.text} ({where})")

    def _note_error(self, met: WebError) -> None:
        self.complaints.append(f"uncaught: {met.error}")

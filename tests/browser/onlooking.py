"""What somebody who looks on could learn from a tablet: the page's source, and what it was sent."""

import re
from typing import Final

from playwright.sync_api import WebSocket

from tests.browser.tablet import Tablet

_SOURCE: Final = """() => {
  const page = document.body.cloneNode(true);
  page.querySelectorAll("script, style, noscript").forEach((part) => part.remove());
  const typed = [...document.querySelectorAll("input:not([type=hidden]), textarea")];
  return [
    document.title,
    page.outerHTML,
    ...typed.map((field) => `${field.value} ${field.checked}`),
  ].join("\\n");
}"""
_DRAWN_BY_LOT: Final = re.compile(
    r'\b(?:id|for|name|value|aria-(?:controls|describedby|labelledby))="[^"]*"'
    r"|stAppEmbeddingId-\w+"
)
"""What is another at each visit and tells nothing; what fields hold is read beside them."""


def source(tablet: Tablet) -> str:
    """All that can be read off the page, seen or not, as it is at every visit."""
    found: str = tablet.page.evaluate(_SOURCE)
    return _DRAWN_BY_LOT.sub("", found)


def stored(tablet: Tablet) -> str:
    """What stays in the browser, its cookies that scripts may read among it."""
    found: str = tablet.page.evaluate(
        "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"
    )
    return found


class Sent:
    """All that the planner sends to a tablet's pages, from its first page on."""

    def __init__(self, tablet: Tablet) -> None:
        """It begins to listen before the first page is opened."""
        self._frames: list[bytes] = []
        tablet.page.on("websocket", self._listen)

    def anew(self) -> None:
        """Forget what was sent until now."""
        self._frames.clear()

    def holds(self, text: str) -> bool:
        """True where these words were sent, whether or not they came onto the screen."""
        return any(text.encode() in frame for frame in self._frames)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._take)

    def _take(self, payload: bytes | str) -> None:
        self._frames.append(payload if isinstance(payload, bytes) else payload.encode())

"""Who may pass: signed-in people and try-outs reach the pages, everybody reaches the doors.

A page is answered here with its shell in the reader's language. Uploads, downloads and the
web socket ask for the same cookie as the page, since their addresses alone prove nothing.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from anyio import to_thread
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from planner.errors import PlannerError
from planner.ui import cookies
from planner.ui.house import House
from planner.ui.rooms import is_room
from planner.ui.script_errors import coded

_OPEN: Final = ("/assets/", "/static/", "/language/")
_OPEN_EXACTLY: Final = frozenset(
    {
        "/start",
        "/written-down",
        "/sign-in",
        "/recover",
        "/sign-out",
        "/try",
        "/_stcore/health",
        "/_stcore/host-config",
    }
)
_GUARDED: Final = (
    "/_stcore/stream",
    "/_stcore/upload_file/",
    "/_stcore/bidi-components/",
    "/media/",
    "/recordings/",
    "/component/",
)


class Place(Enum):
    """What an address leads to."""

    OPEN = auto()
    GUARDED = auto()
    ROOM = auto()
    NOWHERE = auto()


def place_of(path: str) -> Place:
    """Classify an address. What is not named here leads nowhere, whatever Streamlit serves."""
    if path in _OPEN_EXACTLY or path.startswith(_OPEN):
        return Place.OPEN
    if path.startswith(_GUARDED):
        return Place.GUARDED
    return Place.ROOM if is_room(path) else Place.NOWHERE


class Threshold:
    """Middleware in front of Streamlit and the doors."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        house: House,
        shell: Callable[[HTTPConnection], Response],
        nowhere: Callable[[HTTPConnection], Response],
        failure: Callable[[HTTPConnection, PlannerError], Response],
    ) -> None:
        self._app = app
        self._house = house
        self._shell = shell
        self._nowhere = nowhere
        self._failure = failure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the request pass."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        has_begun = False

        async def noted(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            answer = await self._answer(asked)
            if answer is None:
                await self._app(scope, receive, noted)
                return
        except Exception as error:  # the last resort: no page may show a traceback
            if has_begun:
                raise
            answer = self._failure(asked, coded(error))
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
        else:
            await answer(scope, receive, send)

    async def _answer(self, asked: HTTPConnection) -> Response | None:
        """The answer given here; None lets the request pass."""
        if not is_host_allowed(asked.headers.get("host")):
            return PlainTextResponse(str(PlannerError("PL605")), status_code=421)
        place = place_of(asked.url.path)
        if place is Place.OPEN:
            return None
        if place is Place.NOWHERE:
            return self._nowhere(asked)
        if await self._may_enter(asked):
            return None if place is Place.GUARDED else self._shell(asked)
        if place is Place.GUARDED:
            return PlainTextResponse(str(PlannerError("PL406")), status_code=403)
        new = await to_thread.run_sync(self._house.keeper.is_new)
        return RedirectResponse("/start" if new else "/sign-in", status_code=303)

    async def _may_enter(self, asked: HTTPConnection) -> bool:
        who = cookies.visitor(asked.cookies)
        if who.try_out is not None:
            return True
        if who.token is None:
            return False
        return await to_thread.run_sync(self._house.keeper.is_live, who.token)

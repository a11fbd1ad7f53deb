"""The front door: first start, sign-in, recovery, sign-out, language and try-out.

They are plain routes, since a script that Streamlit runs can set no cookie, and plain HTML,
so that a weak link or an old tablet opens them. A passphrase or a code is handed to the
keeper and to nobody else.
"""

from collections.abc import Callable

from anyio import CapacityLimiter, to_thread
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.errors import PlannerError
from planner.ui import cookies, door_words
from planner.ui.door_pages import Shown, door_page, reader_phrases
from planner.ui.forms import Form, posted, same_site_path
from planner.ui.house import House

_REFUSED = {"PL401": 403, "PL404": 403, "PL112": 413}


class Doors:
    """The routes of one house."""

    def __init__(self, house: House) -> None:
        self._house = house
        # A passphrase costs 64 MiB and a good part of a second to try: one at a time, so that
        # guessing is slow and the sittings that go on meanwhile are not.
        self._one_at_a_time = CapacityLimiter(1)

    def routes(self) -> list[Route]:
        """All doors."""
        return [
            Route("/start", self.show_start, methods=["GET"]),
            Route("/start", self.start, methods=["POST"]),
            Route("/written-down", self.written_down, methods=["POST"]),
            Route("/sign-in", self.show_sign_in, methods=["GET"]),
            Route("/sign-in", self.sign_in, methods=["POST"]),
            Route("/recover", self.show_recover, methods=["GET"]),
            Route("/recover", self.recover, methods=["POST"]),
            Route("/sign-out", self.sign_out, methods=["POST"]),
            Route("/language/{tag:path}", self.language, methods=["GET"]),
            Route("/try", self.try_out, methods=["GET"]),
        ]

    async def show_start(self, request: Request) -> Response:
        """The first-start page, once only."""
        if not await self._is_new():
            return RedirectResponse("/sign-in", status_code=303)
        return self._start_page(request)

    async def start(self, request: Request) -> Response:
        """Enrol the first person, sign them in and show the recovery code."""
        if not await self._is_new():
            return RedirectResponse("/sign-in", status_code=303)
        name = ""
        try:
            form = await posted(request)
            name = form["name"]
            passphrase = _chosen_passphrase(form)
            keeper = self._house.keeper
            code = await self._slowly(keeper.enrol, name, passphrase)
            token = await self._slowly(keeper.sign_in, name, passphrase)
        except PlannerError as error:
            return self._start_page(request, name=name, error=error)
        answer = self._code_page(request, code)
        return self._signed_in(answer, request, token)

    async def written_down(self, request: Request) -> Response:
        """Go on once the box is ticked; else show the same code again, from the same page."""
        try:
            form = await posted(request)
        except PlannerError as error:
            return self._again(request, error)
        if not form["written"]:
            return self._code_page(request, form["code"], error=PlannerError("PL603"))
        return RedirectResponse("/", status_code=303)

    async def show_sign_in(self, request: Request) -> Response:
        """The sign-in page; before anybody is enrolled, the first start."""
        if await self._is_new():
            return RedirectResponse("/start", status_code=303)
        return self._sign_in_page(request)

    async def sign_in(self, request: Request) -> Response:
        """Check the passphrase and start a session."""
        name = ""
        try:
            form = await posted(request)
            name = form["name"]
            token = await self._slowly(self._house.keeper.sign_in, name, form.secret("passphrase"))
        except PlannerError as error:
            return self._sign_in_page(request, name=name, error=error)
        return self._signed_in(RedirectResponse("/", status_code=303), request, token)

    async def show_recover(self, request: Request) -> Response:
        """The page for the recovery code."""
        return self._recover_page(request)

    async def recover(self, request: Request) -> Response:
        """Check the code, set the new passphrase and start a session."""
        name = code = ""
        try:
            form = await posted(request)
            name, code = form["name"], form["code"]
            passphrase = _chosen_passphrase(form)
            token = await self._slowly(self._house.keeper.recover, name, code, passphrase)
        except PlannerError as error:
            return self._recover_page(request, name=name, code=code, error=error)
        return self._signed_in(RedirectResponse("/", status_code=303), request, token)

    async def sign_out(self, request: Request) -> Response:
        """End the session or the try-out."""
        try:
            await posted(request)
        except PlannerError as error:
            return self._again(request, error)
        token = request.cookies.get(cookies.SESSION)
        if token:
            await to_thread.run_sync(self._house.keeper.end_session, token)
        answer = RedirectResponse("/sign-in", status_code=303)
        cookies.take_back(answer, request, cookies.SESSION, cookies.TRY_OUT, cookies.FORM)
        return answer

    async def language(self, request: Request) -> Response:
        """Remember the language of the interface and go back."""
        answer = RedirectResponse(
            same_site_path(request.query_params.get("to", "/")), status_code=303
        )
        tag = request.path_params["tag"]
        if tag in self._house.languages:
            cookies.put(answer, request, cookies.LANGUAGE, tag)
        return answer

    async def try_out(self, request: Request) -> Response:
        """Begin a try-out: invented cases, nothing set up, nothing kept."""
        answer = RedirectResponse("/", status_code=303)
        cookies.put(answer, request, cookies.TRY_OUT, cookies.new_mark())
        return answer

    def nowhere(self, asked: HTTPConnection) -> Response:
        """The page for an address that leads nowhere."""
        phrases = reader_phrases(self._house, asked)
        words = door_words.nowhere(phrases)
        gone = PlannerError("PL604")
        return door_page(
            asked,
            self._house,
            phrases,
            template="nowhere.html",
            words=words,
            error=gone,
            status=404,
        )

    def failure(self, asked: HTTPConnection, error: PlannerError) -> Response:
        """The page for a failure that is no form's: a damaged store, or a fault of ours."""
        phrases = reader_phrases(self._house, asked)
        words = door_words.failure(phrases)
        return door_page(
            asked,
            self._house,
            phrases,
            template="nowhere.html",
            words=words,
            error=error,
            status=503,
        )

    async def _is_new(self) -> bool:
        return await to_thread.run_sync(self._house.keeper.is_new)

    async def _slowly(self, keep: Callable[..., str], *facts: str) -> str:
        return await to_thread.run_sync(keep, *facts, limiter=self._one_at_a_time)

    def _signed_in(self, answer: Response, request: Request, token: str) -> Response:
        cookies.put(answer, request, cookies.SESSION, token)
        cookies.take_back(answer, request, cookies.TRY_OUT)
        return answer

    def _start_page(
        self, request: Request, *, name: str = "", error: PlannerError | None = None
    ) -> Response:
        phrases = reader_phrases(self._house, request)
        words = door_words.first_start(phrases, shortest=self._house.keeper.shortest_passphrase)
        return self._page(request, "start.html", {**words, "name": name}, error)

    def _code_page(
        self, request: Request, code: str, *, error: PlannerError | None = None
    ) -> Response:
        words = door_words.recovery_code(reader_phrases(self._house, request))
        return self._page(request, "recovery_code.html", {**words, "code": code}, error)

    def _sign_in_page(
        self, request: Request, *, name: str = "", error: PlannerError | None = None
    ) -> Response:
        words = door_words.sign_in(reader_phrases(self._house, request))
        return self._page(request, "sign_in.html", {**words, "name": name}, error)

    def _recover_page(
        self, request: Request, *, name: str = "", code: str = "", error: PlannerError | None = None
    ) -> Response:
        phrases = reader_phrases(self._house, request)
        words = door_words.recover(phrases, shortest=self._house.keeper.shortest_passphrase)
        return self._page(request, "recover.html", {**words, "name": name, "code": code}, error)

    def _again(self, request: Request, error: PlannerError) -> Response:
        words = door_words.failure(reader_phrases(self._house, request))
        return self._page(request, "nowhere.html", {**words}, error)

    def _page(
        self, request: Request, template: str, words: dict[str, Shown], error: PlannerError | None
    ) -> Response:
        status = 200 if error is None else _REFUSED.get(error.code, 400)
        phrases = reader_phrases(self._house, request)
        return door_page(
            request,
            self._house,
            phrases,
            template=template,
            words=words,
            error=error,
            status=status,
        )


def _chosen_passphrase(form: Form) -> str:
    """The new passphrase. Raise PL413 without a name and PL602 where the two differ."""
    if not form["name"]:
        raise PlannerError("PL413")
    if form.secret("passphrase") != form.secret("again"):
        raise PlannerError("PL602")
    return form.secret("passphrase")

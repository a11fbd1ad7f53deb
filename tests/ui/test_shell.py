"""The shell: language and direction before the first paint, headers, and who may pass."""

import logging
from collections.abc import Iterator

import pytest
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from planner.errors import PlannerError
from planner.ui import asset_files, script_errors, shell
from planner.ui.house import House
from planner.ui.reader import language_of
from planner.ui.shell_rewrite import rewritten
from tests.ui.in_memory import KeeperInMemory

SECRET = "my brother was taken"


async def _streamlit(request: Request) -> Response:
    if request.url.path.endswith("broken"):
        raise ValueError(SECRET)
    return PlainTextResponse("streamlit")


async def _socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("streamlit")
    await socket.close()


@pytest.fixture
def visitor(house: House) -> Iterator[TestClient]:
    behind = [WebSocketRoute("/_stcore/stream", _socket), Route("/{path:path}", _streamlit)]
    app = Starlette(routes=[*shell.routes(house), *behind], middleware=shell.middleware(house))
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as client:
        yield client


@pytest.fixture
def signed_in(visitor: TestClient, keeper: KeeperInMemory) -> TestClient:
    keeper.enrol("Amina", "seven quiet rivers")
    visitor.cookies.set("planner_session", keeper.sign_in("Amina", "seven quiet rivers"))
    return visitor


def test_language_and_direction_stand_in_the_first_bytes(signed_in: TestClient) -> None:
    """An Arabic reader's shell says so before any script has run."""
    signed_in.cookies.set("planner_language", "ar")
    page = signed_in.get("/").text
    assert page.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl"')
    assert "js/first.js" in page.split('type="module"')[0]


def test_the_shell_asks_nobody_outside_and_runs_nothing_inline(signed_in: TestClient) -> None:
    """Every address in the shell is our own, and no script stands in it."""
    page = signed_in.get("/").text
    assert "://" not in page
    assert "<script>" not in page
    assert "openapi.json" not in page


def test_the_cover_comes_first_in_keyboard_order(signed_in: TestClient) -> None:
    """The cover's button stands before everything else that can take the focus."""
    body = signed_in.get("/").text.split("<body>")[1]
    assert body.index('action="/sign-out"') < body.index('id="root"')
    assert "<a " not in body[: body.index('action="/sign-out"')]


def test_framework_words_cannot_close_their_block() -> None:
    """A translation with markup in it stays data."""
    page = rewritten(
        language="ar",
        direction="rtl",
        title="<b>",
        needs_scripts="",
        bar=Markup(""),
        framework_words={"Upload": "</script><script>alert(1)</script>"},
    )
    assert "</script><script>alert" not in page
    assert "<title>&lt;b&gt;</title>" in page


def test_streamlits_words_are_given_in_the_readers_language(signed_in: TestClient) -> None:
    """The dictionary for Streamlit's built-in texts carries the reader's words."""
    signed_in.cookies.set("planner_language", "ar")
    assert '"Connection error": "لا يوجد اتصال"' in signed_in.get("/").text


@pytest.mark.parametrize(
    "path",
    ["/", "/start", "/sign-in", "/nothing", "/media/x.png", "/_stcore/health", "/assets/x/y"],
)
def test_every_answer_carries_the_headers(visitor: TestClient, path: str) -> None:
    """No answer, refused or not, leaves without policy, nosniff, referrer and no-store."""
    headers = visitor.get(path).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"


def test_assets_are_kept_as_long_as_they_do_not_change(visitor: TestClient) -> None:
    """The current edition is kept for a year, an old page's edition not at all."""
    now = visitor.get(asset_files.address("css/paper.css"))
    assert now.headers["cache-control"] == asset_files.IMMUTABLE
    old = visitor.get("/assets/0000000000000000/css/paper.css")
    assert old.status_code == 200
    assert old.headers["cache-control"] == "no-store"


def test_assets_never_reach_outside_their_folder(visitor: TestClient) -> None:
    """A path that climbs out of the folder, or a kind we do not serve, is not found."""
    for name in ("x/../house.py", "x/%2e%2e/house.py", "x/doors/base.html", "x/fonts/OFL.txt", "x"):
        assert visitor.get(f"/assets/{name}").status_code == 404


def test_large_text_is_compressed(visitor: TestClient) -> None:
    """Style sheets travel compressed; fonts, compressed already, as they are."""
    css = visitor.get(asset_files.address("css/fonts.css"))
    font = visitor.get(asset_files.address("fonts/screen/NotoSans-Regular-latin.woff2"))
    assert css.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in font.headers


@pytest.mark.parametrize("path", ["/media/x.png", "/_stcore/upload_file/a/b", "/component/x"])
def test_files_need_the_session_too(visitor: TestClient, path: str) -> None:
    """The address of a download alone opens nothing."""
    assert visitor.get(path).status_code == 403


def test_the_socket_needs_the_session(visitor: TestClient) -> None:
    """Without a session the web socket is refused before it opens."""
    with (
        pytest.raises(WebSocketDisconnect),
        visitor.websocket_connect("ws://localhost/_stcore/stream"),
    ):
        pass


def test_the_socket_opens_for_a_session(signed_in: TestClient) -> None:
    """With a live session it opens."""
    with signed_in.websocket_connect("ws://localhost/_stcore/stream") as socket:
        assert socket.receive_text() == "streamlit"


def test_an_ended_session_opens_nothing(signed_in: TestClient, keeper: KeeperInMemory) -> None:
    """The keeper is asked each time, whatever the cookie says."""
    keeper.live.clear()
    assert signed_in.get("/").headers["location"] == "/sign-in"


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/auth/login", "/index.html", "/a/b"],
)
def test_what_is_not_named_leads_nowhere(signed_in: TestClient, path: str) -> None:
    """Streamlit's other addresses are not found, even for whoever has signed in."""
    answer = signed_in.get(path)
    assert answer.status_code == 404
    assert "PL604" in answer.text


def test_another_host_name_is_refused(visitor: TestClient) -> None:
    """A name that somebody else points at this machine gets no page."""
    answer = visitor.get("http://rebound.example/sign-in")
    assert answer.status_code == 421
    assert "PL605" in answer.text


def test_a_store_that_cannot_be_opened_is_told_with_its_code(
    visitor: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged store gives a coded page at every door instead of a traceback."""

    def damaged(_: KeeperInMemory) -> bool:
        raise PlannerError("PL402", detail="header")

    monkeypatch.setattr(KeeperInMemory, "is_new", damaged)
    for path in ("/", "/start", "/sign-in"):
        answer = visitor.get(path)
        assert answer.status_code == 503
        assert "PL402" in answer.text


def test_a_fault_of_ours_shows_a_reference_and_no_words(
    signed_in: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the page nor the log carries the exception's text."""
    answer = signed_in.get("/media/broken")
    assert "PL900" in answer.text
    assert "reference=" in caplog.text
    assert SECRET not in answer.text + caplog.text


def test_logs_are_scrubbed_of_exception_texts(caplog: pytest.LogCaptureFixture) -> None:
    """While the app runs, no logger writes what an exception says."""
    with script_errors.scrubbed_logs():
        try:
            int(SECRET)
        except ValueError:
            logging.getLogger("streamlit.error_util").exception("Uncaught %s", SECRET)
    assert "ValueError at test_shell.py" in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize(
    ("chosen", "asked", "spoken"),
    [
        ("ar", "en", "ar"),
        ("", "ar-EG,en;q=0.5", "ar"),
        ("", "en;q=0.2,pt;q=0.9", "pt-BR"),
        ("", "zh-CN", "zh-Hans"),
        ("xx", "tlh", "en"),
        ("../ar", "*;q=x,,;", "en"),
    ],
)
def test_the_reader_is_spoken_to_in_their_language(
    house: House, chosen: str, asked: str, spoken: str
) -> None:
    """The choice beats the browser, the browser's order beats ours, English is the last."""
    assert language_of(chosen=chosen, asked=asked, languages=house.languages) == spoken

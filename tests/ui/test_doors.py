"""The front door's pages: first start, sign-in, recovery, language, sign-out, try-out."""

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.ui import cookies, shell
from planner.ui.house import House
from tests.ui.in_memory import CODE, KeeperInMemory

NAME, PASSPHRASE = "Amina", "seven quiet rivers"


@pytest.fixture
def visitor(house: House) -> Iterator[TestClient]:
    app = Starlette(routes=shell.routes(house), middleware=shell.middleware(house))
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as client:
        yield client


def proof(visitor: TestClient, page: str) -> str:
    found = re.search(r'name="form" value="([^"]+)"', visitor.get(page).text)
    assert found
    return found.group(1)


def enrolled(visitor: TestClient, keeper: KeeperInMemory) -> None:
    keeper.enrol(NAME, PASSPHRASE)
    answer = visitor.post(
        "/sign-in",
        data={"form": proof(visitor, "/sign-in"), "name": NAME, "passphrase": PASSPHRASE},
    )
    assert answer.headers["location"] == "/"


def test_a_new_store_leads_to_the_first_start(visitor: TestClient) -> None:
    """Whoever opens a planner that nobody has set up is asked to set it up."""
    assert visitor.get("/").headers["location"] == "/start"


def test_an_enrolled_store_leads_to_sign_in(visitor: TestClient, keeper: KeeperInMemory) -> None:
    """Once somebody is enrolled, first start cannot be opened again."""
    keeper.enrol(NAME, PASSPHRASE)
    assert visitor.get("/").headers["location"] == "/sign-in"
    assert visitor.get("/start").headers["location"] == "/sign-in"


def test_first_start_shows_the_recovery_code_and_signs_in(visitor: TestClient) -> None:
    """Setting up shows the recovery code and opens the pages."""
    answer = visitor.post(
        "/start",
        data={
            "form": proof(visitor, "/start"),
            "name": NAME,
            "passphrase": PASSPHRASE,
            "again": PASSPHRASE,
        },
    )
    assert CODE in answer.text
    assert visitor.get("/").status_code == 200


def test_the_code_stays_until_it_is_written_down(visitor: TestClient) -> None:
    """Without the tick the same code is shown again; with it the way is free."""
    form = proof(visitor, "/start")
    again = visitor.post("/written-down", data={"form": form, "code": CODE})
    assert "PL603" in again.text
    assert CODE in again.text
    on = visitor.post("/written-down", data={"form": form, "code": CODE, "written": "yes"})
    assert on.headers["location"] == "/"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": NAME, "passphrase": PASSPHRASE, "again": "another one here"}, "PL602"),
        ({"name": " ", "passphrase": PASSPHRASE, "again": PASSPHRASE}, "PL413"),
        ({"name": NAME, "passphrase": "short", "again": "short"}, "PL408"),
    ],
)
def test_a_faulty_first_start_enrols_nobody(
    visitor: TestClient, keeper: KeeperInMemory, fields: dict[str, str], code: str
) -> None:
    """What is wrong is named by its code and nobody is enrolled."""
    answer = visitor.post("/start", data={"form": proof(visitor, "/start"), **fields})
    assert code in answer.text
    assert keeper.is_new()


def test_a_wrong_passphrase_keeps_the_name_and_nothing_else(
    visitor: TestClient, keeper: KeeperInMemory
) -> None:
    """The name stands as typed; the passphrase is never sent back."""
    keeper.enrol(NAME, PASSPHRASE)
    answer = visitor.post(
        "/sign-in",
        data={"form": proof(visitor, "/sign-in"), "name": NAME, "passphrase": "wrong-and-long"},
    )
    assert answer.status_code == 403
    assert "PL401" in answer.text
    assert f'value="{NAME}"' in answer.text
    assert "wrong-and-long" not in answer.text


def test_a_wrong_passphrase_is_told_in_the_readers_language(
    visitor: TestClient, keeper: KeeperInMemory
) -> None:
    """An Arabic reader gets the Arabic message on a right-to-left page."""
    keeper.enrol(NAME, PASSPHRASE)
    visitor.get("/language/ar")
    answer = visitor.post(
        "/sign-in",
        data={"form": proof(visitor, "/sign-in"), "name": NAME, "passphrase": "wrong-and-long"},
    )
    assert "عبارة المرور لا تفتح هذا المخزن." in answer.text
    assert '<html lang="ar" dir="rtl"' in answer.text


def test_a_missing_translation_says_its_language(visitor: TestClient) -> None:
    """English that stands in for Arabic is marked as English, and the page says it is unchecked."""
    visitor.get("/language/ar")
    page = visitor.get("/start").text
    assert '<span lang="en" dir="auto">Set up the planner</span>' in page
    assert 'class="unchecked"' in page


def test_recovery_sets_a_new_passphrase(visitor: TestClient, keeper: KeeperInMemory) -> None:
    """With the code and a new passphrase the pages open, and the new one is kept."""
    keeper.enrol(NAME, PASSPHRASE)
    new = "eight loud mountains"
    answer = visitor.post(
        "/recover",
        data={
            "form": proof(visitor, "/recover"),
            "name": NAME,
            "code": CODE,
            "passphrase": new,
            "again": new,
        },
    )
    assert answer.headers["location"] == "/"
    assert keeper.passphrases[NAME] == new


def test_a_wrong_code_stays_to_be_mended(visitor: TestClient, keeper: KeeperInMemory) -> None:
    """A long code with one slip is not typed anew."""
    keeper.enrol(NAME, PASSPHRASE)
    answer = visitor.post(
        "/recover",
        data={
            "form": proof(visitor, "/recover"),
            "name": NAME,
            "code": "4F7K-9M2P",
            "passphrase": PASSPHRASE,
            "again": PASSPHRASE,
        },
    )
    assert "PL404" in answer.text
    assert 'value="4F7K-9M2P"' in answer.text


def test_sign_out_ends_the_session_in_the_store(
    visitor: TestClient, keeper: KeeperInMemory
) -> None:
    """Signing out ends the token itself, so that a copy of the cookie opens nothing."""
    enrolled(visitor, keeper)
    answer = visitor.post("/sign-out", data={"form": proof(visitor, "/")})
    assert answer.headers["location"] == "/sign-in"
    assert not keeper.live
    assert visitor.get("/").headers["location"] == "/sign-in"


@pytest.mark.parametrize("page", ["/start", "/sign-in", "/recover", "/sign-out", "/written-down"])
def test_a_form_without_its_proof_does_nothing(
    visitor: TestClient, keeper: KeeperInMemory, page: str
) -> None:
    """A form posted from elsewhere changes nothing and says why."""
    if page != "/start":
        enrolled(visitor, keeper)
    live, known = set(keeper.live), dict(keeper.passphrases)
    fields = {"name": NAME, "code": CODE, "passphrase": PASSPHRASE, "again": PASSPHRASE}
    answer = visitor.post(page, data={"form": "guessed", **fields})
    assert "PL601" in answer.text
    assert (keeper.live, keeper.passphrases) == (live, known)


@pytest.mark.parametrize(
    "header",
    [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.example"}],
)
def test_a_form_from_another_site_is_refused(
    visitor: TestClient, keeper: KeeperInMemory, header: dict[str, str]
) -> None:
    """Even with the right proof, a form that another site sends is refused."""
    keeper.enrol(NAME, PASSPHRASE)
    fields = {"form": proof(visitor, "/sign-in"), "name": NAME, "passphrase": PASSPHRASE}
    assert "PL601" in visitor.post("/sign-in", data=fields, headers=header).text
    assert not keeper.live


def test_an_enormous_form_is_refused(visitor: TestClient) -> None:
    """A body past the limit is refused before it is read to the end."""
    answer = visitor.post("/start", data={"form": "x", "name": "n" * 20_000})
    assert answer.status_code == 413


def test_what_is_typed_is_never_markup(visitor: TestClient, keeper: KeeperInMemory) -> None:
    """A name full of markup comes back as text."""
    keeper.enrol(NAME, PASSPHRASE)
    name = '"><script>alert(1)</script>'
    answer = visitor.post(
        "/sign-in",
        data={"form": proof(visitor, "/sign-in"), "name": name, "passphrase": PASSPHRASE},
    )
    assert "<script>" not in answer.text


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("/interview?case=0a", "/interview?case=0a"),
        ("//evil.example", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_choosing_a_language_goes_back_within_the_planner(
    visitor: TestClient, wanted: str, given: str
) -> None:
    """The way back never leads to another site."""
    answer = visitor.get("/language/ar", params={"to": wanted})
    assert answer.headers["location"] == given


def test_an_unknown_language_is_not_remembered(visitor: TestClient) -> None:
    """Only languages that the planner speaks are written into the cookie."""
    answer = visitor.get('/language/xx"><script>')
    assert "set-cookie" not in answer.headers


def test_cookies_are_out_of_reach_of_scripts(visitor: TestClient, keeper: KeeperInMemory) -> None:
    """Each cookie is HttpOnly and SameSite=Strict; Secure comes with https."""
    keeper.enrol(NAME, PASSPHRASE)
    fields = {"form": proof(visitor, "/sign-in"), "name": NAME, "passphrase": PASSPHRASE}
    set_here = visitor.post("/sign-in", data=fields).headers.get_list("set-cookie")
    set_here += visitor.get("/language/ar").headers.get_list("set-cookie")
    set_here += visitor.get("/try").headers.get_list("set-cookie")
    kept = [c for c in set_here if "Max-Age=0" not in c]
    assert {c.split("=")[0] for c in kept} == {cookies.SESSION, cookies.LANGUAGE, cookies.TRY_OUT}
    assert all("HttpOnly" in c and "SameSite=strict" in c for c in kept)
    assert not any("Secure" in c for c in kept)
    over_tls = visitor.get("https://localhost/try").headers["set-cookie"]
    assert "Secure" in over_tls


def test_a_try_out_opens_without_sign_in(visitor: TestClient, keeper: KeeperInMemory) -> None:
    """Trying out needs no passphrase and enrols nobody; signing in ends it."""
    visitor.get("/try")
    assert visitor.get("/").status_code == 200
    assert keeper.is_new()
    enrolled(visitor, keeper)
    assert cookies.TRY_OUT not in visitor.cookies

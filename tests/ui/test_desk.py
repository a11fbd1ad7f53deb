"""The desk: one typed slot, keys with the language, and the script that checks the session."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.words import LanguageTag
from planner.ui import desk, rooms, shell
from planner.ui.desk import Desk
from tests.ui.in_memory import KeeperInMemory

pytestmark = pytest.mark.usefixtures("house")

CASE = "0123456789abcdef0123456789abcdef"
PAGE = """
import streamlit as st
from planner.ui import desk

at = desk.here()
st.text(desk.key("cause", 1))
st.text(f"case {at.case_id} token {at.token()}")
"""
ASKING = """
import streamlit as st
from planner.ui import desk

at = desk.here()
if at.question is None:
    at.ask("fear")
st.text(str(at.asked_in_address()))
"""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    only = tmp_path / "casebook.py"
    only.write_text(PAGE, encoding="utf-8")
    # Not the folder: a page's module that is first imported here would keep it.
    monkeypatch.setattr(rooms, "rooms", lambda: (only,))
    return AppTest.from_file(str(shell.SCRIPT))


def seated(app: AppTest, *, token: str | None, try_out: str | None = None) -> Desk:
    at = Desk(
        interface_language=LanguageTag("en"),
        client_language=LanguageTag("ar"),
        try_out=try_out,
        has_read=True,
        read_session=lambda: token,
    )
    desk.seat(app.session_state, at)
    return at


def texts(app: AppTest) -> list[str]:
    return [element.value for element in app.text]


def test_a_live_session_sees_the_page(app: AppTest, keeper: KeeperInMemory) -> None:
    """An injected session opens the page and the page can read it."""
    keeper.live.add("live-token")
    seated(app, token="live-token")
    assert texts(app.run()) == ["cause:1:no-case:en+ar", "case None token live-token"]


def test_an_ended_session_sees_no_page_and_forgets_all(
    app: AppTest, keeper: KeeperInMemory
) -> None:
    """A session that another tab ended shows the code and nothing of the page."""
    keeper.live.add("live-token")
    seated(app, token="live-token")
    app.run()
    keeper.live.clear()
    app.run()
    assert not app.text
    assert any("PL406" in element.proto.body for element in app.get("html"))


def test_nobody_sees_no_page(app: AppTest) -> None:
    """Without a token or a try-out the page does not run."""
    seated(app, token=None)
    assert not app.run().text


def test_a_try_out_sees_the_page_without_a_token(app: AppTest) -> None:
    """A try-out opens the page and holds no token that could open real cases."""
    seated(app, token=None, try_out="0" * 32)
    assert texts(app.run())[1] == "case None token None"


def test_the_case_stands_in_the_address_and_nothing_else(
    app: AppTest, keeper: KeeperInMemory
) -> None:
    """The address carries the random case id, so that a reload finds the case again."""
    keeper.live.add("live-token")
    at = seated(app, token="live-token")
    at.case_id = CASE
    app.run()
    assert app.query_params == {"case": CASE}
    assert texts(app)[0] == f"cause:1:{CASE}:en+ar"


FORGETTING = """
import streamlit as st
from planner.domain.account import Holder
from planner.domain.ids import GiverId
from planner.ui import desk

at = desk.here()
at.open_case("0" * 32, client_language=at.client_language)
at.ask("fear")
at.holders["others_cause"] = Holder.HEALER
at.speaking = GiverId("m-1")
at.open_case("1" * 32, client_language=at.client_language)
st.text(f"{at.question} {at.asked_in_address()} {at.holders} {at.speaking}")
"""


def test_another_case_finds_nothing_of_the_one_before(
    app: AppTest, keeper: KeeperInMemory, tmp_path: Path
) -> None:
    """Neither the question nor whose view or account was being written down."""
    (tmp_path / "casebook.py").write_text(FORGETTING, encoding="utf-8")
    keeper.live.add("live-token")
    seated(app, token="live-token")
    assert texts(app.run()) == ["None None {} client"]


def test_only_ids_are_laid_on_the_desk() -> None:
    """A name can never come into the address by way of the case id."""
    at = Desk(interface_language=LanguageTag("en"), client_language=LanguageTag("en"))
    with pytest.raises(ValueError, match="hexadecimal"):
        at.open_case("Amina", client_language=LanguageTag("ar"))


def test_the_address_holds_a_question_by_its_number(
    app: AppTest, keeper: KeeperInMemory, tmp_path: Path
) -> None:
    """The number of the question is read back from the address, and nothing else is."""
    (tmp_path / "casebook.py").write_text(ASKING, encoding="utf-8")
    keeper.live.add("live-token")
    seated(app, token="live-token")
    assert texts(app.run()) == ["fear"]
    assert app.query_params["at"] == "6"
    for nonsense in ("0", "-1", "99", "٣", "fear"):
        app.query_params["at"] = nonsense
        assert texts(app.run()) == ["None"]

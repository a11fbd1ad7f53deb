"""Whether a new case is for a real client."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.site import Site
from planner.domain.words import LanguageTag
from planner.services.site_keeping import SiteKeeping
from planner.ui import desk
from planner.ui.desk import Desk
from tests.ui.pages.visiting import TOKEN, Visitor, labelled, words

EN = LanguageTag("en")
SITE = Site(
    protocol={EN: "Stay.\nCall."},
    limits={EN: "We tell somebody where a child is in danger."},
    duty_name="Dr Haddad",
    duty_phone="020 7946 0018",
)


def _choosing() -> None:
    import streamlit as st  # noqa: PLC0415 - runs as a script

    from planner.ui.real_case import choose_practice  # noqa: PLC0415 - runs as a script
    from planner.ui.rooms import rooms  # noqa: PLC0415 - runs as a script
    from planner.ui.workroom import enter  # noqa: PLC0415 - runs as a script

    st.navigation([st.Page(room, url_path=room.stem) for room in rooms()], position="hidden")
    st.text(f"practice: {choose_practice(enter(needs_case=False))}")


def choosing(*, try_out: str | None = None) -> AppTest:
    """The question on a page of its own."""
    app = AppTest.from_function(_choosing, default_timeout=20)
    at = Desk(
        interface_language=EN,
        client_language=EN,
        try_out=try_out,
        read_session=lambda: None if try_out else TOKEN,
    )
    desk.seat(app.session_state, at)
    app.run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("visitor")
def test_a_case_is_for_practice_unless_somebody_says_otherwise() -> None:
    """The switch is off at first."""
    assert choosing().text[0].value == "practice: True"


def test_a_real_case_needs_a_place_that_is_set_up(visitor: Visitor) -> None:
    """PL307 leads to the place, and the case stays one for practice."""
    page = choosing()
    labelled(page.toggle, "This is a real client").set_value(True).run()
    assert "PL307" in words(page)
    assert "place" in {link.proto.page for link in page.get("page_link")}
    assert page.text[0].value == "practice: True"
    SiteKeeping(visitor.cases).keep(SITE, seen_version=0, write="site")
    page.run()
    assert "PL307" not in words(page)
    assert page.text[0].value == "practice: False"


@pytest.mark.usefixtures("visitor")
def test_a_try_out_has_no_real_clients() -> None:
    """Among invented people the question is not put."""
    page = choosing(try_out="m" * 32)
    assert not page.toggle
    assert page.text[0].value == "practice: True"

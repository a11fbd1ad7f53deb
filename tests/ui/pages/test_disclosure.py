"""What this software is and is not, before it is used and each week (rule AI-1)."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.site import Site
from planner.domain.words import LanguageTag
from planner.services.site_keeping import SAID_AGAIN_AFTER, SiteKeeping
from planner.ui import desk
from planner.ui.desk import Desk
from planner.ui.house import House, furnish
from tests.ui.pages.visiting import TOKEN, Visitor, labelled, words

EN = LanguageTag("en")
UNCHANGED = "Saying no to this software does not change the care given here."


def _reading() -> None:
    import streamlit as st  # noqa: PLC0415 - runs as a script

    from planner.ui.disclosure import must_be_read_first  # noqa: PLC0415 - runs as a script
    from planner.ui.rooms import rooms  # noqa: PLC0415 - runs as a script
    from planner.ui.workroom import enter  # noqa: PLC0415 - runs as a script

    st.navigation([st.Page(room, url_path=room.stem) for room in rooms()], position="hidden")
    st.text(f"first: {must_be_read_first(enter(needs_case=False))}")


def session() -> AppTest:
    """A session that has just begun."""
    app = AppTest.from_function(_reading, default_timeout=20)
    at = Desk(interface_language=EN, client_language=EN, read_session=lambda: TOKEN)
    desk.seat(app.session_state, at)
    app.run()
    assert not app.exception
    return app


def comes_first(page: AppTest) -> bool:
    """Whether it stands before everything else."""
    return bool(page.text[0].value == "first: True")


@pytest.mark.rule("AI-1")
@pytest.mark.usefixtures("visitor")
def test_it_is_read_before_the_first_use_and_not_again() -> None:
    """AI-1 It stands first until it was read, with the way to help; later sessions know."""
    page = session()
    assert comes_first(page)
    assert "No. This is software." in words(page)
    assert "now" in {link.proto.page for link in page.get("page_link")}
    labelled(page.button, "I have read this").click().run()
    assert not comes_first(page)
    assert not comes_first(session())


@pytest.mark.rule("AI-1")
def test_a_week_later_it_comes_first_again(visitor: Visitor) -> None:
    """AI-1 A session that begins after seven days begins with it."""
    labelled(session().button, "I have read this").click().run()
    read_at = visitor.house.planner.clock()
    late = replace(visitor.house.planner, clock=lambda: read_at + SAID_AGAIN_AFTER)
    house = House(keeper=visitor.house.keeper, planner=late, cases=visitor.house.cases)
    furnish(house)
    assert comes_first(session())


@pytest.mark.rule("AI-1")
@pytest.mark.parametrize(
    "sentence",
    [
        "Is this a person? No. This is software. It is not a person and not a clinician.",
        "It has no feelings",
        "This software cannot notice an emergency.",
        "It makes no diagnosis and gives no advice on doses. People decide.",
        "It compares answers with written models by fixed rules.",
        "No language model is used.",
        "Nobody has checked the models and translations unless it says so beside them.",
        "They have no proven cut-offs.",
        "in the database of this place.",
        "Whoever signs in here can read them.",
        "Whoever wants answers deleted asks the person who is responsible here.",
    ],
)
def test_it_tells_what_has_to_be_told(visitor: Visitor, sentence: str) -> None:
    """AI-1 Software, its rules, its limits, where the answers lie and how they go."""
    assert sentence in words(visitor.at("about"))


@pytest.mark.rule("AI-1")
def test_that_refusing_changes_nothing_is_the_places_word(visitor: Visitor) -> None:
    """AI-1 It is told only where the place has confirmed it."""
    assert UNCHANGED not in words(visitor.at("about"))
    keeping = SiteKeeping(visitor.cases)
    keeping.keep(Site(refusal_changes_nothing=True), seen_version=0, write="site")
    assert UNCHANGED in words(visitor.at("about"))


def test_the_places_own_limits_and_who_is_responsible_are_told(visitor: Visitor) -> None:
    """What the place wrote is shown as it stands there."""
    site = Site(
        limits={EN: "We tell somebody\nwhere a child is in danger."},
        supervisor_name="Salma",
        supervisor_phone="020 7946 0099",
    )
    SiteKeeping(visitor.cases).keep(site, seen_version=0, write="site")
    shown = words(visitor.at("about"))
    assert "We tell somebody where a child is in danger." in shown
    assert "Responsible here Salma" in shown

"""A new question is met at its beginning, by eye and by keyboard."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from planner.domain.bodies import CaseOpened
from planner.domain.words import LanguageTag
from planner.services.listening import Listening
from planner.services.site_keeping import SiteKeeping
from planner.storage import people, sessions
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.store import open_store
from tests.browser.conftest import TabletMaker
from tests.browser.screen import LAPTOP
from tests.browser.served import NAME, PASSPHRASE, serving
from tests.browser.tablet import Tablet


@pytest.fixture
def tablet(new_tablet: TabletMaker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tablet]:
    """Before a case whose first sitting has not begun."""
    folder = tmp_path_factory.mktemp("beginning")
    store = open_store(f"sqlite:///{folder / 'planner.sqlite3'}", clock=lambda: datetime.now(UTC))
    people.enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    unlocked = people.sign_in(store, NAME, PASSPHRASE)
    cases = store.open(unlocked)
    english = LanguageTag("en")
    head = CaseOpened(
        code="N-1", client_language=english, clinician_language=english, setting="primary-care"
    )
    case = Listening(cases).open_case(head)
    SiteKeeping(cases).disclose(cases.person_id, write="disclosed")
    token = sessions.start(store, unlocked)
    store.close()
    with serving(folder) as served:
        made: Tablet = new_tablet(served, language="en", size=LAPTOP, token=token)
        made.enter(f"/beginning?case={case}")
        yield made


def test_the_next_question_is_at_the_top_and_has_the_focus(tablet: Tablet) -> None:
    """After the last answer below the fold the page begins anew, for eye and keyboard."""
    for key in ("choice-begin-2", "everybody", "choice-freedom-1", "choice-nobody-interprets"):
        title = tablet.page.locator("h1").inner_text()
        tablet.page.locator(f'[class*="st-key-{key}-"] button').first.click()
        expect(tablet.page.locator("h1")).not_to_have_text(title)
        tablet.at_rest()
    answer = tablet.page.locator('[class*="st-key-choice-disclosure-"] button').first
    answer.scroll_into_view_if_needed()
    tablet.page.get_by_test_id("stMain").evaluate("e => e.scrollTo(0, e.scrollHeight)")
    answer.press("Enter")
    expect(tablet.page.locator("h1")).to_have_text("Who can learn what you say here")
    tablet.at_rest()
    assert tablet.page.get_by_test_id("stMain").evaluate("e => e.scrollTop") == 0
    expect(tablet.page.locator("h1")).to_be_focused()

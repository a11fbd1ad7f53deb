"""What is typed is kept: across languages, quick taps, and a server that was cut off."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from planner.domain.account import Holder
from planner.domain.case import Case, CaseId, Record
from planner.services.listening import Listening
from planner.storage import people, sessions
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.wiring import Planner
from tests.browser.conftest import TabletMaker
from tests.browser.seeded import begin
from tests.browser.served import NAME, PASSPHRASE, Served
from tests.browser.tablet import Tablet

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
WORDS = "لا أنام، ورأسي ثقيل."
MORE_WORDS = "من يوم تركت بيتي."


class Bedside:
    """A tablet and the case that lies open on it."""

    def __init__(self, served: Served, tablet: Tablet, case: CaseId) -> None:
        self.served = served
        self.tablet = tablet
        self.id = case

    @property
    def case(self) -> Case:
        """The case as it is kept."""
        return self.served.cases.read(self.id)

    def cut_off(self) -> None:
        """Kill the server, and go on when it is back and the tablet has found it again."""
        before = list(self.tablet.complaints)
        self.served.stop()
        self.tablet.disconnected()
        self.served.start()
        self.tablet.connected()
        # That there was no server to speak with is not held against the pages.
        self.tablet.complaints[:] = before

    def history(self) -> list[Record]:
        """Every version of every record."""
        records = {record.id for record in self.case.records}
        cases = self.served.cases
        return [v for record in sorted(records) for v in cases.history(self.id, record)]

    def kept(self, question: str) -> str | None:
        """The client's answer as it is kept."""
        answer = Listening(self.served.cases).answer(self.case, question, Holder.CLIENT)
        return answer.text if answer else None


@pytest.fixture(scope="module")
def token(served: Served) -> str:
    """Somebody is enrolled and signed in."""
    people.enrol_first(served.store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    return sessions.start(served.store, people.sign_in(served.store, NAME, PASSPHRASE))


@pytest.fixture
def bedside(served: Served, token: str, new_tablet: TabletMaker) -> Iterator[Bedside]:
    """A new Arabic case, its first question on an English-speaking worker's tablet."""
    tablet = new_tablet(served, language="en", token=token)
    case = begin(served.cases, "ar", code="N-17")
    tablet.enter(f"/interview?case={case}")
    tablet.is_asked("problem")
    yield Bedside(served, tablet, case)
    assert tablet.complaints == []
    assert tablet.strangers == []


@pytest.mark.parametrize("held_for", [0, 400], ids=["quick", "slow"])
def test_next_right_after_typing_keeps_the_answer(bedside: Bedside, held_for: int) -> None:
    """Typed, and Next tapped before anything was saved: the answer is kept, the next one asked.

    A slow finger is still down while the page changes under it.
    """
    bedside.tablet.answer_field("problem").fill(WORDS)
    bedside.tablet.button("next-problem").click(delay=held_for)
    bedside.tablet.is_asked("onset")
    assert bedside.kept("problem") == WORDS


def test_a_change_of_language_changes_no_answer(bedside: Bedside, planner: Planner) -> None:
    """At a text, at choices and at another person's view: no record gets a new version."""
    tablet = bedside.tablet
    tried = [language.tag for language in planner.languages] if IS_FULL else ("ar", "zh-Hans")
    answer_three_kinds(tablet)
    before = bedside.history()
    said = {record.id for record in before}
    assert {"answer.problem.client", "answer.cause.client", "answer.others_cause.healer"} <= said
    for number, question in ((1, "problem"), (5, "cause"), (7, "others_cause")):
        tablet.enter(f"/interview?case={bedside.id}&at={number}")
        for language in (*tried, "en"):
            tablet.switch_language(language)
            tablet.is_asked(question)
            tap_elsewhere(tablet)
            assert bedside.history() == before


def answer_three_kinds(tablet: Tablet) -> None:
    """A text in short, two choices beside a text, and a healer's view."""
    tablet.answer_field("problem").fill(WORDS)
    ways = tablet.part("said-answer-problem").get_by_role("radio")
    ways.nth(2).click()
    expect(ways.nth(2)).to_be_checked()
    for question in ("problem", "onset", "impact", "name"):
        tablet.is_asked(question)
        tablet.go_on(question)
    tablet.is_asked("cause")
    tablet.answer_field("cause").fill(MORE_WORDS)
    tablet.part("show-choices").locator("label").first.click()
    choices = tablet.part("choices-answer-cause").get_by_role("button")
    for place in (1, 3):
        choices.nth(place).click()
        expect(choices.nth(place)).to_have_attribute("aria-pressed", "true")
        tablet.at_rest()
    tablet.go_on("cause")
    tablet.is_asked("fear")
    tablet.go_on("fear")
    tablet.is_asked("others_cause")
    tablet.part("holder-others_cause").get_by_role("radio").nth(1).click()
    tablet.answer_field("others_cause", "healer").fill(MORE_WORDS)
    tablet.go_on("others_cause")
    tablet.is_asked("better")


def tap_elsewhere(tablet: Tablet) -> None:
    """A click that has nothing to do with the answer, and runs the page anew."""
    tablet.part("all").locator("summary").click()
    expect(tablet.part("go-to")).to_be_visible()
    tablet.at_rest()


def test_a_restart_between_two_answers_loses_nothing(bedside: Bedside) -> None:
    """The server is killed and comes back: what was typed since, and the first tap, count."""
    tablet = bedside.tablet
    tablet.answer_field("problem").fill(WORDS)
    tablet.go_on("problem")
    tablet.is_asked("onset")
    bedside.cut_off()
    tablet.answer_field("onset").fill(MORE_WORDS)
    tablet.go_on("onset")
    tablet.is_asked("impact")
    assert bedside.kept("problem") == WORDS
    assert bedside.kept("onset") == MORE_WORDS


def test_words_typed_before_a_restart_are_not_lost(bedside: Bedside) -> None:
    """Typed and not yet saved when the server went: Next saves them when it is back."""
    tablet = bedside.tablet
    tablet.answer_field("problem").fill(WORDS)
    bedside.cut_off()
    tablet.go_on("problem")
    tablet.is_asked("onset")
    assert bedside.kept("problem") == WORDS

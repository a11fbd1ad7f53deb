"""What is typed is kept: across languages, quick taps, and a server that was cut off."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from planner.domain.account import QUESTIONS, Holder, Utterance, default_holder
from planner.domain.case import Case
from planner.domain.ids import CaseId
from planner.domain.safety import RiskAnswer
from planner.services.listening import Listening
from planner.storage import people, sessions
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.wiring import Planner
from tests.browser.conftest import TabletMaker
from tests.browser.seeded import begin, set_up
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

    def kept(self, question: str, holder: Holder = Holder.CLIENT) -> str | None:
        """An answer as it is kept."""
        found = Listening(self.served.cases).answer(self.case, question, holder)
        return found.text if found else None


@pytest.fixture(scope="module")
def token(served: Served) -> str:
    """Somebody is enrolled and signed in."""
    people.enrol_first(served.store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    set_up(served.cases)
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
    """Typed, and Next tapped before anything was saved: the answer is kept, what follows is asked.

    A slow finger is still down while the page changes under it.
    """
    bedside.tablet.answer_field("problem").fill(WORDS)
    bedside.tablet.button("next-problem").click(delay=held_for)
    bedside.tablet.check_in(RiskAnswer.NO)
    bedside.tablet.is_asked("onset")
    assert bedside.kept("problem") == WORDS


def test_a_change_of_language_changes_no_answer(bedside: Bedside, planner: Planner) -> None:
    """At each of the 23 questions, texts, choices and others' views: no record changes."""
    tablet = bedside.tablet
    tried = [language.tag for language in planner.languages] if IS_FULL else ["ar", "en", "es"]
    for number, question in enumerate(QUESTIONS, start=1):
        tablet.enter(f"/interview?case={bedside.id}&at={number}")
        tablet.is_asked(question)
        words = f"{WORDS} {number}"
        holder = answer(tablet, question, words)
        before = bedside.case
        assert bedside.kept(question, holder) == words
        tried = [*tried[1:], tried[0]]
        for language in tried:
            tablet.switch_language(language)
            tablet.is_asked(question)
            expect(tablet.answer_field(question, holder)).to_have_value(words)
        tap_elsewhere(tablet)
        assert bedside.case == before
    said = [r.body for r in bedside.case.records if isinstance(r.body, Utterance)]
    assert [len(u.choices) for u in said if u.question == "cause"] == [2]
    assert {u.question for u in said} == set(QUESTIONS)


def answer(tablet: Tablet, question: str, words: str) -> Holder:
    """Answer a question in all the ways it has; whose view the answer is."""
    holder = default_holder(question)
    if question == "others_cause":
        with tablet.runs():
            tablet.part(f"holder-{question}").get_by_role("radio").nth(1).click()
        holder = Holder.HEALER
    with tablet.runs():
        tablet.answer_field(question, holder).fill(words)
        tablet.part(f"said-answer-{question}").get_by_role("radio").nth(2).click()
    if question == "cause":
        with tablet.runs():
            tablet.part("show-choices").locator("label").first.click()
        choices = tablet.part(f"choices-answer-{question}").get_by_role("button")
        for place in (1, 3):
            with tablet.runs():
                choices.nth(place).click()
            expect(choices.nth(place)).to_have_attribute("aria-pressed", "true")
    tap_elsewhere(tablet)
    return holder


def test_words_typed_right_before_a_change_of_language_are_kept(bedside: Bedside) -> None:
    """Whoever types and taps on a language finds the words there in the next one, and saved."""
    tablet = bedside.tablet
    tablet.answer_field("problem").fill(WORDS)
    tablet.switch_language("es")
    tablet.is_asked("problem")
    expect(tablet.answer_field("problem")).to_have_value(WORDS)
    assert bedside.kept("problem") == WORDS


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
    tablet.check_in(RiskAnswer.NO)
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
    tablet.check_in(RiskAnswer.NO)
    tablet.is_asked("onset")
    assert bedside.kept("problem") == WORDS

"""A health worker's sitting, whole: read aloud, a sister in the room, a word alone, first steps."""

from collections.abc import Iterator
from io import BytesIO

import pypdf
import pytest

from planner.domain.case import Case
from planner.domain.frame import Frame, Freedom, WorkerRole
from planner.domain.joining import Relation
from planner.domain.leaving import Recalled, ToldBack
from planner.domain.safety import Duty, DutyKind, RiskAnswer, RiskAsked
from planner.language.catalogs import CLIENT
from planner.language.dates import day
from planner.language.keys import QUESTIONS, content_key
from planner.services.framing import FIRST_SITTING
from planner.storage import people, sessions
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.ui import danger_words
from planner.wiring import Planner
from tests.browser import health_worker_story as told
from tests.browser.conftest import TabletMaker
from tests.browser.health_worker_sitting import LOOKED_AT, HealthWorkerSitting, Held
from tests.browser.seeded import PLACE, set_up
from tests.browser.served import NAME, PASSPHRASE, serving
from tests.browser.sittings import letters, text_of_pdf


@pytest.fixture(scope="module")
def held(
    tmp_path_factory: pytest.TempPathFactory, new_tablet: TabletMaker, planner: Planner
) -> Iterator[Held]:
    """The sitting, held once by somebody who is signed in already."""
    with serving(tmp_path_factory.mktemp("health-worker")) as served:
        people.enrol_first(served.store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
        set_up(served.cases)
        token = sessions.start(served.store, people.sign_in(served.store, NAME, PASSPHRASE))
        tablet = new_tablet(served, language="en", token=token)
        yield HealthWorkerSitting(tablet, planner).hold()


@pytest.fixture(scope="module")
def case(held: Held) -> Case:
    """What the store has of it."""
    return held.served.only_case()


def asked(planner: Planner, question: str, language: str) -> str:
    """A question of the interview as it is put."""
    found = planner.library.questions[question]
    context = content_key(QUESTIONS, question, "", "ask")
    return planner.phrasebook(language).spoken(found.ask, name=CLIENT, context=context).text


def test_who_cannot_read_hears_the_question(held: Held, planner: Planner) -> None:
    """A voice of the device says it in the client's language."""
    text = asked(planner, "problem", "es")
    assert held.heard == [{"text": text, "lang": "es", "by": told.VOICE["name"]}]


def test_the_sister_gives_an_account_of_her_own(held: Held, case: Case) -> None:
    """In the same case, in her words; neither account holds a word of the other."""
    sister = case.people[held.sister]
    assert (sister.relation, sister.name) == (Relation.SIBLING, told.SISTER)
    hers = {u.question: u.words.text for u in case.account_of(held.sister).utterances if u.words}
    assert hers == told.SISTERS
    clients = {u.words.text for u in case.account.utterances if u.words}
    assert clients.isdisjoint(hers.values())
    assert {told.TOLD.client["problem"], told.TOLD.client["cause"], told.NAME} <= clients


def test_what_is_not_asked_before_others_leaves_no_trace(held: Held, planner: Planner) -> None:
    """Not on a page, and not in what was sent for one; alone, both topics were there."""
    assert held.sent_together == set()
    danger = danger_words.question(planner.phrasebook("es")).text
    assert {danger, asked(planner, "fear", "es"), asked(planner, "fear", "en")} <= held.sent_alone


def test_not_safe_to_ask_leaves_a_duty_with_a_day(held: Held, case: Case) -> None:
    """The outcome is kept, and what has to be done by when."""
    assert [one.answer for _, one in case.each(RiskAsked)] == [RiskAnswer.NOT_SAFE_TO_ASK]
    ((_, duty),) = case.each(Duty)
    assert duty == Duty(kind=DutyKind.ASK_ALONE, due=held.due)


def test_the_work_list_names_the_day_and_no_topic(held: Held, planner: Planner) -> None:
    """The code, the day and a few neutral words: others may look over the worker's shoulder."""
    english = planner.phrasebook("en")
    due = f"{day(english.manifest, held.due)} · {english.say('Something to do alone')}"
    assert f"{told.CODE}\n{due}" in held.work
    shown = "\n".join(held.work)
    assert not any(said in shown for said in told.not_asked_before_others(planner))
    assert not any(word in shown for word in (*told.PLANTED, told.SISTER))


def test_what_is_said_alone_is_there_for_the_client(held: Held) -> None:
    """Else it would prove nothing that nobody else sees it."""
    assert [word for word in told.PLANTED if word not in held.alone] == []


@pytest.mark.parametrize("word", told.PLANTED)
def test_the_sister_finds_no_word_that_was_said_alone(held: Held, word: str) -> None:
    """In no page's source, in nothing that was sent, and in neither file of the paper."""
    sources = {**held.at_once, **held.after}
    assert [room for room, found in sources.items() if word in found] == []
    assert word not in held.was_sent_after
    assert word not in text_of_pdf(held.papers_after["pdf"])
    assert word not in held.papers_after["html"].decode()


@pytest.mark.parametrize("room", LOOKED_AT)
def test_the_sister_sees_what_she_saw_before(held: Held, room: str) -> None:
    """Letter for letter: no count, no tick and no name of a field tells that anything was said."""
    assert held.after[room] == held.before[room]


def test_the_paper_is_the_same_to_the_last_byte(held: Held) -> None:
    """Whatever was written into the plan alone, the paper that she sees does not change."""
    assert held.papers_after == held.papers_before


def test_the_paper_is_first_steps_for_the_pocket(held: Held, planner: Planner) -> None:
    """It says until whom, holds the client's own step, and folds to a card."""
    (page,) = pypdf.PdfReader(BytesIO(held.papers_after["pdf"])).pages
    assert [round(side) for side in page.mediabox[2:]] == [595, 420]
    text = letters(text_of_pdf(held.papers_after["pdf"]))
    title = planner.phrasebook("es").to_client(
        "First steps until “{person}” has looked", person=PLACE.supervisor_name
    )
    assert letters(title) in text
    assert letters(told.STEP) in text


def test_a_health_worker_cannot_approve(held: Held) -> None:
    """There is no place for a clinician's name."""
    assert not held.could_be_approved


def test_the_visit_ends(case: Case) -> None:
    """The frame is kept as it became, the plan was told back, and the sitting is over."""
    frame = case.one(FIRST_SITTING, Frame)
    assert frame is not None
    assert (frame.worker_role, frame.freedom) == (WorkerRole.HEALTH_WORKER, Freedom.YES)
    ((_, back),) = case.each(ToldBack)
    assert (back.recalled, back.words) == (Recalled.ALL, told.STEP)
    assert frame.closed_at is not None


def test_the_planner_spoke_with_nobody_else_and_nobody_complained(held: Held) -> None:
    """No stranger was asked for anything; neither console nor log has a word against a page."""
    assert held.tablet.strangers == []
    assert held.tablet.complaints == []
    assert held.served.log.splitlines() == [held.served.address]

"""What is asked when client and worker are alone, and what has to be done about it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.frame import Frame, Freedom, WorkerRole
from planner.domain.ids import CaseId, GiverId
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience, is_paused
from planner.domain.safety import Duty, DutyKind, RiskAnswer, RiskAsked, SupervisorCalled
from planner.domain.site import Site
from planner.domain.words import LanguageTag
from planner.services.framing import FIRST_SITTING
from planner.services.safeguarding import ASK_ALONE_WITHIN, Safeguarding, asked_id, duty_id
from planner.services.site_keeping import SiteKeeping
from planner.ui.desk import Desk
from tests.fakes import settled
from tests.ui.pages.conftest import BEGIN
from tests.ui.pages.visiting import ARABIC, Visitor, html, labelled, words

QUESTION = "Are you in danger in any way?"
TODAY = BEGIN.date()
RESPOND = duty_id(DutyKind.RESPOND, FIRST_SITTING)
ALONE = duty_id(DutyKind.ASK_ALONE, FIRST_SITTING)
MOTHER = THE_CLIENT | {GiverId("mother")}
SITE = Site(
    protocol={LanguageTag("en"): "Stay in the room.\nCall whoever is on duty."},
    duty_name="Dr Haddad",
    duty_phone="020 7946 0018",
    supervisor_name="Salma",
    supervisor_phone="020 7946 0099",
)


def frame(visitor: Visitor, case: CaseId, changed: Frame) -> None:
    """Settle the sitting like this instead."""
    version = visitor.read(case).seen_version(FIRST_SITTING)
    visitor.cases.append(case, FIRST_SITTING, changed, seen_version=version, write=f"f-{version}")


def a_case(
    visitor: Visitor,
    *,
    role: WorkerRole = WorkerRole.CLINICIAN,
    freedom: Freedom = Freedom.YES,
) -> CaseId:
    """A case in which the first question was answered, with this frame."""
    case = visitor.case({"problem": ARABIC["problem"]})
    at = visitor.house.planner.clock()
    frame(visitor, case, replace(settled(at), worker_role=role, freedom=freedom))
    return case


def say(visitor: Visitor, case: CaseId, answer: RiskAnswer) -> None:
    """Keep what came of asking, as another tablet would."""
    Safeguarding(visitor.cases).record_answer(
        visitor.read(case), FIRST_SITTING, answer, today=TODAY, by_day=None, write=f"a-{answer}"
    )


def seen(page: AppTest, audience: Audience) -> AppTest:
    """The page with these people before the screen."""
    at = page.session_state["planner.desk"]
    assert isinstance(at, Desk)
    at.show_to(audience)
    return page.run()


def write_down(page: AppTest, answer: RiskAnswer) -> AppTest:
    """Choose what came of asking, and keep it."""
    labelled(page.radio, "What came of asking").set_value(answer).run()
    return labelled(page.button, "Write this down").click().run()


def asked(visitor: Visitor, case: CaseId) -> RiskAnswer | None:
    """What the store has of the answer."""
    body = visitor.read(case).one(asked_id(FIRST_SITTING), RiskAsked)
    return body.answer if body else None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_question_stands_in_the_clients_language_first(visitor: Visitor, language: str) -> None:
    """One question, large, with what it may be about, and nothing chosen beforehand."""
    page = visitor.at("check_in", a_case(visitor), language=language)
    assert html(page).count('<h1 class="question"') == 1
    assert html(page).count("<h1") == 1
    assert page.radio[0].value is None


def test_it_is_asked_in_plain_words_what_is_meant(visitor: Visitor) -> None:
    """One's own hand, somebody else's, home; and that everybody is asked and nobody has to say."""
    shown = words(visitor.at("check_in", a_case(visitor)))
    assert QUESTION in shown
    for part in (
        "ending your life",
        "somebody who hurts you",
        "safe at home",
        "asked of everybody",
    ):
        assert part in shown


def test_nothing_can_be_written_before_an_answer_is_chosen(visitor: Visitor) -> None:
    """An untouched question is no answer."""
    page = visitor.at("check_in", a_case(visitor))
    assert labelled(page.button, "Write this down").disabled


@pytest.mark.parametrize("answer", [RiskAnswer.NO, RiskAnswer.DECLINED])
def test_an_answer_is_kept_and_the_interview_goes_on(visitor: Visitor, answer: RiskAnswer) -> None:
    """A no and a refusal leave nothing to do."""
    case = a_case(visitor)
    page = write_down(visitor.at("check_in", case), answer)
    assert asked(visitor, case) is answer
    assert not [duty for _, duty in visitor.read(case).each(Duty)]
    assert labelled(page.button, "Next")


def test_a_yes_opens_the_places_own_steps_and_pauses(visitor: Visitor) -> None:
    """The clinician reads what this place does, and drafting waits."""
    SiteKeeping(visitor.cases).keep(SITE, seen_version=0, write="site")
    case = a_case(visitor)
    page = write_down(visitor.at("check_in", case), RiskAnswer.YES)
    assert asked(visitor, case) is RiskAnswer.YES
    assert is_paused(visitor.read(case))
    assert "Help now" in words(page)
    assert "Stay in the room." in words(page)


def test_not_safe_to_ask_leaves_a_day(visitor: Visitor) -> None:
    """A week is offered, and the worker's own day is kept."""
    case = a_case(visitor)
    page = visitor.at("check_in", case)
    labelled(page.radio, "What came of asking").set_value(RiskAnswer.NOT_SAFE_TO_ASK).run()
    assert page.date_input[0].value == TODAY + ASK_ALONE_WITHIN
    page.date_input[0].set_value(TODAY + timedelta(days=2)).run()
    labelled(page.button, "Write this down").click().run()
    assert visitor.read(case).one(ALONE, Duty) == Duty(
        kind=DutyKind.ASK_ALONE, due=TODAY + timedelta(days=2)
    )


def test_an_answer_can_change_and_its_history_stays(visitor: Visitor) -> None:
    """What was written first is chosen on the screen, and both stand in the record."""
    case = a_case(visitor)
    say(visitor, case, RiskAnswer.DECLINED)
    page = visitor.at("check_in", case)
    assert page.radio[0].value is RiskAnswer.DECLINED
    assert 'class="saved"' in html(page)
    write_down(page, RiskAnswer.NO)
    assert asked(visitor, case) is RiskAnswer.NO
    assert len(visitor.cases.history(case, asked_id(FIRST_SITTING))) == 2


@pytest.mark.parametrize("answer", [None, *RiskAnswer])
@pytest.mark.parametrize(
    ("freedom", "audience"),
    [(Freedom.YES, MOTHER), (Freedom.NO, MOTHER), (Freedom.UNKNOWN, MOTHER)],
)
def test_others_see_one_card_whatever_was_answered(
    visitor: Visitor, answer: RiskAnswer | None, freedom: Freedom, audience: Audience
) -> None:
    """No topic, no answer, no duty and no pause shows to a relative, and the card is the same."""
    untouched = seen(visitor.at("check_in", a_case(visitor)), audience)
    case = a_case(visitor, freedom=freedom)
    if answer is not None:
        say(visitor, case, answer)
    page = seen(visitor.at("check_in", case), audience)
    assert QUESTION not in words(page)
    assert not page.radio
    assert _bare(page) == _bare(untouched)


def _bare(page: AppTest) -> tuple[str, list[object], list[object]]:
    """All that can be read on the page."""
    fields = [(field.label, field.value) for field in page.date_input]
    return words(page), [button.label for button in page.button], fields


@pytest.mark.parametrize("freedom", [Freedom.NO, Freedom.UNKNOWN])
def test_who_cannot_speak_freely_is_not_asked(visitor: Visitor, freedom: Freedom) -> None:
    """Until the client says that they can speak, there is only a day to choose."""
    case = a_case(visitor, freedom=freedom)
    page = visitor.at("check_in", case)
    assert QUESTION not in words(page)
    page.date_input[0].set_value(TODAY + timedelta(days=3))
    labelled(page.button, "Note this day").click().run()
    duty = visitor.read(case).one(ALONE, Duty)
    assert duty == Duty(kind=DutyKind.ASK_ALONE, due=TODAY + timedelta(days=3))
    labelled(page.button, "Back to the interview").click().run()
    assert labelled(page.button, "Next")


def test_nothing_is_asked_before_the_beginning_is_settled(visitor: Visitor) -> None:
    """The way to the beginning is shown instead."""
    page = visitor.at("check_in", visitor.case(is_settled=False))
    assert QUESTION not in words(page)
    assert "The beginning of this sitting comes first." in words(page)


def test_a_clinician_writes_down_what_was_done(visitor: Visitor) -> None:
    """The pause ends with a name and an account of it, which stay to be read."""
    case = a_case(visitor)
    say(visitor, case, RiskAnswer.YES)
    page = visitor.at("check_in", case)
    labelled(page.text_input, "Name of whoever").input("Dr Haddad")
    labelled(page.text_area, "What was done").input("Spoke with her alone.")
    labelled(page.button, "Write down that it was done").click().run()
    duty = visitor.read(case).one(RESPOND, Duty)
    assert duty is not None
    assert duty.done is not None
    assert (duty.done.by, duty.done.what) == ("Dr Haddad", "Spoke with her alone.")
    assert not is_paused(visitor.read(case))
    assert "Spoke with her alone." in words(page)


@pytest.mark.parametrize(("by", "what"), [("", "Spoke."), ("Dr Haddad", "  ")])
def test_what_was_done_needs_a_name_and_an_account(visitor: Visitor, by: str, what: str) -> None:
    """PL305, and the pause goes on."""
    case = a_case(visitor)
    say(visitor, case, RiskAnswer.YES)
    page = visitor.at("check_in", case)
    labelled(page.text_input, "Name of whoever").input(by)
    labelled(page.text_area, "What was done").input(what)
    labelled(page.button, "Write down that it was done").click().run()
    assert "PL305" in words(page)
    assert is_paused(visitor.read(case))


@pytest.mark.parametrize("is_reached", [True, False])
def test_a_health_worker_has_one_thing_to_do(visitor: Visitor, *, is_reached: bool) -> None:
    """Call the supervisor, and say whether they answered; after silence comes who is on duty."""
    SiteKeeping(visitor.cases).keep(SITE, seen_version=0, write="site")
    case = a_case(visitor, role=WorkerRole.HEALTH_WORKER)
    page = write_down(visitor.at("check_in", case), RiskAnswer.YES)
    assert 'href="tel:02079460099"' in html(page)
    assert 'href="tel:02079460018"' not in html(page)
    assert not page.text_input
    assert "Stay in the room." in words(page)
    labelled(page.button, "They answered" if is_reached else "No answer").click().run()
    (call,) = (call for _, call in visitor.read(case).each(SupervisorCalled))
    assert call.is_reached is is_reached
    assert ('href="tel:02079460018"' in html(page)) is not is_reached
    assert is_paused(visitor.read(case))


def test_between_sittings_a_clinician_can_write_what_was_done(visitor: Visitor) -> None:
    """The day after, alone with the screen, whoever writes says as what."""
    case = a_case(visitor)
    say(visitor, case, RiskAnswer.YES)
    standing = visitor.read(case).one(FIRST_SITTING, Frame)
    assert standing is not None
    frame(visitor, case, replace(standing, closed_at=standing.started_at))
    page = visitor.at("check_in", case)
    assert not page.segmented_control
    seen(page, NOBODY_ELSE)
    assert not page.text_input
    labelled(page.segmented_control, "Written as").set_value(WorkerRole.CLINICIAN).run()
    labelled(page.text_input, "Name of whoever").input("Dr Haddad")
    labelled(page.text_area, "What was done").input("Spoke with her alone.")
    labelled(page.button, "Write down that it was done").click().run()
    assert not is_paused(visitor.read(case))


def test_an_open_duty_is_listed_with_its_day(visitor: Visitor) -> None:
    """What waits to be asked alone can be seen to by anybody who asked."""
    case = a_case(visitor, role=WorkerRole.HEALTH_WORKER)
    Safeguarding(visitor.cases).leave_to_ask_alone(
        visitor.read(case), FIRST_SITTING, by_day=date(2026, 12, 1), write="later"
    )
    page = visitor.at("check_in", case)
    assert "1 Dec 2026" in words(page)
    labelled(page.text_input, "Name of whoever").input("Salma")
    labelled(page.text_area, "What was done").input("Asked by the well.")
    labelled(page.button, "Write down that it was done").click().run()
    duty = visitor.read(case).one(ALONE, Duty)
    assert duty is not None
    assert duty.done is not None


def test_the_page_names_no_topic_outside_itself(visitor: Visitor) -> None:
    """The address, the tab and the steps say nothing of what is asked here."""
    page = visitor.at("check_in", a_case(visitor))
    links = {link.label for link in page.get("page_link")}
    shown = " ".join([*links, *page.query_params]).lower()
    assert not [topic for topic in ("danger", "risk", "suicide", "violence") if topic in shown]

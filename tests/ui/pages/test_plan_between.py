"""The plan: who stands behind it, what a helper may be told, what others see, and when it waits."""

from datetime import timedelta

import pytest

from planner.domain.explanatory_model import Domain
from planner.domain.ids import CaseId, RecordId
from planner.domain.leaving import Approval
from planner.domain.medicines import Known, Medicines, Part
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import StanceValue
from planner.domain.plan import Wording
from planner.domain.words import Words
from planner.services.asking_medicines import AskingMedicines
from planner.services.consenting import Consenting, consents, fresh_consent_id
from planner.services.framing import FIRST_SITTING, Framing
from planner.services.listening import fresh_id
from tests.fakes import EN
from tests.ui.pages.plans import (
    add_task,
    amending,
    as_health_worker,
    before_mother,
    first_goal,
    names_of_forms,
    pause,
    say,
    unfold,
    with_goal,
)
from tests.ui.pages.visiting import Visitor, html, labelled, words


def agreed(visitor: Visitor) -> CaseId:
    """A case whose one goal everybody agreed to."""
    case = with_goal(visitor)
    say(visitor, case, first_goal(visitor, case), StanceValue.AGREES)
    return case


def end_sitting(visitor: Visitor, case: CaseId) -> None:
    """The sitting is over."""
    framing, now = Framing(visitor.cases), visitor.house.planner.clock()
    framing.close(visitor.read(case), FIRST_SITTING, now=now, write=fresh_id())


# --- Approval ---


@pytest.mark.rule("AI-4")
def test_a_plan_is_a_draft_until_a_named_clinician_approves_it_as_it_stands(
    visitor: Visitor,
) -> None:
    """AI-4: the stamp goes with the approval, and comes back with any change."""
    case = agreed(visitor)
    page = visitor.at("plan", case)
    assert 'class="draft"' in html(page)
    labelled(page.text_input, "Name of the clinician").input("Dr Ada")
    labelled(page.button, "Approve this version").click().run()
    ((_, approval),) = visitor.read(case).each(Approval)
    assert approval.by == "Dr Ada"
    assert 'class="draft"' not in html(page)
    assert "Approved by: Dr Ada" in words(page)
    other = Wording(texts={EN: "I sleep six hours."})
    amending(visitor).reword(visitor.read(case), first_goal(visitor, case), other, write=fresh_id())
    page.run()
    assert 'class="draft"' in html(page)
    assert "Approved an earlier version: Dr Ada" in words(page)


@pytest.mark.rule("AI-4")
def test_what_is_open_is_approved_by_nobody(visitor: Visitor) -> None:
    """AI-4: the page says how much is open, and has no button yet."""
    case = agreed(visitor)
    add_task(visitor, case)
    page = visitor.at("plan", case)
    assert "Still open before it can be approved: 1" in words(page)
    assert not [b for b in page.button if b.label == "Approve this version"]


@pytest.mark.rule("AI-4")
def test_without_a_name_nobody_approves(visitor: Visitor) -> None:
    """AI-4: PL305, and the plan stays a draft."""
    case = agreed(visitor)
    page = visitor.at("plan", case)
    labelled(page.button, "Approve this version").click().run()
    assert "PL305" in words(page)
    assert not list(visitor.read(case).each(Approval))


@pytest.mark.rule("AI-4")
def test_with_a_health_worker_there_are_first_steps_and_no_approval(visitor: Visitor) -> None:
    """AI-4: what the client proposed and no caution touches can begin; the rest waits."""
    case = agreed(visitor)
    as_health_worker(visitor, case)
    rest, fast = add_task(visitor, case, "I rest."), add_task(visitor, case, "I fast on Fridays.")
    for item in (rest, fast):
        say(visitor, case, item, StanceValue.AGREES)
    page = visitor.at("plan", case)
    assert not [b for b in page.button if b.label == "Approve this version"]
    steps = words(page).split("First steps until a clinician has looked")[1]
    assert "I rest." in steps
    assert "I fast" not in steps


@pytest.mark.rule("AI-4")
def test_a_clinician_who_looks_after_the_sitting_says_so_and_approves(visitor: Visitor) -> None:
    """AI-4: between sittings nothing is written on the plan, and it can still be approved."""
    case = agreed(visitor)
    end_sitting(visitor, case)
    page = visitor.at("plan", case)
    assert "Nothing is written down yet." in words(page)
    assert not [b for b in page.button if b.label == "Approve this version"]
    written_as = labelled(page.segmented_control, "Written as")
    written_as.set_value("clinician").run()
    labelled(page.text_input, "Name of the clinician").input("Dr Ada")
    labelled(page.button, "Approve this version").click().run()
    assert "Approved by: Dr Ada" in words(page)


# --- Before the beginning is settled ---


def test_before_the_beginning_is_settled_nothing_can_be_written(visitor: Visitor) -> None:
    """The plan can be read; there is no stance, no form and no suggestion."""
    case = agreed(visitor)
    end_sitting(visitor, case)
    page = visitor.at("plan", case)
    assert "I sleep at home." in words(page)
    assert not [s for s in page.segmented_control if "stance" in (s.key or "")]
    assert not names_of_forms(page, first_goal(visitor, case))
    assert not [b for b in page.button if b.label in {"Take it in", "Undo the last change"}]
    assert not [p for p in page.pills if p.label.startswith("Write something")]


# --- Waiting for a clinician ---


def test_a_plan_that_waits_offers_nothing_and_can_still_be_made_smaller(visitor: Visitor) -> None:
    """Client and worker alone read why, and find the way; what frightens can be taken out."""
    case = agreed(visitor)
    pause(visitor, case)
    page = visitor.at("plan", case)
    assert "wait until a clinician has written down what was done" in words(page)
    assert [link.label for link in page.get("page_link")].count("Write down what was done") == 1
    assert not [b for b in page.button if b.label in {"Take it in", "Approve this version"}]
    assert not [p for p in page.pills if p.label.startswith("Write something")]
    labelled(page.button, "Take this out").click().run()
    assert not visitor.read(case).goals


def test_before_others_a_plan_that_waits_says_only_that_it_is_worked_on_later(
    visitor: Visitor,
) -> None:
    """No reason, no way to where it is written down, and no word of a clinician."""
    case = agreed(visitor)
    before_mother(visitor, case)
    pause(visitor, case)
    page = visitor.at("plan", case)
    assert "The plan is worked on later." in words(page)
    assert "clinician has" not in words(page)
    assert "Write down what was done" not in [link.label for link in page.get("page_link")]


# --- What others see ---


def test_before_others_neither_reasons_nor_answers_nor_approval_are_shown(
    visitor: Visitor,
) -> None:
    """What was told of the body in confidence makes a caution grave, and is not repeated."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "I fast on Fridays.", domain=Domain.SPIRITUAL)
    told = Medicines(medicines=Known.YES, kinds=("insulin",), spoken_freely=(Part.MEDICINES,))
    AskingMedicines(visitor.cases).keep(visitor.read(case), told, write=fresh_id())
    assert "For sugar: insulin" in words(visitor.at("plan", case))
    before_mother(visitor, case)
    page = visitor.at("plan", case)
    shown = words(page)
    assert "I fast on Fridays." in shown
    assert "insulin" not in shown
    assert "approv" not in shown.lower()
    assert names_of_forms(page, task) == ["We see this differently", "Change, move or take out"]


# --- Helpers ---


@pytest.mark.rule("CU-5")
def test_a_helper_may_be_told_exactly_what_the_client_allows(visitor: Visitor) -> None:
    """CU-5: who, what, until when; kept beside the task, and taken back with one tap."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "Father Anton prays with me.", domain=Domain.SPIRITUAL)
    page = visitor.at("plan", case)
    unfold(page, task, "told")
    labelled(page.text_input, "Who, as the client").input("Father Anton")
    labelled(page.text_area, "What may be said").input("That I want to sing again.")
    today = visitor.house.planner.clock().date()
    labelled(page.date_input, "Until").set_value(today + timedelta(days=10))
    labelled(page.button, "The client allows this").click().run()
    ((record, consent),) = consents(visitor.read(case), task).items()
    assert (consent.helper, consent.may_be_told.text, consent.until) == (
        "Father Anton", "That I want to sing again.", today + timedelta(days=10),
    )  # fmt: skip
    assert consent.tasks == (task,)
    labelled(page.button, "The client takes this back").click().run()
    assert consents(visitor.read(case), task)[record].is_withdrawn
    assert "The client has taken this back. Nothing may be said." in words(page)
    assert not [b for b in page.button if b.label == "The client takes this back"]


@pytest.mark.rule("CU-5")
def test_a_consent_without_a_name_or_words_is_not_kept(visitor: Visitor) -> None:
    """CU-5: a blank yes allows nothing."""
    case = with_goal(visitor)
    task = add_task(visitor, case, doer="helper")
    page = visitor.at("plan", case)
    unfold(page, task, "told")
    labelled(page.text_input, "Who, as the client").input("Father Anton")
    labelled(page.button, "The client allows this").click().run()
    assert "Write who it is and what may be said." in words(page)
    assert not consents(visitor.read(case), task)


@pytest.mark.rule("CU-5")
def test_a_consent_whose_day_has_passed_says_so(visitor: Visitor) -> None:
    """CU-5: it is not silently there; the client is asked again first."""
    case = with_goal(visitor)
    task = add_task(visitor, case, doer="helper")
    today = visitor.house.planner.clock().date()
    ended = HelperConsent(
        helper="Aunt Mina", may_be_told=Words(text="My plan.", language=EN),
        until=today - timedelta(days=3), tasks=(task,),
    )  # fmt: skip
    Consenting(visitor.cases).allow(
        visitor.read(case), fresh_consent_id(), ended, today=ended.until, write=fresh_id()
    )
    assert "The day has passed." in words(visitor.at("plan", case))


@pytest.mark.rule("CU-5")
def test_a_task_of_the_client_alone_asks_for_no_consent(visitor: Visitor) -> None:
    """CU-5: nobody has to be told about it."""
    case = with_goal(visitor)
    task: RecordId = add_task(visitor, case)
    assert "May a helper be told?" not in names_of_forms(visitor.at("plan", case), task)

"""The plan: what holds a line open, and the forms in which that is talked about."""

from dataclasses import replace
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.account import Holder
from planner.domain.clash import CautionAnswer, Clash, Decider
from planner.domain.deciding import Aims, Decision, FearStep, Outcome
from planner.domain.explanatory_model import Domain
from planner.domain.following import Happened, TaskLooked
from planner.domain.ids import CaseId, RecordId
from planner.domain.medicines import Known, Medicines, Part
from planner.domain.parties import StanceValue
from planner.domain.plan import Hold, TaskKind, Wording
from planner.services.asking_medicines import AskingMedicines
from planner.services.differing import Differing, clash_id
from planner.services.following import looked_id
from planner.services.listening import fresh_id
from tests.fakes import EN
from tests.ui.pages.plans import (
    add_task,
    agreeing,
    amending,
    as_health_worker,
    first_goal,
    names_of_forms,
    say,
    unfold,
    with_goal,
)
from tests.ui.pages.visiting import Visitor, labelled, words


def held(visitor: Visitor, case: CaseId, item: RecordId, setting: str) -> tuple[Hold, ...]:
    """What keeps an item open, read from the store."""
    read = visitor.read(case)
    sitting = visitor.house.planner.sitting(setting, client=EN, clinician=EN)
    return agreeing(visitor).plan(read, sitting).held_for(item)


def keep(page: AppTest) -> None:
    """Send the one form that lies open."""
    labelled(page.button, "Keep this").click().run()


def takes(visitor: Visitor, case: CaseId, *kinds: str) -> None:
    """What the client takes, told while they could speak freely."""
    told = Medicines(medicines=Known.YES, kinds=kinds, spoken_freely=(Part.MEDICINES,))
    AskingMedicines(visitor.cases).keep(visitor.read(case), told, write=fresh_id())


# --- Choices ---


@pytest.mark.rule("PC-1")
def test_a_medicine_task_is_open_until_its_choices_were_looked_at(visitor: Visitor) -> None:
    """PC-1: the page says in a sentence what is missing, each time the first of it."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "I take what I chose.", kind=TaskKind.MEDICINE)
    say(visitor, case, task, StanceValue.AGREES)
    page = visitor.at("plan", case)
    assert "Held: the choices have not been looked at." in words(page)
    unfold(page, task, "choices")
    labelled(page.text_area, "The choices").input("Tablets\n\n A diet ")
    labelled(page.text_area, "What matters").input("To stay awake.")
    keep(page)
    assert "Held: “not now” was not among the choices." in words(page)
    labelled(page.checkbox, "“Not now”").check()
    labelled(page.segmented_control, "What came of it").set_value(Outcome.DECIDED)
    labelled(page.text_input, "If it is decided").input("A diet")
    keep(page)
    ((_, kept),) = visitor.read(case).each(Decision)
    assert (kept.options, kept.chosen, kept.is_complete) == (("Tablets", "A diet"), "A diet", True)
    assert "Held:" not in words(page)
    assert "Agreed: 1" in words(page)


@pytest.mark.rule("PC-1")
def test_a_suggested_medicine_task_is_held_like_any(visitor: Visitor) -> None:
    """PC-1: the clinic's own task of taking what was chosen waits for the choosing."""
    case = with_goal(visitor)
    read = visitor.read(case)
    planner = visitor.house.planner
    sitting = planner.sitting("primary-care", client=EN, clinician=EN)
    offers = agreeing(visitor).offers(read, planner.match(read.account), sitting, is_limited=False)
    suggested = next(o for o in offers.tasks if o.suggestion == "primary-care.take-what-i-chose")
    amending(visitor).take(read, suggested, write=fresh_id())
    ((record, _),) = visitor.read(case).tasks
    assert held(visitor, case, record.id, "primary-care") == (Hold.CHOICES,)


@pytest.mark.rule("PC-1")
def test_another_setting_asks_for_no_choices(visitor: Visitor) -> None:
    """PC-1: the rule belongs to primary care; elsewhere the form is not there."""
    case = with_goal(visitor, setting="psychotherapy")
    task = add_task(visitor, case, kind=TaskKind.MEDICINE)
    page = visitor.at("plan", case)
    assert "Look at the choices" not in names_of_forms(page, task)
    assert "Held:" not in words(page)


def test_choices_of_two_tablets_are_both_shown(visitor: Visitor) -> None:
    """Whoever sends second reads what the first one sent, and chooses."""
    case = with_goal(visitor)
    task = add_task(visitor, case, kind=TaskKind.MEDICINE)
    page = visitor.at("plan", case)
    unfold(page, task, "choices")
    theirs = Decision(item=task, options=("Theirs",), has_not_now=True, what_matters="")
    visitor.cases.append(
        case, RecordId(f"decision.{task}"), theirs, seen_version=0, write=fresh_id()
    )
    labelled(page.text_area, "The choices").input("Mine")
    keep(page)
    ((_, kept),) = visitor.read(case).each(Decision)
    assert kept == theirs
    assert "PL405" in words(page)
    assert "Theirs" in words(page)
    labelled(page.button, "Keep this one").click().run()
    ((_, kept),) = visitor.read(case).each(Decision)
    assert kept.options == ("Mine",)


# --- Aims ---


@pytest.mark.rule("PC-2")
def test_target_and_aim_are_two_fields_and_both_say_whether_they_mean_the_same(
    visitor: Visitor,
) -> None:
    """PC-2: a goal to which both said yes stays open while the two differ."""
    case = with_goal(visitor, domain=Domain.CLINICAL)
    goal = first_goal(visitor, case)
    say(visitor, case, goal, StanceValue.AGREES)
    page = visitor.at("plan", case)
    assert "Agreed: 1" in words(page)
    unfold(page, goal, "aims")
    labelled(page.text_input, "The client's own aim").input("To walk to the mosque")
    labelled(page.text_input, "The clinician's target").input("Below 140")
    keep(page)
    ((_, kept),) = visitor.read(case).each(Aims)
    assert (kept.client_aim, kept.clinician_target) == ("To walk to the mosque", "Below 140")
    assert "Held: the two aims differ." in words(page)
    assert "Agreed: 0" in words(page)
    labelled(page.checkbox, "Both say").check()
    keep(page)
    assert "Held:" not in words(page)
    assert "Agreed: 1" in words(page)


@pytest.mark.rule("PC-2")
def test_a_goal_of_another_part_of_life_has_no_clinicians_target(visitor: Visitor) -> None:
    """PC-2: the two fields are for the clinic's goals."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    assert "The two aims" not in names_of_forms(page, first_goal(visitor, case))


# --- Steps towards something feared ---


@pytest.mark.rule("PC-5")
def test_a_step_into_fear_asks_for_reason_rating_and_sign_and_again_after_other_words(
    visitor: Visitor,
) -> None:
    """PC-5: eleven numbers to choose from; other words of the step void all that was said."""
    case = with_goal(visitor, setting="psychotherapy")
    task = add_task(visitor, case, "I go to the market.", kind=TaskKind.FEAR)
    page = visitor.at("plan", case)
    assert "Held: the reason, the fear and the sign to stop are missing." in words(page)
    unfold(page, task, "fear")
    ratings = labelled(page.segmented_control, "How much fear")
    assert len(ratings.options) == 11
    labelled(page.text_area, "Why this step").input("To shop again.")
    labelled(page.text_input, "The sign").input("I raise my hand.")
    keep(page)
    assert "Choose a number for the fear first." in words(page)
    labelled(page.segmented_control, "How much fear").set_value(0)
    keep(page)
    ((_, kept),) = visitor.read(case).each(FearStep)
    assert (kept.fear, kept.item_version, kept.stop_signal) == (0, 1, "I raise my hand.")
    assert "Held:" not in words(page)
    amending(visitor).reword(
        visitor.read(case), task, Wording(texts={EN: "I stay there."}), write=fresh_id()
    )
    page.run()
    assert "Held: the words were changed. Ask about this step anew." in words(page)
    assert labelled(page.segmented_control, "How much fear").value is None


# --- Twice not done ---


@pytest.mark.rule("PC-3")
def test_what_could_not_be_done_twice_is_asked_about_kindly(visitor: Visitor) -> None:
    """PC-3: the line speaks of the task, offers to take it out, and is not there after once."""
    case = with_goal(visitor)
    task = add_task(visitor, case)
    line = "Twice this could not be done. Another task may fit better."
    shown = []
    for sitting in ("sitting.1", "sitting.2"):
        looked = TaskLooked(
            sitting=RecordId(sitting), item=task, happened=Happened.NOT, obstacle="Rain"
        )
        record = looked_id(RecordId(sitting), task)
        visitor.cases.append(case, record, looked, seen_version=0, write=fresh_id())
        page = visitor.at("plan", case)
        shown.append(line in words(page))
    assert shown == [False, True]
    labelled(page.button, "Take this out").click().run()
    assert not visitor.read(case).tasks


# --- Cautions ---


def test_an_answer_from_whoever_prescribes_lets_a_stopped_task_be_agreed(visitor: Visitor) -> None:
    """Who was asked, what they said and who wrote it down; it counts for what is known now."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "I fast on Fridays.")
    takes(visitor, case, "insulin")
    say(visitor, case, task, StanceValue.AGREES)
    page = visitor.at("plan", case)
    assert "Because of what is taken or known: For sugar: insulin" in words(page)
    assert "Held: the caution is not answered yet." in words(page)
    unfold(page, task, "asked.fasting")
    labelled(page.text_input, "Who was asked").input("Dr Noor")
    labelled(page.text_area, "What they said").input("With a plan, and a test in between.")
    labelled(page.text_input, "Name of the clinician who").input("Dr Ada")
    labelled(page.radio, "The answer in short").set_value(True)
    labelled(page.button, "Keep this answer").click().run()
    ((_, answer),) = visitor.read(case).each(CautionAnswer)
    assert (answer.by, answer.clears, "insulin" in answer.because_of) == ("Dr Noor", True, True)
    assert "Held:" not in words(page)
    takes(visitor, case, "insulin", "lithium")
    page.run()
    assert "More is known now than when this was answered. Ask again." in words(page)
    assert held(visitor, case, task, "primary-care") == (Hold.STOP_CAUTION,)


def test_an_answer_without_a_name_is_refused_with_its_code(visitor: Visitor) -> None:
    """PL305, and nothing is written."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "I fast on Fridays.")
    page = visitor.at("plan", case)
    unfold(page, task, "asked.fasting")
    labelled(page.radio, "The answer in short").set_value(True)
    labelled(page.button, "Keep this answer").click().run()
    assert "PL305" in words(page)
    assert not list(visitor.read(case).each(CautionAnswer))


def test_a_no_is_said_to_be_one(visitor: Visitor) -> None:
    """It keeps the task open although both said yes."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "I fast on Fridays.")
    say(visitor, case, task, StanceValue.AGREES)
    page = visitor.at("plan", case)
    unfold(page, task, "asked.fasting")
    for label, text in (("Who was asked", "Dr Noor"), ("Name of the clinician who", "Dr Ada")):
        labelled(page.text_input, label).input(text)
    labelled(page.text_area, "What they said").input("Not this month.")
    labelled(page.radio, "The answer in short").set_value(False)
    labelled(page.button, "Keep this answer").click().run()
    assert "Held: whoever was asked said no." in words(page)
    assert "Still open: 2" in words(page)


def test_a_health_worker_has_nothing_to_clear_a_caution_with(visitor: Visitor) -> None:
    """They are told whom to ask, and find no form."""
    case = with_goal(visitor)
    as_health_worker(visitor, case)
    task = add_task(visitor, case, "I fast on Fridays.")
    page = visitor.at("plan", case)
    unfold(page, task, "asked.fasting")
    assert "Ask whoever prescribes, or a pharmacist." in words(page)
    assert not [b for b in page.button if b.label == "Keep this answer"]


# --- Seen differently ---


def test_what_both_hold_is_written_down_and_stays_to_be_read(visitor: Visitor) -> None:
    """The line stays open in the client's words; a step without a caution is shown beside it."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "I fast on Fridays.")
    add_task(visitor, case, "I rest.")
    page = visitor.at("plan", case)
    unfold(page, task, "differ")
    for label, text in (
        ("What the client intends", "To keep the vow."),
        ("The client's reason", "I promised it to the saint."),
        ("The clinician's reason", "Sugar can fall far."),
        ("What was explained", "What low sugar feels like."),
        ("What the client told back", "I would shake and sweat."),
    ):
        labelled(page.text_area, label).input(text)
    labelled(page.segmented_control, "Who decides").set_value(Decider.FAITH_ADVISER)
    labelled(page.text_input, "By name").input("Father Anton")
    by_day = visitor.house.planner.clock().date() + timedelta(days=7)
    labelled(page.date_input, "Decided by").set_value(by_day)
    keep(page)
    ((_, clash),) = visitor.read(case).each(Clash)
    assert (clash.decider, clash.decider_name, clash.decide_by) == (
        Decider.FAITH_ADVISER, "Father Anton", by_day,
    )  # fmt: skip
    unfold(page, task, None)
    shown = words(page)
    assert "I promised it to the saint." in shown
    assert "An adviser in faith whom the client chose · Father Anton" in shown
    assert "Held: seen differently, and not decided yet." in shown
    safer = shown.split("Steps without a caution, for the time until it is decided:")[1]
    assert safer.strip().startswith("I rest.")
    assert "I fast on Fridays." in shown


def test_one_side_alone_is_refused_with_its_code(visitor: Visitor) -> None:
    """PL305: nobody's part is left out."""
    case = with_goal(visitor)
    task = add_task(visitor, case)
    page = visitor.at("plan", case)
    unfold(page, task, "differ")
    labelled(page.text_area, "What the client intends").input("To keep the vow.")
    keep(page)
    assert "PL305" in words(page)
    assert not list(visitor.read(case).each(Clash))


def test_a_clinician_writes_down_what_was_decided_and_a_health_worker_cannot(
    visitor: Visitor,
) -> None:
    """Then the line can be agreed; what both held is still there to be read."""
    case = with_goal(visitor)
    task = add_task(visitor, case)
    say(visitor, case, task, StanceValue.AGREES)
    clash = Clash(item=task, client_intends="Vow", client_reason="Saint", clinician_reason="Sugar")
    Differing(visitor.cases).keep_clash(visitor.read(case), clash, write=fresh_id())
    page = visitor.at("plan", case)
    unfold(page, task, "differ")
    labelled(page.text_area, "What was decided").input("A candle instead, says Father Anton.")
    labelled(page.button, "Keep what was decided").click().run()
    assert visitor.read(case).one(clash_id(task), Clash) == replace(
        clash, outcome="A candle instead, says Father Anton."
    )
    assert "Agreed: 1" in words(page)
    as_health_worker(visitor, case)
    page = visitor.at("plan", case)
    unfold(page, task, "differ")
    assert not [b for b in page.button if b.label == "Keep what was decided"]


def test_what_the_account_names_is_no_reason_to_hide_a_task(visitor: Visitor) -> None:
    """A stop blocks the word "agreed", not the person: the task can be written and read."""
    case = with_goal(visitor)
    visitor.say(case, "coping", "I fast.", language="en", holder=Holder.CLIENT)
    takes(visitor, case, "insulin")
    task = add_task(visitor, case, "I fast on Fridays.")
    page = visitor.at("plan", case)
    assert "I fast on Fridays." in words(page)
    stances = [s for s in page.segmented_control if f"stance.{task}" in (s.key or "")]
    assert len(stances) == 2

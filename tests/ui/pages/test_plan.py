"""The plan: at a glance, what each party says, own words, other words, suggestions, undo."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.explanatory_model import Domain
from planner.domain.ids import CaseId
from planner.domain.parties import PartyKind, StanceValue
from planner.domain.plan import TaskKind, Wording
from planner.services.listening import fresh_id
from tests.fakes import EN
from tests.ui.pages.plans import (
    add_task,
    agreeing,
    amending,
    first_goal,
    say,
    unfold,
    with_goal,
)
from tests.ui.pages.visiting import ARABIC, ENGLISH, Visitor, html, labelled, words


def take_first(page: AppTest) -> None:
    """Take the first suggestion in."""
    next(b for b in page.button if b.label == "Take it in").click().run()


def goal_text(visitor: Visitor, case: CaseId) -> str:
    ((_, goal),) = visitor.read(case).goals
    return next(iter(goal.text.texts.values()))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_plan_offers_suggestions_with_their_reasons(
    visitor: Visitor, language: str
) -> None:
    """Before anything is taken in, the page says so and offers at most three goals, five tasks."""
    page = visitor.at("plan", visitor.case(ARABIC), language=language)
    assert 'class="empty"' in html(page)
    cards = html(page).count('class="plan-card"')
    assert 1 <= cards <= 8
    assert ARABIC["hope"] in html(page)


def test_a_suggestion_is_taken_in_and_nobody_has_agreed(visitor: Visitor) -> None:
    """What is taken in stands in the plan; each party is shown as not asked yet."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("plan", case)
    take_first(page)
    assert len(visitor.read(case).goals) == 1
    assert visitor.read(case).stances == ()
    assert [s.label for s in page.segmented_control[:2]] == [
        "Client · Not asked yet",
        "Clinician · Not asked yet",
    ]


# --- At a glance ---


def test_at_a_glance_stands_what_is_agreed_by_whom_and_what_is_open(visitor: Visitor) -> None:
    """Every line with each party's word beside its mark, counted in one sentence, held or not."""
    case = with_goal(visitor)
    task = add_task(visitor, case, "I take what I chose.", kind=TaskKind.MEDICINE)
    say(visitor, case, first_goal(visitor, case), StanceValue.AGREES)
    say(visitor, case, task, StanceValue.CAN_LIVE_WITH, PartyKind.CLIENT)
    shown = words(visitor.at("plan", case))
    assert "Agreed: 1 · Still open: 1" in shown
    assert "I sleep at home. + Yes + Yes" in shown
    held = "Held: the choices have not been looked at."
    assert f"I take what I chose. {held} ± Yes, but · Not asked yet" in shown


def test_every_line_at_a_glance_leads_to_its_place(visitor: Visitor) -> None:
    """By a number, which says nothing of its subject to an address bar."""
    case = with_goal(visitor)
    add_task(visitor, case)
    shown = html(visitor.at("plan", case))
    ways = re.findall(r'href="#([^"]+)"', shown)
    assert ways[:2] == ["line-1", "line-2"]
    assert all(f'id="{way}"' in shown for way in ways)


def test_a_plan_of_usual_size_draws_few_widgets(visitor: Visitor) -> None:
    """Three goals and eight tasks: three widgets a line, since a closed form is not drawn."""
    case = with_goal(visitor)
    for number in range(8):
        add_task(visitor, case, f"Step {number}.")
    for number in range(2):
        wording = Wording(texts={EN: f"Goal {number}."})
        amending(visitor).write_goal(
            visitor.read(case), wording, by=PartyKind.CLIENT, write=fresh_id()
        )
    page = visitor.at("plan", case)
    of_lines = [
        w for w in (*page.segmented_control, *page.pills) if "goal." in w.key or "task." in w.key
    ]
    assert len(of_lines) == 3 * 11
    assert len(page.text_area) == 0


# --- What each party says ---


def test_a_stance_is_saved_for_its_party_alone(visitor: Visitor) -> None:
    """The client's yes says nothing of the clinician."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    page.segmented_control[0].set_value(StanceValue.AGREES).run()
    (stance,) = visitor.read(case).stances
    assert (stance.party, stance.value) == (PartyKind.CLIENT, StanceValue.AGREES)
    page.segmented_control[1].set_value(StanceValue.AGREES).run()
    assert "Both agree" in words(page)


def test_a_yes_but_says_what_follows(visitor: Visitor) -> None:
    """The field is there once "yes, but" is said, and its words are kept with that word."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    assert not [t for t in page.text_input if t.label.startswith("Yes, but")]
    page.segmented_control[0].set_value(StanceValue.CAN_LIVE_WITH).run()
    labelled(page.text_input, "Yes, but what?").input("Not on Fridays.").run()
    (stance,) = visitor.read(case).stances
    assert (stance.value, stance.words) == (StanceValue.CAN_LIVE_WITH, "Not on Fridays.")


def test_a_stance_of_another_tab_is_not_taken_back(visitor: Visitor) -> None:
    """A tab that still shows a yes does not write it over a later no."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    page.segmented_control[0].set_value(StanceValue.AGREES).run()
    agreeing(visitor).take_stance(
        visitor.read(case), first_goal(visitor, case), PartyKind.CLIENT, StanceValue.DISAGREES,
        write=fresh_id(),
    )  # fmt: skip
    page.run()
    assert visitor.read(case).stances[-1].value is StanceValue.DISAGREES
    assert page.segmented_control[0].value is StanceValue.DISAGREES


def test_other_words_clear_what_was_agreed_and_it_is_not_forgotten(visitor: Visitor) -> None:
    """A new version, to which nobody has agreed; the word on the earlier one is shown as that."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    page.segmented_control[0].set_value(StanceValue.AGREES).run()
    unfold(page, first_goal(visitor, case), "change")
    next(t for t in page.text_area if t.key.startswith("words")).input("I sleep.")
    labelled(page.button, "Keep these words").click().run()
    assert goal_text(visitor, case) == "I sleep."
    assert page.segmented_control[0].label == "Client · Not asked yet"
    assert page.segmented_control[0].value is None
    assert "Said of an earlier wording: Yes" in words(page)


# --- Changing, moving, taking out ---


def test_empty_words_are_not_kept(visitor: Visitor) -> None:
    """A goal without words is refused and the old words stay."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    unfold(page, first_goal(visitor, case), "change")
    for field in (t for t in page.text_area if t.key.startswith("words")):
        field.input("  ")
    labelled(page.button, "Keep these words").click().run()
    assert "Write the words in at least one language." in words(page)
    assert goal_text(visitor, case) == "I sleep at home."


def test_two_wordings_are_shown_and_one_is_chosen(visitor: Visitor) -> None:
    """Two tabs reworded one goal: the second one reads both before anything is written."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    unfold(page, first_goal(visitor, case), "change")
    before = visitor.read(case)
    ((record, goal),) = before.goals
    theirs = Wording(texts=dict.fromkeys(goal.text.texts, "theirs"))
    amending(visitor).reword(before, record.id, theirs, write=fresh_id())
    next(t for t in page.text_area if t.key.startswith("words")).input("mine")
    labelled(page.button, "Keep these words").click().run()
    assert goal_text(visitor, case) == "theirs"
    assert "PL405" in words(page)
    labelled(page.button, "Keep this one").click().run()
    assert goal_text(visitor, case) == "mine"


def test_who_does_a_task_and_when_is_changed_with_its_words(visitor: Visitor) -> None:
    """All that stands beside the words is one form, sent at once."""
    case = with_goal(visitor)
    task = add_task(visitor, case)
    page = visitor.at("plan", case)
    unfold(page, task, "change")
    labelled(page.text_input, "When").input("Each evening.")
    labelled(page.selectbox, "Who does it").select("family")
    labelled(page.button, "Keep these words").click().run()
    ((_, changed),) = visitor.read(case).tasks
    assert changed.doer == "family"
    assert changed.rhythm == Wording(
        texts={visitor.read(case).head.client_language: "Each evening."}
    )
    assert "Each evening." in words(page)


def test_a_line_moves_up_and_down_by_a_button_and_keeps_its_yes(visitor: Visitor) -> None:
    """Nothing is dragged: a key press moves it as a finger does; the ends stay ends."""
    case = with_goal(visitor)
    first, second = (add_task(visitor, case, text) for text in ("One.", "Two."))
    say(visitor, case, second, StanceValue.AGREES)
    page = visitor.at("plan", case)
    unfold(page, second, "change")
    assert labelled(page.button, "Move down").disabled
    labelled(page.button, "Move up").click().run()
    assert [r.id for r, _ in visitor.read(case).tasks] == [second, first]
    assert labelled(page.button, "Move up").disabled
    assert "Agreed: 1" in words(page)


def test_a_goal_is_taken_out_and_undo_brings_it_back(visitor: Visitor) -> None:
    """Taking out is one tap, and so is taking that back."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    unfold(page, first_goal(visitor, case), "change")
    labelled(page.button, "Take this out").click().run()
    assert not visitor.read(case).goals
    labelled(page.button, "Undo").click().run()
    assert goal_text(visitor, case) == "I sleep at home."


def test_undo_says_when_there_is_nothing_left(visitor: Visitor) -> None:
    """Undoing further than the plan reaches says so."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    labelled(page.button, "Undo").click().run()
    assert not visitor.read(case).goals
    labelled(page.button, "Undo").click().run()
    assert "There is nothing to take back." in words(page)


# --- Own words ---


def test_own_words_become_a_task_for_a_chosen_goal(visitor: Visitor) -> None:
    """Kept with its doer and goal, in the languages that were given; the form is empty again."""
    case = visitor.case(ARABIC)
    wordings = (Wording(texts={visitor.read(case).head.client_language: t}) for t in ("أ", "ب"))
    for wording in wordings:
        amending(visitor).write_goal(
            visitor.read(case), wording, by=PartyKind.CLIENT, write=fresh_id()
        )
    page = visitor.at("plan", case)
    labelled(page.pills, "Write something").set_value("step").run()
    next(t for t in page.text_area if t.key.startswith("own-words")).input("أصلي مع الجماعة.")
    goals = [record.id for record, _ in visitor.read(case).goals]
    labelled(page.selectbox, "For which goal").select(goals[1])
    labelled(page.selectbox, "Who does it").select("family")
    labelled(page.button, "Put it into the plan").click().run()
    ((_, task),) = visitor.read(case).tasks
    assert dict(task.text.texts) == {"ar": "أصلي مع الجماعة."}
    assert (task.doer, task.goal, task.kind) == ("family", goals[1], TaskKind.STEP)
    assert "أصلي مع الجماعة." in html(page)
    assert not page.text_area


@pytest.mark.rule("AI-2")
def test_the_clinicians_words_are_marked_as_the_clinicians(visitor: Visitor) -> None:
    """AI-2: a goal that the clinician writes is not shown as the client's."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("plan", case)
    labelled(page.pills, "Write something").set_value("goal").run()
    next(t for t in page.text_area if t.key.startswith("own-words")).input("Pressure below 140.")
    labelled(page.segmented_control, "Whose words").set_value(PartyKind.CLINICIAN)
    labelled(page.button, "Put it into the plan").click().run()
    ((_, goal),) = visitor.read(case).goals
    assert goal.origin.person is PartyKind.CLINICIAN
    assert "In the clinician&#39;s words." in words(page)


def test_a_practice_in_own_words_brings_its_caution_at_once(visitor: Visitor) -> None:
    """Whoever types it reads the caution beside the form, and at the task."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    labelled(page.pills, "Write something").set_value("step").run()
    next(t for t in page.text_area if t.key.startswith("own-words")).input("I fast on Fridays.")
    labelled(page.button, "Put it into the plan").click().run()
    assert visitor.read(case).tasks[0][1].practices == ("fasting",)
    below = html(page).split("This was put into the plan:")[1]
    assert "Fasting and medicines can be planned together." in below
    assert html(page).count("Fasting and medicines can be planned together.") == 2


def test_a_missing_translation_is_marked_and_never_blank(visitor: Visitor) -> None:
    """Words that exist in the clinician's language alone are shown, marked, to the client."""
    case = with_goal(visitor)
    head = visitor.read(case).head
    page = visitor.at("interview", case)
    labelled(page.selectbox, "Client's language").select("tr")
    labelled(page.button, "Change the languages").click().run()
    assert visitor.read(case).head.client_language != head.client_language
    page = visitor.at("plan", case)
    assert "I sleep at home." in words(page)
    assert "Not translated yet" in words(page)


# --- Suggestions ---


@pytest.mark.rule("AI-6")
def test_each_suggestion_says_why_and_can_be_refused(visitor: Visitor) -> None:
    """AI-6: the client's words that led to it or whose it is, and one tap that it stays away."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("plan", case)
    refusals = [b for b in page.button if b.label == "Not this one"]
    cards = html(page).split('class="plan-card"')[1:]
    assert len(refusals) == len(cards) > 3
    for card in cards:
        assert "Because" in card or "From the client" in card
    refusals[0].click().run()
    (refused,) = visitor.read(case).refused
    again = visitor.at("plan", case)
    assert f"refuse:{refused}" not in " ".join(b.key or "" for b in again.button)


@pytest.mark.rule("CU-4")
def test_nothing_of_faith_or_community_is_offered_to_who_named_none(visitor: Visitor) -> None:
    """CU-4: also where every suggestion is asked for."""
    offered = {}
    for name, answers in {
        "none": {"problem": "I do not sleep.", "cause": "It is stress from too much work."},
        "named": {**ENGLISH, "spirit": "I pray each morning, and the healer of my village helps."},
    }.items():
        page = visitor.at("plan", visitor.case(answers, client="en"))
        labelled(page.toggle, "Show every suggestion").set_value(True).run()
        offered[name] = words(page)
    for domain in ("Task · Spirit and faith", "Task · With my people"):
        assert domain not in offered["none"]
    assert "Spirit and faith" in offered["named"]


@pytest.mark.rule("CU-4")
def test_a_declined_task_of_faith_is_remembered(visitor: Visitor) -> None:
    """CU-4: not offered again at this page, nor to whoever opens the case later."""
    case = visitor.case(ARABIC)
    page = visitor.at("plan", case)
    labelled(page.toggle, "Show every suggestion").set_value(True).run()
    planner = visitor.house.planner
    spiritual = {
        f"{t.id}.{task.id}"
        for t in planner.library.templates.values()
        for task in t.tasks
        if task.domain is Domain.SPIRITUAL
    }
    offered = {b.key.split(":")[1]: b for b in page.button if b.label == "Not this one"}
    found = sorted(spiritual & offered.keys())
    assert found
    offered[found[0]].click().run()
    again = visitor.at("plan", case)
    labelled(again.toggle, "Show every suggestion").set_value(True).run()
    left = {b.key.split(":")[1] for b in again.button if b.label == "Not this one"}
    assert spiritual & left == set(found[1:])


@pytest.mark.rule("AI-2")
def test_a_reworded_suggestion_says_that_it_was_changed(visitor: Visitor) -> None:
    """AI-2: the template is still named, and that these are not its words any more."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("plan", case)
    take = [b for b in page.button if b.label == "Take it in" and "hope" not in b.key]
    take[0].click().run()
    changed = "Its words were changed here."
    assert changed not in words(page)
    ((record, goal),) = visitor.read(case).goals
    mine = Wording(texts=dict.fromkeys(goal.text.texts, "I am whole."))
    amending(visitor).reword(visitor.read(case), record.id, mine, write=fresh_id())
    page.run()
    assert changed in words(page)


@pytest.mark.parametrize("page", ["plan", "leave"])
def test_a_forensic_evaluation_makes_no_plan_and_says_why(visitor: Visitor, page: str) -> None:
    """The setting's refusal is told with its code, and nothing warm stands around it."""
    case = visitor.case(ENGLISH, client="en", setting="forensic-evaluation")
    shown = visitor.at(page, case)
    assert "PL301" in words(shown)
    assert "ordered by a court" in words(shown)
    assert "What we will try" not in words(shown)
    assert not [b for b in shown.button if b.label == "Take it in"]

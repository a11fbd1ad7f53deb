"""The plan: suggestions with reasons, what each party says, other words, undo."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.case import CaseId
from planner.domain.parties import PartyKind, StanceValue
from planner.domain.plan import Wording
from planner.services.agreeing import Agreeing
from planner.services.listening import fresh_id
from tests.ui.pages.visiting import ARABIC, ENGLISH, Visitor, html, labelled, words


def take_first(page: AppTest) -> None:
    """Take the first suggestion in."""
    next(b for b in page.button if b.label == "Take it in").click().run()


def agreeing(visitor: Visitor) -> Agreeing:
    """What another tablet would write with."""
    planner = visitor.house.planner
    return Agreeing(visitor.cases, planner.drafting, planner.library.practices, planner.hearing)


def with_goal(visitor: Visitor, text: str = "I sleep at home.") -> CaseId:
    """A case whose plan has one goal in the client's own words."""
    case = visitor.case(ENGLISH, client="en")
    wording = Wording(texts={visitor.read(case).head.client_language: text})
    agreeing(visitor).write_goal(visitor.read(case), wording, by=PartyKind.CLIENT, write=fresh_id())
    return case


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
    widgets = len(page.button) + len(page.segmented_control) + len(page.toggle)
    assert widgets + len(page.text_area) + len(page.selectbox) <= 60


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


def test_a_refused_suggestion_does_not_come_back(visitor: Visitor) -> None:
    """Not this one is remembered in the case."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("plan", case)
    first = next(b for b in page.button if b.label == "Not this one")
    first.click().run()
    (refused,) = visitor.read(case).refused
    assert f"refuse:{refused}" not in " ".join(b.key or "" for b in page.button)


def test_a_stance_is_saved_for_its_party_alone(visitor: Visitor) -> None:
    """The client's yes says nothing of the clinician."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    page.segmented_control[0].set_value(StanceValue.AGREES).run()
    (stance,) = visitor.read(case).stances
    assert (stance.party, stance.value) == (PartyKind.CLIENT, StanceValue.AGREES)
    page.segmented_control[1].set_value(StanceValue.AGREES).run()
    assert "Both agree" in words(page)


def test_other_words_clear_what_was_agreed(visitor: Visitor) -> None:
    """An edit makes a new version, to which nobody has agreed yet."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    page.segmented_control[0].set_value(StanceValue.AGREES).run()
    labelled(page.toggle, "Change or take out").set_value(True).run()
    next(t for t in page.text_area if (t.key or "").startswith("words")).input("I sleep.")
    labelled(page.button, "Keep these words").click().run()
    assert goal_text(visitor, case) == "I sleep."
    assert page.segmented_control[0].label == "Client · Not asked yet"
    assert page.segmented_control[0].value is None


def test_empty_words_are_not_kept(visitor: Visitor) -> None:
    """A goal without words is refused and the old words stay."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    labelled(page.toggle, "Change or take out").set_value(True).run()
    for field in (t for t in page.text_area if (t.key or "").startswith("words")):
        field.input("  ")
    labelled(page.button, "Keep these words").click().run()
    assert "Write the words in at least one language." in words(page)
    assert goal_text(visitor, case) == "I sleep at home."


def test_two_wordings_are_shown_and_one_is_chosen(visitor: Visitor) -> None:
    """Two tabs reworded one goal: the second one reads both before anything is written."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    labelled(page.toggle, "Change or take out").set_value(True).run()
    before = visitor.read(case)
    ((record, goal),) = before.goals
    theirs = Wording(texts=dict.fromkeys(goal.text.texts, "theirs"))
    agreeing(visitor).reword(before, record.id, theirs, write=fresh_id())
    next(t for t in page.text_area if (t.key or "").startswith("words")).input("mine")
    labelled(page.button, "Keep these words").click().run()
    assert goal_text(visitor, case) == "theirs"
    assert "PL405" in words(page)
    labelled(page.button, "Keep this one").click().run()
    assert goal_text(visitor, case) == "mine"


def test_a_goal_is_taken_out_and_undo_brings_it_back(visitor: Visitor) -> None:
    """Taking out is one tap, and so is taking that back."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    labelled(page.toggle, "Change or take out").set_value(True).run()
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


def test_own_words_become_a_task_in_two_languages(visitor: Visitor) -> None:
    """A task in the client's own words is kept with its doer, in the languages that were given."""
    case = visitor.case(ARABIC)
    page = visitor.at("plan", case)
    form = [t for t in page.text_area if not t.key]
    form[0].input("أصلي مع الجماعة.")
    labelled(page.segmented_control, "What is it?").set_value("task")
    labelled(page.selectbox, "Who does it").select("family")
    labelled(page.button, "Put it into the plan").click().run()
    ((_, task),) = visitor.read(case).tasks
    assert dict(task.text.texts) == {"ar": "أصلي مع الجماعة."}
    assert task.doer == "family"
    assert "أصلي مع الجماعة." in html(page)


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


def test_a_stance_of_another_tab_is_not_taken_back(visitor: Visitor) -> None:
    """A tab that still shows a yes does not write it over a later no."""
    case = with_goal(visitor)
    page = visitor.at("plan", case)
    page.segmented_control[0].set_value(StanceValue.AGREES).run()
    ((record, _),) = visitor.read(case).goals
    agreeing(visitor).take_stance(
        visitor.read(case), record.id, PartyKind.CLIENT, StanceValue.DISAGREES, write=fresh_id()
    )
    page.run()
    assert visitor.read(case).stances[-1].value is StanceValue.DISAGREES
    assert page.segmented_control[0].value is StanceValue.DISAGREES


@pytest.mark.parametrize("page", ["plan", "leave"])
def test_a_forensic_evaluation_makes_no_plan_and_says_why(visitor: Visitor, page: str) -> None:
    """The setting's refusal is told with its code, and nothing warm stands around it."""
    case = visitor.case(ENGLISH, client="en", setting="forensic-evaluation")
    shown = visitor.at(page, case)
    assert "PL301" in words(shown)
    assert "ordered by a court" in words(shown)
    assert "What we will try" not in words(shown)
    assert not [b for b in shown.button if b.label == "Take it in"]

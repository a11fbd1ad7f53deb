from dataclasses import replace
from pathlib import Path

from planner.domain.bodies import SuggestionRefused
from planner.domain.clash import Clash
from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus, StanceValue
from planner.domain.passages import Whose
from planner.domain.plan import Origin
from tests.services.recording.cases import (
    CLIENT,
    CLINICIAN,
    EN,
    at_the_clinic,
    both,
    case,
    copied,
    goal,
    plan_of,
    stance,
    task,
)

SOUL = Origin(template="soul-loss", template_version=3)
OWN = Origin(person=CLIENT)
GOAL = goal("g", SOUL, both("sleep."), suggestion="soul-loss.sleep", measure=both("Nights."))
AGREES = StanceValue.AGREES


def test_a_goal_holds_its_tasks_with_every_line(tmp_path: Path) -> None:
    """Who does it, when and beginning with what."""
    rest = task("a", OWN, both("Rest."), rhythm=both("Daily."), first_step=both("Sit."))
    (shown,) = copied(tmp_path, case(GOAL, rest)).goals
    (only,) = shown.tasks
    assert [
        line.for_reader(EN).text
        for line in (shown.item.text, shown.measure, only.item.text, only.rhythm, only.first_step)
        if line
    ] == ["sleep.", "Nights.", "Rest.", "Daily.", "Sit."]
    assert only.doer == "client"


def test_a_task_without_its_goal_is_not_lost(tmp_path: Path) -> None:
    """The goal was taken out; the task still stands."""
    copy = copied(tmp_path, case(task("a", OWN, both("Rest."))))
    assert (copy.goals, len(copy.other_tasks)) == ((), 1)


def test_a_stance_counts_for_the_version_that_is_printed(tmp_path: Path) -> None:
    """Promise 3: an edit clears it, and silence is "not asked"."""
    name, body = task("a", OWN, both("Rest."))
    made = case(
        (name, body, 2), stance(name, CLIENT, AGREES, version=1), stance(name, CLINICIAN, AGREES, 2)
    )
    (shown,) = copied(tmp_path, made).other_tasks
    assert shown.item.version == 2
    assert [(s.party, s.value) for s in shown.item.stances] == [
        (CLIENT, StanceValue.NOT_ASKED), (CLINICIAN, AGREES),
    ]  # fmt: skip
    assert shown.item.status is ItemStatus.OPEN


def test_the_words_after_a_but_are_the_partys(tmp_path: Path) -> None:
    """They are said, not ticked."""
    name, body = task("a", OWN, both("Rest."))
    but = stance(name, CLIENT, StanceValue.CAN_LIVE_WITH, words="Not on Friday.")
    (shown,) = copied(tmp_path, case((name, body), but)).other_tasks
    said = shown.item.stances[0].words
    assert said is not None
    assert (said.mark.whose, said.texts[0].text) == (Whose.CLIENT, "Not on Friday.")


def test_a_template_is_author_of_its_own_words_alone(tmp_path: Path) -> None:
    """AI-2: the reworded line is the table's; the line beneath it is still the template's."""
    taken = both("sleep.")
    untouched = replace(taken, texts=dict.fromkeys(taken.texts, "sleep."))
    kept = goal("g", SOUL, untouched, suggestion="soul-loss.sleep")
    assert copied(tmp_path, case(kept)).goals[0].item.text.mark.whose is Whose.TEMPLATE
    reworded = goal("g", SOUL, both("I sleep."), suggestion="soul-loss.sleep")
    mark = copied(tmp_path, case(reworded)).goals[0].item.text.mark
    assert (mark.whose, mark.author) == (Whose.REWORDED, "Somebody who knows")


def test_the_measure_of_a_hope_is_the_softwares_sentence(tmp_path: Path) -> None:
    """AI-2: the client said the hope and not how it will show."""
    hope = goal("g", Origin(utterance=0), both("“Cantar”"), measure=both("A first sign."))
    (shown,) = copied(tmp_path, case(hope)).goals
    assert shown.measure is not None
    assert (shown.item.text.mark.whose, shown.measure.mark.whose) == (
        Whose.CLIENT, Whose.SOFTWARE,
    )  # fmt: skip


def test_a_caution_stands_at_its_task_or_by_itself(tmp_path: Path) -> None:
    """Once each: the tea's at the task; the prayer that the client named, on its own."""
    made = case(GOAL, task("a", OWN, both("Tea."), practices=("tea",)))
    at = at_the_clinic(tmp_path)
    plan = plan_of(made, at)
    named = replace(plan.cautions[0], id="c9", practice="prayer", text=both("Care with prayer."))
    copy = copied(tmp_path, made, plan=replace(plan, cautions=(*plan.cautions, named)))
    (held,) = copy.goals[0].tasks[0].cautions
    (loose,) = copy.other_cautions
    assert [c.text.for_reader(EN).text for c in (held, loose)] == [
        "Care with tea.", "Care with prayer.",
    ]  # fmt: skip


def test_a_clash_names_its_task(tmp_path: Path) -> None:
    """One whose task was taken out is history."""
    clash = Clash(
        item=RecordId("task.a"), client_intends="Fast.", client_reason="", clinician_reason=""
    )
    standing = case(task("a", OWN, both("Fast.")), ("clash.a", clash))
    (shown,) = copied(tmp_path, standing).clashes
    assert shown.about.for_reader(EN).text == "Fast."
    assert copied(tmp_path, case(("clash.a", clash))).clashes == ()


def test_what_was_turned_down_stands_in_its_own_words(tmp_path: Path) -> None:
    """A goal, a task; a hope that was taken out is nobody's suggestion."""
    refused = [
        (f"refused.{name}", SuggestionRefused(suggestion=name))
        for name in ("soul-loss.sleep", "soul-loss.walk", "hope.0", "gone.x")
    ]
    declined = copied(tmp_path, case(*refused)).declined
    assert [d.for_reader(EN).text for d in declined] == ["sleep.", "walk."]
    assert {d.mark.name for d in declined} == {"soul-loss"}

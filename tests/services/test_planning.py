from pathlib import Path
from typing import Any

import pytest

from planner.domain.account import Account, Utterance
from planner.domain.explanatory_model import Domain
from planner.domain.matching import Shelf, match
from planner.domain.parties import PartyKind
from planner.domain.plan import DraftPlan, Origin
from planner.errors import PlannerError
from planner.services.sitting import Sitting
from tests.fakes import account, said
from tests.language.small import write_po
from tests.services.sittings import (
    CLINIC,
    HEARING,
    TEMPLATES,
    drafting,
    goal,
    setting,
    sitting,
    task,
)

PROBLEM, LEFT, HOPE = (
    said("I do not sleep.", "problem"),
    said("My soul left."),
    said("To sing.", "hope"),
)
WORRY = said("It is worry.", "name")


def draft(one: Account, at: Sitting, **more: Any) -> DraftPlan:  # noqa: ANN401 - draft's own options
    """The draft that this account makes."""
    return drafting().draft(one, match(one, Shelf(TEMPLATES.values()), HEARING), at, **more)


def drafted(folder: Path, *answers: Utterance, **more: Any) -> DraftPlan:  # noqa: ANN401 - as above
    """The draft from some answers in the clinic."""
    return draft(account(*answers), sitting(folder), **more)


def goals(plan: DraftPlan) -> list[str]:
    """Where each goal was suggested."""
    return [g.suggestion for g in plan.goals]


def tasks(plan: DraftPlan) -> list[str]:
    """Where each task was suggested."""
    return [t.suggestion for t in plan.tasks]


def test_the_clients_hope_comes_first(tmp_path: Path) -> None:
    """Before any model's goal stands what the client said should be different, verbatim."""
    first = drafted(tmp_path, PROBLEM, LEFT, HOPE).goals[0]
    assert (first.id, first.origin, first.because) == ("g1", Origin(utterance=2), ("To sing.",))
    assert all("To sing." in text for text in first.text.texts.values())


def test_goals_bridge_the_models_and_the_clinic(tmp_path: Path) -> None:
    """At most three: hope, the model's, and one from the clinician's side."""
    plan = drafted(tmp_path, PROBLEM, LEFT, HOPE)
    assert goals(plan) == ["hope", "soul-loss.soul-home", "primary-care.follow-up"]


def test_without_a_hope_there_is_room_for_another(tmp_path: Path) -> None:
    """Two of the models and one of the clinic's."""
    expected = ["soul-loss.soul-home", "worry-much.calm", "primary-care.follow-up"]
    assert goals(drafted(tmp_path, PROBLEM, LEFT, WORRY)) == expected


def test_without_a_model_the_clinic_and_the_hope_make_the_plan(tmp_path: Path) -> None:
    """Nobody leaves without a plan because no model was heard."""
    plan = drafted(tmp_path, PROBLEM, HOPE)
    assert goals(plan) == ["hope", "primary-care.follow-up", "primary-care.body"]
    assert tasks(plan) == ["primary-care.blood-test"]


def test_at_most_five_tasks_with_each_domain_first(tmp_path: Path) -> None:
    """No side of the client's life is crowded out by another."""
    answers = (PROBLEM, LEFT, WORRY, said("I pray with a healer.", "past_help"))
    plan = drafted(tmp_path, *answers)
    assert [t.domain for t in plan.tasks] == [
        Domain.SPIRITUAL, Domain.COMMUNITY, Domain.PERSONAL, Domain.PRACTICAL, Domain.CLINICAL,
    ]  # fmt: skip
    everything = drafted(tmp_path, *answers, is_limited=False)
    assert (len(everything.tasks), len(everything.goals)) == (8, 8)


@pytest.mark.parametrize(
    "suggestion", ["soul-loss.pray", "soul-loss.healer", "soul-loss.call-healer"]
)
def test_a_spiritual_or_community_suggestion_needs_its_practice_named(
    tmp_path: Path, suggestion: str
) -> None:
    """Without a word of prayer or healers none is offered; with it, it is."""
    everything = {"is_limited": False}
    without = drafted(tmp_path, PROBLEM, LEFT, **everything)
    named = drafted(tmp_path, PROBLEM, LEFT, said("I pray. The healer.", "coping"), **everything)
    assert suggestion not in goals(without) + tasks(without)
    assert suggestion in goals(named) + tasks(named)


def test_a_need_met_puts_its_words_first_among_the_reasons(tmp_path: Path) -> None:
    """The client sees which of their words brought the prayer in."""
    plan = drafted(tmp_path, PROBLEM, LEFT, said("I prayed daily.", "coping"), is_limited=False)
    pray = next(t for t in plan.tasks if t.suggestion == "soul-loss.pray")
    assert pray.because == ("I prayed daily.", "My soul left.")


@pytest.mark.parametrize("unwanted", ["No healer.", "The healer.", "No tea."])
def test_what_is_unwanted_is_left_out(tmp_path: Path, unwanted: str) -> None:
    """Neither the healer nor a practice that comes with the healer, once it is unwanted."""
    answers = (PROBLEM, LEFT, said("I saw the healer.", "past_help"), said(unwanted, "unwanted"))
    assert "soul-loss.healer" not in tasks(drafted(tmp_path, *answers, is_limited=False))


def test_what_was_refused_is_not_offered_again(tmp_path: Path) -> None:
    """Hopes, goals and tasks alike."""
    refused = frozenset({"hope", "soul-loss.soul-home", "soul-loss.rest"})
    plan = drafted(tmp_path, PROBLEM, LEFT, HOPE, refused=refused, is_limited=False)
    assert not refused & {*goals(plan), *tasks(plan)}


def test_only_strong_models_are_taken_unasked(tmp_path: Path) -> None:
    """A ticked choice makes a model possible; it enters the plan when somebody accepts it."""
    ticked = said("", choices=("soul",))
    assert not any("soul-loss" in g for g in goals(drafted(tmp_path, PROBLEM, ticked)))
    accepted = drafted(tmp_path, PROBLEM, ticked, accepted=["soul-loss"])
    assert "soul-loss.sleep" in goals(accepted)


def test_accepting_nothing_takes_no_model(tmp_path: Path) -> None:
    """“None of these fit” leaves the client's hope and the clinic's side."""
    plan = drafted(tmp_path, PROBLEM, LEFT, HOPE, accepted=[])
    assert goals(plan) == ["hope", "primary-care.follow-up", "primary-care.body"]


def test_accepted_models_come_best_match_first(tmp_path: Path) -> None:
    """In whatever order they were named, and once each."""
    wanted = ["worry-much", "soul-loss", "worry-much"]
    plan = drafted(tmp_path, PROBLEM, LEFT, WORRY, accepted=wanted)
    assert goals(plan)[:2] == ["soul-loss.soul-home", "worry-much.calm"]


def test_an_unknown_template_is_refused(tmp_path: Path) -> None:
    """PL109 names it."""
    with pytest.raises(PlannerError) as caught:
        drafted(tmp_path, PROBLEM, accepted=["nothing-like-it"])
    assert (caught.value.code, caught.value.facts["found"]) == ("PL109", "nothing-like-it")


def test_every_line_has_its_reason(tmp_path: Path) -> None:
    """A model's lines quote what stated it, the clinic's what troubles the client most."""
    plan = drafted(tmp_path, PROBLEM, LEFT, HOPE, is_limited=False)
    because = {i.suggestion: i.because for i in (*plan.goals, *plan.tasks)}
    assert because["soul-loss.rest"] == ("My soul left.",)
    assert because["primary-care.blood-test"] == ("I do not sleep.",)
    assert all(because.values())


def test_every_task_serves_a_goal_of_the_plan(tmp_path: Path) -> None:
    """Its own where that is in the plan, else the first."""
    plan = drafted(tmp_path, PROBLEM, LEFT, HOPE)
    by_id = {g.id: g.suggestion for g in plan.goals}
    served = {t.suggestion: by_id[t.goal] for t in plan.tasks}
    assert served["primary-care.blood-test"] == "primary-care.follow-up"
    assert served["soul-loss.rest"] == "hope"


def test_cautions_are_a_union_over_tasks_and_what_was_named(tmp_path: Path) -> None:
    """Two tasks with one practice give one caution; a practice only named gives one, too."""
    answers = (PROBLEM, LEFT, WORRY, said("I fast. The healer.", "coping"))
    plan = drafted(tmp_path, *answers, is_limited=False)
    assert [(c.id, c.practice) for c in plan.cautions] == [("c1", "fasting"), ("c2", "tea")]
    with_tea = {t.suggestion: t.cautions for t in plan.tasks if t.cautions}
    assert with_tea == {"soul-loss.healer": ("c2",), "worry-much.tea": ("c2",)}


@pytest.mark.parametrize(("client", "clinician"), [("es", "en"), ("ar", "en"), ("en", "es")])
def test_every_line_stands_in_both_languages(tmp_path: Path, client: str, clinician: str) -> None:
    """Whatever the two are, no passage lacks one."""
    plan = draft(account(PROBLEM, LEFT, HOPE), sitting(tmp_path, client, clinician))
    wordings = [w for g in plan.goals for w in (g.text, g.measure, g.rationale) if w]
    wordings += [w for t in plan.tasks for w in (t.text, t.rhythm, t.first_step, t.rationale) if w]
    assert len(wordings) > 10
    assert {tuple(w.texts) for w in wordings} == {(client, clinician)}


def test_one_language_for_both_is_written_once(tmp_path: Path) -> None:
    """A sitting in English has one text a line, and nothing unreviewed."""
    plan = draft(account(PROBLEM, LEFT, HOPE), sitting(tmp_path, "en", "en"))
    assert {tuple(g.text.texts) for g in plan.goals} == {("en",)}
    assert plan.unreviewed == ()


def test_what_no_speaker_has_checked_is_named(tmp_path: Path) -> None:
    """A missing Arabic line is shown in English and counts as unreviewed."""
    plan = draft(account(PROBLEM, LEFT), sitting(tmp_path, "ar", "en"))
    assert plan.unreviewed == ("ar",)
    assert plan.goals[0].text.missing == {"ar"}


def test_translations_come_from_the_clients_catalogue(tmp_path: Path) -> None:
    """Found by the template's, section's and item's ids, with the state in the file."""
    context = "soul-loss.goals.soul-home.text"
    entry = f'#, fuzzy\nmsgctxt "{context}"\nmsgid "soul-home."\nmsgstr "El alma."\n'
    write_po(tmp_path, "es", entry, name="client")
    first = drafted(tmp_path, PROBLEM, LEFT).goals[0].text
    assert first.texts == {"es": "El alma.", "en": "soul-home."}
    assert (first.unreviewed, first.missing) == ({"es"}, frozenset())


def test_overlays_add_their_side(tmp_path: Path) -> None:
    """Their goals and tasks are the clinician's side, and their ids are listed."""
    overlay = setting("culture", goals=(goal("words"),), tasks=(task("listen", "words"),))
    at = sitting(tmp_path, overlays=(overlay,))
    plan = draft(account(PROBLEM), at, is_limited=False)
    assert plan.overlays == ("culture",)
    assert goals(plan) == ["primary-care.follow-up", "culture.words", "primary-care.body"]


def test_the_setting_says_whose_agreement_is_needed(tmp_path: Path) -> None:
    """A family's setting asks more people; one that names nobody asks the two."""
    partners = setting(agreement=(PartyKind.CLIENT, PartyKind.PARTNER))
    silent = setting(agreement=())
    needed = [
        draft(account(PROBLEM), sitting(tmp_path, setting=s)).agreement_needed_from
        for s in (partners, silent, CLINIC)
    ]
    two = (PartyKind.CLIENT, PartyKind.CLINICIAN)
    assert needed == [(PartyKind.CLIENT, PartyKind.PARTNER), two, two]

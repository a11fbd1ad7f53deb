"""Before others a case is as if the rest had never been told: on screen, on paper, in counts."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.account import Tier
from planner.domain.bodies import SuggestionRefused
from planner.domain.case import Case
from planner.domain.ids import RecordId
from planner.domain.interview import interview
from planner.domain.matching import Shelf, match
from planner.domain.naming import named_in
from planner.domain.practices import Question
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience, seen_by
from planner.interop.clinic_copy import clinic_copy_sheet
from planner.interop.note import note_as_text
from planner.services.agreeing import Agreeing
from planner.services.following import tasks_to_rethink
from planner.services.recording import Recording
from planner.services.safeguarding import open_duties
from planner.services.sharing import PaperChoices, Sharing
from planner.services.sitting import Sitting
from tests.fakes import CasesInMemory
from tests.language.small import languages
from tests.services.marks import mark, marks_in
from tests.services.onlooking import WITH_MOTHER
from tests.services.sittings import CLINIC, HEARING, PRACTICES, TEMPLATES, drafting, sitting
from tests.services.told import EVERYTHING, TODAY, Told, case_of, without
from tests.services.walking import AUDIENCES, PEOPLE

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
TONGUES = languages("en", "es")
AGREEING = Agreeing(CasesInMemory(), drafting(), PRACTICES, HEARING)
SHARING = Sharing(PRACTICES, TEMPLATES)
LABELLED = {name: replace(one, label=f"The model {name}") for name, one in TEMPLATES.items()}
RECORDING = Recording(
    templates=LABELLED, settings={CLINIC.id: CLINIC}, questions={}, concepts={}, kinds={}
)
QUESTIONS = [
    Question(
        id=name, tier=Tier.CORE, ask=name, simpler="", why="", offers_choices=False,
        sensitive=name == "fear",
    )
    for name in ("cause", "hope", "fear", "name")
]  # fmt: skip


@st.composite
def tellings(draw: st.DrawFn) -> tuple[Told, ...]:
    """Some of all that can be told, shown to some, now and then in an earlier version."""
    told = []
    for one in EVERYTHING:
        is_left_out = draw(st.integers(0, 4)) == 0
        shown_to = draw(st.frozensets(st.sampled_from(PEOPLE)))
        is_old = draw(st.integers(0, 3)) == 0
        if not is_left_out:
            told.append(replace(one, shown_to=shown_to, is_old=is_old))
    return tuple(told)


@pytest.fixture(scope="module")
def at_desk(tmp_path_factory: pytest.TempPathFactory) -> Sitting:
    """A sitting in two languages."""
    return sitting(tmp_path_factory.mktemp("words"), "es", "en")


def rendered(case: Case, audience: Audience, sitting: Sitting) -> Mapping[str, object]:
    """All that pages and papers make of a case as it is seen."""
    account = case.account
    plan = AGREEING.plan(case, sitting)
    result = match(account, Shelf(TEMPLATES.values()), HEARING)
    copy = RECORDING.clinic_copy(case, plan, sitting, today=TODAY, zone=UTC, audience=audience)
    choices = PaperChoices(with_own_words=True)
    named = named_in(account, HEARING)
    return {
        "head": case.head,
        "accounts": [case.account_of(person) for person in PEOPLE],
        "people": case.people,
        "interviews": [
            (shown := interview(case, QUESTIONS, giver=p, tier=Tier.FULL, may_ask_sensitive=True))
            and (shown, shown.done, shown.next_open)
            for p in PEOPLE
        ],
        "said": (case.bridge, case.refused, case.stances, case.goals, case.tasks),
        "matches": result,
        "plan": (plan, plan.fingerprint()),
        "status": [plan.item_status(r.id, case.stances) for r, _ in (*case.goals, *case.tasks)],
        "offers": AGREEING.offers(case, result, sitting),
        "duties": (open_duties(case), tasks_to_rethink(case)),
        "handout": SHARING.handout(plan, case.stances, sitting, choices),
        "first steps": SHARING.first_steps(
            plan, case.stances, sitting, choices, until_seen_by="Dr Noor", named=named
        ),
        "copy": copy,
        "sheet": clinic_copy_sheet(copy, sitting.client, sitting.clinician),
        "note": note_as_text(copy, sitting.clinician, TONGUES),
    }


@settings(max_examples=600 if IS_FULL else 60, deadline=None)
@given(told=tellings(), audience=st.sampled_from(AUDIENCES))
def test_it_is_as_if_the_rest_had_never_been_told(
    told: tuple[Told, ...], audience: Audience, at_desk: Sitting
) -> None:
    """Everything made of the view is the same as where the hidden records were not written."""
    whole, twin = case_of(told), case_of(without(told, audience))
    seen = seen_by(whole, audience)
    # A pause and a settled frame hold for everybody, and a refusal shows by not being there.
    twin = replace(
        twin, is_waiting=seen.is_waiting, was_settled=seen.was_settled, withheld=seen.withheld
    )
    shown = rendered(seen, audience, at_desk)
    alike = rendered(seen_by(twin, audience), audience, at_desk)
    for what, made in shown.items():
        assert made == alike[what], what


@settings(max_examples=600 if IS_FULL else 60, deadline=None)
@given(told=tellings(), audience=st.sampled_from(AUDIENCES))
def test_no_mark_of_what_is_hidden_is_in_anything_that_is_made(
    told: tuple[Told, ...], audience: Audience, at_desk: Sitting
) -> None:
    """Neither in the view nor in a match, a plan, a paper, a copy or a note."""
    seen = seen_by(case_of(told), audience)
    named = {mark(0)} if audience <= THE_CLIENT else set()
    allowed = marks_in([one.body for one in without(told, audience)]) | named
    assert marks_in(seen) <= allowed
    assert marks_in(rendered(seen, audience, at_desk)) <= allowed


@settings(max_examples=300 if IS_FULL else 30, deadline=None)
@given(told=tellings(), audience=st.sampled_from(AUDIENCES))
def test_a_copy_for_others_is_safe_whatever_it_is_made_from(
    told: tuple[Told, ...], audience: Audience, at_desk: Sitting
) -> None:
    """Also where it is made from the whole case and the whole plan."""
    whole = case_of(told)
    plan = AGREEING.plan(whole, at_desk)
    copy = RECORDING.clinic_copy(whole, plan, at_desk, today=TODAY, zone=UTC, audience=audience)
    note = note_as_text(copy, at_desk.clinician, TONGUES)
    allowed = marks_in([one.body for one in without(told, audience)])
    allowed |= {mark(0)} if audience <= THE_CLIENT else set()
    assert marks_in((copy, note)) <= allowed


def test_the_worker_alone_finds_every_mark(at_desk: Sitting) -> None:
    """Nothing is missing for whoever wrote it down: what hides is the audience."""
    whole = case_of(EVERYTHING)
    assert marks_in(whole) == {mark(number) for number in range(31)}
    made = rendered(whole, NOBODY_ELSE, at_desk)
    assert len(marks_in(made)) > 25
    assert marks_in(rendered(seen_by(whole, WITH_MOTHER), WITH_MOTHER, at_desk)) == {mark(7)}


def test_what_was_turned_down_alone_is_not_offered_before_others(at_desk: Sitting) -> None:
    """The client is not asked again what they said no to before they were overheard."""
    refusal = SuggestionRefused(suggestion="primary-care.blood-test")
    refused = Told(id=RecordId("refused.primary-care.blood-test"), body=refusal)
    offered = []
    for told in ((), (refused,)):
        seen = seen_by(case_of(told), WITH_MOTHER)
        result = match(seen.account, Shelf(TEMPLATES.values()), HEARING)
        offers = AGREEING.offers(seen, result, at_desk)
        offered.append({task.suggestion for task in offers.tasks})
    assert offered[0] - offered[1] == {"primary-care.blood-test"}

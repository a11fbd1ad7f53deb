"""Whose each line of a plan is, which words led to it, and how it goes away (AI-2, AI-6)."""

import pytest

from planner.domain.parties import PartyKind
from planner.domain.plan import Goal, Origin, Task
from planner.services.listening import fresh_id
from planner.wiring import Planner
from tests.rules.clinic import Clinic

CAUSE = "The fright knocked my spirit out of me and it never came back."
HOPE = "I want to laugh again."


@pytest.fixture
def clinic(planner: Planner) -> Clinic:
    """A case that states a model."""
    clinic = Clinic(planner)
    clinic.say("cause", CAUSE)
    clinic.say("hope", HOPE)
    return clinic


def source(one: Goal | Task) -> str:
    """Which of the possible sources an item names."""
    origin = one.origin
    if origin.template:
        return "template" if origin.template_version else "template of no version"
    if origin.utterance is not None:
        return "client"
    return "setting" if origin.setting else str(origin.person)


@pytest.mark.rule("AI-2")
def test_every_line_of_a_plan_names_its_one_source(clinic: Clinic) -> None:
    """AI-2: a template with its version, the setting, or whoever said or wrote it."""
    for one in clinic.offered().values():
        clinic.amending.take(clinic.case, one, write=fresh_id())
    clinic.goal("I sleep.")
    lines = (*clinic.plan.goals, *clinic.plan.tasks)
    assert {source(one) for one in lines} == {"template", "client", "setting", PartyKind.CLIENT}
    known = {**clinic.planner.library.templates, **clinic.planner.library.settings}
    for one in lines:
        owner = known.get(one.origin.template or one.origin.setting)
        assert (owner is not None) is (source(one) in {"template", "setting"})


@pytest.mark.rule("AI-2")
@pytest.mark.parametrize("given", [{}, {"setting": "x", "person": PartyKind.CLIENT}])
def test_nothing_has_no_source_and_nothing_has_two(given: dict[str, object]) -> None:
    """AI-2: an item without a source cannot be made, and none is put down to two."""
    with pytest.raises(ValueError, match="one origin"):
        Origin(**given)


@pytest.mark.rule("AI-6")
def test_every_suggestion_quotes_the_words_that_led_to_it(clinic: Clinic) -> None:
    """AI-6: the client's own, as they stand in the account."""
    offered = clinic.offered()
    assert offered
    for one in offered.values():
        assert one.because
        assert all(quote and quote in {CAUSE, HOPE} for quote in one.because)


@pytest.mark.rule("AI-6")
def test_a_suggestion_is_removed_and_stays_away(clinic: Clinic) -> None:
    """AI-6: refused where it is offered, or taken out of the plan: it is not offered again."""
    first, second = list(clinic.offered())[:2]
    clinic.amending.refuse(clinic.case, first, write=fresh_id())
    taken = clinic.amending.take(clinic.case, clinic.offered()[second], write=fresh_id())
    assert taken is not None
    clinic.amending.remove(clinic.case, taken.id, write=fresh_id())
    assert [item for _, item in clinic.case.goals if item.suggestion == second] == []
    assert not {first, second} & set(clinic.offered())

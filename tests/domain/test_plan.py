from typing import Any

import pytest

from planner.domain.explanatory_model import Domain
from planner.domain.parties import ItemStatus, PartyKind, Stance, StanceValue
from planner.domain.plan import Caution, CautionLevel, DraftPlan, Goal, Origin, Task, Wording
from planner.domain.words import LanguageTag

ES, EN = LanguageTag("es"), LanguageTag("en")
BOTH = (PartyKind.CLIENT, PartyKind.CLINICIAN)


def wording(text: str = "Sleep", **more: Any) -> Wording:  # noqa: ANN401 - Wording's own fields
    """A passage in both languages."""
    return Wording(texts={ES: text, EN: text}, **more)


GOAL = Goal(id="g1", domain=Domain.PERSONAL, text=wording(), origin=Origin(utterance=0))
TASK = Task(
    id="t1", goal="g1", domain=Domain.PERSONAL, doer="client", text=wording("Rest"),
    origin=Origin(setting="primary-care"), cautions=("c1",),
)  # fmt: skip


def plan(level: CautionLevel = CautionLevel.ASK_FIRST, **more: Any) -> DraftPlan:  # noqa: ANN401 - as above
    """A plan of one goal and one task with a caution."""
    caution = Caution(id="c1", level=level, practice="fasting", text=wording("Ask first"))
    given: dict[str, Any] = {"goals": (GOAL,), "tasks": (TASK,), "cautions": (caution,), **more}
    return DraftPlan(
        account="a-1", setting="primary-care", overlays=(), client_language=ES,
        clinician_language=EN, agreement_needed_from=BOTH, **given,
    )  # fmt: skip


def yes(*items: str, version: int = 1) -> list[Stance]:
    """Everybody's yes to these items."""
    return [
        Stance(item=item, item_version=version, party=party, value=StanceValue.AGREES)
        for item in items
        for party in BOTH
    ]


def test_a_plan_is_agreed_when_everybody_agrees_to_everything() -> None:
    """Only then the draft becomes another type, which carries the stances that say so."""
    agreed = plan().agree(yes("g1", "t1"))
    assert agreed is not None
    assert (agreed.plan.goals, len(agreed.stances)) == ((GOAL,), 4)


@pytest.mark.parametrize("stances", [[], yes("g1"), yes("t1"), yes("g1", "t1")[:3]])
def test_one_missing_word_keeps_it_a_draft(stances: list[Stance]) -> None:
    """An item or a party that was not asked leaves the plan a draft."""
    assert plan().agree(stances) is None


def test_an_edit_clears_agreement() -> None:
    """Stances on version one say nothing about version two."""
    edited = plan(versions={"g1": 2})
    assert edited.item_status("g1", yes("g1")) is ItemStatus.OPEN
    assert edited.agree(yes("g1", "t1")) is None
    assert edited.item_status("g1", yes("g1", version=2)) is ItemStatus.AGREED


def test_a_stop_caution_blocks_agreed() -> None:
    """Everybody's yes does not get past a caution that a prescriber must decide on."""
    stopped = plan(CautionLevel.STOP)
    assert stopped.is_blocked(TASK)
    assert stopped.agree(yes("g1", "t1")) is None
    assert not plan(CautionLevel.ASK_FIRST).is_blocked(TASK)


def test_an_empty_plan_is_never_agreed() -> None:
    """There is nothing in it that anybody could have agreed to."""
    assert plan(goals=(), tasks=()).agree([]) is None


def test_unreviewed_names_every_language_with_something_unchecked() -> None:
    """A missing translation counts like an unchecked one, wherever in the plan it stands."""
    measured = Goal(
        id="g1", domain=Domain.PERSONAL, text=wording(), origin=Origin(utterance=0),
        measure=wording(missing=frozenset({EN})),
    )  # fmt: skip
    caution = Caution(
        id="c1", level=CautionLevel.BESIDE, practice="kohl",
        text=wording(unreviewed=frozenset({ES})),
    )  # fmt: skip
    assert plan().unreviewed == ()
    assert plan(goals=(measured,)).unreviewed == (EN,)
    assert plan(goals=(measured,), cautions=(caution,)).unreviewed == (EN, ES)


@pytest.mark.parametrize("texts", [{}, {ES: "Dormir", EN: " "}])
def test_a_wording_is_never_blank(texts: dict[LanguageTag, str]) -> None:
    """No line of a plan may stand there empty in one of its languages."""
    with pytest.raises(ValueError, match="needs text"):
        Wording(texts=texts)


@pytest.mark.parametrize(
    "given", [{}, {"template": "nerves", "utterance": 0}, {"setting": "x", "utterance": 1}]
)
def test_an_item_has_exactly_one_origin(given: dict[str, Any]) -> None:
    """Who proposed it is never unknown and never two at once."""
    with pytest.raises(ValueError, match="one origin"):
        Origin(**given)


def test_the_first_utterance_is_an_origin() -> None:
    """Utterance 0 is one, though zero is falsy."""
    assert Origin(utterance=0).utterance == 0

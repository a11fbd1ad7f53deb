from dataclasses import replace

import pytest

from planner.domain.parties import PartyKind
from planner.domain.plan import Origin
from planner.interop.plans import plan_as_data
from tests.interop.drafts import HOPE, plan


def test_a_plan_is_written_to_the_letter() -> None:
    """Every key of the format, in its kind."""
    text = {"ar": "نص", "en": "..."}
    assert plan_as_data(plan()) == {
        "format": "planner-plan/1",
        "account": "a-1",
        "setting": "primary-care",
        "overlays": ["culture"],
        "status": "draft",
        "languages": {"client": "ar", "clinician": "en"},
        "goals": [
            {
                "id": "g1", "domain": "personal", "text": {**text, "en": "To sing <b>"},
                "origin": {"utterance": 2}, "because": ["أن أغني & أنام"],
                "measure": {**text, "en": "A sign"}, "rationale": {},
            },
            {
                "id": "g2", "domain": "spiritual", "text": {**text, "en": "Home"},
                "origin": {"template": "soul-loss", "version": 3}, "because": ["soul left"],
                "measure": {**text, "en": "Days"},
                "rationale": {**text, "en": "As I see it, home"},
            },
        ],
        "tasks": [
            {
                "id": "t1", "goal": "g2", "domain": "community", "doer": "helper",
                "text": {**text, "en": "Drink tea"}, "rhythm": {**text, "en": "Daily"},
                "first_step": {**text, "en": "Buy it"}, "rationale": {},
                "origin": {"setting": "primary-care"}, "because": ["*tea* helps"],
                "practices": ["tea"], "cautions": ["c1"],
            }
        ],
        "cautions": [
            {
                "id": "c1", "level": "ask-first", "practice": "tea",
                "text": {**text, "en": "Care with tea"},
            },
            {
                "id": "c2", "level": "beside", "practice": "kohl",
                "text": {**text, "en": "Care with kohl"},
            },
        ],
        "agreement_needed_from": ["client", "clinician"],
        "unreviewed": ["ar"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("expected", "origin"),
    [
        ({"utterance": 0}, Origin(utterance=0)),
        ({"person": "client"}, Origin(person=PartyKind.CLIENT)),
    ],
)
def test_an_origin_is_written_as_what_it_is(expected: dict[str, object], origin: Origin) -> None:
    """The first utterance is number 0; a person's own item says whose it is."""
    (goal,) = plan_as_data(plan(goals=(replace(HOPE, origin=origin),)))["goals"]
    assert goal["origin"] == expected

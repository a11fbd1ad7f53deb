"""How each clause of the rules for primary care and psychotherapy is switched off."""

from collections.abc import Mapping
from typing import Final

from tests.rules.stand_ins_of_care import (
    any_version,
    blank_as_zero,
    explained,
    of_the_clinic,
    only_above,
    whatever_the_version,
)
from tests.rules.switch import Switch, adding, always, answering, given, instead, lacking, without

_HELD_BY: Final = "planner.domain.holds:HELD_BY"
_RULES: Final = "planner.services.sitting:Sitting.rules"
_MISSING: Final = "planner.domain.deciding:Decision.missing"


SWITCHES_OF_CARE: Final[Mapping[str, tuple[Switch, ...]]] = {
    "PC-1": (
        Switch(
            clause="A medicine task waits for its choices.", target=_HELD_BY, off=without("PC-1")
        ),
        Switch(clause="The setting asks for it.", target=_RULES, off=lacking("PC-1")),
        *(
            Switch(clause=clause, target=_MISSING, off=lacking(part))
            for part, clause in {
                "options": "There has to be something to choose from.",
                "not-now": "“Not now” has to be among the choices.",
                "what-matters": "What matters to the client has to be there.",
                "outcome": "It has to be decided or put off.",
            }.items()
        ),
        Switch(
            clause="Once all is there, a yes counts.", target=_MISSING, off=always(("outcome",))
        ),
        Switch(
            clause="A setting that does not name the rule asks nothing.",
            target=_RULES,
            off=adding("PC-1"),
        ),
    ),
    "PC-2": (
        Switch(clause="A goal with two aims stays proposed.", target=_HELD_BY, off=without("PC-2")),
        Switch(clause="The setting asks for it.", target=_RULES, off=lacking("PC-2")),
        Switch(
            clause="They differ until both say that they do not.",
            target="planner.domain.deciding:Aims.differ",
            off=always(value=False),
        ),
        Switch(
            clause="Other words take back that both mean the same.",
            target="planner.domain.deciding:Aims.reads_like",
            off=answering(value=True),
        ),
        Switch(
            clause="Only a goal of the clinic's has a target.",
            target="planner.ui.plan_panels:panels_of",
            off=of_the_clinic,
        ),
    ),
    "PC-3": (
        Switch(
            clause="Two times not done put the task in question.",
            target="planner.domain.following:asks_for_another_task",
            off=answering(value=False),
        ),
        Switch(
            clause="One time not done puts nothing in question.",
            target="planner.domain.following:asks_for_another_task",
            off=answering(value=True),
        ),
        Switch(
            clause="What got in the way is kept.",
            target="planner.services.following:Following.look_at_task",
            off=given(obstacle=""),
        ),
        Switch(
            clause="The page suggests another task.",
            target="planner.ui.frame_since:another",
            off=answering(None),
        ),
    ),
    "PC-4": (
        Switch(clause="The setting asks for it.", target=_RULES, off=lacking("PC-4")),
        Switch(
            clause="A setting that does not name the rule claims nothing.",
            target=_RULES,
            off=adding("PC-4"),
        ),
        Switch(
            clause="In psychotherapy the bond is part of the treatment.",
            target="planner.services.bond:_PART_OF_TREATMENT",
            off=instead(frozenset()),
        ),
        Switch(
            clause="The page says what the bond is asked about for.",
            target="planner.ui.session_check:bond_purpose",
            off=answering(""),
        ),
        Switch(
            clause="Each step is a word.",
            target="planner.ui.session_check:step_words",
            off=answering({step: str(step) for step in range(1, 6)}),
        ),
        Switch(
            clause="A blank is no zero.",
            target="planner.ui.session_check:line_of",
            off=blank_as_zero,
        ),
    ),
    "PC-5": (
        Switch(
            clause="A step into fear waits for what it needs.",
            target=_HELD_BY,
            off=without("PC-5"),
        ),
        Switch(clause="The setting asks for it.", target=_RULES, off=lacking("PC-5")),
        Switch(
            clause="A reason and a sign to stop have to be there.",
            target="planner.domain.deciding:FearStep.is_complete",
            off=always(value=True),
        ),
        Switch(
            clause="The client rates the fear from 0 to 10.",
            target="planner.domain.deciding:FearStep.__post_init__",
            off=answering(None),
        ),
        Switch(clause="A changed step is asked about anew.", target=_HELD_BY, off=any_version),
        Switch(
            clause="A changed step needs a fresh yes.",
            target="planner.domain.parties:current_stance",
            off=whatever_the_version,
        ),
    ),
    "PC-6": (
        Switch(
            clause="A reading past the limit brings the notice.",
            target="planner.domain.site:Site.is_urgent",
            off=answering(value=False),
        ),
        Switch(
            clause="The limit itself is past the limit.",
            target="planner.domain.site:Site.is_urgent",
            off=only_above,
        ),
        Switch(
            clause="The limit is the place's own.",
            target="planner.domain.site:Site.limit_of",
            off=answering(180.0),
        ),
        Switch(
            clause="Nothing is said of what a reading means.",
            target="planner.ui.readings:compare",
            off=explained,
        ),
    ),
}

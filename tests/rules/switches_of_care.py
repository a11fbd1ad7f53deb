"""How each clause of the rules for primary care and psychotherapy is switched off."""

from collections.abc import Mapping
from typing import Any, Final

from tests.rules.switch import Switch, always, answering, given, lacking, without

_HELD_BY: Final = "planner.domain.holds:HELD_BY"
_RULES: Final = "planner.services.sitting:Sitting.rules"
_MISSING: Final = "planner.domain.deciding:Decision.missing"


def _any_version(standing: Any) -> Any:  # noqa: ANN401 - the table of holds
    """What was said of a step into fear holds for every wording of it."""
    from planner.domain.deciding import FearStep  # noqa: PLC0415 - after the switch is thrown

    hold, lacks = standing["PC-5"]

    def lacks_any(case: Any, item: Any, version: int) -> bool:  # noqa: ANN401 - as above
        said = (step for _, step in case.each(FearStep) if step.item == item.id)
        return lacks(case, item, version) and not any(said)

    return {**standing, "PC-5": (hold, lacks_any)}


def _whatever_the_version(standing: Any) -> Any:  # noqa: ANN401 - a function
    """A yes to one wording counts for every other."""

    def current(stances: Any, *, item: str, version: int, party: Any) -> Any:  # noqa: ANN401
        said = [s for s in stances if (s.item, s.party) == (item, party)]
        version = said[-1].item_version if said else version
        return standing(said, item=item, version=version, party=party)

    return current


def _only_above(_standing: object) -> Any:  # noqa: ANN401 - a method
    def is_urgent(site: Any, reading: Any) -> bool:  # noqa: ANN401 - before their modules are in
        limit = site.limit_of(reading.kind)
        return limit is not None and reading.value > limit

    return is_urgent


def _explained(standing: Any) -> Any:  # noqa: ANN401 - a function of the page
    def compare(room: Any, site: Any, reading: Any) -> None:  # noqa: ANN401
        from planner.ui import elements  # noqa: PLC0415 - after the switch is thrown

        standing(room, site, reading)
        elements.small("Very high." if reading.value > 200 else "High.")

    return compare


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
    ),
    "PC-2": (
        Switch(clause="A goal with two aims stays proposed.", target=_HELD_BY, off=without("PC-2")),
        Switch(clause="The setting asks for it.", target=_RULES, off=lacking("PC-2")),
        Switch(
            clause="Other words take back that both mean the same.",
            target="planner.domain.deciding:Aims.reads_like",
            off=answering(value=True),
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
        Switch(clause="A changed step is asked about anew.", target=_HELD_BY, off=_any_version),
        Switch(
            clause="A changed step needs a fresh yes.",
            target="planner.domain.parties:current_stance",
            off=_whatever_the_version,
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
            off=_only_above,
        ),
        Switch(
            clause="The limit is the place's own.",
            target="planner.domain.site:Site.limit_of",
            off=answering(180.0),
        ),
        Switch(
            clause="Nothing is said of what a reading means.",
            target="planner.ui.readings:compare",
            off=_explained,
        ),
    ),
}

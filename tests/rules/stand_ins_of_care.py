"""Primary care and psychotherapy: what stands there while a clause is off.

Each is given what stands there. The program is imported inside, once the switch is thrown:
nothing here may come before it.
"""

from dataclasses import replace
from typing import Any


def any_version(standing: Any) -> Any:
    """What was said of a step into fear holds for every wording of it."""
    from planner.domain.deciding import FearStep

    hold, lacks = standing["PC-5"]

    def lacks_any(case: Any, item: Any, version: int) -> bool:
        said = (step for _, step in case.each(FearStep) if step.item == item.id)
        return lacks(case, item, version) and not any(said)

    return {**standing, "PC-5": (hold, lacks_any)}


def whatever_the_version(standing: Any) -> Any:
    """A yes to one wording counts for every other."""

    def current(stances: Any, *, item: str, version: int, party: Any) -> Any:
        said = [s for s in stances if (s.item, s.party) == (item, party)]
        version = said[-1].item_version if said else version
        return standing(said, item=item, version=version, party=party)

    return current


def only_above(_standing: object) -> Any:
    """The limit itself is still below the limit."""

    def is_urgent(site: Any, reading: Any) -> bool:
        limit = site.limit_of(reading.kind)
        return limit is not None and reading.value > limit

    return is_urgent


def explained(standing: Any) -> Any:
    """What a reading means is said as well."""

    def compare(room: Any, site: Any, reading: Any) -> None:
        from planner.ui import elements

        standing(room, site, reading)
        elements.small("Very high." if reading.value > 200 else "High.")

    return compare


def blank_as_zero(standing: Any) -> Any:
    """What was not answered is shown as a zero."""

    def line_of(room: Any, check: Any, part: Any) -> Any:
        line = standing(room, check, part)
        return line if line.step else replace(line, answer="0")

    return line_of


def of_the_clinic(standing: Any) -> Any:
    """Every goal counts as one of the clinic's."""

    def panels_of(table: Any, one: Any) -> Any:
        from planner.domain.explanatory_model import Domain

        return standing(table, replace(one, domain=Domain.CLINICAL))

    return panels_of

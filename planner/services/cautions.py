"""Cautions: by practice, over all tasks offered and everything the client named.

Safety goes by practice and never by model; two templates that name one practice give one
caution. What is unknown counts as careful.
"""

from collections.abc import Iterable, Mapping

from planner.domain.naming import Named
from planner.domain.plan import Caution, CautionLevel
from planner.domain.practices import Practice
from planner.language.catalogs import SAFETY
from planner.language.keys import content_key
from planner.language.wording import in_both
from planner.services.sitting import Sitting

_SEVERITY = {CautionLevel.STOP: 0, CautionLevel.ASK_FIRST: 1, CautionLevel.BESIDE: 2}


def cautions_for(
    practices: Mapping[str, Practice],
    *,
    practices_of_tasks: Iterable[str],
    named: Named,
    sitting: Sitting,
) -> tuple[tuple[Caution, ...], dict[str, str]]:
    """The cautions, gravest first, and the id of each practice's caution."""
    wanted = {*practices_of_tasks, *named.practices(practices.values())}
    known = [practices[name] for name in sorted(wanted) if name in practices]
    known.sort(key=lambda p: _SEVERITY[p.level])
    cautions = tuple(
        Caution(
            id=f"c{number}",
            level=practice.level,
            practice=practice.id,
            text=in_both(
                practice.caution,
                sitting.phrasebooks,
                name=SAFETY,
                context=content_key("practices", practice.id, field="caution"),
            ),
        )
        for number, practice in enumerate(known, 1)
    )
    return cautions, {c.practice: c.id for c in cautions}

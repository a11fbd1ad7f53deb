"""Cautions: by practice, over all tasks offered and everything the client named.

Safety goes by practice and never by model; two templates that name one practice give one
caution. What is taken, and what is known of the body, can make it graver, never lighter.
What is unknown counts as careful.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from planner.domain.medicines import Kind, Medicines, Presence
from planner.domain.naming import Named
from planner.domain.plan import UNKNOWN, Caution, CautionLevel
from planner.domain.practices import Practice
from planner.language.catalogs import SAFETY
from planner.language.keys import content_key
from planner.language.wording import in_both
from planner.services.sitting import Sitting

_SEVERITY: Final = {CautionLevel.STOP: 0, CautionLevel.ASK_FIRST: 1, CautionLevel.BESIDE: 2}
NO_KINDS: Final[Mapping[str, Kind]] = MappingProxyType({})


def cautions_for(
    practices: Mapping[str, Practice],
    *,
    practices_of_tasks: Iterable[str],
    named: Named,
    sitting: Sitting,
    medicines: Medicines | None = None,
    kinds: Mapping[str, Kind] = NO_KINDS,
) -> tuple[tuple[Caution, ...], dict[str, str]]:
    """The cautions, gravest first, and the id of each practice's caution.

    `medicines` is what was told at this sitting, `None` where the step is no part of it: then
    each practice keeps its own level. `kinds` is the vocabulary of the ticks; a kind that is
    missing there is unknown.
    """
    wanted = {*practices_of_tasks, *named.practices(practices.values())}
    known = [practices[name] for name in sorted(wanted) if name in practices]
    weighed = [(practice, *weigh(practice, medicines, kinds)) for practice in known]
    weighed.sort(key=lambda one: _SEVERITY[one[1]])
    cautions = tuple(
        Caution(
            id=f"c{number}",
            level=level,
            practice=practice.id,
            text=in_both(
                practice.caution,
                sitting.phrasebooks,
                name=SAFETY,
                context=content_key("practices", practice.id, field="caution"),
            ),
            because_of=because_of,
        )
        for number, (practice, level, because_of) in enumerate(weighed, 1)
    )
    return cautions, {c.practice: c.id for c in cautions}


def weigh(
    practice: Practice, medicines: Medicines | None, kinds: Mapping[str, Kind]
) -> tuple[CautionLevel, tuple[str, ...]]:
    """The level of one practice, and which kinds ask for it.

    A kind that is there asks for its own level, one that may be there for an answer first.
    """
    asked = () if medicines is None else tuple(_levels_asked(practice, medicines, kinds))
    level = min((practice.level, *(level for level, _ in asked)), key=lambda it: _SEVERITY[it])
    return level, tuple(dict.fromkeys(why for asking, why in asked if asking is level))


def _levels_asked(
    practice: Practice, medicines: Medicines, kinds: Mapping[str, Kind]
) -> Iterator[tuple[CautionLevel, str]]:
    """What each kind that is there asks for; last what is unknown."""
    listed = [(CautionLevel.STOP, kind) for kind in practice.stop_with]
    listed += [(CautionLevel.ASK_FIRST, kind) for kind in practice.ask_first_with]
    found = {name: _presence(name, medicines, kinds) for _, name in listed}
    for level, name in listed:
        if found[name] is Presence.PRESENT:
            yield level, name
    if Presence.UNKNOWN in found.values():
        yield CautionLevel.ASK_FIRST, UNKNOWN


def _presence(name: str, medicines: Medicines, kinds: Mapping[str, Kind]) -> Presence:
    kind = kinds.get(name)
    return medicines.presence(kind) if kind is not None else Presence.UNKNOWN

"""Any body that can be stored, drawn from what the types of its fields say.

A new kind, or a new field of one, is drawn without a line here.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from planner.domain.account import QUESTIONS, Utterance
from planner.domain.bodies import Body
from planner.domain.deciding import FEAR_RATINGS, FearStep
from planner.domain.following import STEPS, SessionCheck
from planner.domain.frame import WorkerRole
from planner.domain.leaving import Approval
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import PartyKind
from planner.domain.plan import Origin, Wording
from planner.domain.safety import Done
from planner.domain.words import LanguageTag, Words
from tests.storage.every_kind import SAMPLES

_STORABLE = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
_ANY = st.text(_STORABLE, max_size=20)
_SAID = st.text(_STORABLE, min_size=1, max_size=20).filter(str.strip)
_TAGS = st.sampled_from([LanguageTag(tag) for tag in ("es", "ar", "en", "zh-Hans")])
_PLAIN: Final[Mapping[object, st.SearchStrategy[Any]]] = {
    str: _ANY,
    bool: st.booleans(),
    int: st.integers(0, 999),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(date(1970, 1, 1)),
    datetime: st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - UTC
    LanguageTag: _TAGS,
    Origin: st.one_of(
        st.builds(Origin, template=_SAID, template_version=st.integers(0, 99)),
        st.builds(Origin, utterance=st.integers(0, 99)),
        st.builds(Origin, setting=_SAID),
        st.builds(Origin, person=st.sampled_from(PartyKind)),
    ),
}
_STEP = st.none() | st.sampled_from(STEPS)
_QUESTION = st.sampled_from(sorted(QUESTIONS))
_NARROWER: Final[Mapping[type, list[dict[str, st.SearchStrategy[Any]]]]] = {
    Words: [{"text": _SAID}],
    Wording: [{"texts": st.dictionaries(_TAGS, _SAID, min_size=1)}],
    Utterance: [
        {"question": _QUESTION, "words": st.builds(Words, text=_SAID, language=_TAGS)},
        {"question": _QUESTION, "choices": st.lists(_ANY, min_size=1, max_size=3).map(tuple)},
    ],
    Done: [{"by": _SAID, "what": _SAID}],
    Approval: [{"by": _SAID, "role": st.just(WorkerRole.CLINICIAN)}],
    FearStep: [{"fear": st.sampled_from(FEAR_RATINGS)}],
    SessionCheck: [dict.fromkeys(("bond", "goals", "tasks", "fits_my_view"), _STEP)],
    HelperConsent: [{"helper": _SAID}],
}
"""Fields that hold less than their type, in each of the ways in which they do."""


@cache
def _of(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    if hint not in _PLAIN:
        hint = getattr(hint, "__supertype__", hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _instances(hint)
    inner = [_of(one) for one in get_args(hint) if one not in (..., type(None))]
    if get_origin(hint) in (Union, UnionType):
        is_optional = type(None) in get_args(hint)
        return st.one_of(*([st.none()] if is_optional else []), *inner)
    made: Mapping[object, Callable[..., st.SearchStrategy[Any]]] = {
        tuple: lambda one: st.lists(one, max_size=3).map(tuple),
        frozenset: lambda one: st.frozensets(one, max_size=3),
        Mapping: lambda key, value: st.dictionaries(key, value, max_size=3),
    }
    return made[get_origin(hint)](*inner)


def _instances(made: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(made)
    drawn = {field.name: _of(hints[field.name]) for field in fields(made)}
    ways = [drawn | narrower for narrower in _NARROWER.get(made, [{}])]
    return st.one_of(*(st.builds(made, **way) for way in ways))


bodies: Final[st.SearchStrategy[Body]] = st.one_of(
    *(_of(made) for made in {type(body): None for body in SAMPLES.values()})
)
"""Each kind as often as every other."""

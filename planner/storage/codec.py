"""A record's body as bytes and back: canonical JSON with its kind and its format version.

A body is padded with spaces to a multiple of 256 bytes, because the length of what is
sealed is visible and would tell "agrees" from "disagrees".

A new kind, or a field that an older program must not drop, raises `FORMAT`. A new field
with a default needs no more than a new specimen.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

from planner.domain.account import Utterance
from planner.domain.bodies import (
    Body,
    Bridge,
    CaseOpened,
    ModelAnswer,
    PlanItem,
    PlanOrder,
    Released,
    Removed,
    SuggestionRefused,
)
from planner.domain.clash import CautionAnswer, Clash
from planner.domain.deciding import Aims, Decision, FearStep
from planner.domain.following import Reading, SessionCheck, TaskLooked
from planner.domain.frame import Frame
from planner.domain.joining import PersonJoined, QuestionLeft, ReadBack
from planner.domain.leaving import Approval, PaperChosen, ToldBack
from planner.domain.medicines import Medicines
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import Stance
from planner.domain.plan import Goal, Task
from planner.domain.safety import Duty, RiskAsked, SupervisorCalled
from planner.domain.site import Disclosed, Site
from planner.domain.translating import Translation
from planner.errors import PlannerError

FORMAT: Final = 2
"""1: the first sitting; 2: frames, safety, privacy and what the plan page keeps."""

_PAD_TO: Final = 256

_KINDS: Final[dict[str, type[Body]]] = {
    "case-opened": CaseOpened,
    "utterance": Utterance,
    "model-answer": ModelAnswer,
    "suggestion-refused": SuggestionRefused,
    "bridge": Bridge,
    "stance": Stance,
    "removed": Removed,
    "plan-order": PlanOrder,
    "released": Released,
    "frame": Frame,
    "person-joined": PersonJoined,
    "question-left": QuestionLeft,
    "read-back": ReadBack,
    "translation": Translation,
    "risk-asked": RiskAsked,
    "duty": Duty,
    "supervisor-called": SupervisorCalled,
    "medicines": Medicines,
    "clash": Clash,
    "caution-answer": CautionAnswer,
    "decision": Decision,
    "aims": Aims,
    "fear-step": FearStep,
    "task-looked": TaskLooked,
    "reading": Reading,
    "session-check": SessionCheck,
    "paper-chosen": PaperChosen,
    "told-back": ToldBack,
    "approval": Approval,
    "helper-consent": HelperConsent,
    "site": Site,
    "disclosed": Disclosed,
}
# A goal and a task share a record's shape but not their fields, so each is a kind.
_ITEMS: Final[dict[str, type[Goal | Task]]] = {"goal": Goal, "task": Task}

KINDS: Final = frozenset({*_KINDS, *_ITEMS})
"""Every kind of body that can be stored."""


def encode(body: Body) -> bytes:
    """The body as padded canonical JSON.

    A NUL or half of a surrogate pair cannot be shown or exchanged; it becomes U+FFFD, which
    shows that something was there and keeps every position in the text.
    """
    document = {"format": FORMAT, "kind": kind_of(body), "body": _plain(body)}
    written = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    plain = written.encode()
    return plain + b" " * (-len(plain) % _PAD_TO)


def decode(plain: bytes) -> Body:
    """The body. Raise PL409 for a format of the future, PL402 for what no version wrote."""
    try:
        document = json.loads(plain)
        version, kind, content = document["format"], document["kind"], document["body"]
    except (ValueError, KeyError, TypeError):
        raise PlannerError("PL402", detail="a record cannot be read") from None
    if not isinstance(version, int) or version > FORMAT or kind not in KINDS:
        raise PlannerError("PL409")
    try:
        if kind in _ITEMS:
            item, place = _adapters()[kind].validate_python(content["item"]), content["place"]
            return PlanItem(item=item, place=int(place))
        body: Body = _adapters()[kind].validate_python(content)
    except (ValueError, KeyError, TypeError):
        # The cause is left out: it would quote what the client said.
        raise PlannerError("PL402", detail=f"a record of kind {kind} cannot be read") from None
    return body


def kind_of(body: Body) -> str:
    """The name under which this body is stored."""
    if isinstance(body, PlanItem):
        return "goal" if isinstance(body.item, Goal) else "task"
    return next(kind for kind, made in _KINDS.items() if type(body) is made)


def clean(text: str) -> str:
    """The text without NUL and lone surrogates, each replaced by U+FFFD."""
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {clean(str(key)): _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(_plain(one) for one in value)  # type: ignore[type-var]
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return clean(str(value)) if isinstance(value, str) else value


@cache
def _adapters() -> dict[str, TypeAdapter[Any]]:
    return {kind: TypeAdapter(made) for kind, made in {**_KINDS, **_ITEMS}.items()}

"""Checking in: when the question that a person asks about danger comes (DESIGN, risk).

It comes after the first open answer of each sitting, whatever was said in it: nothing is
inferred from text.
"""

from collections.abc import Collection
from typing import Final

from planner.domain.account import QUESTIONS, Holder, Utterance
from planner.domain.case import Case
from planner.domain.ids import RecordId
from planner.domain.safety import Duty, DutyKind, RiskAsked
from planner.services.safeguarding import asked_id, duty_id

_OPENING: Final = next(iter(QUESTIONS))


def is_seen_to(case: Case, sitting: RecordId) -> bool:
    """True once it was asked in this sitting, or noted down to be asked alone by a day."""
    was_asked = case.one(asked_id(sitting), RiskAsked) is not None
    return was_asked or case.one(duty_id(DutyKind.ASK_ALONE, sitting), Duty) is not None


def comes_after(case: Case, sitting: RecordId, questions: Collection[str]) -> bool:
    """True where asking comes right after these questions: the first answered in a sitting.

    The opening question leads there as well each time until it was seen to. `case` is the
    whole case: whether it was asked does not depend on who looks on.
    """
    if is_seen_to(case, sitting):
        return False
    said = _answered_in(case, sitting)
    just_now = said.intersection(questions)
    return _OPENING in just_now or (bool(just_now) and said == just_now)


def _answered_in(case: Case, sitting: RecordId) -> set[str]:
    """What was answered since the sitting's frame was settled, in the order of writing.

    Not by the clock, which may be set back.
    """
    place = next((at for at, r in enumerate(case.records) if r.id == sitting), -1)
    since = (record.body for record in case.records[place + 1 :])
    spoken = [said for said in since if isinstance(said, Utterance)]
    return {said.question for said in spoken if said.holder is not Holder.CLINICIAN}

"""The interview has 23 questions; accounts, forms and exports rely on their ids and order."""

from collections.abc import Iterator

from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.content.schema import QuestionShape
from planner.domain.account import QUESTIONS as INTERVIEW
from planner.language.keys import QUESTIONS


def check(parts: Parts) -> Iterator[Finding]:
    """Missing, unknown and displaced questions, and tiers that differ."""
    for file in parts.of(QUESTIONS):
        entries = file.value(QUESTIONS)
        ids = [e.get("id") for e in entries or () if isinstance(e, dict)]
        for name in INTERVIEW:
            if name not in ids:
                yield file.finding("PLC301", (QUESTIONS,), detail=f"“{name}” is missing")
        for index, found in enumerate(ids):
            if found not in INTERVIEW:
                detail = f"“{found}” is not one of its questions"
                yield file.finding("PLC301", (QUESTIONS, index), detail=detail)
        kept = [name for name in ids if name in INTERVIEW]
        wanted = [name for name in INTERVIEW if name in kept]
        if kept != wanted:
            at = next(
                n for n, (one, other) in enumerate(zip(kept, wanted, strict=False)) if one != other
            )
            detail = f"“{wanted[at]}” must come before “{kept[at]}”"
            yield file.finding("PLC301", (QUESTIONS, ids.index(kept[at])), detail=detail)
        for at_entry, shape in file.entries(QUESTIONS, QuestionShape):
            tier = INTERVIEW.get(shape.id)
            if tier is not None and tier != shape.tier:
                detail = f"“{shape.id}” is of the tier {tier}"
                yield file.finding("PLC301", (*at_entry, "tier"), detail=detail)

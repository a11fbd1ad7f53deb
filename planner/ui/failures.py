"""A coded failure as a reader is told it: what is wrong, and what to do."""

from dataclasses import replace

from planner.errors import PlannerError
from planner.language.wording import Phrasebook, Spoken, filled


def in_words(phrases: Phrasebook, error: PlannerError) -> tuple[Spoken, Spoken]:
    """Both sentences in the reader's language, the failure's facts in their places."""
    what, next_step = phrases.spoken(error.problem.what), phrases.spoken(error.problem.next_step)
    facts = dict(error.facts)
    return (
        replace(what, text=filled(what.text, facts)),
        replace(next_step, text=filled(next_step.text, facts)),
    )

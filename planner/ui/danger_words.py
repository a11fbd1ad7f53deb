"""How danger is asked about: in own words, by a person, aloud (DESIGN, risk).

No wording of a protected instrument is used. The question names what it is about, because
people answer what they are asked; it is put to everybody, so that nobody is singled out.
"""

from typing import Final

from planner.domain.safety import RiskAnswer
from planner.language.catalogs import SAFETY
from planner.language.wording import Phrasebook, Spoken


def question(phrases: Phrasebook) -> Spoken:
    """The question itself."""
    return phrases.spoken("Are you in danger in any way?", name=SAFETY)


def of_oneself(phrases: Phrasebook) -> Spoken:
    """Danger that comes from one's own hand."""
    return phrases.spoken(
        "It may be thoughts of ending your life or of hurting yourself.", name=SAFETY
    )


def of_others(phrases: Phrasebook) -> Spoken:
    """Danger that comes from somebody else."""
    return phrases.spoken("It may be somebody who hurts you or threatens you.", name=SAFETY)


def at_home(phrases: Phrasebook) -> Spoken:
    """Danger where one lives, for oneself or for those one looks after."""
    return phrases.spoken(
        "It may be that you, or children in your care, are not safe at home.", name=SAFETY
    )


def of_everybody(phrases: Phrasebook) -> Spoken:
    """That nobody is singled out, and that no answer is owed."""
    return phrases.spoken("This is asked of everybody. You may leave it unanswered.", name=SAFETY)


TOLD: Final = (of_oneself, of_others, at_home, of_everybody)
"""What is said with the question, in this order."""


def answers(phrases: Phrasebook) -> dict[RiskAnswer, str]:
    """What can come of asking, as the worker writes it down."""
    safety = phrases.safety
    return {
        RiskAnswer.NO: safety("The client says no"),
        RiskAnswer.YES: safety("The client says yes"),
        RiskAnswer.DECLINED: safety("The client would rather not answer"),
        RiskAnswer.NOT_SAFE_TO_ASK: safety("It is not safe to ask now"),
    }

"""One person's interview: which questions are asked, how each stands, and which comes next.

It is read from the case as whoever looks on may see it: what somebody may not see is
neither ticked nor counted here, and not missing either.
"""

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from planner.domain.account import Holder, Tier, Utterance
from planner.domain.case import Case
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT, Left, QuestionLeft
from planner.domain.practices import Question
from planner.domain.privacy import Audience

LENGTHS: Final[Mapping[Tier, frozenset[Tier]]] = {
    Tier.SHORT: frozenset({Tier.SHORT}),
    Tier.CORE: frozenset({Tier.SHORT, Tier.CORE}),
    Tier.FULL: frozenset(Tier),
}
"""Which questions an interview of each length has."""


def answered(case: Case, giver: GiverId = CLIENT) -> frozenset[str]:
    """The questions this person has answered; the clinician's own view is no answer."""
    return frozenset(
        said.question
        for _, said in case.each(Utterance)
        if said.giver == giver and said.holder is not Holder.CLINICIAN
    )


def left(case: Case, giver: GiverId = CLIENT) -> Mapping[str, Left]:
    """How this person left each question that they have not answered."""
    done = answered(case, giver)
    ways = [way for _, way in case.each(QuestionLeft) if way.giver == giver]
    return {way.question: way.how for way in ways if way.question not in done}


def speakers(case: Case, audience: Audience) -> tuple[GiverId, ...]:
    """Who can give an account while these people look on, the client first.

    The client does not speak where others look on without them.
    """
    is_client_here = not audience or CLIENT in audience
    return (*((CLIENT,) if is_client_here else ()), *case.people) or (CLIENT,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """The questions that are asked of one person, in their order, and what became of each."""

    asked: tuple[Question, ...]
    answered: frozenset[str]
    left: Mapping[str, Left]
    waits_until_alone: bool
    """True where some questions are not asked here, whether or not they were ever answered."""

    def __post_init__(self) -> None:
        """Raise ValueError where nothing is asked."""
        if not self.asked:
            raise ValueError("an interview has questions")

    @property
    def done(self) -> int:
        """How many need no more asking: a question passed over is never missing (PT-3)."""
        return sum(self.is_done(question.id) for question in self.asked)

    @property
    def next_open(self) -> Question:
        """The first question still to be asked, the very first where there is none."""
        waiting = sorted((q for q in self.asked if not self.is_done(q.id)), key=self.is_for_later)
        return waiting[0] if waiting else self.asked[0]

    def before(self, question: Question) -> Question | None:
        """The question on the way back, None at the first."""
        at = self.asked.index(question)
        return self.asked[at - 1] if at else None

    def after(self, question: Question) -> Question | None:
        """The question on the way on, None at the end.

        What was left for later is passed by, and offered again after the last question.
        """
        rest = self.asked[self.asked.index(question) + 1 :]
        if self.is_for_later(question):
            return next(filter(self.is_for_later, rest), None)
        straight_on = (q for q in rest if not self.is_for_later(q))
        again = filter(self.is_for_later, self.asked)
        return next(itertools.chain(straight_on, again), None)

    def is_for_later(self, question: Question) -> bool:
        """True for what is to be offered again."""
        return self.left.get(question.id) is Left.LATER

    def is_done(self, question: str) -> bool:
        """True for what was answered or passed over, not for what was left for later."""
        how = self.left.get(question)
        return question in self.answered or (how is not None and how is not Left.LATER)

    def one(self, question: str | None) -> Question | None:
        """The question with this id, None where it is not asked."""
        return next((q for q in self.asked if q.id == question), None)


def interview(
    case: Case,
    questions: Iterable[Question],
    *,
    giver: GiverId,
    tier: Tier,
    may_ask_sensitive: bool,
    wanted: str | None = None,
) -> Interview:
    """The interview of one person, as long as was chosen.

    What was answered already stays in sight whatever the length, and so does a `wanted`
    question. The sensitive ones are left out without a trace while they may not be asked.
    """
    done = answered(case, giver)
    tiers = LENGTHS[tier]
    in_length = [q for q in questions if q.tier in tiers or q.id in done or q.id == wanted]
    return Interview(
        asked=tuple(q for q in in_length if may_ask_sensitive or not q.sensitive),
        answered=done,
        left=left(case, giver),
        waits_until_alone=not may_ask_sensitive,
    )

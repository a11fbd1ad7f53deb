"""What was said, in a record: two views side by side, then each person's account by itself."""

from collections.abc import Iterator
from typing import Final

from planner.domain.account import QUESTIONS, Holder, Utterance
from planner.domain.case import Case, Record
from planner.domain.clinic_copy import AccountShown, AnswerShown, Fact, TwoViews
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT, PersonJoined, QuestionLeft
from planner.domain.plan import Wording
from planner.language.labels import person_label
from planner.services.recording.labels import Labels
from planner.services.recording.passages import Passages

OF_A_MODEL: Final = frozenset(
    {"name", "cause", "onset", "workings", "course", "fear", "help_wanted", "hope"}
)
"""The questions whose answers make an explanatory model (Kleinman 1980)."""

_BESIDE: Final = {"others_cause": "cause"}
"""Beside which of the client's answers a clinician's stands: seen from the client, the
clinician is one of the others."""


class AccountRecord:
    """Writes down all that was said in a case, as the case may be seen."""

    def __init__(self, case: Case, labels: Labels, passages: Passages) -> None:
        self._case = case
        self._labels = labels
        self._passages = passages
        order = {question: place for place, question in enumerate(QUESTIONS)}
        said = [(record, utterance) for record, utterance in case.each(Utterance)]
        self._said = sorted(said, key=lambda pair: (order[pair[1].question], pair[0].id))

    def views(self) -> Iterator[TwoViews]:
        """The client's model beside the clinician's, by question (rule CU-6)."""
        for question in QUESTIONS:
            client = tuple(
                self._answer(record, utterance)
                for record, utterance in self._said
                if _is_clients(utterance) and utterance.question == question in OF_A_MODEL
            )
            clinician = tuple(
                self._answer(record, utterance)
                for record, utterance in self._said
                if utterance.holder is Holder.CLINICIAN
                and _BESIDE.get(utterance.question, utterance.question) == question
            )
            if client or clinician:
                yield TwoViews(
                    question=self._passages.question(question), client=client, clinician=clinician
                )

    def accounts(self) -> Iterator[AccountShown]:
        """What else the client said, then every other person's account, never mixed."""
        people = self._case.people
        for giver in (CLIENT, *(person for person in people if person != CLIENT)):
            answers = tuple(
                self._answer(record, utterance)
                for record, utterance in self._said
                if utterance.giver == giver and not _is_a_view(utterance)
            )
            if answers:
                yield AccountShown(
                    giver=self._called(giver, people.get(giver)),
                    is_client=giver == CLIENT,
                    answers=answers,
                )

    def not_asked(self) -> Iterator[Wording]:
        """Questions that the client was not asked. They count as nothing."""
        met = {u.question for _, u in self._said if u.giver == CLIENT}
        met |= {left.question for left in self._left()}
        return (self._passages.question(q) for q in QUESTIONS if q not in met)

    def left(self) -> Iterator[Fact]:
        """Questions that were put and left, and how."""
        return (
            Fact(label=self._passages.question(left.question), value=self._labels.left(left.how))
            for left in self._left()
        )

    def _left(self) -> list[QuestionLeft]:
        answered = {u.question for _, u in self._said if u.giver == CLIENT}
        left = (left for _, left in self._case.each(QuestionLeft) if left.giver == CLIENT)
        return [one for one in left if one.question not in answered]

    def _answer(self, record: Record, utterance: Utterance) -> AnswerShown:
        return self._passages.answer(self._case, record, utterance)

    def _called(self, giver: GiverId, person: PersonJoined | None) -> Wording:
        if giver == CLIENT or person is None:
            return self._labels.say("The client")
        return self._labels.each(lambda book: person_label(book, person))


def _is_clients(utterance: Utterance) -> bool:
    """The client's own view, not what they told of somebody else's."""
    return utterance.giver == CLIENT and utterance.is_client_view


def _is_a_view(utterance: Utterance) -> bool:
    """True for what stands among the two views."""
    is_of_model = _is_clients(utterance) and utterance.question in OF_A_MODEL
    return is_of_model or utterance.holder is Holder.CLINICIAN

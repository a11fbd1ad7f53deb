"""Writing suggestions out as goals and tasks, in the languages of the sitting."""

from typing import Final

from planner.domain.account import Account
from planner.domain.explanatory_model import Domain
from planner.domain.plan import Goal, Origin, Task, TaskKind, Wording
from planner.language.catalogs import CLIENT
from planner.language.keys import content_key
from planner.language.wording import in_both
from planner.services.sitting import Sitting
from planner.services.suggesting import Suggestion, goal_of, task_of

HOPE: Final = "hope"
"""The client's own hope as a suggestion: whatever is answered later, it stays the same one."""


class Writer:
    """Puts suggestions into the words of the sitting's languages."""

    def __init__(self, account: Account, sitting: Sitting) -> None:
        self._account = account
        self._sitting = sitting

    def goals_from_hope(self) -> list[Goal]:
        """The client's own hope, verbatim, framed in a sentence of each language."""
        hopes = [
            (index, u.words)
            for index, u in enumerate(self._account.utterances)
            if u.question == "hope" and u.is_client_view and u.words is not None
        ]
        goals = []
        for number, (index, words) in enumerate(hopes[:1], 1):
            text = in_both(
                "What I hope for, in my own words: “{words}”",
                self._sitting.phrasebooks,
                name=CLIENT,
                words=words.text.strip(),
            )
            measure = in_both(
                "The first small sign that this is coming is one I can name.",
                self._sitting.phrasebooks,
                name=CLIENT,
            )
            goals.append(
                Goal(
                    id=f"g{number}",
                    domain=Domain.PERSONAL,
                    text=text,
                    origin=Origin(utterance=index),
                    because=(words.text.strip(),),
                    measure=measure,
                    suggestion=HOPE,
                )
            )
        return goals

    def goal(self, suggestion: Suggestion, number: int) -> Goal:
        """One suggested goal."""
        item = goal_of(suggestion)
        return Goal(
            id=f"g{number}",
            domain=item.domain,
            text=self._prose(suggestion, "goals", "text", item.text),
            origin=suggestion.origin,
            because=suggestion.because,
            measure=self._prose(suggestion, "goals", "measure", item.measure),
            rationale=self._prose(suggestion, "goals", "rationale", item.rationale),
            suggestion=suggestion.id,
        )

    def task(
        self, suggestion: Suggestion, number: int, *, goal: str, cautions: tuple[str, ...]
    ) -> Task:
        """One suggested task."""
        item = task_of(suggestion)
        return Task(
            id=f"t{number}",
            goal=goal,
            domain=item.domain,
            doer=item.doer,
            text=self._prose(suggestion, "tasks", "text", item.text),
            origin=suggestion.origin,
            rhythm=self._prose(suggestion, "tasks", "rhythm", item.rhythm),
            first_step=self._prose(suggestion, "tasks", "first_step", item.first_step),
            rationale=self._prose(suggestion, "tasks", "rationale", item.rationale),
            because=suggestion.because,
            practices=item.practices,
            kind=TaskKind(item.kind),
            cautions=cautions,
            suggestion=suggestion.id,
            serves=f"{suggestion.owner}.{item.goal}",
            time=item.time,
        )

    def _prose(self, suggestion: Suggestion, section: str, field: str, source: str) -> Wording:
        return in_both(
            source,
            self._sitting.phrasebooks,
            name=CLIENT,
            context=content_key(suggestion.owner, section, suggestion.item.id, field),
        )

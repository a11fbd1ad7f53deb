"""A walk through a case: people come and go, say, change, show and undo, in any order.

Every text that is typed holds a mark of its own. The walk notes who was there when it was
typed and to whom it was shown by name since: nobody else may ever find that mark.
"""

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from planner.domain.bodies import Body, PlanItem
from planner.domain.case import Case, Record
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT
from planner.domain.privacy import Audience
from planner.domain.releases import may_be_released
from planner.domain.translating import Translation
from planner.language.hearing import Hearing
from planner.services.amending import Amending
from planner.services.viewing import ViewedCases
from tests.services.marks import mark, marks_in
from tests.services.onlooking import AUNT, MOTHER, Room

PEOPLE: Final = (CLIENT, MOTHER, AUNT)
AUDIENCES: Final = tuple(
    frozenset(some) for n in range(1, 4) for some in itertools.combinations(PEOPLE, n)
)


class Walk(Room):
    """The room, with who may know of which mark."""

    def __init__(self) -> None:
        super().__init__()
        self.may_know: dict[str, frozenset[GiverId]] = {}
        self.of_fear: set[str] = set()
        """The marks that were said about fear."""
        self.audience: Audience = frozenset()
        self.case: Case = self.whole
        self.giver: GiverId = CLIENT
        self._numbers = itertools.count(1)

    def step(self, act: "Act", audience: Audience, number: int) -> object:
        """Do one thing before these people; what is given back is what the page gets."""
        self.audience = audience
        self.case = self.seen(audience)
        speakers = sorted(audience) or [CLIENT]
        self.giver = speakers[number % len(speakers)]
        return act(self, number)

    def mark(self, giver: GiverId = CLIENT) -> str:
        """A new mark: whoever looks on reads it as it is typed, and it is somebody's."""
        text = mark(next(self._numbers))
        self.may_know[text] = self.audience | {giver}
        return text

    def show(self, number: int) -> None:
        """Somebody shows one thing of theirs to somebody by name, or no longer."""
        whole = self.whole
        records = [r for r in whole.records if may_be_released(r.body)]
        if not records:
            return
        record, to = records[number % len(records)], PEOPLE[number % len(PEOPLE)]
        self.release(record.id, to, is_open=number % 4 != 0)
        if number % 4 == 0:
            return
        told = marks_in(_own_words(record.body))
        for _, translation in whole.each(Translation):
            if (translation.of, translation.of_version) == (record.id, record.version):
                told |= marks_in(translation)
        for known in told:
            self.may_know[known] |= {to}

    @property
    def store_seen(self) -> ViewedCases:
        """The store as those who look on now may see it."""
        return self.viewed(self.audience)

    @property
    def amending(self) -> Amending:
        """Changes the plan before those who look on."""
        return Amending(self.store_seen, {}, Hearing(lambda _: None))

    def item(self, number: int) -> Record | None:
        """Some item of the plan that they see."""
        items = [r for r, _ in self.case.each(PlanItem)]
        return items[number % len(items)] if items else None


def _own_words(body: Body) -> Body:
    """A body without the words of others that it repeats."""
    return (
        replace(body, item=replace(body.item, because=())) if isinstance(body, PlanItem) else body
    )


Act = Callable[[Walk, int], object]
"""Something that one person does; the number chooses among what is there."""

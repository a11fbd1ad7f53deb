"""A walk through a case: people come and go, say, change, show and undo, in any order.

Every text that is typed holds a mark of its own. The walk notes who was there when it was
typed and to whom it was shown by name since: nobody else may ever find that mark.
"""

import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from planner.domain.account import Holder, Utterance
from planner.domain.bodies import Body, PlanItem
from planner.domain.case import Case, Record
from planner.domain.clash import Clash
from planner.domain.following import Happened
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT, Left
from planner.domain.leaving import PaperChosen
from planner.domain.medicines import Known, Medicines
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import Wording
from planner.domain.privacy import Audience
from planner.domain.releases import giver_of, may_be_released, released_to
from planner.domain.translating import Translation, Translator
from planner.domain.words import Words
from planner.language.hearing import Hearing
from planner.services.amending import Amending
from planner.services.asking_medicines import AskingMedicines
from planner.services.differing import Differing
from planner.services.following import Following
from planner.services.framing import FIRST_SITTING
from planner.services.leaving import Leaving
from planner.services.listening import Answer, Listening
from planner.services.understanding import Understanding
from planner.services.viewing import ViewedCases
from tests.fakes import EN
from tests.services.onlooking import AUNT, MOTHER, Room, goal

PEOPLE: Final = (CLIENT, MOTHER, AUNT)
AUDIENCES: Final = tuple(
    frozenset(some) for n in range(1, 4) for some in itertools.combinations(PEOPLE, n)
)
_MARK: Final = re.compile(r"mark\d+x")
QUESTIONS: Final = ("cause", "fear", "hope")


def marks_in(what: object) -> set[str]:
    """Every mark that stands anywhere in this."""
    return set(_MARK.findall(repr(what)))


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

    def step(self, act: str, audience: Audience, number: int) -> object:
        """Do one thing before these people; what is given back is what the page gets."""
        self.audience = audience
        self.case = self.seen(audience)
        speakers = sorted(audience) or [CLIENT]
        self.giver = speakers[number % len(speakers)]
        return ACTS[act](self, number)

    def mark(self, giver: GiverId = CLIENT) -> str:
        """A new mark: whoever looks on reads it as it is typed, and it is somebody's."""
        text = f"mark{next(self._numbers)}x"
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
        for mark in told:
            self.may_know[mark] |= {to}

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


def wording(text: str) -> Wording:
    return Wording(texts={EN: text})


def say(walk: Walk, number: int) -> object:
    question = QUESTIONS[number % 3]
    answer = Answer(text=walk.mark(walk.giver) if number % 5 else "", language=EN)
    if question == "fear":
        walk.of_fear.add(answer.text)
    return Listening(walk.store_seen).keep(
        walk.case, question, Holder.CLIENT, answer, giver=walk.giver,
        write=walk.write_id(),
    )  # fmt: skip


def translate(walk: Walk, number: int) -> object:
    said = [r for r, _ in walk.case.each(Utterance)]
    if not said:
        return None
    of = said[number % len(said)]
    mark = walk.mark(giver_of(of.id, of.body))
    # Whoever was shown the words may read what they mean.
    walk.may_know[mark] |= released_to(walk.whole, of)
    if isinstance(of.body, Utterance) and of.body.question == "fear":
        walk.of_fear.add(mark)
    return Listening(walk.store_seen).translate(
        walk.case, of.id, Words(text=mark, language=EN), made_by=Translator.WORKER,
        write=walk.write_id(),
    )  # fmt: skip


def leave(walk: Walk, number: int) -> object:
    return Listening(walk.store_seen).leave(
        walk.case, QUESTIONS[number % 3], Left.LATER, giver=walk.giver, write=walk.write_id()
    )


def answer_model(walk: Walk, number: int) -> object:
    return Understanding(walk.store_seen).answer_model(
        walk.case, walk.mark(walk.giver), is_close=bool(number % 2), giver=walk.giver,
        write=walk.write_id(),
    )  # fmt: skip


def bridge(walk: Walk, number: int) -> object:
    text = walk.mark() if number % 4 else ""
    return Understanding(walk.store_seen).keep_bridge(walk.case, text, write=walk.write_id())


def write_goal(walk: Walk, _: int) -> object:
    return walk.amending.write_goal(
        walk.case, wording(walk.mark()), by=PartyKind.CLIENT, write=walk.write_id()
    )


def take(walk: Walk, number: int) -> object:
    because = [u.words.text for u in walk.case.account.utterances if u.words][:2]
    item = replace(
        goal(walk.mark(), *because).item,
        suggestion=f"s.{number % 2}", rationale=wording(walk.mark()),
    )  # fmt: skip
    return walk.amending.take(walk.case, item, write=walk.write_id())


def reword(walk: Walk, number: int) -> object:
    item = walk.item(number)
    if item is None:
        return None
    return walk.amending.reword(walk.case, item.id, wording(walk.mark()), write=walk.write_id())


def move(walk: Walk, number: int) -> object:
    item = walk.item(number)
    up = bool(number % 2)
    return item and walk.amending.move(walk.case, item.id, up=up, write=walk.write_id())


def remove(walk: Walk, number: int) -> object:
    item = walk.item(number)
    return item and walk.amending.remove(walk.case, item.id, write=walk.write_id())


def refuse(walk: Walk, _: int) -> object:
    return walk.amending.refuse(walk.case, walk.mark(), write=walk.write_id())


def undo(walk: Walk, _: int) -> object:
    return walk.amending.undo(walk.case, write=walk.write_id())


def stand(walk: Walk, number: int) -> object:
    item = walk.item(number)
    if item is None:
        return None
    stance = Stance(
        item=item.id, item_version=item.version, party=PartyKind.CLIENT,
        value=StanceValue.CAN_LIVE_WITH, words=walk.mark(),
    )  # fmt: skip
    record = walk.case.free_slot(f"stance.{item.id}.client")
    return walk.amending.put(walk.case, record, stance, write=walk.write_id())


def differ(walk: Walk, number: int) -> object:
    item = walk.item(number)
    if item is None:
        return None
    clash = Clash(
        item=item.id, client_intends=walk.mark(), client_reason=walk.mark(),
        clinician_reason=walk.mark(),
    )  # fmt: skip
    return Differing(walk.store_seen).keep_clash(walk.case, clash, write=walk.write_id())


def look_at(walk: Walk, number: int) -> object:
    item = walk.item(number)
    if item is None:
        return None
    return Following(walk.store_seen).look_at_task(
        walk.case, FIRST_SITTING, item.id, happened=Happened.NOT, obstacle=walk.mark(),
        write=walk.write_id(),
    )  # fmt: skip


def tell_medicines(walk: Walk, _: int) -> object:
    told = Medicines(remedies=Known.YES, remedy_list=(walk.mark(),))
    return AskingMedicines(walk.store_seen).keep(walk.case, told, write=walk.write_id())


def choose_paper(walk: Walk, _: int) -> object:
    chosen = PaperChosen(visit_note=walk.mark())
    return Leaving(walk.store_seen).choose_paper(walk.case, chosen, write=walk.write_id())


ACTS: Final[Mapping[str, Callable[[Walk, int], object]]] = {
    act.__name__: act
    for act in (
        say, translate, leave, answer_model, bridge, write_goal, take, reword, move, remove,
        refuse, undo, stand, differ, look_at, tell_medicines, choose_paper,
    )
} | {"show": Walk.show}  # fmt: skip
SINGLE: Final = ("bridge", "order", "paper", "model.", "released.", "translation.")
"""Records that the next statement takes the place of, also where the last one is hidden."""


def beside(record: RecordId) -> bool:
    """True for what is never written over by those who may not see it."""
    return not record.startswith(SINGLE)

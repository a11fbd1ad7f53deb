"""What people do in a walk through a case: say, change, show, undo."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from planner.domain.account import Holder, Utterance
from planner.domain.clash import Clash
from planner.domain.following import Happened
from planner.domain.joining import Left
from planner.domain.leaving import PaperChosen
from planner.domain.medicines import Known, Medicines
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.releases import giver_of, released_to
from planner.domain.translating import Translator
from planner.services.asking_medicines import AskingMedicines
from planner.services.differing import Differing
from planner.services.following import Following
from planner.services.framing import FIRST_SITTING
from planner.services.leaving import Leaving
from planner.services.listening import Answer, Listening
from planner.services.understanding import Understanding
from tests.fakes import EN
from tests.services.marks import wording, words
from tests.services.onlooking import goal
from tests.services.walking import Act, Walk

QUESTIONS: Final = ("cause", "fear", "hope")


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
        walk.case, of.id, words(mark), made_by=Translator.WORKER,
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


ACTS: Final[Mapping[str, Act]] = {
    act.__name__: act
    for act in (
        say, translate, leave, answer_model, bridge, write_goal, take, reword, move, remove,
        refuse, undo, stand, differ, look_at, tell_medicines, choose_paper,
    )
} | {"show": Walk.show}  # fmt: skip

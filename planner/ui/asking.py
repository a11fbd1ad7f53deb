"""A question as it is put to whoever speaks, in their language and the worker's."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from planner.domain.account import OTHERS_QUESTIONS, Holder
from planner.domain.practices import Question
from planner.language.catalogs import CLIENT, State
from planner.language.keys import QUESTIONS, content_key
from planner.language.wording import Phrasebook, Spoken
from planner.services.listening import answer_id
from planner.ui import desk, elements
from planner.ui.workroom import Workroom

OTHERS: Final = (Holder.FAMILY, Holder.HEALER, Holder.OTHER)


def ask(room: Workroom, question: Question) -> None:
    """The question large, what it may be about, and the way to hear both."""
    in_speaker, in_worker = question_in_both(room, question)
    to_speaker, to_worker = (
        hints(p).get(question.id) for p in (room.speaker_phrases, room.phrases)
    )
    hint = (to_speaker, to_worker) if to_speaker and to_worker else None
    elements.question(room.phrases, in_speaker, in_worker, hint=hint)
    # The question is whole without its hint: one that is not translated keeps nobody from it.
    is_heard = to_speaker is not None and to_speaker.state not in {State.MISSING, State.STALE}
    elements.read_aloud(
        room.phrases, [in_speaker, *([to_speaker] if to_speaker and is_heard else [])]
    )


def ask_in_list(room: Workroom, question: Question) -> None:
    """The question alone, as one of several that a worker writes down quickly."""
    in_speaker, in_worker = question_in_both(room, question)
    elements.question(room.phrases, in_speaker, in_worker, is_listed=True)


def other_words(room: Workroom, question: Question) -> None:
    """The question in fewer words, and for the worker why it is asked."""
    key = content_key(QUESTIONS, question.id, "", "simpler")
    elements.in_both(room.phrases, *in_both(room, question.simpler, key))
    elements.small(room.phrases.library(question.why, QUESTIONS, question.id, field="why"))


def question_in_both(room: Workroom, question: Question) -> tuple[Spoken, Spoken]:
    """The question in the language of whoever speaks and in the worker's."""
    return in_both(room, question.ask, content_key(QUESTIONS, question.id, "", "ask"))


def in_both(room: Workroom, source: str, context: str) -> tuple[Spoken, Spoken]:
    """A piece of content's prose for whoever speaks and for the worker."""
    first = room.speaker_phrases.spoken(source, name=CLIENT, context=context)
    return first, room.phrases.spoken(source, name=CLIENT, context=context)


def hints(phrases: Phrasebook) -> dict[str, Spoken]:
    """What to think of with some questions: read out where silence follows the question."""
    return {
        "impact": phrases.spoken(
            "It can be about family, work, how others see you, money, papers, or a place to live.",
            name=CLIENT,
        ),
        "cause": phrases.spoken(
            "There may be more than one. Say first what weighs most, and how sure you are.",
            name=CLIENT,
        ),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderNow:
    """Whose view the fields on the screen hold, and whose was tapped."""

    shown: Holder
    chosen: Holder


def choose_holder(room: Workroom, question: Question) -> HolderNow:
    """Whose view it is, asked only where it is not the speaker's own."""
    if question.id not in OTHERS_QUESTIONS:
        return HolderNow(shown=Holder.CLIENT, chosen=Holder.CLIENT)
    say = room.phrases.say
    names = {
        Holder.FAMILY: say("Family"),
        Holder.HEALER: say("Healer"),
        Holder.OTHER: say("Somebody else"),
    }
    spoken_of = (h for h in OTHERS if has_answer(room, question, h))
    shown = room.desk.holders.setdefault(question.id, next(spoken_of, Holder.FAMILY))
    chosen = st.segmented_control(
        say("Whose view is this?"),
        list(OTHERS),
        format_func=lambda holder: names[holder],
        key=desk.key("holder", question.id),
        default=shown,
        required=True,
    )
    return HolderNow(shown=shown, chosen=chosen)


def turn_to_holder(room: Workroom, question: Question, holder: HolderNow) -> bool:
    """Show the view that was tapped from the next run on, once the one on the screen is kept.

    A tap on another view can come with the words that were typed just before it.
    """
    if holder.chosen is holder.shown:
        return False
    room.desk.holders[question.id] = holder.chosen
    return True


def has_answer(room: Workroom, question: Question, holder: Holder) -> bool:
    """True where this view was given already, for all to see who look on."""
    return bool(room.case.slots(answer_id(question.id, holder, room.desk.speaking)))

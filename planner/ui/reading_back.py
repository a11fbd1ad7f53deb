"""The speaker's own words read back to them, and whether that is what they meant."""

import streamlit as st

from planner.domain.account import Utterance
from planner.domain.bodies import Body
from planner.domain.case import Record
from planner.domain.joining import ReadBack
from planner.domain.translating import Translation, Translator
from planner.domain.words import Said
from planner.language.wording import Phrasebook
from planner.services.listening import fresh_id, translation_id
from planner.services.understanding import fingerprint_of, read_back_id
from planner.ui import answers, elements
from planner.ui.elements import Quotation
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom

READ_BACK = ("problem", "name", "cause", "workings", "fear", "help_wanted", "hope")


def read_back(room: Workroom) -> bool:
    """The speaker's answers as they were said; False where there are none."""
    say = room.phrases.say
    said = [
        (record, utterance)
        for record, utterance in room.case.each(Utterance)
        if utterance.giver == room.desk.speaking and utterance.is_client_view
    ]
    if not said:
        elements.empty_state(say("Nothing has been said yet."), say("The interview comes first."))
        return False
    said.sort(key=lambda pair: _place(pair[1].question))
    elements.said(
        quotation(room, record, utterance)
        for record, utterance in said
        if utterance.words and utterance.question in READ_BACK
    )
    is_it_close(room)
    return True


def _place(question: str) -> int:
    return READ_BACK.index(question) if question in READ_BACK else len(READ_BACK)


def quotation(room: Workroom, record: Record, utterance: Utterance) -> Quotation:
    """One answer with how it was taken down and its translation, if somebody made one."""
    assert utterance.words is not None  # noqa: S101 - the caller chose answers with words
    translation = room.case.one(translation_id(record.id), Translation)
    return Quotation(
        words=utterance.words,
        how=how_taken(room, utterance),
        translation=translation.words if translation else None,
        translated=how_translated(room.phrases, translation, record.version) if translation else "",
    )


def how_taken(room: Workroom, utterance: Utterance) -> str:
    """How the words were taken down, said only where they are not the speaker's own."""
    if utterance.words is None or utterance.words.said is Said.VERBATIM:
        return ""
    return answers.ways_taken(room)[utterance.words.said]


def how_translated(phrases: Phrasebook, translation: Translation, version: int) -> str:
    """Who made a translation, whether somebody checked it, and whether it is out of date."""
    say = phrases.say
    made_by = {
        Translator.INTERPRETER: say("Translated by the interpreter."),
        Translator.WORKER: say("Translated by the worker."),
        Translator.RELATIVE: say("Translated by a relative."),
        Translator.MACHINE: say("Translated by a machine."),
    }[translation.made_by]
    checked = (
        say("A second person has checked it.")
        if translation.is_checked
        else say("Nobody has checked it yet.")
    )
    stale = say("The words have changed since.") if translation.is_stale(version) else ""
    return " ".join(part for part in (made_by, checked, stale) if part)


def is_it_close(room: Workroom) -> None:
    """Is this close? Asked of the speaker about their own words; any change asks again."""
    client = room.speaker_phrases
    giver = room.desk.speaking
    names = {
        True: client.to_client("Yes, that is what I said"),
        False: client.to_client("Not quite"),
    }
    record = read_back_id(giver)
    of = fingerprint_of(room.case, giver)
    chosen = st.segmented_control(
        client.to_client("Is this close to what I meant?"),
        list(names),
        format_func=lambda value: names[value],
        default=room.understanding.was_read_back(room.case, giver),
        key=field_key(room, "read-back", record, of[:8]),
        required=True,
    )
    ahead = settle(
        room,
        record,
        shown=chosen,
        value=lambda body: said_of(body, of),
        save=lambda: (
            room.understanding.keep_read_back(
                room.case, is_close=chosen, giver=giver, write=fresh_id()
            )
            if chosen is not None
            else None
        ),
    )
    if ahead is not Ahead.NOBODY:
        if ahead is Ahead.BOTH:
            fill_anew(room, record)
        st.rerun()
    if chosen is False:
        st.page_link(
            PAGES / "interview.py",
            label=room.phrases.say("Change the words in the interview"),
            query_params=room.desk.address(),
        )


def said_of(body: Body, of: str) -> bool | None:
    """What a version says of the words as they stand now."""
    return body.is_close if isinstance(body, ReadBack) and body.of == of else None

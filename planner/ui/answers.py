"""One answer on the screen: the words, their language, how they were taken down, the choices."""

import streamlit as st

from planner.domain.account import OTHERS_QUESTIONS, Holder, Utterance
from planner.domain.case import Case, Record
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT as THE_CLIENT
from planner.domain.practices import Question
from planner.domain.words import LanguageTag, Said
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.dates import time_of_day
from planner.language.keys import CONCEPTS, content_key
from planner.services.listening import Answer, answer_id, answer_of, fresh_id
from planner.ui import desk, elements
from planner.ui.asking import question_in_both
from planner.ui.elements import Quotation
from planner.ui.in_step import Ahead, field_key, settle
from planner.ui.two_versions import choose_version
from planner.ui.workroom import Workroom


def giver_of(room: Workroom, holder: Holder) -> GiverId:
    """Whose account an answer goes into; the clinician's view belongs to the client's case."""
    return THE_CLIENT if holder is Holder.CLINICIAN else room.desk.speaking


def slot_of(room: Workroom, question: str, holder: Holder) -> RecordId:
    """The record that the fields on the screen are filled from and saved to."""
    return room.case.free_slot(answer_id(question, holder, giver_of(room, holder)))


def take_answer(
    room: Workroom, question: Question, holder: Holder, *, is_in_short: bool = False
) -> Answer:
    """The answer as it stands on the screen, filled from what is saved.

    In short, only the words are asked for: everything else stays as it is.
    """
    say = room.phrases.say
    saved = room.listening.answer(room.case, question.id, holder, giver_of(room, holder))
    record = slot_of(room, question.id, holder)
    words = st.container()
    language = saved.language if saved else room.account.language
    said = saved.said if saved else Said.VERBATIM
    if not is_in_short:
        with st.container(horizontal=True, key=desk.key("manner", question.id)):
            language = language_of(room, record, language)
            said = how_taken(room, record, said)
    with words, st.container(key=room.direction_key(language, question.id)):
        text = st.text_area(
            in_the_list(room, question)
            if is_in_short
            else say("The answer, in the words it was said in"),
            value=saved.text if saved else "",
            key=field_key(room, "answer", record),
            height=104 if is_in_short else 160,
            label_visibility="collapsed" if is_in_short else "visible",
        )
        person = take_person(room, question, record, saved)
    choices = take_choices(room, question, record, saved)
    return Answer(
        text=(text or "").strip(), choices=choices, language=language, said=said, person=person
    )


def in_the_list(room: Workroom, question: Question) -> str:
    """What a screen reader calls a field whose question stands right above it."""
    return elements.plain(question_in_both(room, question)[1].text)


def said_besides(room: Workroom, question: str, holder: Holder) -> None:
    """What the same person said to this question at another time, before other people.

    Both stand as they were said; whoever looks on may see all that is shown here.
    """
    shown_below = slot_of(room, question, holder)
    slots = room.case.slots(answer_id(question, holder, giver_of(room, holder)))
    said = [room.case.one(slot, Utterance) for slot in slots if slot != shown_below]
    words = [one.words for one in said if one is not None and one.words is not None]
    if words:
        elements.small(room.phrases.say("Also said:"))
        elements.said(Quotation(words=quoted) for quoted in words)


def language_of(room: Workroom, record: str, standing: LanguageTag) -> LanguageTag:
    """The language the words are written in: usually that of whoever speaks."""
    head, usual = room.case.head, room.account.language
    tags = (standing, usual, head.client_language, head.clinician_language)
    offered = sorted(dict.fromkeys(tags), key=lambda tag: tag != usual)
    if len(offered) == 1:
        return standing
    return st.segmented_control(
        room.phrases.say("Written in"),
        offered,
        format_func=lambda tag: elements.plain(room.autonym(tag)),
        key=field_key(room, "language", record),
        default=standing,
        required=True,
    )


def how_taken(room: Workroom, record: str, standing: Said) -> Said:
    """Whether the words are the speaker's own, an interpreter's, or a summary."""
    ways = ways_taken(room)
    return st.segmented_control(
        room.phrases.say("How it was taken down"),
        list(ways),
        format_func=lambda way: ways[way],
        key=field_key(room, "said", record),
        default=standing,
        required=True,
    )


def ways_taken(room: Workroom) -> dict[Said, str]:
    """The names of the ways of taking words down."""
    say = room.phrases.say
    return {
        Said.VERBATIM: say("Word for word"),
        Said.INTERPRETED: say("Through an interpreter"),
        Said.SUMMARISED: say("In short"),
    }


def take_person(room: Workroom, question: Question, record: str, saved: Answer | None) -> str:
    """Who of their people says so, as whoever speaks calls them."""
    standing = saved.person if saved else ""
    if question.id not in OTHERS_QUESTIONS:
        return standing
    named = st.text_input(
        room.phrases.say("Who says so, as the speaker calls them"),
        value=standing,
        key=field_key(room, "person", record),
        max_chars=60,
    )
    return (named or "").strip()


def take_choices(
    room: Workroom, question: Question, record: str, saved: Answer | None
) -> tuple[str, ...]:
    """Causes that others have named, shown only when asked for and nobody else looks on."""
    standing = saved.choices if saved else ()
    if not question.offers_choices or not room.may_ask_sensitive:
        return standing
    is_asked_for = bool(standing) or st.toggle(
        room.phrases.say("Show causes that other people have named"), key=desk.key("show-choices")
    )
    if not is_asked_for:
        return standing
    phrases = room.speaker_phrases
    names = {
        concept.id: phrases.spoken(
            concept.choice, name=CLIENT, context=content_key(CONCEPTS, concept.id, field="choice")
        ).text
        for concept in room.planner.library.concepts.values()
        if concept.choice
    }
    chosen = st.pills(
        phrases.to_client("Choose any that fit. None has to."),
        list(names),
        selection_mode="multi",
        default=[c for c in standing if c in names],
        format_func=lambda concept: elements.plain(names[concept]),
        key=field_key(room, "choices", record),
    )
    # A choice whose concept was taken out of the vocabulary was still said.
    return (*(c for c in standing if c not in names), *chosen)


def keep(room: Workroom, question: str, holder: Holder, given: Answer) -> Ahead | None:
    """Save what changed, in one transaction, and say when; None where it could not be saved."""
    record, giver = slot_of(room, question, holder), giver_of(room, holder)

    def save(case: Case) -> object:
        return room.listening.keep(case, question, holder, given, giver=giver, write=fresh_id())

    try:
        ahead = settle(
            room,
            record,
            shown=None if given.is_empty else given,
            value=answer_of,
            save=lambda: room.listening.keep(
                room.case, question, holder, given, giver=giver, write=fresh_id()
            ),
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return None
    if ahead is Ahead.BOTH:
        choose_version(
            room,
            record,
            mine=(given.text, given.language),
            theirs=lambda case: words_of(room, case, question, holder),
            keep_mine=save,
        )
    else:
        saved_line(room, record, is_new=ahead is Ahead.SCREEN)
    return ahead


def saved_line(room: Workroom, record: str, *, is_new: bool) -> None:
    """When a record was saved, read from the store and from nowhere else."""
    case = room.store.read(room.case.id) if is_new else room.case
    standing = case.record(record)
    if standing is not None:
        saved_at(room, standing)
    else:
        elements.not_saved_yet()


def saved_at(room: Workroom, standing: Record) -> None:
    """When this version was saved."""
    elements.saved(room.phrases, time_of_day(room.phrases.manifest, standing.at, room.zone))


def words_of(room: Workroom, case: Case, question: str, holder: Holder) -> tuple[str, LanguageTag]:
    """The text of an answer as it is saved now, empty where it was taken out."""
    saved = room.listening.answer(case, question, holder, giver_of(room, holder))
    return (saved.text, saved.language) if saved else ("", room.account.language)

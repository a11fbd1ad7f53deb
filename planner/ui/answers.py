"""One answer on the screen: the words, their language, how they were taken down, the choices."""

import streamlit as st

from planner.domain.account import Holder
from planner.domain.case import Case
from planner.domain.practices import Question
from planner.domain.words import LanguageTag, Said
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.dates import time_of_day
from planner.language.keys import CONCEPTS, content_key
from planner.services.listening import Answer, answer_id, answer_of, fresh_id
from planner.ui import desk, elements
from planner.ui.in_step import Ahead, field_key, settle
from planner.ui.two_versions import choose_version
from planner.ui.workroom import Workroom


def take_answer(room: Workroom, question: Question, holder: Holder) -> Answer:
    """The answer as it stands on the screen, filled from what is saved."""
    say = room.phrases.say
    saved = room.listening.answer(room.case, question.id, holder)
    record = answer_id(question.id, holder)
    words = st.container()
    with st.container(horizontal=True, key=desk.key("manner", record)):
        language = language_of(room, record, saved)
        said = how_taken(room, record, saved)
    with words, st.container(key=room.direction_key(language, question.id)):
        text = st.text_area(
            say("The answer, in the words it was said in"),
            value=saved.text if saved else "",
            key=field_key(room, "answer", record),
            height=160,
        )
    choices = take_choices(room, question, record, saved)
    return Answer(text=(text or "").strip(), choices=choices, language=language, said=said)


def language_of(room: Workroom, record: str, saved: Answer | None) -> LanguageTag:
    """The language the words are written in: usually the client's."""
    head = room.case.head
    standing = saved.language if saved else head.client_language
    offered = list(dict.fromkeys((standing, head.client_language, head.clinician_language)))
    if len(offered) == 1:
        return standing
    offered.sort(key=lambda tag: tag != head.client_language)
    return st.segmented_control(
        room.phrases.say("Written in"),
        offered,
        format_func=lambda tag: elements.plain(room.autonym(tag)),
        key=field_key(room, "language", record),
        default=standing,
        required=True,
    )


def how_taken(room: Workroom, record: str, saved: Answer | None) -> Said:
    """Whether the words are the client's own, an interpreter's, or a summary."""
    ways = ways_taken(room)
    return st.segmented_control(
        room.phrases.say("How it was taken down"),
        list(ways),
        format_func=lambda way: ways[way],
        key=field_key(room, "said", record),
        default=saved.said if saved else Said.VERBATIM,
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


def take_choices(
    room: Workroom, question: Question, record: str, saved: Answer | None
) -> tuple[str, ...]:
    """Causes that others have named, shown only when the client asks to see some."""
    standing = saved.choices if saved else ()
    if not question.offers_choices:
        return standing
    say = room.phrases.say
    client = room.client_phrases
    offered = {c.id: c.choice for c in room.planner.library.concepts.values() if c.choice}
    is_asked_for = bool(standing) or st.toggle(
        say("Show causes that other people have named"), key=desk.key("show-choices")
    )
    if not is_asked_for:
        return standing
    names = {
        concept: client.spoken(
            text, name=CLIENT, context=content_key(CONCEPTS, concept, field="choice")
        ).text
        for concept, text in offered.items()
    }
    chosen = st.pills(
        client.to_client("Choose any that fit. None has to."),
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
    record = answer_id(question, holder)
    try:
        ahead = settle(
            room,
            record,
            shown=None if given.is_empty else given,
            value=answer_of,
            save=lambda: room.listening.keep(room.case, question, holder, given, write=fresh_id()),
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
            keep_mine=lambda case: room.listening.keep(
                case, question, holder, given, write=fresh_id()
            ),
        )
    else:
        saved_line(room, record, is_new=ahead is Ahead.SCREEN)
    return ahead


def saved_line(room: Workroom, record: str, *, is_new: bool) -> None:
    """When a record was saved, read from the store and from nowhere else."""
    case = room.store.read(room.case.id) if is_new else room.case
    standing = case.record(record)
    if standing is not None:
        elements.saved(room.phrases, time_of_day(room.phrases.manifest, standing.at, room.zone))
    else:
        elements.not_saved_yet()


def words_of(room: Workroom, case: Case, question: str, holder: Holder) -> tuple[str, LanguageTag]:
    """The text of an answer as it is saved now, empty where it was taken out."""
    saved = room.listening.answer(case, question, holder)
    return (saved.text, saved.language) if saved else ("", case.head.client_language)

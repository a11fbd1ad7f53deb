"""An answer's translation for the clinician, kept beside the words and never in their place.

Rule CU-1: it says who made it and whether somebody has checked it, and it is out of date
once the words change.
"""

from functools import partial

import streamlit as st

from planner.domain.account import Utterance
from planner.domain.bodies import Body
from planner.domain.case import Case, Record
from planner.domain.ids import RecordId
from planner.domain.translating import Translation, Translator
from planner.domain.words import LanguageTag, Words
from planner.language.catalogs import State
from planner.language.labels import translator_label
from planner.services.listening import fresh_id, translation_id, usual_translator
from planner.ui import answers, desk, elements
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.two_versions import Version, choose_version
from planner.ui.workroom import Workroom

Made = tuple[str, Translator]
"""A translation as the screen shows it: the text, and who made it."""


def translate(room: Workroom, record: RecordId, *, is_new: bool) -> Ahead:
    """The translation of one answer, where clinician and speaker have no language in common.

    `is_new` says that the answer was saved in this run: the translation is of those words.
    """
    case = room.store.read(room.case.id) if is_new else room.case
    answer = case.record(record)
    said = answer.body if answer and isinstance(answer.body, Utterance) else None
    language = case.head.clinician_language
    spoken_in = said.language if said else room.account.language
    if spoken_in == language:
        return Ahead.NOBODY
    kept = standing(case, record, language)
    is_stale = answer is not None and kept is not None and kept.is_stale(answer.version)
    if is_stale:
        elements.translation_mark(room.phrases, State.STALE)
    label = room.phrases.say("Translation for the clinician")
    with st.expander(label, key=desk.key("translation"), on_change="rerun") as unfolded:
        if not unfolded.open:
            return Ahead.NOBODY
        if answer is None or said is None or said.words is None:
            elements.small(room.phrases.say("First come the words as they were said."))
            return Ahead.NOBODY
        ahead = take(room, case, answer, kept)
        if ahead is Ahead.SCREEN:
            case = room.store.read(room.case.id)
            kept = standing(case, record, language)
        if kept is not None and ahead in {Ahead.NOBODY, Ahead.SCREEN}:
            how_sure(room, case, answer, kept)
    return ahead


def standing(case: Case, record: RecordId, language: LanguageTag) -> Translation | None:
    """The translation into this language, however old."""
    kept = case.one(translation_id(record), Translation)
    return kept if kept and kept.words.language == language else None


def take(room: Workroom, case: Case, answer: Record, kept: Translation | None) -> Ahead:
    """The words in the clinician's language and who made them, kept as they are given."""
    say = room.phrases.say
    language = case.head.clinician_language
    record = translation_id(answer.id)
    with st.container(key=room.direction_key(language, "translated", answer.id)):
        text = st.text_area(
            say("For the clinician, in: {language}", language=room.autonym(language)),
            value=kept.words.text if kept else "",
            key=field_key(room, "translated", record),
        )
    usual = usual_translator(room.sitting_now[1] if room.sitting_now else None)
    made_by = st.segmented_control(
        say("Who made this translation"),
        list(Translator),
        format_func=lambda one: elements.plain(translator_label(room.phrases, one)),
        default=kept.made_by if kept else usual,
        key=field_key(room, "made-by", record),
        required=True,
    )
    given = (text or "").strip()
    words = Words(text=given, language=language) if given else None
    save = partial(
        room.listening.translate, of=answer.id, words=words, made_by=made_by, write=fresh_id()
    )
    ahead = settle(
        room,
        record,
        shown=(given, made_by) if given else None,
        value=lambda body: made(body, language),
        save=lambda: save(case),
    )
    if ahead is Ahead.BOTH:
        choose_version(
            room,
            record,
            mine=(given, language),
            theirs=lambda now: version_of(standing(now, answer.id, language), language),
            keep_mine=save,
        )
    else:
        answers.saved_line(room, record, is_new=ahead is Ahead.SCREEN)
    return ahead


def made(body: Body, language: LanguageTag) -> Made | None:
    """What a version holds in this language."""
    is_ours = isinstance(body, Translation) and body.words.language == language
    return (body.words.text, body.made_by) if isinstance(body, Translation) and is_ours else None


def version_of(kept: Translation | None, language: LanguageTag) -> Version:
    """A translation as one of two versions, empty where it was taken out."""
    return (kept.words.text if kept else "", language)


def how_sure(room: Workroom, case: Case, answer: Record, kept: Translation) -> None:
    """Whether it still belongs to the words, and whether a second person has read both."""
    say = room.phrases.say
    is_stale = kept.is_stale(answer.version)
    if kept.is_checked and not is_stale:
        elements.small(say("A second person who knows both languages has checked it."))
        return
    elements.translation_mark(room.phrases, State.STALE if is_stale else State.DRAFT)
    label = (
        say("It still says what was said")
        if is_stale
        else say("A second person who knows both languages has checked it")
    )
    if st.button(label, key=desk.key("sure", answer.id, kept.is_checked, is_stale)):
        room.listening.translate(
            case,
            answer.id,
            kept.words,
            made_by=kept.made_by,
            is_checked=not is_stale,
            write=fresh_id(),
        )
        fill_anew(room, translation_id(answer.id))
        st.rerun()

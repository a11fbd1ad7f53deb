"""Changing the words of a plan's goal or task, or taking it out."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.case import Body, Case, PlanItem, RecordId
from planner.domain.plan import Wording
from planner.domain.words import LanguageTag
from planner.services.listening import fresh_id
from planner.ui import desk, elements
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.two_versions import Version, choose_version
from planner.ui.workroom import Workroom

Texts = Mapping[LanguageTag, str]


def change(room: Workroom, record: RecordId, wording: Wording) -> None:
    """The way to other words and out of the plan; a widget remembers that it is open."""
    say = room.phrases.say
    if not st.toggle(say("Change or take out"), key=field_key(room, "change", record)):
        return
    version = room.case.seen_version(record)
    filled_from = room.desk.seen.setdefault(record, version)
    with st.form(desk.key("words-form", record), border=False):
        given = fields(room, record, wording)
        elements.small(say("A change clears what both have said of this line."))
        is_sent = st.form_submit_button(say("Keep these words"))
    if st.button(say("Take this out"), key=desk.key("remove", record)):
        room.agreeing.remove(room.case, record, write=fresh_id())
        st.rerun()
    if is_sent and not given:
        elements.notice(say("Write the words in at least one language."))
    elif is_sent or filled_from != version:
        reword(room, record, wording, given)


def fields(room: Workroom, record: RecordId, wording: Wording) -> dict[LanguageTag, str]:
    """What stands in the fields, one a language; a translation that is missing begins empty."""
    head = room.case.head
    standing = own_texts(wording)
    given = {}
    for tag in dict.fromkeys((head.client_language, head.clinician_language)):
        with st.container(key=room.direction_key(tag, "words", record)):
            given[tag] = st.text_area(
                elements.plain(room.autonym(tag)),
                value=standing.get(tag, ""),
                key=field_key(room, "words", record, tag),
            )
    return {tag: text.strip() for tag, text in given.items() if text and text.strip()}


def reword(room: Workroom, record: RecordId, wording: Wording, given: Texts) -> None:
    """Keep the words, which nobody has agreed to yet; where somebody was first, ask."""
    changed = reworded(wording, given)

    def keep(case: Case) -> object:
        return room.agreeing.reword(case, record, changed, write=fresh_id())

    ahead = settle(
        room,
        record,
        shown=dict(given),
        value=texts_of,
        save=lambda: room.agreeing.reword(room.case, record, changed, write=fresh_id()),
    )
    if ahead is Ahead.BOTH:
        mine = shown(room, given)
        choose_version(
            room, record, mine=mine, theirs=lambda case: theirs(room, case, record), keep_mine=keep
        )
        return
    if ahead is Ahead.SCREEN:
        fill_anew(room, record)
    st.rerun()


def reworded(wording: Wording, given: Texts) -> Wording:
    """The new wording: what was left as it was is no longer a checked translation."""
    is_changed = dict(given) != own_texts(wording)
    left = {tag for tag, text in given.items() if text == wording.texts.get(tag)}
    return Wording(texts=dict(given), unreviewed=frozenset(left) if is_changed else frozenset())


def own_texts(wording: Wording) -> dict[LanguageTag, str]:
    """The texts that are in their own language, without those another one stands in for."""
    return {tag: text for tag, text in wording.texts.items() if tag not in wording.missing}


def texts_of(body: Body) -> dict[LanguageTag, str] | None:
    """The words of a version of an item, None where it was taken out."""
    return own_texts(body.item.text) if isinstance(body, PlanItem) else None


def theirs(room: Workroom, case: Case, record: RecordId) -> Version:
    """The words as they are saved now, in the client's language if they are there."""
    standing = case.record(record)
    texts = texts_of(standing.body) if standing else None
    return shown(room, texts or {})


def shown(room: Workroom, texts: Texts) -> Version:
    """One of the texts, the client's if it is there."""
    language = room.case.head.client_language
    if language in texts or not texts:
        return texts.get(language, ""), language
    tag, text = next(iter(texts.items()))
    return text, tag

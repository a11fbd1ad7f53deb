"""Changing a line of the plan: its words, what stands beside them, its place, or taking it out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from planner.domain.bodies import Body, PlanItem
from planner.domain.case import Case, Record
from planner.domain.explanatory_model import Domain
from planner.domain.ids import RecordId
from planner.domain.plan import Goal, Task, TaskKind, Wording
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.labels import doer_label
from planner.language.wording import Phrasebook
from planner.services.amending import Particulars
from planner.services.listening import fresh_id
from planner.ui import desk, elements, plan_fields
from planner.ui.in_step import Ahead, fill_anew, settle
from planner.ui.plan_fields import Texts
from planner.ui.plan_table import Table
from planner.ui.two_versions import Version, choose_version
from planner.ui.workroom import Workroom


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line as its fields show it."""

    words: Texts
    line: Texts = field(default_factory=dict)
    domain: Domain = Domain.PERSONAL
    doer: str = ""
    goal: str = ""
    kind: TaskKind = TaskKind.STEP


def change(table: Table, one: Goal | Task) -> None:
    """Other words, another place, or out of the plan."""
    room = table.room
    say = room.phrases.say
    record = RecordId(one.id)
    if table.is_open:
        move(table, one)
        standing = written(one)
        version = room.case.seen_version(record)
        filled_from = room.desk.seen.setdefault(record, version)
        with st.form(desk.key("words-form", record), border=False):
            given = fields(table, one, standing)
            elements.small(say("A change clears what was said of this line."))
            is_sent = st.form_submit_button(say("Keep these words"), type="primary")
        if is_sent and not given.words:
            elements.notice(say("Write the words in at least one language."))
        elif is_sent or filled_from != version:
            keep(room, record, one, given)
    take_out(table, one)


def take_out(table: Table, one: Goal | Task, *, name: str = "remove") -> None:
    """Out of the plan with one tap, and back with another."""
    room = table.room
    if st.button(room.phrases.say("Take this out"), key=desk.key(name, one.id)):
        room.amending.remove(room.case, RecordId(one.id), write=fresh_id())
        st.rerun()


def move(table: Table, one: Goal | Task) -> None:
    """One place up or down among its neighbours; what was said of it stands."""
    room = table.room
    say = room.phrases.say
    row = [g.id for g in table.plan.goals]
    if isinstance(one, Task):
        row = [task.id for task in table.plan.tasks if task.goal == one.goal]
    if len(row) == 1:
        return
    at = row.index(one.id)
    with st.container(horizontal=True, key=desk.key("move", one.id)):
        is_up = st.button(say("Move up"), key=desk.key("up", one.id), disabled=at == 0)
        is_down = st.button(
            say("Move down"), key=desk.key("down", one.id), disabled=at == len(row) - 1
        )
    if is_up or is_down:
        room.amending.move(room.case, RecordId(one.id), up=is_up, write=fresh_id())
        st.rerun()


def fields(table: Table, one: Goal | Task, standing: Written) -> Written:
    """What stands in the fields."""
    room = table.room
    say = room.phrases.say
    words = plan_fields.words(room, one.id, "words", standing.words)
    if isinstance(one, Goal):
        line = plan_fields.line(room, one.id, "line", say("How it will be noticed"), standing.line)
        return Written(
            words=words, line=line, domain=plan_fields.domain(room, one.id, standing.domain)
        )
    return Written(
        words=words,
        line=plan_fields.line(room, one.id, "line", say("When"), standing.line),
        doer=plan_fields.doer(room, one.id, standing.doer),
        goal=plan_fields.goal(room, table.plan, one.id, standing.goal),
        domain=plan_fields.domain(room, one.id, standing.domain),
        # What a suggestion is was settled by whoever wrote it.
        kind=standing.kind if one.suggestion else plan_fields.kind(room, one.id, standing.kind),
    )


def keep(room: Workroom, record: RecordId, one: Goal | Task, given: Written) -> None:
    """Keep the words, which nobody has agreed to yet; where somebody was first, ask."""

    def save(case: Case) -> Record | None:
        return room.amending.reword(
            case, record, reworded(one.text, given.words), beside=beside(one, given),
            write=fresh_id(),
        )  # fmt: skip

    try:
        ahead = settle(room, record, shown=given, value=written_in, save=lambda: save(room.case))
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    if ahead is Ahead.BOTH:
        choose_version(
            room,
            record,
            mine=shown(room, given),
            theirs=lambda case: theirs(room, case, record),
            keep_mine=save,
        )
        return
    if ahead is Ahead.SCREEN:
        fill_anew(room, record)
    st.rerun()


def beside(one: Goal | Task, given: Written) -> Particulars:
    """What stands beside the words, as it is kept."""
    before = one.measure if isinstance(one, Goal) else one.rhythm
    line = None
    if given.line:
        line = reworded(before, given.line) if before else Wording(texts=dict(given.line))
    return Particulars(
        domain=given.domain, line=line, doer=given.doer, goal=given.goal, kind=given.kind
    )


def reworded(wording: Wording, given: Texts) -> Wording:
    """The new wording: what was left as it was is no longer a checked translation."""
    if dict(given) == own_texts(wording):
        return wording
    left = {tag for tag, text in given.items() if text == wording.texts.get(tag)}
    return Wording(texts=dict(given), unreviewed=frozenset(left))


def own_texts(wording: Wording | None) -> dict[LanguageTag, str]:
    """The texts that are in their own language, without those another one stands in for."""
    if wording is None:
        return {}
    return {tag: text for tag, text in wording.texts.items() if tag not in wording.missing}


def written(one: Goal | Task) -> Written:
    """A line as its fields begin."""
    if isinstance(one, Goal):
        return Written(words=own_texts(one.text), line=own_texts(one.measure), domain=one.domain)
    return Written(
        words=own_texts(one.text),
        line=own_texts(one.rhythm),
        domain=one.domain,
        doer=one.doer,
        goal=one.goal,
        kind=one.kind,
    )


def written_in(body: Body) -> Written | None:
    """A version of the line, None where it was taken out."""
    return written(body.item) if isinstance(body, PlanItem) else None


def theirs(room: Workroom, case: Case, record: RecordId) -> Version:
    """The line as it is saved now."""
    standing = case.record(record)
    saved = written_in(standing.body) if standing else None
    return shown(room, saved or Written(words={}))


def shown(room: Workroom, given: Written) -> Version:
    """A version in one line, in the client's language if it is there."""
    language = room.case.head.client_language
    text, tag = first(given.words, language)
    more = [first(given.line, language)[0], doer_of(room.phrases, given)]
    return " · ".join(part for part in (text, *more) if part), tag


def doer_of(phrases: Phrasebook, given: Written) -> str:
    """Who does it, where it is a task that is there."""
    return doer_label(phrases, given.doer) if given.doer else ""


def first(texts: Mapping[LanguageTag, str], language: LanguageTag) -> tuple[str, LanguageTag]:
    """The text in this language, else in any."""
    if language in texts or not texts:
        return texts.get(language, ""), language
    tag, text = next(iter(texts.items()))
    return text, tag

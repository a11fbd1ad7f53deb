"""Telling the plan back: whether it was told clearly, never whether the client is able."""

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.case import Case
from planner.domain.ids import RecordId
from planner.domain.leaving import Recalled, ToldBack
from planner.domain.parties import ItemStatus
from planner.domain.plan import DraftPlan, Task
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.wording import Spoken
from planner.services.leaving import told_back_id
from planner.services.listening import fresh_id
from planner.ui import answers, elements
from planner.ui.in_step import Ahead, field_key, settle
from planner.ui.passages import in_case_languages
from planner.ui.read_out import ask
from planner.ui.two_versions import Version, choose_version
from planner.ui.workroom import Workroom


def told_back(room: Workroom, plan: DraftPlan) -> bool:
    """Ask, write down what was told, tell it again; False while something is not saved."""
    if room.sitting_now is None:
        return True
    ask(room, lambda p: p.spoken("In your own words: what will you do?", name=CLIENT))
    elements.small(
        room.phrases.say("It shows whether the plan was told clearly. It is no test of the client.")
    )
    told = take(room, room.sitting_now[0])
    ahead = keep(room, told, room.sitting_now[0])
    if told is not None and told.recalled in {Recalled.PART, Recalled.NOT}:
        say_again(room, plan)
    if ahead is Ahead.STORE:
        st.rerun()
    return ahead not in {Ahead.BOTH, None}


def recalled_names(room: Workroom) -> dict[Recalled, str]:
    """How the client told it."""
    say = room.phrases.say
    return {
        Recalled.ALL: say("All of it"),
        Recalled.PART: say("Part of it"),
        Recalled.NOT: say("Not yet"),
        Recalled.NOT_ASKED: say("Not asked"),
    }


def take(room: Workroom, sitting: RecordId) -> ToldBack | None:
    """What stands on the screen, filled from what is saved."""
    record = told_back_id(sitting)
    saved = room.case.one(record, ToldBack)
    names = recalled_names(room)
    recalled = st.segmented_control(
        room.phrases.say("How the client told it back"),
        list(names),
        format_func=lambda one: names[one],
        default=saved.recalled if saved else None,
        key=field_key(room, "recalled", record),
        required=True,
    )
    if recalled is None:
        return None
    if recalled is Recalled.NOT_ASKED:
        return ToldBack(sitting=sitting, recalled=recalled)
    with st.container(key=room.direction_key(room.desk.client_language, "told-back")):
        words = st.text_area(
            room.phrases.say("What the client said, in the words it was said in"),
            value=saved.words if saved else "",
            height=120,
            key=field_key(room, "told-back", record),
        )
    return ToldBack(sitting=sitting, recalled=recalled, words=(words or "").strip())


def keep(room: Workroom, told: ToldBack | None, sitting: RecordId) -> Ahead | None:
    """Save what changed and say when; None where it could not be saved."""
    record = told_back_id(sitting)

    def save(case: Case) -> object:
        assert told is not None  # noqa: S101 - nothing can be saved before it is told
        return room.leaving.keep_told_back(case, told, write=fresh_id())

    try:
        ahead = settle(
            room,
            record,
            shown=told,
            value=told_of,
            save=lambda: (
                room.leaving.keep_told_back(room.case, told, write=fresh_id()) if told else None
            ),
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return None
    if ahead is Ahead.BOTH:
        choose_version(
            room,
            record,
            mine=in_words(room, told),
            theirs=lambda case: in_words(room, case.one(record, ToldBack)),
            keep_mine=save,
        )
    else:
        answers.saved_line(room, record, is_new=ahead is Ahead.SCREEN)
    return ahead


def told_of(body: Body) -> ToldBack | None:
    """A version of the record as the screen shows it."""
    return body if isinstance(body, ToldBack) else None


def in_words(room: Workroom, told: ToldBack | None) -> Version:
    """What was told, in a line, to be compared with another version."""
    if told is None:
        return "", room.phrases.language
    if told.words:
        return told.words, room.desk.client_language
    return recalled_names(room)[told.recalled], room.phrases.language


def say_again(room: Workroom, plan: DraftPlan) -> None:
    """What was not clear is told once more, in other words, and asked about again."""
    say = room.phrases.say
    elements.notice(
        say("Tell it once more in other words, one step after the other. Then ask again.")
    )
    steps = [in_both_languages(room, task) for task in plan.tasks if is_tried(room, plan, task)]
    if steps:
        elements.small(say("These are the steps:"))
        elements.sentences_in_both(room.phrases, steps)
        elements.read_aloud(room.phrases, [client for client, _ in steps])


def is_tried(room: Workroom, plan: DraftPlan, task: Task) -> bool:
    """False for a task that is stopped or turned down."""
    is_off = plan.item_status(task.id, room.case.stances) is ItemStatus.DISAGREED
    return not is_off and not plan.is_blocked(task)


def in_both_languages(room: Workroom, task: Task) -> tuple[Spoken, Spoken]:
    """A task in the client's language and the worker's, which may be the same."""
    passages = in_case_languages(room, task.text)
    return passages[0], passages[-1]

"""The casebook: what there is to do, finding a case, opening it, or beginning a new one.

Others may be in the room: no line names a topic, counts answers or shows a client's name.
"""

from datetime import date
from typing import Final

import streamlit as st

from planner.domain.bodies import CaseOpened
from planner.domain.case import CaseSummary, WorkLine
from planner.domain.plan import CautionLevel
from planner.domain.setting import SettingKind
from planner.domain.words import LanguageTag
from planner.domain.work import WorkKind
from planner.language.dates import day, day_and_time
from planner.ui import bar, desk, elements
from planner.ui.real_case import choose_practice
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter

USUAL_SETTING: Final = "primary-care"
LONGEST_NAME: Final = 80
AT_FIRST: Final = 4  # so many lines of work leave the cases in sight on a tablet
AT_MOST: Final = 300


def page() -> None:
    """Show what there is to do, the way to a new case, and all cases, newest change first."""
    room = enter(needs_case=False)
    say = room.phrases.say
    elements.heading(say("Casebook"))
    to_do(room)
    beginning = st.container()
    label = say("Find a case by its code or the client's name")
    sought = st.text_input(label, key=desk.key("find"), max_chars=LONGEST_NAME) or ""
    shown = found(room, sought) if sought.strip() else newest(room)
    with beginning:
        new_case(room, is_first=not shown and not sought.strip())
    bar.foot(room)


def to_do(room: Workroom) -> None:
    """The work list, what is overdue first; nothing where there is nothing to do."""
    say = room.phrases.say
    heading = st.container()
    lines = st.container()
    key = desk.key("to-do")
    today = room.now.astimezone(room.zone).date()
    needing = frozenset(
        practice.id
        for practice in room.planner.library.practices.values()
        if practice.level is not CautionLevel.BESIDE
    )
    work = room.casebook.work(today, needing, AT_FIRST)
    if work.has_more and st.toggle(say("Show all there is to do"), key=key):
        work = room.casebook.work(today, needing, AT_MOST)
        if work.has_more:
            elements.small(
                say("Lines shown: {count}. Others follow as these are done.", count=AT_MOST)
            )
    if work.lines:
        with heading:
            elements.subheading(say("To do"))
        with lines:
            elements.list_of_links(work_row(room, line, today) for line in work.lines)


def work_row(room: Workroom, line: WorkLine, today: date) -> tuple[str, str, str]:
    """One line of the work list: where the work is, the code, the day and a few neutral words.

    Others may look over the worker's shoulder: it names no topic, and counts nothing.
    """
    say = room.phrases.say
    page, words = {
        WorkKind.SITTING: ("interview", say("Sitting not finished")),
        WorkKind.DUTY: ("check_in", say("Something to do alone")),
        WorkKind.CAUTION: ("plan", say("A question to a prescriber")),
        WorkKind.REVIEW: ("beginning", say("Next visit")),
    }[line.work.kind]
    facts = [words]
    if line.work.due is not None:
        due = day(room.phrases.manifest, line.work.due)
        facts.insert(0, say("Overdue: {day}", day=due) if line.work.is_overdue(today) else due)
    return f"/{page}?case={line.case.id}", line.case.head.code, " · ".join(facts)


def found(room: Workroom, sought: str) -> bool:
    """The cases with this code or name; False where there is none."""
    say = room.phrases.say
    cases = room.casebook.find(sought)
    if cases:
        elements.list_of_links(row(room, summary) for summary in cases)
    else:
        elements.empty_state(
            say("No case has this code or name."), say("Check it, or begin a new case.")
        )
    return bool(cases)


def newest(room: Workroom) -> bool:
    """One page of all cases; False where there are none yet."""
    say = room.phrases.say
    book = room.casebook.page(room.desk.page_after)
    if book.unreadable:
        elements.notice(say("Cases that cannot be opened: {count}", count=len(book.unreadable)))
    if book.cases:
        elements.list_of_links(row(room, summary) for summary in book.cases)
    else:
        elements.empty_state(
            say("No cases yet."), say("A new case needs only a code and two languages.")
        )
    turn_page(room, has_older=book.next is not None)
    return bool(book.cases or book.unreadable)


def turn_page(room: Workroom, *, has_older: bool) -> None:
    """To older cases, and back to the newest."""
    say = room.phrases.say
    is_turned = room.desk.page_after is not None
    if is_turned and st.button(say("Newest cases"), key=desk.key("newest")):
        room.desk.page_after = None
        st.rerun()
    if has_older and st.button(say("Older cases"), key=desk.key("older")):
        room.desk.page_after = room.casebook.page(room.desk.page_after).next
        st.rerun()


def row(room: Workroom, summary: CaseSummary) -> tuple[str, str, str]:
    """One line: where it leads, the code, and what others may see of it; never a name."""
    say = room.phrases.say
    head = summary.head
    facts = [
        say("Client's language: {language}", language=room.autonym(head.client_language)),
        day_and_time(room.phrases.manifest, summary.changed_at, room.zone),
    ]
    if head.is_practice:
        facts.append(say("Practice, not for real clients."))
    return f"/interview?case={summary.id}", head.code, " · ".join(facts)


def new_case(room: Workroom, *, is_first: bool) -> None:
    """The form for a new case; it lies open where there is no case yet."""
    say = room.phrases.say
    tags = [m.tag for m in room.planner.languages]
    library = room.planner.library.settings
    settings = [s.id for s in library.values() if s.kind is not SettingKind.OVERLAY]
    labels = {setting: elements.plain(room.setting_name(setting)) for setting in settings}
    unfolded = st.expander(say("Begin a new case"), expanded=is_first, key=desk.key("begin"))
    with unfolded:
        is_practice = choose_practice(room)
    with unfolded, st.form(desk.key("new-case"), border=False):
        code = st.text_input(say("Code for this case"), max_chars=60)
        elements.small(say("A code of your own, not the client's name."))
        name = st.text_input(
            say("Client's name, only if you want one kept"), max_chars=LONGEST_NAME
        )
        elements.small(
            say("Kept sealed in this planner's store, to find the case by. No list shows it.")
        )
        client = st.pills(
            say("Client's language"), tags, format_func=lambda t: elements.plain(room.autonym(t))
        )
        clinician = st.selectbox(
            say("Clinician's language"),
            tags,
            format_func=lambda t: elements.plain(room.autonym(t)),
            index=tags.index(room.phrases.manifest.tag),
        )
        setting = st.selectbox(
            say("Care setting"),
            settings,
            format_func=lambda s: labels[s],
            index=settings.index(USUAL_SETTING) if USUAL_SETTING in settings else 0,
        )
        is_sent = st.form_submit_button(say("Begin"), type="primary")
    if is_sent:
        begin(
            room,
            code=(code or "").strip(),
            name=(name or "").strip(),
            client=client,
            clinician=clinician,
            setting=setting,
            is_practice=is_practice,
        )


def begin(
    room: Workroom,
    *,
    code: str,
    name: str,
    client: LanguageTag | None,
    clinician: LanguageTag,
    setting: str,
    is_practice: bool,
) -> None:
    """Open the case, or say what is missing."""
    say = room.phrases.say
    if not code:
        elements.notice(say("Give the case a code first."))
    elif client is None:
        elements.notice(say("Choose the client's language first."))
    else:
        head = CaseOpened(
            code=code,
            name=name,
            client_language=client,
            clinician_language=clinician,
            setting=setting,
            is_practice=is_practice,
        )
        case_id = room.listening.open_case(head)
        room.desk.open_case(case_id, client_language=client)
        st.switch_page(PAGES / "beginning.py", query_params=room.desk.address())


page()

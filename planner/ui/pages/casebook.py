"""The casebook: find a case, open it, or begin a new one."""

import streamlit as st

from planner.domain.case import CaseOpened, CaseSummary
from planner.domain.setting import SettingKind
from planner.domain.words import LanguageTag
from planner.language.dates import day_and_time
from planner.ui import bar, desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter

USUAL_SETTING = "primary-care"


def page() -> None:
    """Show the cases, newest change first, and the way to a new one."""
    room = enter(needs_case=False)
    say = room.phrases.say
    elements.heading(say("Casebook"))
    beginning = st.container()
    sought = st.text_input(say("Find a case by its code"), key=desk.key("find"), max_chars=60) or ""
    shown = found(room, sought) if sought.strip() else newest(room)
    with beginning:
        new_case(room, is_first=not shown and not sought.strip())
    bar.foot(room)


def found(room: Workroom, sought: str) -> bool:
    """The cases with this code; False where there is none."""
    say = room.phrases.say
    cases = room.store.find(sought)
    if cases:
        elements.list_of_links(row(room, summary) for summary in cases)
    else:
        elements.empty_state(
            say("No case has this code."), say("Check the code, or begin a new case.")
        )
    return bool(cases)


def newest(room: Workroom) -> bool:
    """One page of all cases; False where there are none yet."""
    say = room.phrases.say
    book = room.store.page(room.desk.page_after)
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
        room.desk.page_after = room.store.page(room.desk.page_after).next
        st.rerun()


def row(room: Workroom, summary: CaseSummary) -> tuple[str, str, str]:
    """One line: where it leads, the code, and what else is known of it."""
    say = room.phrases.say
    head = summary.head
    facts = [
        say("Client's language: {language}", language=room.autonym(head.client_language)),
        say("Answers: {count}", count=summary.answers),
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
    with unfolded, st.form(desk.key("new-case"), border=False):
        code = st.text_input(say("Code for this case"), max_chars=60)
        elements.small(say("A code of your own, not the client's name."))
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
        elements.small(say("This case is for practice: do not enter a real client's words."))
        is_sent = st.form_submit_button(say("Begin"), type="primary")
    if is_sent:
        begin(room, code=(code or "").strip(), client=client, clinician=clinician, setting=setting)


def begin(
    room: Workroom, *, code: str, client: LanguageTag | None, clinician: LanguageTag, setting: str
) -> None:
    """Open the case, or say what is missing."""
    say = room.phrases.say
    if not code:
        elements.notice(say("Give the case a code first."))
    elif client is None:
        elements.notice(say("Choose the client's language first."))
    else:
        head = CaseOpened(
            code=code, client_language=client, clinician_language=clinician, setting=setting
        )
        case_id = room.listening.open_case(head)
        room.desk.open_case(case_id, client_language=client)
        st.switch_page(PAGES / "interview.py", query_params=room.desk.address())


page()

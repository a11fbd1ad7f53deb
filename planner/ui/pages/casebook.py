"""The casebook: find a case, open it, or begin a new one."""

import streamlit as st

from planner.domain.case import CaseOpened, CaseSummary
from planner.domain.setting import SettingKind
from planner.domain.words import LanguageTag
from planner.language.dates import day_and_time
from planner.services.listening import Listening
from planner.ui import desk, elements
from planner.ui.rooms import PAGES
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """Show the cases, newest change first, and the way to a new one."""
    room = enter(needs_case=False)
    say = room.phrases.say
    elements.heading(say("Casebook"))
    elements.link("/library", say("Library of models"))
    elements.link("/about", say("What this is, and what it is not"))
    new_case(room)
    sought = st.text_input(say("Find a case by its code"), key=desk.key("find"))
    found = room.store.find(sought) if sought.strip() else None
    if found is not None:
        shown, following = found, None
    else:
        book = room.store.page(room.desk.page_after)
        shown, following = book.cases, book.next
        if book.unreadable:
            elements.notice(say("Cases that cannot be opened: {count}", count=len(book.unreadable)))
    if shown:
        elements.list_of_links(row(room, summary) for summary in shown)
    elif found is not None:
        elements.empty_state(
            say("No case has this code."), say("Check the code, or begin a new case.")
        )
    else:
        elements.empty_state(
            say("No cases yet."), say("A new case needs only a code and two languages.")
        )
    turn_back(room)
    if following is not None and st.button(say("Older cases"), key=desk.key("older")):
        room.desk.page_after = following
        st.rerun()


def turn_back(room: Workroom) -> None:
    """The way back to the newest cases, once somebody has turned to older ones."""
    say = room.phrases.say
    is_turned = room.desk.page_after is not None
    if is_turned and st.button(say("Newest cases"), key=desk.key("newest")):
        room.desk.page_after = None
        st.rerun()


def row(room: Workroom, summary: CaseSummary) -> tuple[str, str, str]:
    """One line: where it leads, the code, and what else is known of it."""
    say = room.phrases.say
    head = summary.head
    facts = [
        say("Client's language: {language}", language=autonym(room, head.client_language)),
        say("Answers: {count}", count=summary.answers),
        day_and_time(room.phrases.manifest, summary.changed_at, room.zone),
    ]
    if head.is_practice:
        facts.append(say("Practice, not for real clients."))
    return f"/interview?case={summary.id}", head.code, " · ".join(facts)


def autonym(room: Workroom, tag: str) -> str:
    """A language's own name."""
    return room.planner.languages.manifest(tag).autonym


def new_case(room: Workroom) -> None:
    """The form for a new case."""
    say = room.phrases.say
    languages = [m.tag for m in room.planner.languages]
    settings = [
        s for s in room.planner.library.settings.values() if s.kind is not SettingKind.OVERLAY
    ]
    labels = {s.id: room.phrases.library(s.label, s.id, field="label") for s in settings}
    with st.expander(say("Begin a new case")), st.form(desk.key("new-case"), border=False):
        code = st.text_input(
            say("Code for this case"),
            help=say("A code of your own, not the client's name."),
            max_chars=60,
        )
        client = st.selectbox(
            say("Client's language"), languages, format_func=lambda t: autonym(room, t),
            index=languages.index(room.desk.interface_language),
        )  # fmt: skip
        clinician = st.selectbox(
            say("Clinician's language"), languages, format_func=lambda t: autonym(room, t)
        )
        setting = st.selectbox(
            say("Care setting"),
            [s.id for s in settings],
            format_func=lambda s: elements.plain(labels[s]),
            index=[s.id for s in settings].index("primary-care"),
        )
        elements.small(say("This case is for practice: do not enter a real client's words."))
        is_sent = st.form_submit_button(say("Begin"), type="primary")
    if not is_sent:
        return
    if not code.strip():
        elements.notice(say("Give the case a code first."))
        return
    head = CaseOpened(
        code=code.strip(),
        client_language=LanguageTag(client),
        clinician_language=LanguageTag(clinician),
        setting=setting,
    )
    case_id = Listening(room.store).open_case(head)
    room.desk.open_case(case_id, client_language=head.client_language)
    st.switch_page(PAGES / "interview.py")


page()

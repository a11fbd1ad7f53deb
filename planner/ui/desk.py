"""The desk: all that one visitor's session remembers, typed, in one slot of Streamlit's state.

The store is the truth; the desk holds ids and choices. This is the only module that touches
`st.session_state`. A test seats a desk of its own with `seat`, since AppTest knows no cookies.
"""

import re
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final

import streamlit as st

from planner.domain.account import QUESTIONS, Holder, Tier
from planner.domain.case import Cursor
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT
from planner.domain.privacy import THE_CLIENT, Audience
from planner.domain.words import LanguageTag
from planner.language.wording import Phrasebook
from planner.ui import cookies, house
from planner.ui.reader import language_of

_SLOT: Final = "planner.desk"
_CASE: Final = "case"
_PLACE: Final = "at"
_NUMBERED: Final = tuple(QUESTIONS)
_CASE_ID: Final = re.compile(r"[0-9a-f]{32}")

SessionReader = Callable[[], str | None]
"""Answers the token of the signed-in session, None where there is none."""


def _token_from_cookie() -> str | None:
    return cookies.visitor(st.context.cookies).token


@dataclass(slots=True, kw_only=True)
class Desk:
    """What this session knows.

    `try_out` is the mark of a try-out, in which there is no token. The case id is random and
    opens nothing by itself; it also stands in the address, so that a reload finds the case.
    """

    interface_language: LanguageTag
    client_language: LanguageTag
    try_out: str | None = None
    case_id: str | None = None
    question: str | None = None
    """The interview's question on the screen."""
    template: str | None = None
    """The template that lies open in the library."""
    tier: str = Tier.CORE
    """How long the interview is to be."""
    is_list: bool = False
    """True where the interview's questions are shown as a list, not one at a time."""
    holders: dict[str, Holder] = field(default_factory=dict)
    """By question about other people's views, whose view is being written down."""
    audience: Audience | None = None
    """Who can see the screen beside the worker; None until the open case was looked at."""
    speaking: GiverId = CLIENT
    """Whose account is being given."""
    has_read: bool = False
    """True once this session knows that what the software is has been read lately."""
    page_after: Cursor | None = None
    """Where the casebook's page begins, None for the newest cases."""
    seen: dict[str, int] = field(default_factory=dict)
    """By record, the version that the fields on this screen were filled from."""
    turns: dict[str, int] = field(default_factory=dict)
    """By record, how often its field was filled anew; a part of the field's key."""
    read_session: SessionReader = field(default=_token_from_cookie)

    @property
    def phrases(self) -> Phrasebook:
        """The words for whoever uses the screen."""
        return house.current().phrases(self.interface_language)

    @property
    def client_phrases(self) -> Phrasebook:
        """The words for the client."""
        return house.current().phrases(self.client_language)

    def token(self) -> str | None:
        """The session's token, read anew each time."""
        return self.read_session()

    def open_case(self, case_id: str | None, *, client_language: LanguageTag) -> None:
        """Lay a case on the desk, or clear it with None. Raise ValueError for no id."""
        if case_id is not None and not _CASE_ID.fullmatch(case_id):
            raise ValueError("a case id is 32 hexadecimal digits")
        if case_id != self.case_id:
            self.audience = None
            self.speaking = CLIENT
            self.holders.clear()
            self.forget_fields()
            self.leave_question()
        self.case_id = case_id
        self.client_language = client_language
        _write_address(case_id)

    def show_to(self, audience: Audience) -> None:
        """Say who can see the screen from now on; every field is filled anew for them."""
        if audience != self.audience:
            self.forget_fields()
        self.audience = audience

    def forget_fields(self) -> None:
        """Let each field be filled from what is saved, as whoever looks on may see it."""
        self.seen.clear()
        self.turns.clear()

    def address(self) -> dict[str, str]:
        """The open case, for the address of the page to go to."""
        return {_CASE: self.case_id} if self.case_id else {}

    def ask(self, question: str) -> None:
        """Lay a question on the screen and write its number, never its subject, into the address.

        A reload, a restart of the server and the browser's own way back find it there.
        """
        self.question = question
        place = str(_NUMBERED.index(question) + 1)
        if st.query_params.get(_PLACE) != place:
            st.query_params[_PLACE] = place

    def leave_question(self) -> None:
        """Let the interview begin where there is something to ask."""
        self.question = None
        if _PLACE in st.query_params:
            del st.query_params[_PLACE]

    def asked_in_address(self) -> str | None:
        """The question whose number stands in the address, None where there is none."""
        place = st.query_params.get(_PLACE, "")
        is_number = place.isascii() and place.isdigit() and len(place) <= len(str(len(_NUMBERED)))
        at = int(place) - 1 if is_number else -1
        return _NUMBERED[at] if 0 <= at < len(_NUMBERED) else None


def here() -> Desk:
    """This session's desk, set up from the cookies at the first call."""
    found = st.session_state.get(_SLOT)
    if not isinstance(found, Desk):
        found = _first_desk()
        st.session_state[_SLOT] = found
    return found


def keep_address() -> None:
    """Write the case id into the address again: going from page to page drops it."""
    _write_address(here().case_id)


def seat(state: MutableMapping[str, Any], desk: Desk) -> None:
    """Put a ready desk into a session: `seat(app_test.session_state, Desk(...))`."""
    state[_SLOT] = desk


def key(*parts: str | int) -> str:
    """A widget's key. It carries both languages, whose account it is and who looks on.

    Streamlit keeps a widget's value as its label: with the language in the key, a change of
    language makes a new widget, seeded from the saved answer, and changes no answer. No
    value typed for one audience can come back for another.
    """
    desk = here()
    languages = f"{desk.interface_language}+{desk.client_language}"
    others: list[str] = sorted({desk.speaking, *(desk.audience or THE_CLIENT)} - {CLIENT})
    if desk.audience is not None and CLIENT not in desk.audience:
        others.append("without-client")
    return ":".join((*map(str, parts), desk.case_id or "no-case", languages, *others))


def clear() -> None:
    """Forget everything: no widget of this session outlives a hand-over."""
    st.session_state.clear()


def _first_desk() -> Desk:
    languages = house.current().languages
    given = st.context.cookies
    language = language_of(
        chosen=given.get(cookies.LANGUAGE, ""),
        asked=st.context.locale or "",
        languages=languages,
    )
    in_address = st.query_params.get(_CASE, "")
    return Desk(
        interface_language=language,
        client_language=language,
        try_out=cookies.visitor(given).try_out,
        case_id=in_address if _CASE_ID.fullmatch(in_address) else None,
    )


def _write_address(case_id: str | None) -> None:
    if case_id is None:
        if _CASE in st.query_params:
            del st.query_params[_CASE]
    elif st.query_params.get(_CASE) != case_id:
        st.query_params[_CASE] = case_id

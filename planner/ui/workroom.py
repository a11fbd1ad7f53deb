"""What a page works with: the desk, the words, the services and the case that lies open."""

from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from planner.domain.account import Account, Utterance
from planner.domain.case import Case
from planner.domain.matching import Result
from planner.domain.privacy import seen_by
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.keys import content_key
from planner.language.wording import Phrasebook, Spoken
from planner.services.framing import audience_at_first, may_ask_sensitive
from planner.services.sitting import Sitting
from planner.ui import desk, elements, house
from planner.ui.rooms import PAGES
from planner.ui.workbench import Workbench


@dataclass(frozen=True)
class Workroom(Workbench):
    """One visitor's open case, words and services for the length of one run of a page."""

    @property
    def may_ask_sensitive(self) -> bool:
        """True where nobody but client and worker looks on and the client can speak freely."""
        return may_ask_sensitive(self.sitting_now[1] if self.sitting_now else None, self.audience)

    @property
    def phrases(self) -> Phrasebook:
        """The words for whoever uses the screen."""
        return self.desk.phrases

    @cached_property
    def client_phrases(self) -> Phrasebook:
        """The words for the client of the open case."""
        return self.planner.phrasebook(self.case.head.client_language)

    @cached_property
    def speaker_phrases(self) -> Phrasebook:
        """The words for whoever is speaking, in the language of their account."""
        return self.planner.phrasebook(self.account.language)

    @cached_property
    def case(self) -> Case:
        """The open case as whoever looks on may see it, when the run began.

        Raise PL407 without one.
        """
        return seen_by(self.whole, self.audience, self.quiet)

    @cached_property
    def unwanted(self) -> tuple[Utterance, ...]:
        """What the client wants left out of the plan, also where it is not shown just now."""
        said = self.whole.account.utterances
        return tuple(u for u in said if u.question == "unwanted")

    @cached_property
    def account(self) -> Account:
        """The account of whoever is speaking."""
        return self.case.account_of(self.desk.speaking)

    @cached_property
    def result(self) -> Result:
        """What the account of whoever is speaking states."""
        return self.planner.match(self.account)

    @cached_property
    def sitting(self) -> Sitting:
        """The setting and languages of the open case.

        Raise PL301 where no plan may be made, its reason in the reader's language.
        """
        head = self.case.head
        try:
            return self.planner.sitting(
                head.setting,
                overlays=head.overlays,
                client=head.client_language,
                clinician=head.clinician_language,
            )
        except PlannerError as error:
            if error.code != "PL301":
                raise
            refuses = self.planner.library.settings[head.setting].refuses
            reason = self.phrases.library(refuses, head.setting, field="refuses")
            raise PlannerError(
                "PL301", setting=self.setting_name(head.setting), reason=reason
            ) from None

    @property
    def unheard(self) -> tuple[LanguageTag, ...]:
        """The languages of the account that nobody has taught the program to hear."""
        said = dict.fromkeys(u.words.language for u in self.account.utterances if u.words)
        return tuple(tag for tag in said if not self.planner.hearing.can_hear(tag))

    def for_both(self, source: str, context: str) -> tuple[Spoken, Spoken]:
        """A piece of content's prose in the client's language and in the reader's."""
        client = self.client_phrases.spoken(source, name=CLIENT, context=context)
        return client, self.phrases.spoken(source, name=CLIENT, context=context)

    def setting_name(self, setting: str) -> str:
        """A care setting's name in the reader's language."""
        label = self.planner.library.settings[setting].label
        return self.phrases.library(label, setting, field="label")

    def autonym(self, tag: str) -> str:
        """A language's own name."""
        return self.planner.languages.manifest(tag).autonym

    def direction_key(self, tag: str, *parts: str) -> str:
        """The key of a container whose fields run as this language does."""
        direction = self.planner.languages.manifest(tag).direction
        named = parts if self.desk.case_id is None else map(self.case.name_here, parts)
        return desk.key(elements.key_of_direction(direction), *named, tag)

    def template_name(self, template: str) -> str:
        """A template's own name for itself, in the reader's language."""
        label = self.planner.library.templates[template].label
        context = content_key(template, field="label")
        return self.phrases.spoken(label, name=CLIENT, context=context).text

    @property
    def zone(self) -> tzinfo:
        """The visitor's time zone, UTC where the browser does not say."""
        try:
            return ZoneInfo(st.context.timezone or "UTC")
        except (ZoneInfoNotFoundError, ValueError):
            return UTC

    @property
    def today(self) -> date:
        """The day it is where the visitor is."""
        return self.now.astimezone(self.zone).date()


def enter(*, needs_case: bool = True) -> Workroom:
    """The workroom for this run. Stops the page with a message where it cannot be had."""
    at = desk.here()
    furnished = house.current()
    room = Workroom(
        desk=at,
        casebook=furnished.cases(at.token(), at.try_out),
        planner=furnished.planner,
    )
    if not needs_case:
        return room
    say = room.phrases.say
    try:
        if at.audience is None:
            at.audience = audience_at_first(room.whole, room.now)
        at.client_language = room.case.head.client_language
    except PlannerError as error:
        if error.code != "PL407":
            raise
        elements.empty_state(
            say("No case is open."), say("Open one in the casebook, or begin a new one.")
        )
        st.page_link(PAGES / "casebook.py", label=say("To the casebook"))
        st.stop()
    return room

"""Where the parts meet: the only module that knows content, language, storage and services."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Final

from planner.content.library import Library
from planner.content.packs import Pack, find_packs
from planner.domain.account import Account
from planner.domain.matching import OPEN_PROBE, Result, Shelf, match
from planner.domain.plan import DraftPlan
from planner.domain.reasons import Ask
from planner.domain.setting import Setting, SettingKind
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.interop.accounts import Known
from planner.language.catalogs import CLIENT, Catalogues
from planner.language.hearing import Hearing
from planner.language.keys import content_key
from planner.language.sheets import Ears
from planner.language.suggesting import near_miss
from planner.language.tags import Languages
from planner.language.wording import Phrasebook
from planner.services.planning import Drafting
from planner.services.sitting import Sitting

SOURCE_LANGUAGE: Final = LanguageTag("en")


def utc_now() -> datetime:
    """The clock that everything is told the time by."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Planner:
    """The program put together from some packs of content. Each part is built when first used."""

    packs: tuple[Pack, ...]
    clock: Callable[[], datetime] = field(default=utc_now)

    @cached_property
    def library(self) -> Library:
        """Templates, settings, vocabulary and languages."""
        return Library(self.packs)

    @property
    def languages(self) -> Languages:
        """The languages there are."""
        return self.library.languages

    @cached_property
    def catalogues(self) -> Catalogues:
        """All translations."""
        return Catalogues(self.library.locale_folders, SOURCE_LANGUAGE)

    @cached_property
    def hearing(self) -> Hearing:
        """Hears every language that has a sheet."""
        return Hearing(Ears(self.catalogues, self.languages))

    @cached_property
    def shelf(self) -> Shelf:
        """The templates, indexed for matching."""
        return Shelf(self.library.templates.values())

    @cached_property
    def drafting(self) -> Drafting:
        """Drafts plans."""
        return Drafting(self.library.templates, self.library.practices, self.hearing)

    def phrasebook(self, tag: str) -> Phrasebook:
        """A phrasebook for a reader. Raise PL501 for an unknown language."""
        return Phrasebook(self.catalogues, self.languages, tag)

    def known(self) -> Known:
        """The ids that an account may use."""
        return Known(
            concepts=self.library.concepts,
            templates=self.library.templates,
            languages=self.languages,
        )

    def match(self, account: Account) -> Result:
        """The models an account states."""
        return match(account, self.shelf, self.hearing)

    def probe_texts(self, ask: Ask, languages: Sequence[str]) -> Mapping[str, str]:
        """The words of a question to ask, in each of these languages."""
        source, context = self.library.open_probe, content_key("questions", OPEN_PROBE, field="ask")
        if ask.template is not None:
            template = self.library.templates[ask.template]
            source = next(p.text for p in template.probes if p.id == ask.probe)
            context = content_key(template.id, "probes", ask.probe, "text")
        return {
            tag: self.phrasebook(tag).spoken(source, name=CLIENT, context=context).text
            for tag in languages
        }

    def sitting(
        self, setting: str, *, overlays: Sequence[str] = (), client: str, clinician: str
    ) -> Sitting:
        """A sitting. The overlays that are always on are put on and listed.

        Raise PL110 or PL115 for an unknown setting or overlay, PL301 for one without plans.
        """
        always = [s.id for s in self.library.settings.values() if s.always_on]
        return Sitting(
            setting=self._setting(setting),
            overlays=tuple(self._overlay(o) for o in dict.fromkeys([*always, *overlays])),
            client=self.phrasebook(client),
            clinician=self.phrasebook(clinician),
        )

    def draft(
        self, account: Account, sitting: Sitting, *, accepted: Sequence[str] | None = None
    ) -> DraftPlan:
        """A draft plan from an account."""
        return self.drafting.draft(account, self.match(account), sitting, accepted=accepted)

    def _setting(self, found: str) -> Setting:
        settings = self.library.settings
        bases = [s.id for s in settings.values() if s.kind is not SettingKind.OVERLAY]
        if found not in bases:
            raise PlannerError("PL110", found=found, hint=near_miss(found, bases))
        return settings[found]

    def _overlay(self, found: str) -> Setting:
        settings = self.library.settings
        known = [s.id for s in settings.values() if s.kind is SettingKind.OVERLAY]
        if found not in known:
            raise PlannerError("PL115", found=found, known=", ".join(known))
        return settings[found]


def built_planner() -> Planner:
    """The program with all packs that are installed or configured."""
    return Planner(find_packs())

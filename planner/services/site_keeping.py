"""What this place has settled for itself: kept like a case, sealed, with every earlier version."""

from datetime import datetime, timedelta
from typing import Final

from planner.domain.bodies import CaseOpened
from planner.domain.case import Case, Record
from planner.domain.ids import PersonId, RecordId
from planner.domain.site import SITE_CASE, Disclosed, Site, is_phone
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.services.keeping import Keeping

_SITE: Final = RecordId("site")
_HEAD: Final = RecordId("head")
SAID_AGAIN_AFTER: Final = timedelta(days=7)
"""After so long the page on what this software is comes first again (AI-1; Utah 13-72a-203)."""


class SiteKeeping(Keeping):
    """Reads and keeps the place's texts, and who has read what this software is."""

    def site(self) -> Site:
        """The place as it is set up, empty before anybody has written anything."""
        case = self._case()
        return (case.one(_SITE, Site) if case else None) or Site()

    def keep(self, site: Site, *, seen_version: int, write: str) -> Record | None:
        """Keep what the place settled; None where nothing changed.

        Raise PL120 for a number that cannot be dialled, PL121 for a name without a number or
        a number without a name, PL405 where somebody else saved since `seen_version`.
        """
        _must_be_sound(site)
        case = self._opened()
        if case.one(_SITE, Site) == site:
            return None
        return self._store.append(case.id, _SITE, site, seen_version=seen_version, write=write)

    def history(self) -> tuple[tuple[Record, Site], ...]:
        """Every version of the place's texts, the first one first."""
        if not self.seen_version():
            return ()
        versions = self._store.history(SITE_CASE, _SITE)
        return tuple((r, r.body) for r in versions if isinstance(r.body, Site))

    def seen_version(self) -> int:
        """Which version of the place's texts stands."""
        case = self._case()
        return case.seen_version(_SITE) if case else 0

    def must_be_ready(self) -> None:
        """Raise PL307 where no real case can be opened yet."""
        if not self.site().is_ready:
            raise PlannerError("PL307")

    def is_disclosed(self, person: PersonId, now: datetime) -> bool:
        """True where this person read what the software is within the last seven days."""
        case = self._case()
        record = case.record(_disclosed(person)) if case else None
        return record is not None and now - record.at < SAID_AGAIN_AFTER

    def disclose(self, person: PersonId, *, write: str) -> None:
        """Keep that this person has read it, now."""
        case = self._opened()
        record = _disclosed(person)
        self._store.append(
            case.id, record, Disclosed(), seen_version=case.seen_version(record), write=write
        )

    def _case(self) -> Case | None:
        try:
            return self._store.read(SITE_CASE)
        except PlannerError as error:
            if error.code != "PL407":
                raise
            return None

    def _opened(self) -> Case:
        case = self._case()
        if case is None:
            english = LanguageTag("en")
            head = CaseOpened(
                code="", client_language=english, clinician_language=english, setting=""
            )
            self._store.open_case(SITE_CASE, _HEAD, head, write="open.site")
            case = self._store.read(SITE_CASE)
        return case


def _must_be_sound(site: Site) -> None:
    for phone in (site.duty_phone, site.supervisor_phone, site.client_phone):
        if phone.strip() and not is_phone(phone):
            raise PlannerError("PL120", found=phone)
    for name, phone in (
        (site.duty_name, site.duty_phone),
        (site.supervisor_name, site.supervisor_phone),
    ):
        if bool(name.strip()) != bool(phone.strip()):
            raise PlannerError("PL121", found=name.strip() or phone.strip())


def _disclosed(person: PersonId) -> RecordId:
    return RecordId(f"disclosed.{person}")

"""What a place settles for itself before real clients come: protocol, contacts, limits.

The crisis text is written by people of the place and is shown exactly as they wrote it
(rule AI-7). No real case can be opened before the site is ready.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from planner.domain.following import Reading, ReadingKind
from planner.domain.ids import CaseId
from planner.domain.words import LanguageTag, Words

SITE_CASE: Final = CaseId("0" * 32)
"""The case that holds the place's own records: nobody's sitting, and on no list of cases."""

_SHORTEST_PHONE: Final = 3
"""Emergency numbers have three digits in most countries."""
_AROUND_DIGITS: Final = frozenset("+*#()-./ \u00a0\u2011\u2013")


class SitePart(StrEnum):
    """What a place has to write down before a case for a real client is opened."""

    PROTOCOL = "protocol"
    DUTY = "duty"
    LIMITS = "limits"


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentLimit:
    """A reading at or above this shows one fixed notice (PC-6)."""

    kind: ReadingKind
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody who can be called: a name, a number, and neither without the other."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The place's own texts, by language, and its contacts."""

    protocol: Mapping[LanguageTag, str] = field(default_factory=dict)
    """What to do in a crisis, step by step, a line each."""
    limits: Mapping[LanguageTag, str] = field(default_factory=dict)
    """The limits of confidentiality, as they are read to the client."""
    duty_name: str = ""
    duty_phone: str = ""
    supervisor_name: str = ""
    supervisor_phone: str = ""
    client_phone: str = ""
    """The number that stands large on the client's paper."""
    urgent_limits: tuple[UrgentLimit, ...] = ()
    refusal_changes_nothing: bool = False
    """True once the site confirms that saying no to this software does not change the care."""

    @property
    def missing(self) -> tuple[SitePart, ...]:
        """What has still to be written down before a real case may be opened."""
        is_there = {
            SitePart.PROTOCOL: bool(_written(self.protocol)),
            SitePart.DUTY: self.duty is not None,
            SitePart.LIMITS: bool(_written(self.limits)),
        }
        return tuple(part for part in SitePart if not is_there[part])

    @property
    def is_ready(self) -> bool:
        """True where a real case may be opened."""
        return not self.missing

    @property
    def duty(self) -> Contact | None:
        """Who is on duty, None where name or number is not written down."""
        return _contact(self.duty_name, self.duty_phone)

    @property
    def supervisor(self) -> Contact | None:
        """Whom a health worker calls, None where name or number is not written down."""
        return _contact(self.supervisor_name, self.supervisor_phone)

    def protocol_for(self, *readers: LanguageTag) -> Words | None:
        """The crisis text in the first of these languages that has one, else in any."""
        return _in_language(self.protocol, readers)

    def limits_for(self, *readers: LanguageTag) -> Words | None:
        """The limits of confidentiality in the first of these languages, else in any."""
        return _in_language(self.limits, readers)

    def limit_of(self, kind: ReadingKind) -> float | None:
        """From where a reading of this kind is urgent here, None where nobody said."""
        return next((limit.at for limit in self.urgent_limits if limit.kind is kind), None)

    def is_urgent(self, reading: Reading) -> bool:
        """True where a reading reaches the site's limit for its kind."""
        limit = self.limit_of(reading.kind)
        return limit is not None and reading.value >= limit


def is_phone(text: str) -> bool:
    """True for what can be dialled: at least three digits and only what stands around digits."""
    rest = [letter for letter in text if not letter.isdecimal()]
    return len(text) - len(rest) >= _SHORTEST_PHONE and _AROUND_DIGITS.issuperset(rest)


def _contact(name: str, phone: str) -> Contact | None:
    is_whole = bool(name.strip() and phone.strip())
    return Contact(name=name.strip(), phone=phone.strip()) if is_whole else None


def _written(texts: Mapping[LanguageTag, str]) -> dict[LanguageTag, str]:
    return {tag: text for tag, text in texts.items() if text.strip()}


def _in_language(texts: Mapping[LanguageTag, str], readers: Iterable[LanguageTag]) -> Words | None:
    """The text as it was written. A regional reader is served by the language's own text."""
    written = _written(texts)
    wanted = [tag for reader in readers for tag in (reader, LanguageTag(reader.split("-")[0]))]
    found = next((tag for tag in (*wanted, *written) if tag in written), None)
    return Words(text=written[found], language=found) if found is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosed:
    """Somebody who works here read what this software is and is not (rule AI-1)."""

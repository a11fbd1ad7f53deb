"""What somebody of the client's own people may be told, until when, and for which tasks.

A healer, a priest or a neighbour who helps learns exactly what the client allowed, and
nothing once the day has passed or the client has taken the yes back (rule CU-5).
"""

from dataclasses import dataclass
from datetime import date

from planner.domain.handout import PaperTask
from planner.domain.words import LanguageTag, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperConsent:
    """The client's yes for one helper. `helper` is what the client calls them."""

    helper: str
    may_be_told: Words
    """What may be said, as the client put it."""
    until: date
    """The last day on which it may be said."""
    tasks: tuple[str, ...]
    """The tasks (their record ids) that the helper may see."""
    is_withdrawn: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError where no helper is named."""
        if not self.helper.strip():
            raise ValueError("a consent names a helper")

    def stands(self, today: date) -> bool:
        """True up to and on the last day, unless the client has taken it back."""
        return not self.is_withdrawn and today <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperPage:
    """Everything that stands on a helper's page, in the client's language.

    It cannot be made without a consent that stands on the day it is made.
    """

    language: LanguageTag
    consent: HelperConsent
    on: date
    until: str
    """The last day, as the page's language writes it."""
    tasks: tuple[PaperTask, ...]
    is_draft: bool = True
    is_unchecked: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError where the consent does not stand."""
        if not self.consent.stands(self.on):
            raise ValueError("the client's consent does not stand")

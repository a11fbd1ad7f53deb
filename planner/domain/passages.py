"""Passages: what somebody said or wrote, with whose it is and how its translations stand.

Every sentence that leaves the program on paper carries where it comes from (rule AI-2) and
keeps words and translation apart (rule CU-1).
"""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.translating import Translator
from planner.domain.words import LanguageTag, Said


class Whose(StrEnum):
    """Whose sentence something is."""

    CLIENT = "client"
    GIVER = "giver"
    """Somebody else who gave an account of their own."""
    FAMILY = "family"
    HEALER = "healer"
    OTHER = "other"
    """Whose view somebody told who does not share it, by name where it was given."""
    CLINICIAN = "clinician"
    HEALTH_WORKER = "health-worker"
    BOTH = "both"
    """Found together by client and clinician."""
    TEMPLATE = "template"
    SETTING = "setting"
    REWORDED = "reworded"
    """A template's or setting's sentence that somebody at the table has changed since."""
    SOFTWARE = "software"
    """A sentence of the program's own around somebody's words."""
    PRACTICES = "practices"
    """The library's own list of practices and what to know about them."""


class TextState(StrEnum):
    """How a passage in one language came to be."""

    ORIGINAL = "original"
    CHECKED = "checked"
    UNCHECKED = "unchecked"
    STALE = "stale"
    """The words have changed since it was translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where a passage comes from."""

    whose: Whose
    name: str = ""
    """The id of the template or setting; what the person is called where somebody else's."""
    version: int = 0
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """A passage in one language."""

    text: str
    language: LanguageTag
    state: TextState = TextState.ORIGINAL
    made_by: Translator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What somebody said or wrote, the original first where there is one."""

    mark: Mark
    texts: tuple[Rendering, ...]
    said: Said | None = None
    """How it was taken down, where it is speech."""

    def __post_init__(self) -> None:
        """Raise ValueError for a passage without any text."""
        if not self.texts:
            raise ValueError("a passage needs text")

    def for_reader(self, language: LanguageTag) -> Rendering:
        """The text for a reader of this language; what there is where there is none."""
        of_language = (text for text in self.texts if text.language == language)
        return next(of_language, self.texts[0])

"""All that one person said: a list of utterances, each with its holder."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT
from planner.domain.words import LanguageTag, Words


class Holder(StrEnum):
    """Whose view an answer gives."""

    CLIENT = "client"
    FAMILY = "family"
    HEALER = "healer"
    CLINICIAN = "clinician"
    OTHER = "other"


class Tier(StrEnum):
    """How soon a question comes: short, core or full interview."""

    SHORT = "short"
    CORE = "core"
    FULL = "full"


QUESTIONS: Final[dict[str, Tier]] = {
    "problem": Tier.SHORT,
    "onset": Tier.CORE,
    "impact": Tier.CORE,
    "name": Tier.CORE,
    "cause": Tier.SHORT,
    "fear": Tier.CORE,
    "others_cause": Tier.CORE,
    "better": Tier.CORE,
    "coping": Tier.CORE,
    "past_help": Tier.CORE,
    "spirit": Tier.CORE,
    "help_wanted": Tier.SHORT,
    "hope": Tier.SHORT,
    "unwanted": Tier.SHORT,
    "deciders": Tier.CORE,
    "misunderstanding": Tier.CORE,
    "told_to_others": Tier.FULL,
    "workings": Tier.FULL,
    "course": Tier.FULL,
    "worse": Tier.FULL,
    "barriers": Tier.FULL,
    "identity": Tier.FULL,
    "others_advice": Tier.FULL,
}
"""Every question of the interview in the order it is asked (DESIGN, the sitting)."""

CAUSE_QUESTIONS: Final = frozenset({"cause", "name", "workings", "onset", "spirit"})
"""Questions whose answers can state a cause."""

WANTED_QUESTIONS: Final = frozenset({"help_wanted", "hope", "better", "past_help"})
"""Questions whose answers say what helps or is wished for."""

FEAR_QUESTIONS: Final = frozenset({"fear", "course"})
"""Questions whose answers say where it may lead."""

NEVER_READ: Final = frozenset({"identity"})
"""Questions whose answers the matcher does not read: who somebody is explains nothing."""

OTHERS_QUESTIONS: Final = frozenset({"others_cause", "others_advice"})
"""Questions about other people's views, which are never the client's."""


def default_holder(question: str) -> Holder:
    """The holder of an answer that names none."""
    return Holder.FAMILY if question in OTHERS_QUESTIONS else Holder.CLIENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One answer: the question, the words or choices, and whose view it is."""

    question: str
    language: LanguageTag
    words: Words | None = None
    choices: tuple[str, ...] = ()
    holder: Holder = Holder.CLIENT
    person: str = ""
    """Which person of the family, or which healer, in the client's own naming."""
    giver: GiverId = CLIENT
    """Who gave the answer. `holder` is whose view it is, seen from whoever gives it."""

    def __post_init__(self) -> None:
        """Raise ValueError for an unknown question or an answer that says nothing."""
        if self.question not in QUESTIONS:
            raise ValueError(self.question)
        if self.words is None and not self.choices:
            raise ValueError("an utterance needs words or choices")

    @property
    def is_client_view(self) -> bool:
        """True where the matcher may take it as what the client holds."""
        return self.holder is Holder.CLIENT and self.question not in OTHERS_QUESTIONS

    @property
    def is_read_by_matcher(self) -> bool:
        """False for answers that matching must never see."""
        return self.question not in NEVER_READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one person said, and which models they confirmed as close."""

    id: str
    language: LanguageTag
    utterances: tuple[Utterance, ...]
    confirmed: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError without an id."""
        if not self.id:
            raise ValueError("an account needs an id")

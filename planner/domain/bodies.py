"""What a record of a case can hold. A change is a new version of the record, never an overwriting.

Each subject's own facts are dataclasses of its module; here stand the case's head, what
people say of models and suggestions, and the list of everything that can be kept.
"""

from dataclasses import dataclass
from typing import Final

from planner.domain.account import Utterance
from planner.domain.clash import CautionAnswer, Clash
from planner.domain.deciding import Aims, Decision, FearStep
from planner.domain.following import Reading, SessionCheck, TaskLooked
from planner.domain.frame import Frame
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT, PersonJoined, QuestionLeft, ReadBack
from planner.domain.leaving import Approval, PaperChosen, ToldBack
from planner.domain.medicines import Medicines
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import Stance
from planner.domain.plan import Goal, Task
from planner.domain.safety import Duty, RiskAsked, SupervisorCalled
from planner.domain.site import Disclosed, Site
from planner.domain.translating import Translation
from planner.domain.words import LanguageTag, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened:
    """The head of a case. `code` is what the worker calls it; never a client's name by default.

    `is_practice` marks a case that is not for a real client.
    """

    code: str
    client_language: LanguageTag
    clinician_language: LanguageTag
    setting: str
    overlays: tuple[str, ...] = ()
    is_practice: bool = True
    name: str = ""
    """The client's name, only where the worker chooses to keep one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAnswer:
    """What the client said when asked, on reading a restatement, whether it is close."""

    template: str
    is_close: bool
    giver: GiverId = CLIENT


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionRefused:
    """A suggestion the client turned down; it is not offered again."""

    suggestion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """One sentence that both sides can stand behind."""

    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """A goal or task taken into the plan, at its place in the list."""

    item: Goal | Task
    place: int


PLAN_ORDER: Final = RecordId("order")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOrder:
    """In which order the plan's items stand; one that is not named stands by its own place."""

    items: tuple[RecordId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The record was taken out; earlier versions stay in the history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """Who else may see one version of a record; a changed record is nobody else's again."""

    record: RecordId
    of_version: int
    to: tuple[GiverId, ...]


Body = (
    CaseOpened
    | Utterance
    | ModelAnswer
    | SuggestionRefused
    | Bridge
    | PlanItem
    | PlanOrder
    | Stance
    | Removed
    | Released
    | Frame
    | PersonJoined
    | QuestionLeft
    | ReadBack
    | Translation
    | RiskAsked
    | Duty
    | SupervisorCalled
    | Medicines
    | Clash
    | CautionAnswer
    | Decision
    | Aims
    | FearStep
    | TaskLooked
    | Reading
    | SessionCheck
    | PaperChosen
    | ToldBack
    | Approval
    | HelperConsent
    | Site
    | Disclosed
)
"""Everything that can be kept."""

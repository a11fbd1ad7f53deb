"""The clinic's copy: all that was said, agreed and left open, ready to be printed.

Plain data in the languages of the sitting. What somebody said or wrote is a `Passage`, which
carries whose it is (rule AI-2); the printed form's own words are labels. The note for a
record is made from the same facts.
"""

from dataclasses import dataclass

from planner.domain.explanatory_model import Domain
from planner.domain.leaving import Approval
from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.domain.passages import Passage
from planner.domain.plan import CautionLevel, Wording
from planner.domain.words import LanguageTag


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One labelled line."""

    label: Wording
    value: Wording | Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerShown:
    """One answer: the question as it is read aloud, the words, the choices that were ticked."""

    about: str
    """The question's id."""
    question: Wording
    words: Passage | None
    choices: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountShown:
    """All that one person said, never mixed with another's."""

    giver: Wording
    is_client: bool
    answers: tuple[AnswerShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoViews:
    """Client's and clinician's answers to one question, side by side (rule CU-6)."""

    question: Wording
    client: tuple[AnswerShown, ...]
    clinician: tuple[AnswerShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceShown:
    """What one party says of an item in the version that is printed."""

    party: PartyKind
    value: StanceValue
    words: Passage | None = None
    """What follows the "but"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeShown:
    """The sentence that both can stand behind, and what each says of it."""

    words: Passage
    stances: tuple[StanceShown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionShown:
    """What to know before a practice and a treatment go together, and what was answered."""

    level: CautionLevel
    text: Passage
    answers: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemShown:
    """A goal or a task in the version that is printed."""

    text: Passage
    domain: Domain
    version: int
    status: ItemStatus
    stances: tuple[StanceShown, ...]
    rationale: Passage | None = None
    because: tuple[Passage, ...] = ()
    settled: tuple[Fact, ...] = ()
    """What a rule asks for with this kind of item: two aims, choices, how to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskShown:
    """A task, line by line."""

    item: ItemShown
    doer: str
    rhythm: Passage | None = None
    first_step: Passage | None = None
    cautions: tuple[CautionShown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalShown:
    """A goal with its tasks."""

    item: ItemShown
    measure: Passage | None = None
    tasks: tuple[TaskShown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClashShown:
    """A task on which the two sides hold different things, and how it goes on."""

    about: Passage
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicCopy:
    """Everything that stands on the clinic's copy and in the note, as one audience may see it."""

    code: str
    on: Wording
    """The day, as each language writes it."""
    client_language: LanguageTag
    clinician_language: LanguageTag
    setting: tuple[Wording, ...]
    """The setting, then its overlays."""
    is_practice: bool
    """True where the case is of no real client."""
    is_partial: bool
    """True where it was made for people who may not see all of the case."""
    name: str = ""
    """The client's name, only where the worker keeps one."""
    presence: tuple[Fact, ...] = ()
    interpreter: tuple[Fact, ...] = ()
    freedom: Fact | None = None
    risk: tuple[Fact, ...] = ()
    medicines: tuple[Fact, ...] = ()
    views: tuple[TwoViews, ...] = ()
    accounts: tuple[AccountShown, ...] = ()
    """All that was said and does not stand among the two views."""
    models: tuple[Passage, ...] = ()
    """The models that the client called close when they were read aloud."""
    bridge: BridgeShown | None = None
    goals: tuple[GoalShown, ...] = ()
    other_tasks: tuple[TaskShown, ...] = ()
    """Tasks whose goal is not in the plan."""
    other_cautions: tuple[CautionShown, ...] = ()
    """Cautions for what the client named and no task holds."""
    clashes: tuple[ClashShown, ...] = ()
    declined: tuple[Passage, ...] = ()
    """Suggestions and models that the client turned down."""
    not_asked: tuple[Wording, ...] = ()
    left: tuple[Fact, ...] = ()
    """Questions that were put and left, and how."""
    leaving: tuple[Fact, ...] = ()
    """Paper, next visit, and how the plan was told back."""
    fingerprint: str = ""
    """Of exactly the plan that is printed."""
    approval: Approval | None = None
    approved: tuple[Fact, ...] = ()
    """Who approved which version and when, line by line; empty for a draft."""

    @property
    def is_draft(self) -> bool:
        """True unless a named clinician approved exactly this plan (rule AI-4)."""
        return self.approval is None or self.approval.fingerprint != self.fingerprint

    @property
    def tasks(self) -> tuple[TaskShown, ...]:
        """Every task, in the plan's order."""
        return (*(task for goal in self.goals for task in goal.tasks), *self.other_tasks)

    @property
    def items(self) -> tuple[ItemShown, ...]:
        """Every goal and task."""
        return (*(goal.item for goal in self.goals), *(task.item for task in self.tasks))

    @property
    def disagreements(self) -> tuple[ItemShown, ...]:
        """The items to which somebody says no or "yes, but"."""
        strained = {StanceValue.DISAGREES, StanceValue.CAN_LIVE_WITH}
        return tuple(i for i in self.items if strained & {s.value for s in i.stances})

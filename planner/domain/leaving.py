"""What the client carries, what they told back, and who approved the plan that leaves."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from planner.domain.frame import WorkerRole
from planner.domain.handout import PaperSize
from planner.domain.ids import RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChosen:
    """The client's choice of paper; `size` is None for none at all."""

    size: PaperSize | None = PaperSize.FULL
    next_visit: date | None = None
    visit_note: str = ""
    """The hour, the place, or how to say that one cannot come."""
    phone: str = ""
    with_own_words: bool = False
    until_seen_by: str = ""
    """Who will look at the plan, where no clinician was there; it stands in the paper's title."""


class Recalled(StrEnum):
    """How the client told the plan back."""

    ALL = "all"
    PART = "part"
    NOT = "not"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBack:
    """The client says in their own words what they will do. It checks the telling, not them."""

    sitting: RecordId
    recalled: Recalled
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A named clinician stands behind exactly this plan; any change to it voids the approval."""

    by: str
    role: WorkerRole
    fingerprint: str
    at: datetime

    def __post_init__(self) -> None:
        """Raise ValueError without a name, and for anybody but a clinician."""
        if not self.by.strip() or self.role is not WorkerRole.CLINICIAN:
            raise ValueError("a named clinician approves")

"""Care settings: what a plan made here may hold and whose agreement it needs."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.explanatory_model import Review, Source, SuggestedGoal, SuggestedTask
from planner.domain.parties import PartyKind


class SettingKind(StrEnum):
    """A base, an overlay on any base, or a setting that stands alone and refuses treatment."""

    BASE = "base"
    OVERLAY = "overlay"
    EXCLUSIVE = "exclusive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One care context (alliance-contexts sheet). `rules` are the ids of what it switches on."""

    id: str
    kind: SettingKind
    version: int
    label: str
    purpose: str
    rules: tuple[str, ...]
    refuses: str
    always_on: bool
    agreement: tuple[PartyKind, ...]
    goals: tuple[SuggestedGoal, ...]
    tasks: tuple[SuggestedTask, ...]
    sources: tuple[Source, ...]
    review: Review

    @property
    def makes_plans(self) -> bool:
        """False where a treatment plan must be refused, with the reason in `refuses`."""
        return self.kind is not SettingKind.EXCLUSIVE

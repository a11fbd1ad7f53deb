"""Customs and remedies that can touch a treatment, and the interview's own questions."""

from dataclasses import dataclass

from planner.domain.account import Tier
from planner.domain.explanatory_model import Source
from planner.domain.plan import CautionLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A concrete practice with a medical interaction. Safety goes by practice, not by model."""

    id: str
    label: str
    concepts: tuple[str, ...]
    level: CautionLevel
    caution: str
    ask: str
    danger_signs: tuple[str, ...]
    sources: tuple[Source, ...]
    stop_with: tuple[str, ...] = ()
    """Kinds of medicine or condition with which it stops until the prescriber has decided."""
    ask_first_with: tuple[str, ...] = ()
    """Kinds with which it needs an answer before it is begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the interview in the program's own words."""

    id: str
    tier: Tier
    ask: str
    simpler: str
    why: str
    offers_choices: bool
    sensitive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A language-neutral idea. `choice` is its wording where clients may be offered it."""

    id: str
    gloss: str
    examples: tuple[str, ...]
    choice: str = ""

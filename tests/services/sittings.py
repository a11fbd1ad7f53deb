"""A small library, a setting and phrasebooks, from which the services make plans."""

from pathlib import Path
from typing import Any

from planner.domain.explanatory_model import (
    Domain,
    Need,
    Review,
    SuggestedGoal,
    SuggestedTask,
    Template,
)
from planner.domain.parties import PartyKind
from planner.domain.plan import CautionLevel
from planner.domain.practices import Practice
from planner.domain.setting import Setting, SettingKind
from planner.services.planning import Drafting
from planner.services.sitting import Sitting
from tests.fakes import hearing, pattern, sheet, template
from tests.language.small import phrasebook

HEARING = hearing(
    sheet(
        {
            "soul": "soul", "leave": "left", "prayer": "pray*", "healer": "healer",
            "fasting": "fast", "worry": "worry", "tea": "tea",
        },
        {"negator-before": "not\nno\nstopped"},
    )
)  # fmt: skip
LEVELS = {
    "fasting": CautionLevel.STOP,
    "tea": CautionLevel.ASK_FIRST,
    "prayer": CautionLevel.BESIDE,
}
PRACTICES = {
    name: Practice(
        id=name, label=name, concepts=(name,), level=level, caution=f"Care with {name}.",
        ask="", danger_signs=(f"Danger of {name}.",), sources=(),
    )
    for name, level in LEVELS.items()
}  # fmt: skip


def goal(name: str, domain: Domain = Domain.PERSONAL, need: Need | None = None) -> SuggestedGoal:
    """A suggested goal whose text is its id."""
    return SuggestedGoal(
        id=name, domain=domain, text=f"{name}.", measure=f"{name} measure.",
        rationale=f"As I see it, {name}.", need=need,
    )  # fmt: skip


def task(name: str, of: str, domain: Domain = Domain.PERSONAL, **more: Any) -> SuggestedTask:  # noqa: ANN401 - SuggestedTask's own fields
    """A suggested task whose text is its id."""
    return SuggestedTask(
        id=name, goal=of, domain=domain, doer="client", text=f"{name}.", rhythm="Daily.",
        first_step="Now.", rationale=f"As I see it, {name}.", **more,
    )  # fmt: skip


SOUL = template(
    "soul-loss",
    pattern("soul + leave"),
    goals=(
        goal("soul-home", Domain.SPIRITUAL, Need(named=("soul",))),
        goal("sleep"),
        goal("eat"),
        goal("call-healer", Domain.COMMUNITY, Need(named=("healer",))),
    ),
    tasks=(
        task(
            "pray",
            "soul-home",
            Domain.SPIRITUAL,
            need=Need(named=("prayer",)),
            practices=("prayer",),
        ),
        task(
            "healer",
            "soul-home",
            Domain.COMMUNITY,
            need=Need(named=("healer",)),
            practices=("tea",),
        ),
        task("rest", "sleep"),
        task("walk", "sleep", Domain.PRACTICAL),
    ),
)
WORRY = template(
    "worry-much",
    pattern("worry"),
    goals=(goal("calm"), goal("quiet")),
    tasks=(task("breathe", "calm"), task("talk", "calm"), task("tea", "calm", practices=("tea",))),
)
TEMPLATES: dict[str, Template] = {t.id: t for t in (SOUL, WORRY)}


def setting(
    name: str = "primary-care",
    kind: SettingKind = SettingKind.BASE,
    **more: Any,  # noqa: ANN401 - Setting's own fields
) -> Setting:
    """A care setting."""
    given: dict[str, Any] = {
        "refuses": "", "always_on": False, "goals": (), "tasks": (),
        "agreement": (PartyKind.CLIENT, PartyKind.CLINICIAN), **more,
    }  # fmt: skip
    return Setting(
        id=name, kind=kind, version=1, label=name, purpose="", rules=(), sources=(),
        review=Review(), **given,
    )  # fmt: skip


CLINIC = setting(
    goals=(goal("follow-up", Domain.CLINICAL), goal("body", Domain.CLINICAL)),
    tasks=(task("blood-test", "follow-up", Domain.CLINICAL),),
)


def sitting(folder: Path, client: str = "es", clinician: str = "en", **more: Any) -> Sitting:  # noqa: ANN401 - Sitting's own fields
    """A sitting in the clinic; `folder` may hold catalogues."""
    given: dict[str, Any] = {"setting": CLINIC, "overlays": (), **more}
    books = (phrasebook(folder, client), phrasebook(folder, clinician))
    return Sitting(client=books[0], clinician=books[1], **given)


def drafting() -> Drafting:
    """Drafts from the small library."""
    return Drafting(TEMPLATES, PRACTICES, HEARING)

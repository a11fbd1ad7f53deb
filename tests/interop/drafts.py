"""A small draft plan, with a line of every kind."""

from typing import Any

from planner.domain.explanatory_model import Domain
from planner.domain.parties import PartyKind
from planner.domain.plan import Caution, CautionLevel, DraftPlan, Goal, Origin, Task, Wording
from planner.domain.words import LanguageTag

AR, EN = LanguageTag("ar"), LanguageTag("en")


def both(text: str, arabic: str = "نص", **more: Any) -> Wording:  # noqa: ANN401 - Wording's own fields
    """A passage in Arabic and English."""
    return Wording(texts={AR: arabic, EN: text}, **more)


HOPE = Goal(
    id="g1", domain=Domain.PERSONAL, text=both("To sing <b>"), origin=Origin(utterance=2),
    because=("أن أغني & أنام",), measure=both("A sign"),
)  # fmt: skip
HOME = Goal(
    id="g2", domain=Domain.SPIRITUAL, text=both("Home"),
    origin=Origin(template="soul-loss", template_version=3), because=("soul left",),
    rationale=both("As I see it, home", unreviewed=frozenset({AR})), measure=both("Days"),
)  # fmt: skip
TEA = Task(
    id="t1", goal="g2", domain=Domain.COMMUNITY, doer="helper", text=both("Drink tea"),
    origin=Origin(setting="primary-care"), rhythm=both("Daily"), first_step=both("Buy it"),
    because=("*tea* helps",), practices=("tea",), cautions=("c1",),
)  # fmt: skip
CAUTIONS = (
    Caution(id="c1", level=CautionLevel.ASK_FIRST, practice="tea", text=both("Care with tea")),
    Caution(id="c2", level=CautionLevel.BESIDE, practice="kohl", text=both("Care with kohl")),
)


def plan(**more: Any) -> DraftPlan:  # noqa: ANN401 - DraftPlan's own fields
    """The draft."""
    given: dict[str, Any] = {
        "goals": (HOPE, HOME), "tasks": (TEA,), "cautions": CAUTIONS, "client_language": AR, **more,
    }  # fmt: skip
    return DraftPlan(
        account="a-1", setting="primary-care", overlays=("culture",), clinician_language=EN,
        agreement_needed_from=(PartyKind.CLIENT, PartyKind.CLINICIAN), **given,
    )  # fmt: skip

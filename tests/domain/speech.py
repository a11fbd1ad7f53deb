"""A few templates, a sheet that hears them, and what matching makes of some answers."""

from planner.domain.account import Utterance
from planner.domain.explanatory_model import Strength
from planner.domain.matching import Shelf, match
from planner.domain.reasons import Band, ReasonKind, Result
from tests.fakes import account, hearing, pattern, sheet, template

SHEET = sheet(
    {
        "soul": "soul", "leave": "left", "call-back": "call my", "curse": "curse*",
        "enemy": "enemy", "weak": "weak", "sad": "sad", "worry": "worry", "ghost": "ghost",
        "work": "work",
    },
    {
        "negator-before": "not\ndo not believe", "past-belief": "used to think",
        "hearsay": "they say\nmy mother says", "because": "because", "comparison": "like my uncle",
        "dismissal": "that was foolish", "self-description": "i am from",
        "figurative": "soul mate",
    },
    idioms={"soul-loss": "i am a shell"},
)  # fmt: skip
SOUL = template(
    "soul-loss",
    pattern("soul + leave"),
    pattern("call-back + soul @wanted"),
    pattern("weak", Strength.HINT),
    pattern("sad", Strength.HINT),
    choices=("soul",),
    against=(pattern("ghost", Strength.HINT),),
)
CURSE = template(
    "sent-harm", pattern("curse"), pattern("enemy", Strength.LIKELY), choices=("curse",)
)
NERVES = template("nerves", pattern("worry", Strength.LIKELY))
SHELF = Shelf([SOUL, CURSE, NERVES])


def result(*utterances: Utterance, shelf: Shelf = SHELF, **more: tuple[str, ...]) -> Result:
    """What these answers state."""
    return match(account(*utterances, **more), shelf, hearing(SHEET))


def offered(found: Result) -> list[tuple[str, float, Band]]:
    """Template, score and band of each match."""
    return [(m.template, m.score, m.band) for m in found.matches]


def kinds(found: Result, at: int = 0) -> list[tuple[ReasonKind, float]]:
    """The kinds and weights of one match's reasons."""
    return [(r.kind, r.weight) for r in found.matches[at].reasons]

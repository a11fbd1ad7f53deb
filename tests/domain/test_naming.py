import pytest

from planner.domain.account import Holder, Utterance
from planner.domain.explanatory_model import Need
from planner.domain.naming import Mention, Named, meeting, named_in
from planner.domain.plan import CautionLevel
from planner.domain.practices import Practice
from tests.fakes import account, hearing, said, sheet

SHEET = sheet(
    {"prayer": "pray*", "priest": "priest", "fasting": "fast", "healer": "healer"},
    {
        "negator-before": "not\nstopped\nno", "hearsay": "they say",
        "self-description": "i am from", "past-belief": "once",
    },
)  # fmt: skip
FASTING = Practice(
    id="fasting", label="Fasting", concepts=("fasting",), level=CautionLevel.ASK_FIRST,
    caution="Ask first.", ask="Do you fast?", danger_signs=(), sources=(),
)  # fmt: skip


def named(*utterances: Utterance) -> Named:
    """What these answers name."""
    return named_in(account(*utterances), hearing(SHEET))


@pytest.mark.parametrize("text", ["I pray.", "I stopped praying.", "Once I prayed."])
def test_what_is_done_was_done_or_was_given_up_is_named(text: str) -> None:
    """Who stopped praying has named prayer, and may want it back."""
    assert named(said(text, "coping")).mention(["prayer"]) is not None


def test_a_mention_points_at_the_first_words() -> None:
    """The line that a need brings into the plan can quote them."""
    answers = said("It hurts.", "problem"), said("The priest. I pray.", "coping")
    assert named(*answers).mention(["prayer", "priest"]) == Mention(1, 4, 10)


@pytest.mark.parametrize(
    "utterance",
    [
        said("They say I should pray.", "coping"),
        said("I pray.", "others_advice"),
        said("I pray.", "identity"),
        said("I pray.", "coping", holder=Holder.FAMILY),
        said("I am from the prayer hills.", "coping"),
        said("Should I pray?", "coping"),
    ],
)
def test_other_people_and_origins_name_nothing(utterance: Utterance) -> None:
    """Nobody is sent to pray because of what others say or of where they come from."""
    assert named(utterance).mention(["prayer"]) is None


@pytest.mark.parametrize("question", ["help_wanted", "hope", "better", "past_help"])
def test_what_is_denied_among_the_wishes_is_not_named(question: str) -> None:
    """“No priest”, said where help is wished for, brings no priest into the plan."""
    assert named(said("No priest.", question)).mention(["priest"]) is None
    assert named(said("A priest.", question)).mention(["priest"]) is not None


@pytest.mark.parametrize("text", ["The priest.", "No priest, please."])
def test_what_is_unwanted_meets_no_need(text: str) -> None:
    """What stands in `unwanted`, said either way, outweighs having named it before."""
    found = named(said("The priest came.", "past_help"), said(text, "unwanted"))
    assert found.unwanted == {"priest"}
    assert found.mention(["priest"]) is None


def test_an_unwanted_choice_is_unwanted() -> None:
    """A tick in `unwanted` counts like words."""
    found = named(said("I pray.", "coping"), said("", "unwanted", choices=("prayer",)))
    assert found.mention(["prayer"]) is None


def test_a_practice_stays_named_where_talk_of_it_is_unwanted() -> None:
    """Who fasts, and wants no advice about it, still fasts: the caution must be there."""
    found = named(said("I fast.", "coping"), said("To be told not to fast.", "unwanted"))
    assert found.practices([FASTING]).keys() == {"fasting"}
    assert found.mention(["fasting"]) is None


def test_a_need_is_met_by_any_of_its_concepts_or_practices() -> None:
    """A need names alternatives; a suggestion without a need asks for nothing."""
    found, practices = named(said("I fast.", "coping")), {"fasting": FASTING}
    assert meeting(Need(named=("healer",), practices=("fasting",)), found, practices) is not None
    assert meeting(Need(named=("healer",)), found, practices) is None
    assert meeting(Need(practices=("unknown",)), found, practices) is None
    assert meeting(None, found, practices) is None

import pytest

from planner.domain.account import (
    CAUSE_QUESTIONS,
    FEAR_QUESTIONS,
    NEVER_READ,
    OTHERS_QUESTIONS,
    QUESTIONS,
    WANTED_QUESTIONS,
    Account,
    Holder,
    Tier,
    Utterance,
    default_holder,
)
from planner.domain.words import LanguageTag
from tests.fakes import EN, said


def test_the_short_interview_is_short() -> None:
    """Twenty minutes with a family in the room hold five questions."""
    short = [question for question, tier in QUESTIONS.items() if tier is Tier.SHORT]
    assert short == ["problem", "cause", "help_wanted", "hope", "unwanted"]


def test_every_question_with_a_part_in_matching_exists() -> None:
    """A misspelt question in a group would quietly never count."""
    named = CAUSE_QUESTIONS | WANTED_QUESTIONS | FEAR_QUESTIONS | NEVER_READ | OTHERS_QUESTIONS
    assert named <= QUESTIONS.keys()


@pytest.mark.parametrize(
    ("expected", "question"),
    [(Holder.FAMILY, "others_cause"), (Holder.FAMILY, "others_advice"), (Holder.CLIENT, "cause")],
)
def test_the_holder_follows_from_the_question(expected: Holder, question: str) -> None:
    """What others think is theirs unless somebody says whose; the rest is the client's."""
    assert default_holder(question) is expected


def test_only_the_clients_own_answers_are_the_clients_view() -> None:
    """Neither a family's answer to `cause` nor anybody's to `others_cause` is."""
    assert said("It hurts.").is_client_view
    assert not said("It hurts.", holder=Holder.FAMILY).is_client_view
    assert not said("It hurts.", "others_cause", holder=Holder.CLIENT).is_client_view


def test_the_matcher_reads_everything_but_identity() -> None:
    """Who somebody is explains nothing."""
    unread = {question for question in QUESTIONS if not said("x", question).is_read_by_matcher}
    assert unread == {"identity"}


def test_an_answer_says_something_to_a_known_question() -> None:
    """An empty answer, or one to nothing that was asked, cannot be made."""
    with pytest.raises(ValueError, match="words or choices"):
        Utterance(question="cause", language=EN)
    with pytest.raises(ValueError, match="origin"):
        Utterance(question="origin", language=EN, choices=("fright",))


def test_an_account_has_an_id() -> None:
    """Results are told apart by the account's id."""
    with pytest.raises(ValueError, match="id"):
        Account(id="", language=LanguageTag("en"), utterances=())

"""Probes ask."""

from planner.content.checks import probes
from tests.content.conftest import SmallPack


def test_a_statement_is_no_probe(small: SmallPack) -> None:
    """A probe that tells the client what is missing leads them."""
    line = small.spoil(small.template, "May I ask what is missing?", "Your soul is missing.")
    assert small.found(probes.check) == [("PLC211", "soul-left.yaml", line)]


def test_a_question_may_be_followed_by_reassurance(small: SmallPack) -> None:
    """“You need not name anybody” belongs to some questions."""
    small.spoil(small.template, "what is missing?", "what is missing? You need not say.")
    assert small.found(probes.check) == []


def test_a_question_about_a_practice_asks(small: SmallPack) -> None:
    """A remedy is asked about and not presumed."""
    line = small.spoil(small.practices, "Do you fast at times?", "You fast.")
    assert small.found(probes.check) == [("PLC211", "practices.yaml", line)]

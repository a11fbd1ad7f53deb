from collections.abc import Mapping
from typing import Any

from planner.domain.account import Account
from planner.domain.matching import OPEN_PROBE, match
from planner.domain.reasons import Ask
from planner.interop.matches import heard_as_data, matches_as_data
from tests.domain.speech import SHEET, SHELF
from tests.fakes import account, hearing, said


def texts(ask: Ask) -> Mapping[str, str]:
    """The words of a question, in one language."""
    return {"en": f"Is it {ask.template}?"}


def data(one: Account) -> dict[str, Any]:
    """What is written of this account."""
    return matches_as_data(one, match(one, SHELF, hearing(SHEET)), texts)


def test_a_match_is_written_to_the_letter() -> None:
    """Every key of the format, in its kind, with the words as they were said."""
    text = "So my Soul left, at night."
    one = account(
        said("I do not sleep.", "problem"), said(text, choices=("soul",)), confirmed=("nerves",)
    )
    assert data(one) == {
        "format": "planner-matches/1",
        "account": "a-1",
        "language": "en",
        "matches": [
            {
                "template": "soul-loss",
                "score": 4.0,
                "band": "strong",
                "reasons": [
                    {
                        "kind": "stated-cause", "weight": 3.0, "utterance": 1,
                        "quote": "Soul left", "span": [6, 15], "evidence": "soul + leave",
                    },
                    {
                        "kind": "choice", "weight": 1.0, "utterance": 1, "quote": None,
                        "span": None, "evidence": "soul",
                    },
                ],
            },
            {
                "template": "nerves",
                "score": 3.0,
                "band": "strong",
                "reasons": [
                    {
                        "kind": "confirmed", "weight": 3.0, "utterance": None, "quote": None,
                        "span": None, "evidence": "nerves",
                    }
                ],
            },
        ],
        "set_aside": [],
        "ask": [],
    }  # fmt: skip


def test_what_is_set_aside_is_written_to_the_letter() -> None:
    """With its assertion, its holder and the words."""
    found = data(account(said("My mother says it is a curse.")))
    assert found["set_aside"] == [
        {
            "template": "sent-harm", "assertion": "affirmed", "holder": "other", "utterance": 0,
            "quote": "curse",
        }
    ]  # fmt: skip


def test_a_question_to_ask_is_written_with_its_words() -> None:
    """The open one has no template."""
    found = data(account(said("I cannot sleep.", "problem")))
    assert found["matches"] == []
    assert found["ask"] == [{"template": None, "probe": OPEN_PROBE, "text": {"en": "Is it None?"}}]


def test_spans_count_code_points() -> None:
    """A sign outside the first plane is one, as in the text that was given."""
    text = "🙂🙂 my soul left"
    (reason,) = data(account(said(text)))["matches"][0]["reasons"]
    start, end = reason["span"]
    assert (start, end) == (6, 15)
    assert text[start:end] == reason["quote"]


def test_all_that_was_heard_is_listed_with_how_it_was_said() -> None:
    """What the reasons were made of; identity is not read and not listed."""
    one = account(
        said("They say it is not a curse.", "problem"),
        said("My soul left.", "identity"),
        said("I am from soul hill."),
    )
    assert heard_as_data(one, hearing(SHEET)) == [
        {
            "utterance": 0, "concept": "curse", "quote": "curse", "span": [21, 26],
            "assertion": "denied", "is_hearsay": True,
        },
        {
            "utterance": 2, "concept": "soul", "quote": "soul", "span": [10, 14],
            "assertion": None, "is_hearsay": False,
        },
    ]  # fmt: skip

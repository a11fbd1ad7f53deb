"""The labelled accounts, for tests: data beside this file, read as `planner match` reads it."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from planner.domain.account import Account
from planner.interop.accounts import read_account
from planner.wiring import Planner, built_planner

FOLDER = Path(__file__).parent
EIGHT = (
    "spiritual-imbalance",
    "disconnection-community-land",
    "soul-loss-fright",
    "sent-harm",
    "thinking-too-much",
    "stress-psychological",
    "brain-and-heredity",
    "grief-loss",
)


@cache
def planner() -> Planner:
    """The program as installed, built once for all tests that match."""
    return built_planner()


def labelled(*names: str) -> Iterator[dict]:
    """Every line of these files whose held models are all among the eight."""
    for name in names:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            vignette = json.loads(line)
            if set(vignette["gold"]["held"]) <= set(EIGHT):
                yield vignette


@cache
def accounts() -> tuple[Account, ...]:
    """The founding set in the three languages that are open."""
    names = ("en", "es", "ar", "eight-en", "eight-es", "eight-ar")
    return tuple(as_account(v["account"]) for v in labelled(*names))


def as_account(data: dict) -> Account:
    """An account from its JSON object."""
    return read_account(json.dumps(data), where="test", known=planner().known())

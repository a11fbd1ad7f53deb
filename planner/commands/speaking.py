"""How the command line speaks of failures: one coded line, in the reader's language."""

import locale
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from planner.errors import PlannerError
from planner.language.wording import Phrasebook
from planner.wiring import Planner, built_planner

LANGUAGE: Final = "PLANNER_LANGUAGE"
"""The language of messages; else the terminal's, else English."""


def tell(error: PlannerError) -> None:
    """Write the coded line to standard error."""
    print(_spoken(error), file=sys.stderr)  # noqa: T201 - the answer


@contextmanager
def place(where: str, **by_code: str) -> Iterator[None]:
    """Give a failure in here its place, an option's name, where it has none of its own.

    `by_code` names the options that certain codes speak of.
    """
    try:
        yield
    except PlannerError as error:
        error.where = error.where or by_code.get(error.code, where)
        raise


def _spoken(error: PlannerError) -> str:
    """The message in the reader's language, in English where that cannot be had.

    Whatever is wrong with the content or the terminal's settings, the first failure is told.
    """
    try:
        return _phrasebook(built_planner()).error(error)
    except Exception:  # noqa: BLE001 - a second failure must not hide the first
        return str(error)


def _phrasebook(planner: Planner) -> Phrasebook:
    wanted = os.environ.get(LANGUAGE) or (locale.getlocale()[0] or "en").partition(".")[0]
    try:
        return planner.phrasebook(wanted)
    except PlannerError:
        return planner.phrasebook("en")

"""Reading what a command is given: a file or standard input, whole or line by line."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Final

from planner.domain.account import Account
from planner.errors import PlannerError
from planner.interop.accounts import read_account
from planner.wiring import Planner

MAX_ACCOUNT: Final = 1024 * 1024
"""An account is speech; a mebibyte of it is more than a day of talking."""


def add_file_argument(parser: argparse.ArgumentParser) -> None:
    """The FILE|- argument."""
    parser.add_argument("file", metavar="FILE", help="an account as JSON; - reads standard input")


def whole_account(planner: Planner, file: str) -> Account:
    """The one account in a file. Raise PL102 to PL112 or PL501."""
    with _opened(file) as stream:
        content = stream.read(MAX_ACCOUNT + 1)
    return account_from(planner, content, where=_shown(file))


def numbered_lines(file: str) -> Iterator[tuple[str, bytes]]:
    """The lines of a file that are not blank, each with its place for messages."""
    with _opened(file) as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield f"{_shown(file)}:{number}", line


def account_from(planner: Planner, content: bytes, *, where: str) -> Account:
    """An account from bytes."""
    if len(content) > MAX_ACCOUNT:
        raise PlannerError("PL112", where=where, limit=MAX_ACCOUNT)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PlannerError("PL111", where=where) from None
    return read_account(text, where=where, known=planner.known())


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = open(file, "rb")  # noqa: SIM115, PTH123 - closed below; "-" is no path
    except (OSError, ValueError):
        raise PlannerError("PL102", where=file) from None
    with stream:
        try:
            yield stream
        except OSError:
            raise PlannerError("PL102", where=file) from None


def _shown(file: str) -> str:
    return "standard input" if file == "-" else file

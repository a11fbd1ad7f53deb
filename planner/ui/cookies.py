"""The cookies we set: all HttpOnly, SameSite=Strict, gone when the browser closes.

None holds a name or a word of a case. `Secure` goes with https alone, since a planner on
the machine's own address speaks http.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import Response

SESSION: Final = "planner_session"
LANGUAGE: Final = "planner_language"
TRY_OUT: Final = "planner_try_out"
FORM: Final = "planner_form"

_HELD: Final = re.compile(r"[A-Za-z0-9_.:~+/=-]{16,512}")
_TRY_OUT_MARK: Final = re.compile(r"[0-9a-f]{32}")
_A_YEAR: Final = 365 * 24 * 3600


@dataclass(frozen=True, kw_only=True, slots=True)
class Visitor:
    """Who is at the door, as far as cookies tell; a token must still be shown to the keeper.

    A try-out comes before a session: whoever sees invented cases must never write real ones.
    """

    token: str | None
    try_out: str | None


def visitor(cookies: Mapping[str, str]) -> Visitor:
    """Read the cookies; anything misshapen counts as absent."""
    token, mark = cookies.get(SESSION, ""), cookies.get(TRY_OUT, "")
    if _TRY_OUT_MARK.fullmatch(mark):
        return Visitor(token=None, try_out=mark)
    return Visitor(token=token if _HELD.fullmatch(token) else None, try_out=None)


def form_secret(cookies: Mapping[str, str]) -> str:
    """The secret that a form must bring back, a new one where there is none."""
    held = cookies.get(FORM, "")
    return held if _HELD.fullmatch(held) else secrets.token_urlsafe(24)


def new_mark() -> str:
    """A mark for one try-out, so that two people's invented cases never mix."""
    return secrets.token_hex(16)


def put(answer: Response, asked: HTTPConnection, name: str, value: str) -> None:
    """Set one of our cookies; the language outlives the browser, nothing else does."""
    answer.set_cookie(
        name,
        value,
        max_age=_A_YEAR if name == LANGUAGE else None,
        httponly=True,
        samesite="strict",
        secure=asked.url.scheme in {"https", "wss"},
    )


def take_back(answer: Response, asked: HTTPConnection, *names: str) -> None:
    """Delete cookies in the browser."""
    for name in names:
        answer.delete_cookie(
            name, httponly=True, samesite="strict", secure=asked.url.scheme in {"https", "wss"}
        )

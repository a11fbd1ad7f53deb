"""What a posted form brings: read within a limit, and only from a page of our own."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request

from planner.errors import PlannerError
from planner.ui import cookies

FIELD: Final = "form"
"""The hidden field that repeats the form cookie."""
_LARGEST: Final = 16_384
_MOST_FIELDS: Final = 12


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of one form; a field that is missing reads as empty."""

    fields: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """The field as typed, without the space around it."""
        return self.fields.get(name, "").strip()

    def secret(self, name: str) -> str:
        """A passphrase, in which every character counts."""
        return self.fields.get(name, "")


async def posted(request: Request) -> Form:
    """Read the form. Raise PL112 for one too large and PL601 where its proof is missing."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            raise PlannerError("PL112", limit=_LARGEST)
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise PlannerError("PL601") from None
    form = Form(dict(pairs))
    held = request.cookies.get(cookies.FORM, "")
    same = secrets.compare_digest(held.encode(), form.fields.get(FIELD, "").encode())
    if not held or not same or _is_from_elsewhere(request):
        raise PlannerError("PL601")
    return form


def _is_from_elsewhere(request: Request) -> bool:
    """True where the browser says that another site sent this."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = request.headers.get("origin")
    # The scheme is left out: behind a TLS proxy we may be spoken to in plain http. "null" is
    # what browsers write under our own no-referrer policy.
    return origin not in {None, "null"} and urlsplit(str(origin)).netloc != request.url.netloc


def same_site_path(wanted: str) -> str:
    """Where to go next, `/` for anything that could lead to another site."""
    parts = urlsplit(wanted)
    is_plain = wanted.isascii() and wanted.isprintable() and "\\" not in wanted
    if not is_plain or parts.scheme or parts.netloc or not wanted.startswith("/"):
        return "/"
    return "/" if wanted.startswith("//") else wanted

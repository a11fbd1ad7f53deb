"""Our own style sheets, scripts, fonts and symbols, under an address that changes with them.

The address carries a digest of all of them, so browsers keep them for a year and never
show an old one; style sheets reach their fonts by relative address.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

ASSETS: Final = Path(__file__).parent / "assets"
PREFIX: Final = "/assets"
IMMUTABLE: Final = "public, max-age=31536000, immutable"

_KINDS: Final[Mapping[str, str]] = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@cache
def _served() -> Mapping[str, Path]:
    """Every file that may be asked for: nothing outside this list is ever opened."""
    found = (path for path in sorted(ASSETS.rglob("*")) if path.suffix in _KINDS)
    return {path.relative_to(ASSETS).as_posix(): path for path in found}


@cache
def edition() -> str:
    """A digest of all names and contents."""
    digest = hashlib.sha256()
    for name, path in _served().items():
        digest.update(name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def address(name: str) -> str:
    """Where a browser finds an asset. Raise KeyError for one that is not there."""
    if name not in _served():
        raise KeyError(name)
    return f"{PREFIX}/{edition()}/{name}"


async def _serve(request: Request) -> Response:
    asked_edition, _, name = str(request.path_params["where"]).partition("/")
    path = _served().get(name)
    if path is None:
        return Response(status_code=404)
    # A page from before an upgrade still gets its files, but nobody keeps them.
    current = asked_edition == edition()
    headers = {"Cache-Control": IMMUTABLE if current else "no-store"}
    return FileResponse(path, media_type=_KINDS[path.suffix], headers=headers)


def routes() -> list[Route]:
    """The one route to all assets."""
    return [Route(PREFIX + "/{where:path}", _serve, methods=["GET"])]

"""Recorded sentences on their way to a browser, from our own address and to nobody else.

The address carries a digest of the file, so that browsers keep it and never play an old one.
Unlike fonts, recordings are given only to whoever is signed in: they are somebody's voice.
"""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from planner.content.packs import Pack
from planner.content.recordable import recordings_by_text
from planner.content.recordings import Recording
from planner.domain.words import LanguageTag
from planner.language.wording import Spoken
from planner.ui.house import House

PREFIX: Final = "/recordings"
KEPT: Final = "private, max-age=31536000, immutable"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a browser finds a recording, and in which format."""

    address: str
    media_type: str


def sources(packs: tuple[Pack, ...], words: Spoken) -> tuple[Source, ...]:
    """The recordings of a sentence in each of their formats, the one to try first leading.

    A file that was taken away since is passed over; new ones are found after a restart.
    """
    found = []
    for recording in _by_text(packs, words.language).get(words.text, ()):
        try:
            edition = _edition(recording.path)
        except OSError:
            continue
        place = f"{PREFIX}/{words.language}/{edition}/{recording.path.name}"
        found.append(Source(address=place, media_type=recording.media_type))
    return tuple(found)


def routes(house: House) -> list[Route]:
    """The one route to all recordings."""

    # Not async: the first look into a folder reads catalogues.
    def serve(asked: Request) -> Response:
        return _answer(house, **asked.path_params)

    return [Route(PREFIX + "/{tag}/{edition}/{name}", serve, methods=["GET"])]


def _answer(house: House, *, tag: str, edition: str, name: str) -> Response:
    packs = house.planner.packs
    recording = _by_file(packs, LanguageTag(tag)).get(name) if tag in house.languages else None
    if recording is None:
        return Response(status_code=404)
    try:
        current = _edition(recording.path)
    except OSError:
        return Response(status_code=404)
    headers = {"Cache-Control": KEPT if edition == current else "no-store"}
    return FileResponse(recording.path, media_type=recording.media_type, headers=headers)


@cache
def _by_text(packs: tuple[Pack, ...], language: LanguageTag) -> Mapping[str, tuple[Recording, ...]]:
    found, refused = recordings_by_text(packs, language)
    for refusal in refused:
        _log.warning("%s", refusal)
    return found


@cache
def _by_file(packs: tuple[Pack, ...], language: LanguageTag) -> Mapping[str, Recording]:
    """Every file that may be asked for: nothing outside this list is ever opened."""
    found = (recording for each in _by_text(packs, language).values() for recording in each)
    return {recording.path.name: recording for recording in found}


def _edition(path: Path) -> str:
    """A digest of what is in the file now. Raise OSError where it is gone."""
    known = path.stat()
    return _digest(path, known.st_mtime_ns, known.st_size)


@cache
def _digest(path: Path, _changed: int, _size: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]

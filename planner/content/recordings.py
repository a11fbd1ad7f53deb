"""Recordings: sentences that a site has had spoken, as files in a pack's `audio/<tag>/`.

A file is named by the sentence and its translation together: when either changes, the name
changes too, and the old recording stands for nothing any more.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from planner.content.packs import Pack
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT, SAFETY

FOLDER: Final = "audio"
SPOKEN: Final = (SAFETY, CLIENT)
"""The catalogues that are read or spoken to clients, what matters most first."""

MEDIA_TYPES: Final[Mapping[str, str]] = {
    ".ogg": "audio/ogg",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".wav": "audio/wav",
}
"""The formats that browsers play, by the ending of the file's name; the smallest first."""

MAX_BYTES: Final = 4 * 1024 * 1024
"""Forty seconds as an uncompressed file, several minutes as any other."""
MAX_FILES: Final = 10_000

_NAME: Final = re.compile(rf"(?:{'|'.join(SPOKEN)})-[0-9a-f]{{16}}")
_HEAD: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One file that may be played."""

    name: str
    """The sentence's name, without the ending."""
    path: Path

    @property
    def media_type(self) -> str:
        """What a browser is told that it is."""
        return MEDIA_TYPES[self.path.suffix]


def recording_name(*, catalogue: str, context: str, source: str, text: str) -> str:
    """The name under which a sentence's recording is found."""
    # JSON keeps the parts apart: no two different sentences are written alike.
    whole = json.dumps([catalogue, context, source, text], ensure_ascii=False)
    return f"{catalogue}-{hashlib.sha256(whole.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What lies in the folder of one language of one pack."""

    found: tuple[Recording, ...] = ()
    refused: tuple[PlannerError, ...] = ()
    """PL510 for each file that is not played."""


def recorded_in(pack: Pack, tag: LanguageTag) -> Recorded:
    """The recordings of one language. Dot files are passed over; nothing outside is opened."""
    folder = pack.folder / FOLDER / tag
    if folder.is_symlink() or folder.parent.is_symlink():
        return Recorded(refused=(_refusal(folder, "it is a link"),))
    if not folder.is_dir():
        return Recorded()
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return Recorded(refused=(_refusal(folder, "it cannot be opened"),))
    if len(paths) > MAX_FILES:
        return Recorded(refused=(_refusal(folder, f"it holds more than {MAX_FILES} files"),))
    faults = {path: _fault(path) for path in paths}
    sound = (path for path in sorted(paths, key=_place) if not faults[path])
    return Recorded(
        found=tuple(Recording(name=path.stem, path=path) for path in sound),
        refused=tuple(_refusal(path, fault) for path, fault in faults.items() if fault),
    )


def has_recordings(packs: tuple[Pack, ...], tag: LanguageTag) -> bool:
    """True where some pack has a folder for this language."""
    return any((pack.folder / FOLDER / tag).is_dir() for pack in packs)


def all_recorded(packs: tuple[Pack, ...], tag: LanguageTag) -> Recorded:
    """The recordings of one language; where two packs have a sentence, the later pack's counts.

    A site's own pack is configured last, and its people know the voice that they chose.
    """
    each = [recorded_in(pack, tag) for pack in packs]
    found: dict[str, tuple[Recording, ...]] = {}
    for one in each:
        found |= {
            name: tuple(same) for name, same in groupby(one.found, key=lambda found: found.name)
        }
    return Recorded(
        found=tuple(recording for same in found.values() for recording in same),
        refused=tuple(refusal for one in each for refusal in one.refused),
    )


def _place(path: Path) -> tuple[str, int]:
    kinds = list(MEDIA_TYPES)
    return (path.stem, kinds.index(path.suffix) if path.suffix in kinds else len(kinds))


def _fault(path: Path) -> str:
    """What is wrong with a file; empty where nothing is."""
    return next(_faults(path), "")


def _faults(path: Path) -> Iterator[str]:
    if path.is_symlink() or not path.is_file():
        yield "it is a link or no file"
        return
    if path.suffix not in MEDIA_TYPES:
        yield "its format is none of these"
    if not _NAME.fullmatch(path.stem):
        yield "no sentence has this name"
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        yield "it cannot be opened"
        return
    if size > MAX_BYTES:
        yield f"it is larger than {MAX_BYTES // 1024**2} MB"
    if not _is_sound(path.suffix, head):
        yield "what is in it is not what its ending says"


def _is_sound(suffix: str, head: bytes) -> bool:
    """True where a file begins as one of its format does."""
    match suffix:
        case ".ogg":
            return head.startswith(b"OggS")
        case ".m4a":
            return head[4:8] == b"ftyp"
        case ".wav":
            return head.startswith(b"RIFF") and head[8:12] == b"WAVE"
        case _:
            # A tag of its own, or eleven set bits that begin a frame of MPEG audio.
            return head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")


def _refusal(path: Path, detail: str) -> PlannerError:
    kinds = ", ".join(MEDIA_TYPES)
    return PlannerError("PL510", where=str(path), found=path.name, detail=f"{detail}.", kinds=kinds)

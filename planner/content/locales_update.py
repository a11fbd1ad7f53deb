"""Bringing catalogues up to date with the source texts, without losing anything.

A message whose text changed keeps its translation, marked as needing work, with the old text
beside it. One that went away waits at the end of the file in case it comes back. Running
it twice changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polib

from planner.content.extraction import HEADER, WRAP, Gathered, entry_of, gathered
from planner.content.packs import Pack, built_in_folder
from planner.content.parts import Parts, read_parts
from planner.content.po_files import MAX_PO_BYTES, read_po_file
from planner.content.po_merging import Merging
from planner.content.reading import read_text
from planner.content.schema import ManifestShape
from planner.content.sheet_entries import sheet_entries
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import CATALOGUES, HEARING
from planner.language.plurals import forms_of, plural_header
from planner.language.suggesting import near_miss
from planner.language.tags import underscored

SOURCE: Final = "en"


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did to one file."""

    path: Path
    added: int
    changed: int
    retired: int
    is_written: bool


def update(pack: Pack, tags: Sequence[str] = ()) -> list[Updated]:
    """Bring the catalogues of these languages up to date, or of all that are open.

    Raise PL501 for a language that has no folder, PL502 for a file that cannot be read.
    """
    parts = read_parts([pack] if pack.folder == built_in_folder() else [_built_in(), pack])
    own = read_parts([pack])
    messages = gathered(own)
    done = []
    for tag in tags or open_languages(pack):
        manifest = parts.manifests.get(LanguageTag(tag))
        if manifest is None:
            hint = near_miss(tag, parts.manifests)
            raise PlannerError("PL501", found=tag, hint=hint)
        for name in [HEARING] if tag == SOURCE else CATALOGUES:
            path = pack.locales / tag / "LC_MESSAGES" / f"{name}.po"
            done.append(_update_file(path, name, manifest, messages, own))
    return done


def open_languages(pack: Pack) -> list[str]:
    """The languages that somebody has begun: those with at least one catalogue."""
    return sorted({path.parent.parent.name for path in pack.locales.glob("*/LC_MESSAGES/*.po")})


def _built_in() -> Pack:
    return Pack(built_in_folder())


def _update_file(
    path: Path, name: str, manifest: ManifestShape, messages: Gathered, own: Parts
) -> Updated:
    before = read_text(path, limit=MAX_PO_BYTES) if path.is_file() else ""
    old = read_po_file(path).content if before else polib.POFile()
    wanted = [entry_of(message, own.packs[0].folder) for message in messages[name]]
    if name == HEARING:
        wanted = [*sheet_entries(own, old), *([] if manifest.tag == SOURCE else wanted)]
    merging = Merging(old, wanted, plural_forms=forms_of(manifest.plural_rule))
    new = polib.POFile(wrapwidth=WRAP)
    new.header = old.header
    new.metadata = {**old.metadata, **_header(manifest)}
    new.extend(merging.entries)
    after = str(new)
    is_written = after != before and bool(before or merging.entries)
    if is_written:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8", newline="\n")
    return Updated(path, merging.added, merging.changed, merging.retired, is_written)


def _header(manifest: ManifestShape) -> dict[str, str]:
    plural = plural_header(manifest.plural_rule)
    return {**HEADER, "Language": underscored(manifest.tag), "Plural-Forms": plural}

"""Ids are permanent and found by file: each is its file's name, and each is used once."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from planner.content.findings import Finding
from planner.content.parts import MANIFEST, PACK, VOCABULARY, ContentFile, Parts
from planner.content.reading import EntryPath
from planner.language.keys import SETTING, TEMPLATE

_LISTS = ("patterns", "against", "probes", "goals", "tasks", "sources")


def check(parts: Parts) -> Iterator[Finding]:
    """Names that differ from the file's, and ids used twice in a file or over all packs."""
    for kind in (TEMPLATE, SETTING):
        files = list(parts.of(kind))
        for file in files:
            if file.id != file.path.stem:
                yield file.finding("PLC106", ("id",), found=file.id, name=file.path.stem)
        yield from _twice((file, ("id",), file.id) for file in files)
    for kind, section in VOCABULARY.items():
        files = list(parts.of(kind))
        yield from _twice(chain.from_iterable(_ids(file, section) for file in files))
    yield from _twice((file, ("id",), file.id) for file in parts.of(PACK))
    for file in parts.of(MANIFEST):
        tag = str(file.value("tag"))
        if tag != file.path.parent.name:
            yield file.finding("PLC106", ("tag",), found=tag, name=file.path.parent.name)
    for file in parts.files:
        for section in _LISTS:
            yield from _twice_inside(file, section)


def _ids(file: ContentFile, section: str) -> Iterator[tuple[ContentFile, EntryPath, str]]:
    found = file.value(section)
    for index, entry in enumerate(found if isinstance(found, list) else ()):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield file, (section, index, "id"), entry["id"]


def _twice(named: Iterable[tuple[ContentFile, EntryPath, str]]) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for file, at, name in named:
        if name in first:
            yield file.finding("PLC107", at, found=name, other=str(first[name]))
        first.setdefault(name, file.path)


def _twice_inside(file: ContentFile, section: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for _, at, name in _ids(file, section):
        if name in seen:
            yield file.finding("PLC110", at, found=name)
        seen.add(name)

"""A claim rests on something that somebody has read and another can find."""

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from planner.content.findings import Finding
from planner.content.medicine_shapes import KindShape
from planner.content.parts import VOCABULARY, ContentFile, Parts
from planner.content.reading import EntryPath
from planner.content.schema import PracticeShape, SourceShape
from planner.language.keys import MEDICINES, PRACTICES, SETTING, TEMPLATE

_YEAR: Final = regex.compile(r"\b(?:1[5-9]|20)\d\d\b|\bno date\b|\bn\.d\.", regex.IGNORECASE)
_ADDRESS: Final = regex.compile(r"https?://[^\s/]+\.[^\s]+")
_UNREAD: Final = "general-knowledge"
Placed = tuple[EntryPath, SourceShape]


def check(parts: Parts) -> Iterator[Finding]:
    """Sources without a year or with a bad address, and files that rest on none that was read."""
    for file in [*parts.of(TEMPLATE), *parts.of(SETTING)]:
        yield from _check(file, ("sources",), list(file.entries("sources", SourceShape)))
    for file in parts.of(PRACTICES):
        for at, practice in file.entries(PRACTICES, PracticeShape):
            yield from _check_of(file, at, practice.sources)
    for file in parts.of(MEDICINES):
        for at, kind in file.entries(VOCABULARY[MEDICINES], KindShape):
            yield from _check_of(file, at, kind.sources)


def _check_of(
    file: ContentFile, at: EntryPath, sources: Sequence[SourceShape]
) -> Iterator[Finding]:
    """The sources of one entry of a list."""
    where = (*at, "sources")
    yield from _check(file, where, [((*where, index), s) for index, s in enumerate(sources)])


def _check(file: ContentFile, at: EntryPath, sources: list[Placed]) -> Iterator[Finding]:
    if sources and all(source.read == _UNREAD for _, source in sources):
        yield file.finding("PLC210", at)
    for where, source in sources:
        if source.read != _UNREAD and not _YEAR.search(source.cite):
            yield file.finding("PLC208", where, found=source.id)
        if source.url and not _ADDRESS.fullmatch(source.url):
            yield file.finding("PLC209", (*where, "url"), found=source.id)

"""The sentences that clients hear, in one language, and which of them are recorded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from planner.content.extraction import gathered
from planner.content.packs import Pack
from planner.content.parts import read_parts
from planner.content.po_files import read_po_file, state_of
from planner.content.recordings import (
    SPOKEN,
    Recording,
    all_recorded,
    has_recordings,
    recording_name,
)
from planner.content.rehearsal import SOURCE
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import State
from planner.language.wording import PLACEHOLDER


class Standing(StrEnum):
    """How far the recording of a sentence has come."""

    RECORDED = "recorded"
    TO_RECORD = "to record"
    HOLDS_A_FACT = "holds a fact"
    """A name or a number comes into it, so that only a voice can say it."""
    NOT_TRANSLATED = "not translated"
    NO_LONGER_SAID = "no longer said"
    """A recording of what was once said so; nothing plays it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One message of `safety.po` or `client.po` in one language."""

    catalogue: str
    context: str
    source: str
    text: str
    """The translation, or the source text in the source language; empty where there is none."""
    state: State

    @property
    def name(self) -> str:
        """The name of its recording, without the ending."""
        return recording_name(
            catalogue=self.catalogue, context=self.context, source=self.source, text=self.text
        )

    @property
    def standing(self) -> Standing:
        """What stands in the way of recording it, if anything does."""
        if not self.text:
            return Standing.NOT_TRANSLATED
        return Standing.HOLDS_A_FACT if PLACEHOLDER.search(self.text) else Standing.TO_RECORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the list that a site records from."""

    standing: Standing
    name: str
    """Without the ending; empty where there is nothing to record."""
    files: tuple[str, ...] = ()
    sentence: Sentence | None = None
    """None for a recording whose sentence is no longer said."""


_HAS_NAME: Final = frozenset({Standing.RECORDED, Standing.TO_RECORD})


def sentences(packs: tuple[Pack, ...], tag: LanguageTag) -> tuple[Sentence, ...]:
    """Every sentence once, as the first pack has it; those on safety first.

    Raise PL102, PL111, PL112 or PL502 for a catalogue that cannot be read.
    """
    found: dict[tuple[str, str, str], Sentence] = {}
    for sentence in _source(packs) if tag == SOURCE else _translated(packs, tag):
        found.setdefault((sentence.catalogue, sentence.context, sentence.source), sentence)
    return tuple(sorted(found.values(), key=lambda one: SPOKEN.index(one.catalogue)))


def rows(packs: tuple[Pack, ...], tag: LanguageTag) -> tuple[Row, ...]:
    """The list: every sentence, then the recordings of what is no longer said.

    Raise PL510 for the first file that cannot be used.
    """
    recorded = all_recorded(packs, tag)
    if recorded.refused:
        raise recorded.refused[0]
    files: dict[str, list[str]] = {}
    for recording in recorded.found:
        files.setdefault(recording.name, []).append(recording.path.name)
    listed = [_row(sentence, files) for sentence in sentences(packs, tag)]
    said = {row.name for row in listed}
    unsaid = (
        Row(standing=Standing.NO_LONGER_SAID, name=name, files=tuple(found))
        for name, found in files.items()
        if name not in said
    )
    return (*listed, *unsaid)


def recordings_by_text(
    packs: tuple[Pack, ...], tag: LanguageTag
) -> tuple[Mapping[str, tuple[Recording, ...]], tuple[PlannerError, ...]]:
    """What may be played for a text of this language, best first, and what was refused.

    Texts and not messages are looked up: a plan keeps the words that were agreed.
    """
    if not has_recordings(packs, tag):
        return {}, ()
    recorded = all_recorded(packs, tag)
    by_name: dict[str, list[Recording]] = {}
    for recording in recorded.found:
        by_name.setdefault(recording.name, []).append(recording)
    found = {
        sentence.text: tuple(by_name[sentence.name])
        for sentence in reversed(sentences(packs, tag))
        if sentence.standing is Standing.TO_RECORD and sentence.name in by_name
    }
    return found, recorded.refused


def _row(sentence: Sentence, files: Mapping[str, list[str]]) -> Row:
    found = tuple(files.get(sentence.name, ()))
    standing = sentence.standing
    if standing is Standing.TO_RECORD and found:
        standing = Standing.RECORDED
    name = sentence.name if standing in _HAS_NAME else ""
    return Row(standing=standing, name=name, files=found if name else (), sentence=sentence)


def _source(packs: tuple[Pack, ...]) -> Iterator[Sentence]:
    """The source texts themselves, from the code and from all content."""
    parts = read_parts(packs)
    for pack in packs:
        messages = gathered(parts.of_pack(pack))
        for catalogue in SPOKEN:
            for message in messages[catalogue]:
                yield Sentence(
                    catalogue=catalogue,
                    context=message.context,
                    source=message.text,
                    text=message.text,
                    state=State.REVIEWED,
                )


def _translated(packs: tuple[Pack, ...], tag: LanguageTag) -> Iterator[Sentence]:
    for pack in packs:
        for catalogue in SPOKEN:
            path = pack.locales / tag / "LC_MESSAGES" / f"{catalogue}.po"
            if not path.is_file() or path.is_symlink():
                continue
            for entry in read_po_file(path).entries:
                yield Sentence(
                    catalogue=catalogue,
                    context=entry.msgctxt or "",
                    source=entry.msgid,
                    text=entry.msgstr,
                    state=state_of(entry),
                )

"""The prose of content as messages for translators: which catalogue, context, text and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.content import schema
from planner.content.medicine_shapes import KindShape
from planner.content.parts import VOCABULARY, ContentFile, Parts
from planner.content.reading import EntryPath
from planner.content.template_patterns import pattern_entries
from planner.domain.matching import OPEN_PROBE
from planner.language.keys import (
    CONCEPTS,
    MEDICINES,
    PRACTICES,
    QUESTIONS,
    SETTING,
    TEMPLATE,
    TEXTS,
    content_key,
    place_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One source text. `plural` is the form for many, where it counts something."""

    catalogue: str
    text: str
    path: Path
    line: int
    context: str = ""
    plural: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others of its catalogue."""
        return (self.context, self.text)


_ITEMS: Final[Mapping[str, type[schema.Item]]] = {
    "probes": schema.ProbeShape,
    "goals": schema.GoalShape,
    "tasks": schema.TaskShape,
    "sources": schema.SourceShape,
}
_VOCABULARY: Final[Mapping[str, type[schema.Item | schema.QuestionShape]]] = {
    CONCEPTS: schema.ConceptShape,
    PRACTICES: schema.PracticeShape,
    QUESTIONS: schema.QuestionShape,
    MEDICINES: KindShape,
}


def content_messages(parts: Parts) -> Iterator[Message]:
    """Every text of the content that is read by people, in the order of the files."""
    for file in parts.files:
        if file.kind in _VOCABULARY:
            yield from _vocabulary(file)
        elif file.kind in {TEMPLATE, SETTING}:
            yield from _prose(file)


def _prose(file: ContentFile) -> Iterator[Message]:
    """A template's or setting's own lines, then its lists, an entry at a time."""
    for section, fields in _fields(file.kind).items():
        if not section:
            for field in fields:
                if isinstance(file.value(field), str):
                    key = content_key(file.id, field)
                    yield _message(file, (field,), key, file.value(field), field=field)
        elif section == "patterns":
            yield from _sentences(file)
        elif section in _ITEMS:
            for at, item in file.entries(section, _ITEMS[section]):
                for field in fields:
                    key = content_key(file.id, section, item.id, field)
                    text = getattr(item, field)
                    yield _message(file, (*at, field), key, text, section=section, field=field)
        else:
            for at, text in file.lines(section):
                yield _message(file, at, content_key(file.id, section), text, section=section)


def _fields(kind: str) -> dict[str, list[str]]:
    """The translated fields of a kind, by section."""
    found: dict[str, list[str]] = {}
    for owner, section, field in TEXTS:
        if owner == kind:
            found.setdefault(section, []).append(field)
    return found


def _sentences(file: ContentFile) -> Iterator[Message]:
    """The sentences that prove the patterns, and those that speak against the model."""
    for at, pattern in pattern_entries(file):
        for field in _fields(TEMPLATE)["patterns"]:
            for number, text in enumerate(getattr(pattern, field), 1):
                key = sentence_key(file.id, pattern.id, field, number, section=str(at[0]))
                place = (*at, field, number - 1)
                yield _message(file, place, key, text, section="patterns", field=field)


def sentence_key(
    template: str, pattern: str, field: str, number: int, *, section: str = "patterns"
) -> str:
    """The context of a pattern's sentence: `fright.patterns.soul-left.heard-1`."""
    return content_key(template, section, pattern, f"{field}-{number}")


def _vocabulary(file: ContentFile) -> Iterator[Message]:
    """The questions, choices, practices and kinds of medicine, an entry at a time."""
    probe = file.value("open_probe")
    if file.kind == QUESTIONS and isinstance(probe, str):
        key = content_key(QUESTIONS, OPEN_PROBE, field="ask")
        yield _message(file, ("open_probe",), key, probe, field="ask")
    fields = _fields(file.kind)
    for at, item in file.entries(VOCABULARY[file.kind], _VOCABULARY[file.kind]):
        for field in fields[""]:
            found = getattr(item, field)
            key = content_key(file.kind, item.id, field=field)
            if isinstance(found, str):
                yield _message(file, (*at, field), key, found, field=field)
            elif isinstance(found, list):
                for number, text in enumerate(found):
                    yield _message(file, (*at, field, number), key, text, field=field)
        for field in fields.get("sources", ()):
            for number, source in enumerate(getattr(item, "sources", ())):
                place = (*at, "sources", number, field)
                key = content_key(file.kind, item.id, source.id, field)
                text = getattr(source, field)
                yield _message(file, place, key, text, section="sources", field=field)


def _message(
    file: ContentFile, at: EntryPath, key: str, text: str, *, section: str = "", field: str = ""
) -> Message:
    place = place_of(file.kind, section, field)
    return Message(
        catalogue=place.catalogue,
        context=key,
        text=text.strip(),
        note=place.note,
        path=file.path,
        line=file.document.line(at),
    )

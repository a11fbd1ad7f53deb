"""Everything some packs hold, read so that one fault hides nothing else.

The library refuses a faulty file, because nobody should work with it; the check and the
extraction must go on, so here each entry stands for itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from planner.content import schema
from planner.content.findings import Finding, finding, finding_from
from planner.content.medicine_shapes import MedicinesShape
from planner.content.packs import Pack
from planner.content.po_files import PoFile, read_po_file
from planner.content.reading import Document, EntryPath, read_yaml
from planner.content.shaping import ShapeT, faults
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.keys import CONCEPTS, MEDICINES, PRACTICES, QUESTIONS, SETTING, TEMPLATE

PACK: Final = "pack"
MANIFEST: Final = "manifest"
SHAPES: Final[Mapping[str, type[BaseModel]]] = {
    TEMPLATE: schema.TemplateShape,
    SETTING: schema.SettingShape,
    CONCEPTS: schema.ConceptsShape,
    PRACTICES: schema.PracticesShape,
    QUESTIONS: schema.QuestionsShape,
    MEDICINES: MedicinesShape,
    PACK: schema.PackShape,
    MANIFEST: schema.ManifestShape,
}
VOCABULARY: Final[Mapping[str, str]] = {
    CONCEPTS: CONCEPTS,
    PRACTICES: PRACTICES,
    QUESTIONS: QUESTIONS,
    MEDICINES: "kinds",
}
"""The vocabulary files, each with the name of its list."""


@dataclass(frozen=True)
class ContentFile:
    """One YAML file of a known kind."""

    kind: str
    document: Document

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.document.path

    @property
    def id(self) -> str:
        """The id it carries; the file's name where it carries none."""
        found = self.value("id")
        return found if isinstance(found, str) else self.path.stem

    def value(self, key: str) -> Any:  # noqa: ANN401 - data of an unchecked file
        """What stands under a key at the top, None where nothing does."""
        data = self.document.data
        return data.get(key) if isinstance(data, dict) else None

    def entries(self, section: str, shape: type[ShapeT]) -> Iterator[tuple[EntryPath, ShapeT]]:
        """The sound entries of a list, each with how to reach it."""
        found = self.value(section)
        for index, data in enumerate(found if isinstance(found, list) else ()):
            try:
                yield (section, index), shape.model_validate(data)
            except ValidationError:
                continue

    def lines(self, section: str) -> Iterator[tuple[EntryPath, str]]:
        """The texts of a plain list."""
        found = self.value(section)
        for index, text in enumerate(found if isinstance(found, list) else ()):
            if isinstance(text, str):
                yield (section, index), text

    def finding(self, code: str, at: EntryPath = (), /, **facts: str | int) -> Finding:
        """A finding about one entry of this file."""
        return finding(code, self.path, self.document.line(at), **facts)


@dataclass(frozen=True, eq=False)
class Parts:
    """The files of some packs that could be read, and what kept the others from it.

    Two readings are two things, however alike: what is derived from one is kept with it.
    """

    packs: tuple[Pack, ...]
    files: tuple[ContentFile, ...]
    catalogues: tuple[PoFile, ...]
    unreadable: tuple[Finding, ...]

    def of(self, kind: str) -> Iterator[ContentFile]:
        """The files of one kind."""
        return (file for file in self.files if file.kind == kind)

    @cached_property
    def concepts(self) -> Mapping[str, schema.ConceptShape]:
        """Every sound concept."""
        return {
            c.id: c for f in self.of(CONCEPTS) for _, c in f.entries(CONCEPTS, schema.ConceptShape)
        }

    @cached_property
    def concept_ids(self) -> frozenset[str]:
        """The ids of all concepts, also of those with a fault elsewhere."""
        return self._ids(CONCEPTS)

    @cached_property
    def practice_ids(self) -> frozenset[str]:
        """The ids of all practices, also of those with a fault elsewhere."""
        return self._ids(PRACTICES)

    @cached_property
    def kind_ids(self) -> frozenset[str]:
        """The ids of all kinds of medicine and condition, also of those with a fault elsewhere."""
        return self._ids(MEDICINES)

    @cached_property
    def template_ids(self) -> tuple[str, ...]:
        """The ids of all templates."""
        return tuple(file.id for file in self.of(TEMPLATE))

    @cached_property
    def manifests(self) -> Mapping[LanguageTag, schema.ManifestShape]:
        """Every sound language entry, by its tag; the first pack wins."""
        found: dict[LanguageTag, schema.ManifestShape] = {}
        for file in self.of(MANIFEST):
            if not list(faults(file.document, schema.ManifestShape)):
                shape = schema.ManifestShape.model_validate(file.document.data)
                found.setdefault(LanguageTag(shape.tag), shape)
        return found

    def of_pack(self, pack: Pack) -> "Parts":
        """What lies in one pack, and not in another one inside it."""
        return Parts(
            (pack,),
            tuple(file for file in self.files if self._owner(file.path) == pack),
            tuple(po for po in self.catalogues if self._owner(po.path) == pack),
            (),
        )

    def _owner(self, path: Path) -> Pack | None:
        holding = (pack for pack in self.packs if pack.folder in path.parents)
        return max(holding, key=lambda pack: len(pack.folder.parts), default=None)

    def _ids(self, kind: str) -> frozenset[str]:
        lists = (f.value(VOCABULARY[kind]) or () for f in self.of(kind))
        entries = (e for found in lists for e in found if isinstance(e, dict))
        return frozenset(e["id"] for e in entries if isinstance(e.get("id"), str))


def read_parts(packs: Sequence[Pack], loose: Sequence[Path] = ()) -> Parts:
    """Read all packs, and single files besides them; a bad file is a finding.

    Raise PL207 for a single file that is no content.
    """
    files: list[ContentFile] = []
    catalogues: list[PoFile] = []
    unreadable: list[Finding] = []
    named = [*_yaml_files(packs), *((None, path) for path in loose)]
    for kind, path in named:
        try:
            document = read_yaml(path)
        except PlannerError as error:
            unreadable.append(finding_from(error, path))
        else:
            files.append(ContentFile(kind or kind_of(document), document))
    for path in _po_files(packs):
        try:
            catalogues.append(read_po_file(path))
        except PlannerError as error:
            unreadable.append(finding_from(error, path))
    return Parts(tuple(packs), tuple(files), tuple(catalogues), tuple(unreadable))


def kind_of(document: Document) -> str:
    """What a single file is, by its `format` line. Raise PL207 for none that we know."""
    data = document.data
    found = str(data.get("format", "")) if isinstance(data, dict) else ""
    name = found.removeprefix("planner-").partition("/")[0]
    kind = MANIFEST if name == "locale" else name
    if not found.startswith("planner-") or kind not in SHAPES:
        raise PlannerError("PL207", where=str(document.path))
    return kind


def _yaml_files(packs: Sequence[Pack]) -> Iterator[tuple[str, Path]]:
    for pack in packs:
        yield PACK, pack.marker
        yield from ((TEMPLATE, path) for path in pack.templates())
        yield from ((SETTING, path) for path in pack.settings())
        for kind in VOCABULARY:
            path = pack.vocabulary(kind)
            if path is not None:
                yield kind, path
        yield from ((MANIFEST, path) for path in pack.manifests())


def _po_files(packs: Sequence[Pack]) -> Iterator[Path]:
    for pack in packs:
        for path in sorted(pack.locales.glob("*/LC_MESSAGES/*.po")):
            if not path.is_symlink():
                yield path

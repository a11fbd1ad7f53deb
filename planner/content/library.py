"""The library: everything all packs hold, as the domain knows it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from planner.content import schema
from planner.content.building import (
    kind_of,
    practice_of,
    question_of,
    read_manifest,
    read_setting,
    read_template,
)
from planner.content.medicine_shapes import MedicinesShape
from planner.content.packs import Pack
from planner.content.reading import Document, read_yaml
from planner.content.shaping import ShapeT, shaped
from planner.domain.explanatory_model import ReviewState, Template
from planner.domain.medicines import Kind
from planner.domain.practices import Concept, Practice, Question
from planner.domain.setting import Setting
from planner.errors import PlannerError
from planner.language.tags import Languages


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


ThingT = TypeVar("ThingT", bound=_HasId)


@dataclass(frozen=True)
class Library:
    """All content of some packs, read when first asked for.

    Reading raises PL2xx for the first file that cannot be used, and PL204 where two files
    carry one id.
    """

    packs: tuple[Pack, ...]

    @cached_property
    def templates(self) -> Mapping[str, Template]:
        """Every template by id. One that was withdrawn is not there."""
        found = self._read_all((pack.templates() for pack in self.packs), read_template)
        return {k: t for k, t in found.items() if t.review.state is not ReviewState.WITHDRAWN}

    @cached_property
    def settings(self) -> Mapping[str, Setting]:
        """Every care setting by id."""
        return self._read_all((pack.settings() for pack in self.packs), read_setting)

    @cached_property
    def concepts(self) -> Mapping[str, Concept]:
        """Every concept by id."""
        shapes = self._vocabulary("concepts", schema.ConceptsShape)
        concepts = (c for shape in shapes for c in shape.concepts)
        return {
            c.id: Concept(id=c.id, gloss=c.gloss, examples=tuple(c.examples), choice=c.choice or "")
            for c in concepts
        }

    @cached_property
    def practices(self) -> Mapping[str, Practice]:
        """Every practice by id."""
        shapes = self._vocabulary("practices", schema.PracticesShape)
        return {p.id: practice_of(p) for shape in shapes for p in shape.practices}

    @cached_property
    def medicine_kinds(self) -> Mapping[str, Kind]:
        """Every kind of medicine and condition by id, in the order in which they are asked."""
        shapes = self._vocabulary("medicines", MedicinesShape)
        return {k.id: kind_of(k) for shape in shapes for k in shape.kinds}

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The interview's questions by id, in order."""
        shapes = self._vocabulary("questions", schema.QuestionsShape)
        return {q.id: question_of(q) for shape in shapes for q in shape.questions}

    @cached_property
    def open_probe(self) -> str:
        """The question for an account that states no model."""
        return self._vocabulary("questions", schema.QuestionsShape)[0].open_probe

    @cached_property
    def languages(self) -> Languages:
        """Every language that has a folder."""
        paths = [path for pack in self.packs for path in pack.manifests()]
        found = {m.tag: m for m in map(read_manifest, reversed(paths))}
        return Languages(found[tag] for tag in sorted(found, key=lambda t: (t != "en", t)))

    @property
    def locale_folders(self) -> tuple[Path, ...]:
        """The folders of languages, the built-in one first."""
        return tuple(pack.locales for pack in self.packs)

    def _vocabulary(self, name: str, shape: type[ShapeT]) -> list[ShapeT]:
        paths = [path for pack in self.packs if (path := pack.vocabulary(name)) is not None]
        return [shaped(read_yaml(path), shape) for path in paths]

    @staticmethod
    def _read_all(
        groups: Iterable[Sequence[Path]], read: Callable[[Document], ThingT]
    ) -> dict[str, ThingT]:
        found: dict[str, ThingT] = {}
        origin: dict[str, Path] = {}
        for path in (path for group in groups for path in group):
            thing = read(read_yaml(path))
            if thing.id in found:
                raise PlannerError(
                    "PL204", where=str(path), found=thing.id, other=str(origin[thing.id])
                )
            found[thing.id], origin[thing.id] = thing, path
        return found

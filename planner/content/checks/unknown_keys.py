"""Entries that no format knows: a newer program's, or a slip of the pen."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from planner.content.findings import Finding
from planner.content.parts import SHAPES, ContentFile, Parts
from planner.content.reading import EntryPath
from planner.language.suggesting import near_miss


def check(parts: Parts) -> Iterator[Finding]:
    """Warn of each unknown key, with the nearest known one."""
    for file in parts.files:
        yield from _unknown(file, (), file.document.data, SHAPES[file.kind])


def _unknown(
    file: ContentFile, at: EntryPath, data: object, shape: type[BaseModel]
) -> Iterator[Finding]:
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        field = shape.model_fields.get(str(key))
        if field is None:
            hint = near_miss(str(key), shape.model_fields)
            yield file.finding("PLC105", (*at, str(key)), found=str(key), hint=hint)
            continue
        inner = _shape_in(field.annotation)
        if inner is None:
            continue
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            place = (*at, str(key)) if index is None else (*at, str(key), index)
            yield from _unknown(file, place, item, inner)


def _shape_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - pydantic's own type
    """The shape inside `list[Shape]` or `Shape | None`."""
    candidates = [annotation, *get_args(annotation)]
    found = (c for c in candidates if isinstance(c, type) and issubclass(c, BaseModel))
    return next(found, None)

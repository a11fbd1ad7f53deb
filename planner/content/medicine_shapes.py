"""The shape of `vocabulary/medicines.yaml`: kinds of medicine and of condition, to be ticked."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from planner.content.schema import Item, Line, Shape, SourceShape

Name = Annotated[str, StringConstraints(min_length=3, max_length=60, strip_whitespace=True)]
"""A part of a word that is long enough not to stand in others by chance."""


class KindShape(Item):
    """A kind of medicine or condition that a worker can tick."""

    part: Literal["medicines", "conditions", "pregnancy"]
    label: Line
    hint: Line | None = None
    """How to know it: from the packet, or from the reason it is taken."""
    names: tuple[Name, ...] = ()
    """What may stand on the packet, without its ending, in any script; not translated."""
    private: bool = False
    """Asked and shown only while the client can speak freely."""
    sources: tuple[SourceShape, ...] = ()


class MedicinesShape(Shape):
    """`vocabulary/medicines.yaml`."""

    format: Literal["planner-medicines/1"]
    kinds: list[KindShape] = Field(min_length=1)

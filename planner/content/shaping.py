"""From a document to a shape, with every fault named by file, line and what to do."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from planner.content.reading import Document
from planner.errors import PlannerError

ShapeT = TypeVar("ShapeT", bound=BaseModel)

_ADVICE: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("“{at}” is missing", "Add it."),
    "literal_error": ("“{at}” has a value that is not known", "Use one of: {expected}."),
    "string_pattern_mismatch": (
        "“{at}” is not an id",
        "Use small letters, digits and hyphens, beginning with a letter.",
    ),
    "string_too_long": ("“{at}” is too long", "Keep it under {max_length} characters."),
    "string_too_short": ("“{at}” is empty", "Write it, or take the line out."),
    "too_short": ("“{at}” has too few entries", "Give at least {min_length}."),
    "too_long": ("“{at}” has too many entries", "Give at most {max_length}."),
    "string_type": ("“{at}” is not text", "Put it in quotation marks."),
}


def faults(document: Document, shape: type[BaseModel]) -> Iterator[PlannerError]:
    """Everything that keeps the document from being of this shape, all in one pass."""
    try:
        shape.model_validate(document.data)
    except ValidationError as error:
        for one in error.errors():
            yield _fault(document, dict(one))


def shaped(document: Document, shape: type[ShapeT]) -> ShapeT:
    """The document as this shape. Raise PL202 for the first fault."""
    for fault in faults(document, shape):
        raise fault
    return shape.model_validate(document.data)


def _fault(document: Document, one: Mapping[str, Any]) -> PlannerError:
    place = tuple(one["loc"])
    at = ".".join(str(part) for part in place) or "the file"
    what, hint = _ADVICE.get(one["type"], ("“{at}” is not as it should be", "{msg}."))
    facts = {"at": at, "msg": one["msg"], **one.get("ctx", {})}
    return PlannerError(
        "PL202",
        where=document.where(place),
        detail=what.format_map(facts),
        hint=hint.format_map(facts),
    )

"""JSON Schemas of what people write by hand, so that their editors complete and check it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from planner.content.never_say import NeverSayShape
from planner.content.packs import Pack
from planner.content.schema import ManifestShape, TemplateShape

SCHEMAS: Final[Mapping[str, type[BaseModel]]] = {
    "explanatory_models/template.schema.json": TemplateShape,
    "locales/locale.schema.json": ManifestShape,
    "locales/never_say.schema.json": NeverSayShape,
}
"""Where a pack keeps each, beside the files that it is for."""


def schema_text(shape: type[BaseModel]) -> str:
    """The schema as it is written."""
    schema = shape.model_json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    for part in [schema, *schema.get("$defs", {}).values()]:
        if part.get("type") == "object":
            part["additionalProperties"] = False
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def stale_schemas(pack: Pack) -> list[Path]:
    """The files that are missing or are not what the program reads."""
    wanted = {pack.folder / name: schema_text(shape) for name, shape in SCHEMAS.items()}
    return [
        path
        for path, text in wanted.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def write_schemas(pack: Pack) -> list[Path]:
    """Write the stale ones anew, and say which those were."""
    stale = stale_schemas(pack)
    for path in stale:
        shape = SCHEMAS[path.relative_to(pack.folder).as_posix()]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(shape), encoding="utf-8", newline="\n")
    return stale

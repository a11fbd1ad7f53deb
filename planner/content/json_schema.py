"""The JSON Schema of a template, so that authors' editors complete and check while typing."""

import json
from pathlib import Path

from planner.content.packs import Pack
from planner.content.schema import TemplateShape


def schema_path(pack: Pack) -> Path:
    """Where a pack keeps it: beside its templates."""
    return pack.folder / "explanatory_models" / "template.schema.json"


def schema_text() -> str:
    """The schema as it is written."""
    schema = TemplateShape.model_json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    for shape in [schema, *schema["$defs"].values()]:
        if shape.get("type") == "object":
            shape["additionalProperties"] = False
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def is_stale(pack: Pack) -> bool:
    """True where the file is missing or is not what the program reads."""
    path = schema_path(pack)
    return not path.is_file() or path.read_text(encoding="utf-8") != schema_text()


def write_schema(pack: Pack) -> Path:
    """Write it anew."""
    path = schema_path(pack)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(schema_text(), encoding="utf-8", newline="\n")
    return path

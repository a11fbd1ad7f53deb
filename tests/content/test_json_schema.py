"""The schemas for editors."""

import json

import pytest
from pydantic import BaseModel

from planner.content.json_schema import SCHEMAS, schema_text
from planner.content.schema import TemplateShape


@pytest.mark.parametrize("shape", SCHEMAS.values())
def test_it_has_every_field_and_no_other(shape: type[BaseModel]) -> None:
    """An editor completes what the program reads and marks what it does not."""
    schema = json.loads(schema_text(shape))
    assert set(schema["properties"]) == set(shape.model_fields)
    assert schema["additionalProperties"] is False


def test_what_stands_inside_is_held_to_it_too() -> None:
    """A misspelt entry of a goal is marked as well."""
    schema = json.loads(schema_text(TemplateShape))
    assert schema["$defs"]["GoalShape"]["additionalProperties"] is False

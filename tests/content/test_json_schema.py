"""The schema for editors."""

import json

from planner.content.json_schema import schema_text
from planner.content.schema import TemplateShape


def test_it_has_every_field_and_no_other() -> None:
    """An editor completes what the program reads and marks what it does not."""
    schema = json.loads(schema_text())
    assert set(schema["properties"]) == set(TemplateShape.model_fields)
    assert schema["additionalProperties"] is False
    assert schema["$defs"]["GoalShape"]["additionalProperties"] is False

"""From a document to a shape."""

import pytest

from planner.content.reading import read_yaml
from planner.content.schema import SettingShape, TemplateShape
from planner.content.shaping import faults, shaped
from planner.errors import PlannerError
from tests.content.conftest import SmallPack


def test_a_sound_document_becomes_its_shape(small: SmallPack) -> None:
    """And has no faults."""
    document = read_yaml(small.template)
    assert shaped(document, TemplateShape).id == "soul-left"
    assert list(faults(document, TemplateShape)) == []


def test_every_fault_has_its_line_and_advice(small: SmallPack) -> None:
    """Missing, not known, too long, no id: each says what to do."""
    lines = {
        small.spoil(small.template, "strength: clear", "strength: sure"): "Use one of",
        small.spoil(small.template, "id: which-part", "id: Which Part"): "small letters",
        small.spoil(small.template, "family: soul", f"family: {'x' * 301}"): "under 300",
    }
    found = {
        int(str(f.where).rpartition(":")[2]): str(f)
        for f in faults(read_yaml(small.template), TemplateShape)
    }
    assert found.keys() == lines.keys()
    assert all(advice in found[line] for line, advice in lines.items())


def test_a_document_of_another_kind_is_refused(small: SmallPack) -> None:
    """The first fault is raised where one is enough."""
    with pytest.raises(PlannerError) as caught:
        shaped(read_yaml(small.template), SettingShape)
    assert caught.value.code == "PL202"


def test_unknown_keys_are_ignored(small: SmallPack) -> None:
    """An older program reads a newer file."""
    small.spoil(small.template, "family: soul", "family: soul\nlater: 1")
    assert shaped(read_yaml(small.template), TemplateShape).family == "soul"

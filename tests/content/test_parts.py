"""Tolerant reading: each entry stands for itself."""

from planner.content.packs import Pack
from planner.content.parts import read_parts
from planner.content.schema import GoalShape
from planner.language.keys import TEMPLATE
from tests.content.conftest import SmallPack


def test_a_faulty_entry_hides_no_other(small: SmallPack) -> None:
    """The sound goal is given, with its true place in the list."""
    small.spoil(small.template, "goals:\n", "goals:\n  - id: half\n    domain: personal\n")
    (file,) = small.parts.of(TEMPLATE)
    assert [(at, goal.id) for at, goal in file.entries("goals", GoalShape)] == [
        (("goals", 1), "whole")
    ]


def test_a_concept_with_a_fault_is_still_known(small: SmallPack) -> None:
    """Else one slip in the vocabulary would be an error in every template."""
    small.spoil(small.concepts, "    gloss: the soul\n", "")
    assert "soul" in small.parts.concept_ids
    assert "soul" not in small.parts.concepts


def test_what_lies_in_a_pack_inside_another_belongs_to_the_inner_one(small: SmallPack) -> None:
    """The built-in pack is the whole checkout."""
    inner = SmallPack(small.folder / "packs" / "inner")
    parts = read_parts([small.pack, Pack(inner.folder)])
    assert [f.path for f in parts.of_pack(inner.pack).of(TEMPLATE)] == [inner.template]
    assert [f.path for f in parts.of_pack(small.pack).of(TEMPLATE)] == [small.template]


def test_a_file_that_is_a_list_has_no_entries(small: SmallPack) -> None:
    """Whatever stands in it, nothing is raised."""
    small.template.write_text("- a\n- b\n", encoding="utf-8")
    (file,) = small.parts.of(TEMPLATE)
    assert (file.id, list(file.entries("goals", GoalShape))) == ("soul-left", [])

"""Ids are the file's name and are used once."""

from pathlib import Path

from planner.content.checks import ids
from planner.content.packs import Pack
from planner.content.parts import read_parts
from tests.content.conftest import SETTING, SmallPack


def test_the_id_is_the_file_name(small: SmallPack) -> None:
    """A file is found by its id."""
    line = small.spoil(small.template, "id: soul-left", "id: soul-gone")
    assert small.found(ids.check) == [("PLC106", "soul-left.yaml", line)]


def test_a_language_lies_in_the_folder_of_its_tag(small: SmallPack) -> None:
    """The folder is where catalogues are looked for."""
    path = small.language("pt-BR")
    line = small.spoil(path, "tag: pt-BR", "tag: pt")
    assert ("PLC106", "locale.yaml", line) in small.found(ids.check)


def test_an_id_twice_over_packs_names_both_files(small: SmallPack, tmp_path: Path) -> None:
    """Neither wins: which one a clinic would get must not depend on an order."""
    other = tmp_path.resolve() / "other"
    SmallPack(other)
    found = list(ids.check(read_parts([small.pack, Pack(other)])))
    template = [f for f in found if f.path == other / "explanatory_models" / "soul-left.yaml"]
    assert [f.code for f in template] == ["PLC107"]
    assert str(small.template) in template[0].what


def test_a_kind_of_medicine_is_named_once(small: SmallPack) -> None:
    """Its list has another name than its file, and its ids are looked at all the same."""
    line = small.spoil(small.medicines, "id: with-child", "id: insulin")
    assert small.found(ids.check) == [("PLC107", "medicines.yaml", line)]


def test_an_id_twice_inside_a_file_is_found(small: SmallPack) -> None:
    """Translations of the two would be mixed up."""
    line = small.spoil(
        small.concepts, "  - id: leave\n", "  - id: soul\n    gloss: again\n  - id: leave\n"
    )
    assert small.found(ids.check) == [("PLC107", "concepts.yaml", line)]
    small.write("care_settings/clinic.yaml", SETTING.replace("review:", "  - id: book\nreview:"))
    assert ("PLC110", "clinic.yaml", 13) in small.found(ids.check)

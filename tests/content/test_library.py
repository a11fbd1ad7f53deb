"""The library: everything all packs hold, or the first reason why not."""

from pathlib import Path

import pytest

from planner.content.library import Library
from planner.content.packs import Pack
from planner.domain.account import QUESTIONS
from planner.domain.medicines import Part
from planner.errors import PlannerError
from tests.content.conftest import SmallPack


def test_all_content_is_there_by_id(small: SmallPack) -> None:
    """Templates, settings, vocabulary and languages."""
    library = Library((small.pack,))
    assert list(library.templates) == ["soul-left"]
    assert list(library.settings) == ["clinic"]
    assert list(library.practices) == ["fasting"]
    assert library.practices["fasting"].stop_with == ("insulin",)
    assert library.practices["fasting"].ask_first_with == ("with-child",)
    assert list(library.medicine_kinds) == ["insulin", "with-child"]
    assert list(library.questions) == list(QUESTIONS)
    assert library.concepts["soul"].choice == "My soul"
    assert library.open_probe == "What is it like?"
    assert library.languages.tags == ("en",)


def test_a_kind_keeps_where_and_how_it_is_asked(small: SmallPack) -> None:
    """Its part, the names on its packets, and whether it is asked alone."""
    insulin, with_child = Library((small.pack,)).medicine_kinds.values()
    assert (insulin.part, insulin.names, insulin.is_private) == (
        Part.MEDICINES,
        ("insulin", "胰岛素"),
        False,
    )
    assert (with_child.part, with_child.hint, with_child.is_private) == (Part.PREGNANCY, "", True)


def test_a_pack_without_medicines_is_sound(small: SmallPack) -> None:
    """What it does not bring, others may."""
    small.medicines.unlink()
    assert Library((small.pack,)).medicine_kinds == {}


def test_a_withdrawn_template_is_not_offered(small: SmallPack) -> None:
    """Whoever asked that it be taken out was heard."""
    small.spoil(small.template, "state: unreviewed", "state: withdrawn")
    assert list(Library((small.pack,)).templates) == []


def test_two_templates_of_one_id_are_refused(small: SmallPack, tmp_path: Path) -> None:
    """Both files are named."""
    other = SmallPack(tmp_path.resolve() / "other")
    with pytest.raises(PlannerError) as caught:
        _ = Library((small.pack, Pack(other.folder))).templates
    assert caught.value.code == "PL204"
    assert {caught.value.where, caught.value.facts["other"]} == {
        str(small.template),
        str(other.template),
    }


def test_the_first_packs_language_entry_wins(small: SmallPack, tmp_path: Path) -> None:
    """A pack that adds words to a language does not change its direction."""
    other = SmallPack(tmp_path.resolve() / "other")
    small.language("ar", rule="arabic", script="Arab", direction="rtl")
    other.language("ar", rule="none")
    languages = Library((small.pack, other.pack)).languages
    assert languages.manifest("ar").plural_rule == "arabic"

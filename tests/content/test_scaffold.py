"""A new template to begin from."""

import pytest

from planner.content import checks
from planner.content.scaffold import READ_NEXT, new_template
from planner.errors import PlannerError
from tests.content.conftest import SmallPack


def test_it_passes_the_check_with_warnings_only(small: SmallPack) -> None:
    """The first file of a stranger is green, and says what is still to be written."""
    path = new_template(small.folder, "thin-blood", concept="soul")
    findings = [f for f in checks.run([small.pack]) if f.path == path]
    assert {f.code for f in findings} >= {"PLC109"}
    assert [str(f) for f in findings if f.is_error] == []
    assert "id: thin-blood" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["Thin", "thin blood", "../evil", "thin-", "9thin", "t" * 61, ""])
def test_what_cannot_be_an_id_is_refused(small: SmallPack, name: str) -> None:
    """And nothing is written, least of all elsewhere."""
    before = sorted(small.folder.rglob("*"))
    with pytest.raises(PlannerError) as caught:
        new_template(small.folder, name, concept="soul")
    assert caught.value.code == "PL114"
    assert sorted(small.folder.rglob("*")) == before


def test_an_existing_template_is_not_overwritten(small: SmallPack) -> None:
    """Nobody's work is lost to a repeated id."""
    before = small.template.read_text(encoding="utf-8")
    with pytest.raises(PlannerError) as caught:
        new_template(small.folder, "soul-left", concept="soul")
    assert caught.value.code == "PL113"
    assert small.template.read_text(encoding="utf-8") == before


def test_what_to_read_next_is_named() -> None:
    """The guide comes first."""
    assert READ_NEXT[0] == "explanatory_models/README.md"

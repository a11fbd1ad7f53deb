"""Everything to be translated, gathered into catalogues."""

from pathlib import Path

import polib
import pytest

from planner.content import extraction
from planner.language.catalogs import CATALOGUES
from tests.content.conftest import SmallPack


def test_a_pack_gathers_its_own_content_alone(small: SmallPack) -> None:
    """The program's sentences belong to the built-in pack."""
    found = extraction.gathered(small.parts)
    assert list(found) == list(CATALOGUES)
    assert found["interface"] == ()
    assert len(found["hearing"]) == 3


def test_the_built_in_pack_holds_the_programs_sentences(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are translated in the same files."""
    monkeypatch.setattr(extraction, "built_in_folder", lambda: small.folder)
    texts = {message.text for message in extraction.gathered(small.parts)["interface"]}
    assert "The file cannot be read." in texts


def test_templates_are_written_with_counts(small: SmallPack, tmp_path: Path) -> None:
    """Five files that translation tools can open, without dates or lines."""
    counts = extraction.write_templates(small.pack, tmp_path / "pot")
    assert counts["hearing"] == 3
    for name in CATALOGUES:
        path = tmp_path / "pot" / f"{name}.pot"
        assert len(polib.pofile(path.read_text(encoding="utf-8"))) == counts[name]
        assert "Date" not in path.read_text(encoding="utf-8")
    client = (tmp_path / "pot" / "client.pot").read_text(encoding="utf-8")
    assert "#: explanatory_models/soul-left.yaml\n" in client

"""Packs are found, and nothing in them is executed."""

import os
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from planner.content import packs
from planner.errors import PlannerError
from tests.content.conftest import SmallPack


def test_a_folder_without_a_marker_is_no_pack(tmp_path: Path) -> None:
    """A wrong path is said and not taken for an empty pack."""
    with pytest.raises(PlannerError) as caught:
        packs.pack_at(tmp_path)
    assert caught.value.code == "PL205"


def test_links_and_dot_files_are_passed_over(small: SmallPack, tmp_path: Path) -> None:
    """A link could lead out of the pack."""
    outside = tmp_path / "outside.yaml"
    outside.write_text("a: 1\n", encoding="utf-8")
    (small.template.parent / "link.yaml").symlink_to(outside)
    small.write("explanatory_models/.hidden.yaml", "a: 1\n")
    assert small.pack.templates() == (small.template,)


def test_configured_packs_come_after_the_built_in_one(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each folder once, whatever is repeated."""
    monkeypatch.setattr(packs, "built_in_folder", lambda: small.folder)
    other = small.folder.parent / "other"
    other.mkdir()
    (other / "pack.yaml").write_text("format: planner-pack/1\n", encoding="utf-8")
    names = os.pathsep.join([str(small.folder), str(other), str(other)])
    monkeypatch.setenv(packs.CONFIGURED, names)
    monkeypatch.setattr(packs.importlib.metadata, "entry_points", lambda **_: [])
    assert [pack.folder for pack in packs.find_packs()] == [small.folder, other]


def test_an_installed_pack_is_located_and_never_imported(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pack beside clients' data is data: its module would raise if it ran."""
    package = small.folder / "evil_pack"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('executed')\n", encoding="utf-8")
    (package / "pack.yaml").write_text("format: planner-pack/1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(small.folder))
    point = EntryPoint(name="evil", value="evil_pack", group=packs.GROUP)
    monkeypatch.setattr(packs.importlib.metadata, "entry_points", lambda **_: [point])
    monkeypatch.setattr(packs, "built_in_folder", lambda: small.folder)
    assert [pack.folder for pack in packs.find_packs()] == [small.folder, package]


def test_an_installed_pack_that_is_gone_is_said(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry point that leads nowhere is named."""
    point = EntryPoint(name="gone", value="no_such_package_here", group=packs.GROUP)
    monkeypatch.setattr(packs.importlib.metadata, "entry_points", lambda **_: [point])
    monkeypatch.setattr(packs, "built_in_folder", lambda: small.folder)
    with pytest.raises(PlannerError) as caught:
        packs.find_packs()
    assert (caught.value.code, caught.value.where) == ("PL205", "gone")

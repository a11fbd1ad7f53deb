"""Pages show a case as those who look on may see it: few modules touch the whole of it."""

import ast
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "planner" / "ui"
WHOLE = {"whole", "casebook"}
"""What a room has of all cases and of all of the open one."""
ALLOWED = {
    "workbench.py": "makes the view, and the services that work on more than it",
    "workroom.py": "reads the whole case once, for the view and for the sitting's own facts",
    "looking_on.py": "lists what people would see before they look",
    "ways_through.py": "asking about danger comes whoever looks on",
    "disclosure.py": "asks who is signed in",
    "frame_begin.py": "begins a sitting after those that are hidden",
    "ending.py": "closes the sitting, which is hidden from others",
    "paper_preview.py": "asks whether a clinician approved exactly this plan",
    "pages/sharing.py": "writes who may see what",
    "pages/casebook.py": "lists cases for the worker",
    "pages/beginning.py": "counts sittings",
    "pages/leave.py": "counts sittings",
}
"""Each of these was read by somebody who asked what of the whole could reach the screen."""
MODULES = {path.relative_to(UI).as_posix(): path for path in sorted(UI.rglob("*.py"))}


def attributes(path: Path) -> set[str]:
    """The names of all attributes that a module reads."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def names(path: Path) -> set[str]:
    """The plain names that a module uses, imported ones among them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return used | {alias.name for node in imports for alias in node.names}


@pytest.mark.parametrize("module", sorted(MODULES.keys() - ALLOWED.keys()))
def test_a_page_never_touches_the_whole_case(module: str) -> None:
    """It works with `room.case` and `room.store`, which hold nothing that is hidden."""
    assert not WHOLE & attributes(MODULES[module])


@pytest.mark.parametrize("module", sorted(ALLOWED))
def test_nobody_is_allowed_more_than_they_use(module: str) -> None:
    """The list stays as short as it can be."""
    assert WHOLE & attributes(MODULES[module])


@pytest.mark.parametrize("module", sorted(MODULES.keys() - {"workbench.py"}))
def test_the_view_of_the_store_is_made_in_one_place(module: str) -> None:
    """No page decides for itself through whose eyes it reads and writes."""
    assert "ViewedCases" not in names(MODULES[module])

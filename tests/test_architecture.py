import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "planner"
LONGEST = 250
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts)
# What may stand at a module's top beside definitions: building a value, declaring a type.
STATEMENTS = (
    ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign,
    ast.AnnAssign,
    ast.For,
)  # fmt: skip
WORK = {"open", "print", "read_text", "read_bytes", "connect", "create_engine", "run", "system",
        "getenv", "setlocale", "install", "mkdir", "basicConfig"}  # fmt: skip


def name(path: Path) -> str:
    """The path as people write it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The module's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def calls(node: ast.AST) -> set[str]:
    """The names of all functions called in here, without what stands before the last dot."""
    found = set()
    for one in ast.walk(node):
        if isinstance(one, ast.Call):
            function = one.func
            found.add(
                function.attr
                if isinstance(function, ast.Attribute)
                else getattr(function, "id", "")
            )
    return found


def is_page(path: Path) -> bool:
    """Whether this is a page's script, which Streamlit runs from top to bottom."""
    return "pages" in path.parts or path.name == "main.py"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_long(path: Path) -> None:
    """A subject that needs more than 250 lines is two subjects."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST


@pytest.mark.parametrize("path", [p for p in MODULES if not is_page(p)], ids=name)
def test_no_module_does_work_when_it_is_imported(path: Path) -> None:
    """Nothing is read, opened or written, and no global state is set, by an import."""
    for statement in tree(path).body:
        if isinstance(statement, ast.Expr):
            assert isinstance(statement.value, ast.Constant), ast.unparse(statement)
        elif isinstance(statement, ast.If):
            assert ast.unparse(statement.test) in {"TYPE_CHECKING", "__name__ == '__main__'"}
        else:
            assert isinstance(statement, STATEMENTS), ast.unparse(statement)
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.For):
            assert not calls(statement) & WORK, ast.unparse(statement)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_set_for_the_whole_process(path: Path) -> None:
    """Two readers at once have two languages: no `gettext.install`, no `setlocale`."""
    source = path.read_text(encoding="utf-8")
    assert "gettext.install" not in source
    assert "setlocale" not in calls(tree(path))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_clock_is_passed_in(path: Path) -> None:
    """Only the wiring and the front door know what time it is."""
    reads_the_clock = {"now", "utcnow", "today"} & calls(tree(path))
    allowed = {"planner/wiring.py"}
    assert not reads_the_clock or name(path) in allowed


@pytest.mark.parametrize("path", [p for p in MODULES if "pages" in p.parts], ids=name)
def test_pages_hold_no_classes(path: Path) -> None:
    """A page runs anew at each click: a class defined there is another one each time."""
    assert not [n.name for n in ast.walk(tree(path)) if isinstance(n, ast.ClassDef)]


def test_the_front_door_stays_thin() -> None:
    """`app.py` puts together what lives elsewhere, in fewer than 30 lines."""
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) < 30


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_a_drawer(path: Path) -> None:
    """A module is named after its subject."""
    assert not {"utils", "util", "helpers", "helper", "common", "misc"} & {
        path.stem,
        path.parent.name,
    }


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """In its first line."""
    assert ast.get_docstring(tree(path))


def test_matching_needs_no_front_end() -> None:
    """The command line starts without Streamlit, pandas, a database or a typesetter."""
    heavy = "{'streamlit', 'pandas', 'sqlalchemy', 'typst'}"
    program = f"import sys, planner.cli; print(sorted({heavy} & sys.modules.keys()))"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert ran.stdout.strip() == "[]"

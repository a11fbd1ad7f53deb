"""Which tests bear which rule, read from their source: a test run may look at only a few."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from planner.content.checks.settings import RULES

ROOT: Final = Path(__file__).parents[2]
BUILT: Final = ("PC", "CU", "AI")
"""The families of rules that the program keeps so far."""


def ids() -> tuple[str, ...]:
    """Every rule that has to be proved, in the order of the sheet."""
    of_family = (sorted(r for r in RULES if r.startswith(f"{family}-")) for family in BUILT)
    return tuple(rule for family in of_family for rule in family)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """One test that bears a rule."""

    rule: str
    path: str
    """From the root of the project."""
    name: str
    docstring: str

    @property
    def node(self) -> str:
        """How pytest is told to run it."""
        return f"{self.path}::{self.name}"

    @property
    def is_of_a_page(self) -> bool:
        """True where it looks at a page, which is slow."""
        return self.path.startswith("tests/ui/")

    def covers(self, node: str) -> bool:
        """True for this test and each of its parameters."""
        return node.partition("[")[0] == self.node


@cache
def bearings() -> Mapping[str, tuple[Bearing, ...]]:
    """The tests of each rule that any test bears."""
    found: dict[str, list[Bearing]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        source = path.read_text(encoding="utf-8")
        if "mark.rule" in source:
            for one in _in_module(ast.parse(source), path.relative_to(ROOT).as_posix()):
                found.setdefault(one.rule, []).append(one)
    return {rule: tuple(tests) for rule, tests in found.items()}


def _in_module(module: ast.Module, path: str) -> Iterator[Bearing]:
    for function in module.body:
        if isinstance(function, ast.FunctionDef):
            for mark in function.decorator_list:
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.rule":
                    yield Bearing(
                        rule=ast.literal_eval(mark.args[0]),
                        path=path,
                        name=function.name,
                        docstring=ast.get_docstring(function) or "",
                    )

"""The one YAML reader: safe, limited, and sure of its line numbers.

Limits are checked on the event stream, before anything is built: an alias bomb of 400 bytes
or a deep nest costs nothing (interop sheet, 6). Scalars are text, true/false, null, integers
and decimals only, so that `no`, 12:30, 010 and dates stay the text they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from planner.errors import PlannerError

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 12
MAX_EVENTS: Final = 20_000

EntryPath = tuple[str | int, ...]
"""How to reach an entry: keys and list places from the top."""


class _Loader(yaml.SafeLoader):
    """A safe loader with the few implicit types that content needs."""


_Loader.yaml_implicit_resolvers = {}
for _name, _pattern, _first in (
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", list("-+0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(_pattern), _first)


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as data, with the line of every entry."""

    path: Path
    data: Any
    lines: dict[EntryPath, int]

    def line(self, at: EntryPath = ()) -> int:
        """The line of an entry, or of the nearest one that holds it."""
        nearest = (self.lines.get(at[:length]) for length in range(len(at), -1, -1))
        return next((line for line in nearest if line is not None), 1)

    def where(self, at: EntryPath = ()) -> str:
        """File and line of an entry, or of the nearest one that holds it."""
        return f"{self.path}:{self.line(at)}"


def read_yaml(path: Path) -> Document:
    """Read a YAML file within the limits.

    Raise PL102 (cannot be opened), PL111 (not UTF-8), PL201 (not YAML) or PL203 (a limit).
    """
    text = read_text(path, limit=MAX_BYTES)
    try:
        _check_events(text, path)
        node = yaml.compose(text, Loader=_Loader)
        lines: dict[EntryPath, int] = {}
        if node is not None:
            _check_nodes(node, (), lines, path)
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 - _Loader is a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        detail = error.problem or "it is not YAML"
        raise PlannerError("PL201", where=f"{path}{line}", detail=detail) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise PlannerError("PL201", where=str(path), detail="it is not YAML") from None
    return Document(path, data, lines)


def read_text(path: Path, *, limit: int) -> str:
    """The text of a file. Raise PL102, PL111, or PL112 past the limit in bytes."""
    try:
        if path.stat().st_size > limit:
            raise PlannerError("PL112", where=str(path), limit=limit)
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise PlannerError("PL111", where=str(path)) from None
    except OSError:
        raise PlannerError("PL102", where=str(path)) from None


def _check_events(text: str, path: Path) -> None:
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
        where = f"{path}:{_line(event)}"
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise PlannerError("PL203", where=where, detail="anchors and aliases are not allowed")
        if getattr(event, "tag", None) and not isinstance(event, yaml.DocumentStartEvent):
            raise PlannerError("PL203", where=where, detail="tags are not allowed")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise PlannerError("PL203", where=where, detail=f"nested deeper than {MAX_DEPTH}")
        if count > MAX_EVENTS:
            raise PlannerError("PL203", where=where, detail=f"more than {MAX_EVENTS} entries")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def _check_nodes(node: yaml.Node, at: EntryPath, lines: dict[EntryPath, int], path: Path) -> None:
    """Note each entry's line and refuse a key given twice, which YAML would let win silently."""
    lines[at] = node.start_mark.line + 1
    for key, child in _children(node):
        place = (*at, key)
        if place in lines:
            where = f"{path}:{child.start_mark.line + 1}"
            raise PlannerError("PL201", where=where, detail=f"“{key}” is given twice")
        _check_nodes(child, place, lines, path)


def _children(node: yaml.Node) -> Iterator[tuple[str | int, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), value
    elif isinstance(node, yaml.SequenceNode):
        yield from enumerate(node.value)

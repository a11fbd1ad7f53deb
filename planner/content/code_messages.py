"""The sentences in the program's own code, found by the names of what speaks them.

`say` and `say_many` speak to workers, `to_client` to clients, `safety` of risk and limits;
`spoken` and `in_both` name their catalogue. Read from the syntax tree: Babel's extractor
sees neither that name nor a catalogue that is left out. A comment `NOTE: ...` above a call
goes to translators.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jinja2 import Environment
from jinja2.ext import extract_from_ast

import planner
from planner import errors
from planner.content.messages import Message
from planner.content.packs import built_in_folder
from planner.content.reading import read_text
from planner.errors import of_content, of_sittings
from planner.language.catalogs import CLIENT, INTERFACE, LIBRARY, SAFETY

_SPEAKERS: Final = {
    "say": INTERFACE,
    "say_many": INTERFACE,
    "to_client": CLIENT,
    "safety": SAFETY,
    "spoken": INTERFACE,
    "in_both": LIBRARY,
}
_NAMED: Final = {"INTERFACE": INTERFACE, "CLIENT": CLIENT, "SAFETY": SAFETY, "LIBRARY": LIBRARY}
_COUNTS: Final = "say_many"
_NOTE: Final = "# NOTE:"
_MAX_SOURCE: Final = 1024 * 1024
_TEMPLATES: Final = ("ui", "interop")


def code_messages() -> Iterator[Message]:
    """Every sentence of the code, in the order of the files, the error catalogue first."""
    package = Path(planner.__file__).parent
    yield from _of_errors()
    app = built_in_folder() / "app.py"
    modules = (p for p in sorted(package.rglob("*.py")) if package / "_content" not in p.parents)
    for path in [*([app] if app.is_file() else []), *modules]:
        yield from messages_in_python(path)
    for folder in _TEMPLATES:
        for path in sorted((package / folder).rglob("*.html")):
            yield from messages_in_template(path)


def messages_in_python(path: Path) -> Iterator[Message]:
    """The sentences that one module speaks."""
    source = read_text(path, limit=_MAX_SOURCE)
    lines = source.splitlines()
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call) or _name(call.func) not in _SPEAKERS:
            continue
        texts = _texts(call)
        if texts:
            counts = _name(call.func) == _COUNTS
            yield Message(
                catalogue=_catalogue(call),
                text=texts[0],
                plural=texts[1] if counts and len(texts) > 1 else "",
                note=_note(lines, call.lineno),
                path=path,
                line=call.lineno,
            )


def messages_in_template(path: Path) -> Iterator[Message]:
    """The sentences that one page template speaks, as `{{ say("...") }}`."""
    tree = Environment(autoescape=True).parse(read_text(path, limit=_MAX_SOURCE))
    for line, name, found in extract_from_ast(tree, gettext_functions=tuple(_SPEAKERS)):
        one, many = found[:2] if isinstance(found, tuple) else (found, None)
        if one:
            catalogue, plural = _SPEAKERS[name], many if name == _COUNTS and many else ""
            yield Message(catalogue=catalogue, text=one, plural=plural, path=path, line=line)


def _of_errors() -> Iterator[Message]:
    """What can go wrong, as the command line and the screens say it."""
    places = {
        code: (Path(inspect.getfile(module)), number)
        for module in (of_content, of_sittings)
        for number, line in enumerate(inspect.getsource(module).splitlines(), 1)
        for code in re.findall(r'^ +"(PL\d+)":', line)
    }
    for code, problem in errors.CATALOGUE.items():
        path, line = places[code]
        for text in (problem.what, problem.next_step):
            if text.strip("{}").isidentifier():
                continue  # only a fact, nothing to translate
            yield Message(
                catalogue=INTERFACE, text=text, note=f"The error {code}.", path=path, line=line
            )


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(call: ast.Call) -> list[str]:
    """The sentences that a call begins with; none where it passes on what it was given."""
    texts = []
    for argument in call.args:
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            break
        texts.append(argument.value)
    return texts


def _catalogue(call: ast.Call) -> str:
    """The catalogue that a call names, else the one that its speaker has."""
    for keyword in call.keywords:
        if keyword.arg == "name" and isinstance(keyword.value, ast.Name | ast.Attribute):
            named = _NAMED.get(_name(keyword.value))
            if named is not None:
                return named
    return _SPEAKERS[_name(call.func)]


def _note(lines: list[str], line: int) -> str:
    """The comment right above the call."""
    above = lines[line - 2].strip() if line > 1 else ""
    return above.removeprefix(_NOTE).strip() if above.startswith(_NOTE) else ""

"""Everything that is to be translated, gathered into catalogues.

The built-in pack also holds the sentences of the program's own code; another pack holds its
own content alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import polib

from planner.content.code_messages import code_messages
from planner.content.messages import Message, content_messages
from planner.content.packs import Pack, built_in_folder
from planner.content.parts import Parts, read_parts
from planner.language.catalogs import CATALOGUES, HEARING
from planner.language.wording import PLACEHOLDER

Gathered = Mapping[str, Sequence[Message]]
"""The messages of one pack, by catalogue."""

_BRACES: Final = "python-brace-format"


def gathered(parts: Parts) -> Gathered:
    """The messages of one pack's parts, each once, the first place of each kept."""
    found: dict[str, dict[tuple[str, str], Message]] = {name: {} for name in CATALOGUES}
    is_built_in = any(p.folder == built_in_folder() for p in parts.packs)
    for message in [*(code_messages() if is_built_in else ()), *content_messages(parts)]:
        first = found[message.catalogue].setdefault(message.key, message)
        if message.plural and not first.plural:
            found[message.catalogue][message.key] = message
    return {name: tuple(messages.values()) for name, messages in found.items()}


def write_templates(pack: Pack, folder: Path) -> dict[str, int]:
    """Write one .pot a catalogue; how many messages each holds. For tools, never committed."""
    messages = gathered(read_parts([pack]))
    folder.mkdir(parents=True, exist_ok=True)
    for name in CATALOGUES:
        template = polib.POFile(wrapwidth=WRAP)
        template.metadata = {**HEADER, "Language": ""}
        template.extend(entry_of(message, pack.folder) for message in messages[name])
        (folder / f"{name}.pot").write_text(str(template), encoding="utf-8", newline="\n")
    return {name: len(found) for name, found in messages.items()}


HEADER: Final[Mapping[str, str]] = {
    "Project-Id-Version": "Alliance Planner",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
"""What every catalogue says of itself. No dates: they would change when nothing did."""

WRAP: Final = 98


def entry_of(message: Message, root: Path) -> polib.POEntry:
    """An untranslated entry. Files are named without lines, which move when nothing changed."""
    entry = polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.text,
        msgid_plural=message.plural,
        comment=message.note,
        occurrences=[(_shown(message.path, root), "")],
    )
    if message.plural:
        entry.msgstr_plural = {0: "", 1: ""}
    if message.catalogue != HEARING and has_placeholders([message.text, message.plural]):
        entry.flags.append(_BRACES)
    return entry


def has_placeholders(texts: Iterable[str]) -> bool:
    """True where any of the texts has a place for a fact."""
    return any(PLACEHOLDER.search(text) for text in texts)


def _shown(path: Path, root: Path) -> str:
    """The path as the repository knows it; code of an installed program by its name alone."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.name

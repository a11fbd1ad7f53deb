"""PO files with the line of every entry: what the check looks at and what the update writes.

polib reads what Babel drops (the old source beside a changed one) and writes it back
without touching what translators wrote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import polib

from planner.content.findings import Finding, finding
from planner.content.reading import read_text
from planner.errors import PlannerError
from planner.language.catalogs import State

MAX_PO_BYTES: Final = 8 * 1024 * 1024
_LINE: Final = re.compile(r"\(line (\d+)\)")


@dataclass(frozen=True)
class PoFile:
    """One catalogue of one language, as its file says it."""

    path: Path
    content: polib.POFile

    @property
    def name(self) -> str:
        """Which catalogue it is: interface, client, safety, library or hearing."""
        return self.path.stem

    @property
    def tag(self) -> str:
        """The language's folder."""
        return self.path.parent.parent.name

    @cached_property
    def entries(self) -> tuple[polib.POEntry, ...]:
        """The living entries in the file's order."""
        return tuple(entry for entry in self.content if not entry.obsolete)

    def finding(self, code: str, entry: polib.POEntry, /, **facts: str | int) -> Finding:
        """A finding about one entry of this file."""
        return finding(code, self.path, entry.linenum or 1, **facts)

    def translated(self) -> Iterator[tuple[polib.POEntry, str, str]]:
        """Each translated text with the source text that it stands for."""
        for entry in self.entries:
            if not entry.msgid_plural:
                if entry.msgstr:
                    yield entry, entry.msgid, entry.msgstr
                continue
            for number, form in sorted(entry.msgstr_plural.items()):
                if form:
                    yield entry, entry.msgid_plural if number else entry.msgid, form


def read_po_file(path: Path) -> PoFile:
    """The file. Raise PL102, PL111, PL112, or PL502 where it cannot be parsed."""
    text = read_text(path, limit=MAX_PO_BYTES)
    try:
        # A path would be opened in place of text that looks like one: no path ends like this.
        content = polib.pofile(text + "\n\n")
    except OSError as error:
        found = _LINE.search(str(error))
        line = f":{found.group(1)}" if found else ""
        detail = str(error).rpartition("): ")[2] if found else "it is not a PO file"
        detail = "it is no entry of a PO file" if _LINE.search(detail) else detail
        raise PlannerError("PL502", where=f"{path}{line}", detail=detail) from None
    except (ValueError, LookupError, AttributeError, TypeError):
        raise PlannerError("PL502", where=str(path), detail="it is not a PO file") from None
    return PoFile(path, content)


def state_of(entry: polib.POEntry) -> State:
    """How far a translation can be relied on, by the marks that translators' tools show."""
    forms = entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]
    if not all(forms):
        return State.MISSING
    if not entry.fuzzy:
        return State.REVIEWED
    return State.STALE if entry.previous_msgid is not None else State.DRAFT

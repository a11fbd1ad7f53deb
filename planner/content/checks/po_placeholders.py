"""A translation has the placeholders of its source, and no others.

Our own comparison: msgfmt passes an unflagged `{name.__init__}`, which a formatter could be
made to follow. Ours follows nothing, and such a text is refused all the same.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.language.catalogs import HEARING
from planner.language.wording import PLACEHOLDER

_BRACES: Final = re.compile(r"\{[^{}\n]*\}?|\}")


def check(parts: Parts) -> Iterator[Finding]:
    """Missing, added and misspelt placeholders, and attribute or index look-ups."""
    for po in parts.catalogues:
        if po.name == HEARING:
            continue
        for entry, source, text in po.translated():
            known = _BRACES.findall(source)
            strange = [
                braces
                for braces in _BRACES.findall(text)
                if not PLACEHOLDER.fullmatch(braces) and braces not in known
            ]
            for found in strange:
                yield po.finding("PLC407", entry, found=found)
            sources = {source} | ({entry.msgid} if entry.msgid_plural else set())
            given = Counter(PLACEHOLDER.findall(text))
            if not strange and all(given != Counter(PLACEHOLDER.findall(s)) for s in sources):
                detail = _difference(Counter(PLACEHOLDER.findall(source)), given)
                yield po.finding("PLC406", entry, detail=detail)


def _difference(wanted: Counter[str], given: Counter[str]) -> str:
    missing = ", ".join("{" + name + "}" for name in wanted - given)
    added = ", ".join("{" + name + "}" for name in given - wanted)
    parts = [f"missing {missing}"] if missing else []
    return "; ".join([*parts, f"not in the source {added}"] if added else parts)

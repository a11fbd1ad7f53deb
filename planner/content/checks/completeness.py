"""What a language calls complete is complete: nobody meets English unawares (rule CU-7).

A pack answers for its own messages in the languages that it declares. Drafts may stand, marked
as drafts; they are counted, so that nobody takes "complete" for "checked".
"""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

import polib

from planner.content.extraction import gathered
from planner.content.findings import Finding, finding
from planner.content.messages import Message
from planner.content.parts import Parts
from planner.content.po_files import PoFile, state_of
from planner.content.rehearsal import SOURCE
from planner.language.catalogs import State
from planner.language.wording import PLACEHOLDER

_SHOWN: Final = 60


def check(parts: Parts) -> Iterator[Finding]:
    """Messages that are untranslated or left in English, and how many are drafts."""
    for pack in parts.packs:
        own = parts.of_pack(pack)
        claims = [m for m in own.manifests.values() if m.complete and m.tag != SOURCE]
        messages = gathered(own) if claims else {}
        by_path = {po.path: po for po in own.catalogues}
        for manifest in claims:
            for name in manifest.complete:
                path = pack.locales / manifest.tag / "LC_MESSAGES" / f"{name}.po"
                po = by_path.get(path) or PoFile(path, polib.POFile())
                yield from _check(po, messages[name], frozenset(manifest.same_as_english))


def _check(po: PoFile, messages: Sequence[Message], same: frozenset[str]) -> Iterator[Finding]:
    entries = {(entry.msgctxt or "", entry.msgid): entry for entry in po.entries}
    drafts = 0
    for message in messages:
        entry = entries.get(message.key)
        if entry is None or state_of(entry) is State.MISSING:
            line = (entry.linenum if entry is not None else None) or 1
            facts = {"text": _short(message.text), "name": po.name}
            yield finding("PLC428", po.path, line, **facts)
            continue
        drafts += state_of(entry) is State.DRAFT
        if message.text not in same and _is_english(entry):
            yield po.finding("PLC429", entry, text=_short(message.text))
    if drafts:
        yield finding("PLC430", po.path, 1, count=drafts, of=len(messages))


def _is_english(entry: polib.POEntry) -> bool:
    """True where a form is the source word for word, and there are words in it."""
    forms = set(entry.msgstr_plural.values()) if entry.msgid_plural else {entry.msgstr}
    sources = forms & {entry.msgid, entry.msgid_plural}
    return any(c.isalpha() for source in sources for c in PLACEHOLDER.sub("", source))


def _short(text: str) -> str:
    return textwrap.shorten(text, _SHOWN, placeholder=" …")

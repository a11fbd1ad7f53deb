"""A hearing sheet's lines can be read, and stand under names that somebody asks for."""

from collections.abc import Iterator

import polib

from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.content.po_files import PoFile
from planner.language.catalogs import HEARING
from planner.language.forms import FormError, read_forms
from planner.language.hearing import CONCEPT, GRAMMAR, GRAMMAR_FIELDS, IDIOM, PREFIXES
from planner.language.suggesting import near_miss


def check(parts: Parts) -> Iterator[Finding]:
    """Unknown concepts, grammar fields and templates; word forms that match nothing."""
    known = {
        CONCEPT: ("The concept", parts.concept_ids),
        GRAMMAR: ("The grammar field", frozenset(GRAMMAR_FIELDS)),
        IDIOM: ("The template", frozenset(parts.template_ids)),
    }
    for po in parts.catalogues:
        if po.name != HEARING:
            continue
        for entry in po.entries:
            if entry.msgctxt not in known:
                continue
            what, names = known[entry.msgctxt]
            if entry.msgid not in names:
                hint = near_miss(entry.msgid, names)
                facts = {"what": what, "found": entry.msgid, "hint": hint}
                yield po.finding("PLC202", entry, **facts)
            if entry.msgid != PREFIXES:
                yield from _forms(po, entry)


def _forms(po: PoFile, entry: polib.POEntry) -> Iterator[Finding]:
    for line in entry.msgstr.splitlines():
        try:
            read_forms(entry.msgid, line, po.tag)
        except FormError as error:
            yield po.finding("PLC416", entry, detail=str(error))

"""Each pattern is proved by sentences: two in which it is heard, one in which it is not.

English is tried as written; every other language with the translations in its hearing.po.
"""

from collections.abc import Iterator

from planner.content.checks.unwritten import UNWRITTEN
from planner.content.findings import Finding
from planner.content.messages import sentence_key
from planner.content.parts import ContentFile, Parts
from planner.content.po_files import PoFile, state_of
from planner.content.reading import EntryPath
from planner.content.rehearsal import SOURCE, Rehearsal, rehearsal_of
from planner.content.template_patterns import readable_patterns
from planner.domain.patterns import Pattern
from planner.domain.words import LanguageTag
from planner.language.catalogs import HEARING, State
from planner.language.keys import TEMPLATE

_FIELDS = ("heard", "silent")


def check(parts: Parts) -> Iterator[Finding]:
    """Sentences that are not heard and must be, or are and must not be."""
    rehearsal = rehearsal_of(parts)
    proved: dict[str, tuple[Pattern, bool]] = {}
    for file in parts.of(TEMPLATE):
        for at, key, pattern, must, sentence in _sentences(file):
            proved[key] = (pattern, must)
            if UNWRITTEN in sentence:
                continue
            if rehearsal.is_heard(pattern, sentence, SOURCE) != must:
                yield file.finding(
                    "PLC205" if must else "PLC206",
                    at,
                    sentence=sentence,
                    pattern=pattern.source,
                    missing=rehearsal.missing(pattern, sentence, SOURCE),
                )
    for po in parts.catalogues:
        if po.name == HEARING and po.tag != SOURCE:
            yield from _translated(po, proved, rehearsal)


def _translated(
    po: PoFile, proved: dict[str, tuple[Pattern, bool]], rehearsal: Rehearsal
) -> Iterator[Finding]:
    tag = LanguageTag(po.tag)
    for entry in po.entries:
        found = proved.get(entry.msgctxt or "")
        if found is None or state_of(entry) in {State.MISSING, State.STALE}:
            continue
        if rehearsal.ear(tag) is None:
            return
        pattern, must = found
        if rehearsal.is_heard(pattern, entry.msgstr, tag) != must:
            yield po.finding(
                "PLC417" if must else "PLC418",
                entry,
                sentence=entry.msgstr,
                missing=rehearsal.missing(pattern, entry.msgstr, tag),
            )


def _sentences(
    file: ContentFile,
) -> Iterator[tuple[EntryPath, str, Pattern, bool, str]]:
    for at, shape, pattern in readable_patterns(file):
        for field in _FIELDS:
            for number, sentence in enumerate(getattr(shape, field), 1):
                key = sentence_key(file.id, shape.id, field, number, section=str(at[0]))
                yield (*at, field, number - 1), key, pattern, field == "heard", sentence

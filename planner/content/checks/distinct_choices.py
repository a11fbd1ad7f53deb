"""Within one question no two choices read the same, in any language."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from planner.content.findings import Finding, finding
from planner.content.parts import Parts
from planner.content.schema import ConceptShape
from planner.language.catalogs import CLIENT
from planner.language.folding import fold
from planner.language.keys import CONCEPTS, TEMPLATE, content_key


def check(parts: Parts) -> Iterator[Finding]:
    """Cause choices that read alike, and names of models that do."""
    source = []
    for file in parts.of(CONCEPTS):
        for at, concept in file.entries(CONCEPTS, ConceptShape):
            if concept.choice:
                source.append((concept.id, concept.choice, file.path, file.document.line(at)))
    yield from _alike("en", source)
    models = [
        (file.id, str(file.value("label")), file.path, file.document.line(("label",)))
        for file in parts.of(TEMPLATE)
        if file.value("label")
    ]
    yield from _alike("en", models)
    choices = {content_key(CONCEPTS, name, field="choice"): name for name in parts.concept_ids}
    labels = {content_key(name, "label"): name for name in parts.template_ids}
    for po in parts.catalogues:
        if po.name != CLIENT:
            continue
        for keys in (choices, labels):
            yield from _alike(
                po.tag,
                [
                    (keys[entry.msgctxt], entry.msgstr, po.path, entry.linenum or 1)
                    for entry in po.entries
                    if entry.msgctxt in keys and entry.msgstr
                ],
            )


def _alike(language: str, texts: Iterable[tuple[str, str, Path, int]]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name, text, path, line in texts:
        folded = fold(" ".join(text.split()).rstrip(".!?"), language)
        if folded in first and first[folded] != name:
            yield finding("PLC422", path, line, found=text, other=first[folded])
        first.setdefault(folded, name)

"""A catalogue's header: the language of its folder, UTF-8, and the plural rule of the language.

A plural rule is only ever compared, never run: an expression from a file is code.
"""

from collections.abc import Iterator

from planner.content.findings import Finding, finding
from planner.content.parts import Parts
from planner.domain.words import LanguageTag
from planner.language.catalogs import CATALOGUES
from planner.language.plurals import plural_header
from planner.language.tags import underscored


def check(parts: Parts) -> Iterator[Finding]:
    """Headers that say something else, and files that are none of the five."""
    for po in parts.catalogues:
        header = po.content.metadata
        language, wanted = header.get("Language", ""), underscored(po.tag)
        if language != wanted:
            yield finding("PLC402", po.path, 1, found=language, wanted=wanted)
        if "charset=utf-8" not in header.get("Content-Type", "").casefold():
            yield finding("PLC403", po.path, 1)
        manifest = parts.manifests.get(LanguageTag(po.tag))
        rule = header.get("Plural-Forms", "")
        counts = any(entry.msgid_plural for entry in po.entries)
        if manifest is not None and (rule or counts):
            expected = plural_header(manifest.plural_rule)
            if "".join(rule.split()) != "".join(expected.split()):
                yield finding("PLC404", po.path, 1)
        if po.name not in CATALOGUES:
            known = ", ".join(CATALOGUES)
            yield finding("PLC420", po.path, 1, found=po.name, known=known)

"""A translation that counts has a form for each number that its language tells apart."""

from collections.abc import Iterator

from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.domain.words import LanguageTag
from planner.language.plurals import forms_of


def check(parts: Parts) -> Iterator[Finding]:
    """Translated entries with too few or too many forms."""
    for po in parts.catalogues:
        manifest = parts.manifests.get(LanguageTag(po.tag))
        if manifest is None:
            continue
        wanted = forms_of(manifest.plural_rule)
        for entry in po.entries:
            forms = entry.msgstr_plural
            is_begun = any(forms.values())
            if (
                entry.msgid_plural
                and is_begun
                and (len(forms) != wanted or not all(forms.values()))
            ):
                found = sum(bool(form) for form in forms.values())
                yield po.finding("PLC405", entry, found=found, wanted=wanted)

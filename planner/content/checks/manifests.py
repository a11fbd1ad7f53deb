"""A language's own entry is right: its folder, script, direction, fallback and calendar data."""

from collections.abc import Iterator
from typing import Final

from babel import Locale, UnknownLocaleError

from planner.content.findings import Finding
from planner.content.parts import MANIFEST, ContentFile, Parts
from planner.language.suggesting import near_miss
from planner.language.tags import normalised, underscored

_RIGHT_TO_LEFT: Final = frozenset({"Arab", "Hebr", "Thaa", "Nkoo", "Syrc", "Adlm", "Rohg"})
_NUMERALS: Final = frozenset({"latn", "arab", "arabext", "deva", "beng", "ethi"})


def check(parts: Parts) -> Iterator[Finding]:
    """Tags that are none, fallbacks that lead nowhere, scripts that run the other way."""
    tags = {str(file.value("tag")) for file in parts.of(MANIFEST)}
    for file in parts.of(MANIFEST):
        for key, detail, hint in [*_own(file), *_fallback(file, tags)]:
            yield file.finding("PLC421", (key,), detail=detail, hint=hint)


def _own(file: ContentFile) -> Iterator[tuple[str, str, str]]:
    tag, script = str(file.value("tag")), file.value("script")
    try:
        usual = normalised(tag)
    except ValueError:
        yield "tag", f"“{tag}” is no language tag", "Write it as in BCP 47: pt-BR, zh-Hans."
    else:
        if usual != tag:
            yield "tag", f"“{tag}” is written differently", f"Write “{usual}”."
    wanted = "rtl" if script in _RIGHT_TO_LEFT else "ltr"
    if isinstance(script, str) and file.value("direction") != wanted:
        yield "direction", f"the script {script} runs the other way", f"Write “{wanted}”."
    try:
        Locale.parse(underscored(str(file.value("babel"))))
    except (UnknownLocaleError, ValueError, TypeError):
        hint = "Name the nearest language that CLDR has, such as en."
        yield "babel", f"there is no data for “{file.value('babel')}”", hint
    if file.value("numerals") not in _NUMERALS:
        hint = f"Use one of: {', '.join(sorted(_NUMERALS))}."
        yield "numerals", f"the numerals “{file.value('numerals')}” are not known", hint


def _fallback(file: ContentFile, tags: set[str]) -> Iterator[tuple[str, str, str]]:
    for _, tag in file.lines("fallback"):
        if tag == file.value("tag"):
            yield "fallback", "the language falls back on itself", "Take it out."
        elif tag not in tags:
            yield "fallback", f"“{tag}” has no folder", near_miss(tag, tags)

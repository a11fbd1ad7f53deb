"""Which language a visitor reads: what they chose, else what the browser asks for, else English."""

from collections.abc import Mapping
from typing import Final

from planner.domain.words import LanguageTag
from planner.language.tags import Languages

_LONGEST: Final = 400
_REGIONS: Final[Mapping[str, str]] = {"pt": "pt-BR", "zh": "zh-Hans"}
"""Languages that we speak in one written form only, so that a bare tag finds it."""


def language_of(*, chosen: str, asked: str, languages: Languages) -> LanguageTag:
    """The language to speak; `chosen` is the cookie, `asked` the Accept-Language header."""
    if chosen in languages:
        return languages.manifest(chosen).tag
    for wanted in _by_preference(asked[:_LONGEST]):
        for tag in (wanted, _REGIONS.get(wanted.split("-")[0].lower(), "")):
            try:
                return languages.manifest(tag).tag
            except LookupError:
                continue
    return languages.tags[0] if "en" not in languages else LanguageTag("en")


def _by_preference(header: str) -> list[str]:
    weighed: list[tuple[float, str]] = []
    for part in header.split(","):
        tag, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), tag))
        except ValueError:
            continue
    return [tag for _, tag in sorted(weighed, key=lambda pair: pair[0])]

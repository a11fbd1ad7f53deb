"""Trying sentences on the real engine, as a client would say them.

One answer of the client is heard and weighed for one pattern alone, so that a sentence
proves its own pattern and not a neighbour's.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Final

from planner.content.parts import Parts
from planner.domain.account import Utterance
from planner.domain.evidence import HeardUtterance
from planner.domain.explanatory_model import HearingPattern, Review, Strength, Template
from planner.domain.patterns import Pattern
from planner.domain.weighing import Weighing
from planner.domain.words import LanguageTag, Words
from planner.language.catalogs import HEARING
from planner.language.forms import FormError, read_forms
from planner.language.hearing import CONCEPT, GRAMMAR, IDIOM, PREFIXES, Ear, Hearing, Sheet

SOURCE: Final = LanguageTag("en")


@lru_cache(maxsize=1)
def rehearsal_of(parts: Parts) -> "Rehearsal":
    """The rehearsal of these parts, built once for all rules that need it."""
    return Rehearsal(parts)


class Rehearsal:
    """The ears of all languages that the parts have a sheet for, each built when needed."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ears: dict[LanguageTag, Ear | None] = {}

    @cached_property
    def sheets(self) -> Mapping[LanguageTag, Sheet]:
        """Each language's sheet, all packs together."""
        found: dict[str, dict[str, dict[str, str]]] = {}
        for file in self._parts.catalogues:
            if file.name != HEARING:
                continue
            kinds = found.setdefault(file.tag, {CONCEPT: {}, GRAMMAR: {}, IDIOM: {}})
            for entry in file.entries:
                if entry.msgctxt in kinds and entry.msgstr:
                    lines = kinds[entry.msgctxt]
                    lines[entry.msgid] = f"{lines.get(entry.msgid, '')}\n{entry.msgstr}".strip()
        return {
            LanguageTag(tag): Sheet(
                language=LanguageTag(tag),
                concepts=kinds[CONCEPT],
                grammar=kinds[GRAMMAR],
                idioms=kinds[IDIOM],
            )
            for tag, kinds in found.items()
        }

    def ear(self, tag: LanguageTag) -> Ear | None:
        """The ear of a language, None where it cannot hear yet."""
        if tag not in self._ears:
            sheet = self.sheets.get(tag)
            self._ears[tag] = _ear_of(sheet) if sheet is not None and sheet.can_hear else None
        return self._ears[tag]

    def concepts_in(self, sentence: str, tag: LanguageTag) -> frozenset[str]:
        """The concepts that stand in a sentence, however they are said."""
        ear = self.ear(tag)
        return frozenset(hit.concept for hit in ear.hear(sentence).hits) if ear else frozenset()

    def is_heard(self, pattern: Pattern, sentence: str, tag: LanguageTag) -> bool:
        """True where the client, saying this, states the pattern as their own present view."""
        utterance = Utterance(
            question="help_wanted" if pattern.wanted else "cause",
            language=tag,
            words=Words(text=sentence, language=tag),
        )
        heard = Hearing(self.ear).hear(utterance)
        weighing = Weighing(_TRIED)
        tried = HearingPattern(id="tried", pattern=pattern, strength=Strength.CLEAR)
        weighing.weigh(tried, [HeardUtterance(0, utterance, heard)])
        return weighing.has_reasons

    def missing(self, pattern: Pattern, sentence: str, tag: LanguageTag) -> str:
        """The parts of the pattern that are not heard, for the one who fills the sheet."""
        heard = self.concepts_in(sentence, tag)
        names = ([atom.concept for atom in p.atoms] for g in pattern.groups for p in g.parts)
        unheard = dict.fromkeys(" / ".join(part) for part in names if heard.isdisjoint(part))
        return ", ".join(unheard) or "none; it is heard as denied, past or another's view"


def _ear_of(sheet: Sheet) -> Ear:
    """The ear; without the lines that cannot be read, which the check names."""
    try:
        return Ear(sheet)
    except FormError:
        return Ear(
            replace(
                sheet,
                concepts=_sound(sheet.concepts, sheet.language),
                grammar=_sound(sheet.grammar, sheet.language),
                idioms=_sound(sheet.idioms, sheet.language),
            )
        )


def _sound(messages: Mapping[str, str], language: LanguageTag) -> dict[str, str]:
    return {
        name: "\n".join(
            line for line in lines.splitlines() if name == PREFIXES or _is_form(line, language)
        )
        for name, lines in messages.items()
    }


def _is_form(line: str, language: LanguageTag) -> bool:
    try:
        read_forms("", line, language)
    except FormError:
        return False
    return True


_TRIED: Final = Template(
    id="tried",
    version=1,
    label="",
    perspective="",
    family="",
    choices=(),
    patterns=(),
    against=(),
    probes=(),
    goals=(),
    tasks=(),
    red_flags=(),
    related_concepts=(),
    sources=(),
    stewards=(),
    credit="",
    licence="",
    publication=False,
    withdrawal="",
    review=Review(),
)

"""How far each language has come: counts by state, and how many models it can hear."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.content.extraction import gathered
from planner.content.parts import ContentFile, Parts
from planner.content.po_files import PoFile, state_of
from planner.content.rehearsal import SOURCE, rehearsal_of
from planner.content.template_patterns import readable_patterns
from planner.domain.patterns import Pattern
from planner.language.catalogs import CATALOGUES, HEARING, State
from planner.language.hearing import CONCEPT
from planner.language.keys import TEMPLATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """One catalogue of one language."""

    path: Path
    tag: str
    name: str
    reviewed: int
    draft: int
    stale: int
    missing: int

    @property
    def total(self) -> int:
        """All messages that there are to translate."""
        return self.reviewed + self.draft + self.stale + self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How many models a language can hear."""

    tag: str
    heard: int
    models: int

    def __str__(self) -> str:
        """As the table says it."""
        return f"hears {self.heard} of {self.models} models"


def counts_of(parts: Parts) -> Iterator[Counts]:
    """Every catalogue of every language that somebody has begun, those still missing too."""
    for pack in parts.packs:
        own = parts.of_pack(pack)
        messages = gathered(own)
        by_path = {po.path: po for po in own.catalogues}
        for tag in sorted({po.tag for po in own.catalogues}):
            for name in [HEARING] if tag == SOURCE else CATALOGUES:
                wanted = {message.key for message in messages[name]}
                if name == HEARING:
                    wanted = set() if tag == SOURCE else wanted
                    wanted |= {(CONCEPT, concept) for concept in own.concept_ids}
                path = pack.locales / tag / "LC_MESSAGES" / f"{name}.po"
                yield _counted(path, tag, wanted, by_path.get(path))


def _counted(path: Path, tag: str, wanted: set[tuple[str, str]], po: PoFile | None) -> Counts:
    found = {(e.msgctxt or "", e.msgid): state_of(e) for e in po.entries} if po else {}
    states = [found.get(key, State.MISSING) for key in wanted]
    return Counts(
        path=path,
        tag=tag,
        name=path.stem,
        reviewed=states.count(State.REVIEWED),
        draft=states.count(State.DRAFT),
        stale=states.count(State.STALE),
        missing=states.count(State.MISSING),
    )


def heard_models(parts: Parts) -> Iterator[Heard]:
    """For each language with a sheet, how many models it can hear."""
    templates = list(parts.of(TEMPLATE))
    for tag, sheet in sorted(rehearsal_of(parts).sheets.items()):
        filled = sheet.heard_concepts()
        heard = sum(_can_hear(file, filled) for file in templates)
        yield Heard(tag=tag, heard=heard, models=len(templates))


def _can_hear(file: ContentFile, filled: frozenset[str]) -> bool:
    """True where a pattern that says something by itself has word forms for every part."""
    return any(
        shape.strength != "hint" and at[0] == "patterns" and _is_filled(pattern, filled)
        for at, shape, pattern in readable_patterns(file)
    )


def _is_filled(pattern: Pattern, filled: frozenset[str]) -> bool:
    parts = (part for group in pattern.groups for part in group.parts)
    return all(any(atom.concept in filled for atom in part.atoms) for part in parts)

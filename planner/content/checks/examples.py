"""A concept's three examples are sentences in which English hears it."""

from collections.abc import Iterator

from planner.content.checks.unwritten import UNWRITTEN
from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.content.rehearsal import SOURCE, rehearsal_of
from planner.content.schema import ConceptShape
from planner.language.keys import CONCEPTS


def check(parts: Parts) -> Iterator[Finding]:
    """Concepts without English word forms, and examples that are not heard."""
    rehearsal = rehearsal_of(parts)
    sheet = rehearsal.sheets.get(SOURCE)
    filled = sheet.heard_concepts() if sheet else frozenset()
    for file in parts.of(CONCEPTS):
        for at, concept in file.entries(CONCEPTS, ConceptShape):
            if concept.id not in filled:
                yield file.finding("PLC303", at, found=concept.id)
                continue
            for number, sentence in enumerate(concept.examples):
                if UNWRITTEN in sentence:
                    continue
                if concept.id not in rehearsal.concepts_in(sentence, SOURCE):
                    place = (*at, "examples", number)
                    yield file.finding("PLC302", place, sentence=sentence, found=concept.id)

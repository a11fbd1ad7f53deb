"""The entries of a hearing sheet: grammar fields, concepts with their gloss, idioms.

What a language has filled in stays as it is; what is missing comes as an empty entry.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import polib

from planner.content.parts import Parts
from planner.language.hearing import CONCEPT, GRAMMAR, GRAMMAR_FIELDS, IDIOM
from planner.language.keys import TEMPLATE

SHEET_KINDS: Final = (GRAMMAR, CONCEPT, IDIOM)

_FIELDS: Final[Mapping[str, str]] = {
    "negator-before": "words that deny what follows: not, never, no longer",
    "negator-after": "words that deny what went before",
    "past-belief": "somebody used to think so: I used to believe, for years I was sure",
    "now": "marks of now, which end a past belief: but now, these days",
    "hearsay": "somebody else thinks so: my mother says, the doctor told me",
    "hearsay-after": "the same, said afterwards: that is what they say",
    "own-view": "the speaker's own view, which ends hearsay: I say, for me",
    "doubt": "perhaps, I wonder, I am not sure",
    "comparison": "it is only like something: as if, like my uncle",
    "because": "marks of a cause: because, since, it comes from",
    "dismissal": "what was just said is taken back: that was foolishness",
    "rhetorical": "questions that are no questions: what else could it be",
    "self-description": "who somebody is, which explains nothing: I am from, I was born in",
    "not-negator": "word groups that look like a denial and are none: not only, I do not know",
    "cancelling": "two denials that make an affirmation: not that I do not",
    "figurative": "whole figures of speech that must not count",
    "clause-opener": "words that begin a new clause and end a denial's reach: but, because",
    "prefixes": "particles written onto a word, separated by spaces",
    "mark-prefixes": "those particles that leave a grammar mark what it is, separated by spaces",
}


def sheet_entries(parts: Parts, old: polib.POFile) -> Iterator[polib.POEntry]:
    """Every entry of the sheet in a lasting order; those that nobody asked for stay last."""
    wanted: dict[tuple[str, str], str] = {}
    if parts.concepts:
        wanted |= {(GRAMMAR, name): _FIELDS.get(name, "") for name in GRAMMAR_FIELDS}
    wanted |= {(CONCEPT, c.id): f"concept: {c.gloss}" for c in parts.concepts.values()}
    for file in parts.of(TEMPLATE):
        wanted[(IDIOM, file.id)] = f"fixed expressions that hint at: {file.value('label')}"
    filled = {(e.msgctxt, e.msgid): e for e in old if e.msgctxt in SHEET_KINDS and not e.obsolete}
    for kind in SHEET_KINDS:
        for context, name in dict.fromkeys([*wanted, *filled]):
            if context != kind:
                continue
            written = filled.get((context, name))
            if written is not None:
                # A final line break would make msgfmt refuse the entry once it is reviewed.
                written.msgstr = written.msgstr.strip("\n")
            note = wanted.get((context, name)) or (written.comment if written else "")
            yield polib.POEntry(msgctxt=context, msgid=name, comment=note)

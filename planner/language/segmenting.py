"""Cutting an utterance into words, clauses and sentences, with their places in the text."""

from typing import Final

import regex

from planner.domain.heard import Token
from planner.language.folding import APOSTROPHES, PIECE, WORD, fold

_SENTENCE_END: Final = regex.compile(r"[.!?؟؛۔…。！？।॥።፧\n]")
_QUESTION: Final = frozenset("?؟？፧")
_CLAUSE_END: Final = regex.compile(r"[,;:،、，；：()\[\]«»“”\"—–]|\s-\s|\.\.")


def segment(text: str, language: str) -> tuple[tuple[Token, ...], frozenset[int]]:
    """The words of a text in order, and the numbers of the sentences that are questions.

    A decimal point or an abbreviation inside a run of characters ends nothing: an end mark
    counts where no letter or digit follows at once.
    """
    tokens: list[Token] = []
    questions: set[int] = set()
    sentence = clause = 0
    last_end = 0
    for found in WORD.finditer(text):
        between = text[last_end : found.start()]
        if tokens and _ends_sentence(between):
            if _QUESTION.intersection(between):
                questions.add(sentence)
            sentence += 1
            clause += 1
        elif tokens and _CLAUSE_END.search(between):
            clause += 1
        for piece in PIECE.finditer(text, found.start(), found.end()):
            start, end = piece.span()
            folded = fold(text[start:end], language)
            if folded:
                also = _parts(text[start:end], language)
                tokens.append(Token(folded, start, end, sentence, clause, also))
        last_end = found.end()
    if _QUESTION.intersection(text[last_end:]):
        questions.add(sentence)
    return tuple(tokens), frozenset(questions)


def sentence_around(text: str, language: str, start: int, end: int) -> str:
    """The whole sentence, or sentences, in which the words [start, end) stand, as written."""
    tokens, _ = segment(text, language)
    inside = {t.sentence for t in tokens if t.start < end and t.end > start}
    around = [t for t in tokens if t.sentence in inside]
    if not around:
        return text[start:end]
    following = [t.start for t in tokens if t.sentence > max(inside)]
    last = following[0] if following else len(text)
    return text[around[0].start : last].strip()


def _ends_sentence(between: str) -> bool:
    mark = _SENTENCE_END.search(between)
    return mark is not None and (between != "." or mark.group() != ".")


def _parts(word: str, language: str) -> tuple[str, ...]:
    """The parts of a word written with an apostrophe, as words of their own."""
    parts = APOSTROPHES.split(word)
    return tuple(fold(part, language) for part in parts if part) if len(parts) > 1 else ()

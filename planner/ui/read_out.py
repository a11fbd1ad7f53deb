"""Sentences that are read aloud to the client, with the worker's language beneath."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from planner.domain.words import LanguageTag, Words
from planner.language.catalogs import State
from planner.language.wording import Phrasebook, Spoken
from planner.ui import elements
from planner.ui.workroom import Workroom
from planner.wiring import SOURCE_LANGUAGE

Sentence = Callable[[Phrasebook], Spoken]


def for_both(room: Workroom, sentence: Sentence) -> tuple[Spoken, Spoken]:
    """A sentence in the client's language and in the worker's.

    One that is out of date in either keeps the English beside it (DESIGN, languages).
    """
    client, worker = sentence(room.client_phrases), sentence(room.phrases)
    if State.STALE in {client.state, worker.state} and worker.language != SOURCE_LANGUAGE:
        english = sentence(room.planner.phrasebook(SOURCE_LANGUAGE))
        worker = replace(worker, text=f"{worker.text} ({english.text})")
    return client, worker


def ask(
    room: Workroom,
    question: Sentence,
    *,
    is_listed: bool = False,
    told: Sequence[Sentence] = (),
    own: Words | None = None,
) -> None:
    """A question to the client, large, with what is told beneath it; one button reads it all.

    `own` is the place's own text, shown exactly as it was written there.
    """
    client, worker = for_both(room, question)
    elements.question(room.phrases, client, worker, is_listed=is_listed)
    pairs = [for_both(room, sentence) for sentence in told]
    passages: list[Spoken | Words] = [client, *(first for first, _ in pairs)]
    if pairs:
        elements.sentences_in_both(room.phrases, pairs)
    if own is not None:
        own_text(room, own)
        passages.append(own)
    elements.read_aloud(room.phrases, passages)


def read_out(room: Workroom, sentences: Sequence[Sentence]) -> None:
    """Sentences of ours without a question, with one button that reads all of them aloud."""
    pairs = [for_both(room, sentence) for sentence in sentences]
    elements.sentences_in_both(room.phrases, pairs)
    elements.read_aloud(room.phrases, [client for client, _ in pairs])


def own_text(room: Workroom, words: Words) -> None:
    """What people of the place wrote, and its language where it is not the client's."""
    elements.own_text(words)
    if is_other(words.language, room.case.head.client_language):
        elements.notice(
            room.phrases.say(
                "This text is in another language than the client's: {language} "
                "Say it in the client's language.",
                language=room.autonym(words.language),
            )
        )


def is_other(one: LanguageTag, other: LanguageTag) -> bool:
    """True for two languages, False for two regions of one."""
    return one.split("-")[0] != other.split("-")[0]

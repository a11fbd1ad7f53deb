"""What is read aloud to the client: several sentences of ours, or a text of the place's own."""

from collections.abc import Sequence

from markupsafe import Markup

from planner.domain.words import Words
from planner.language.wording import Phrasebook, Spoken
from planner.ui.elements.text import mark, numbers_in_order, show, worst
from planner.ui.elements.words import once_or_both


def sentences_in_both(phrases: Phrasebook, pairs: Sequence[tuple[Spoken, Spoken]]) -> None:
    """Sentences in the client's language and the worker's, with one mark for all of them."""
    items = Markup().join(Markup("<li>{}</li>").format(once_or_both(pair)) for pair in pairs)
    state = worst(tuple(client for client, _ in pairs))
    show(Markup('<ul class="sentences read-out">{}</ul>').format(items) + mark(phrases, state))


def own_text(words: Words) -> None:
    """A text that people of the place wrote, line by line as they wrote it.

    The whole runs one way, by its first letter: its edge stands where reading begins.
    """
    lines = Markup().join(
        Markup("<p>{}</p>").format(numbers_in_order(line))
        for line in words.text.splitlines()
        if line.strip()
    )
    show(
        Markup('<div class="own-text" lang="{}" dir="auto">{}</div>').format(words.language, lines)
    )

"""The two ends of a row of numbers, in words."""

from collections.abc import Sequence

from markupsafe import Markup

from planner.language.wording import Phrasebook, Spoken
from planner.ui.elements.text import mark, number, passage, show, worst


def ends_of_row(
    phrases: Phrasebook, least: tuple[int, Sequence[Spoken]], most: tuple[int, Sequence[Spoken]]
) -> None:
    """What the first and the last number mean, each in the languages of the sitting."""
    state = worst((*least[1], *most[1]))
    show(
        Markup('<div class="ends">{}{}</div>').format(_end(*least), _end(*most))
        + mark(phrases, state)
    )


def _end(rating: int, passages: Sequence[Spoken]) -> Markup:
    words = {said.text: said for said in passages}.values()
    lines = Markup().join(passage(said, "end-words") for said in words)
    return Markup('<div><span class="end-number">{}</span>{}</div>').format(
        number(str(rating)), lines
    )

"""How a sitting was for the client: a statement, and how far it was so, in words and as a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from planner.language.wording import Phrasebook, Spoken
from planner.ui.elements.text import mark, show, worst
from planner.ui.elements.words import once_or_both


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One statement with its answer; `step` is None where there is none, and draws nothing."""

    about: str
    statement: tuple[Spoken, Spoken]
    step: int | None
    answer: str


def check_lines(phrases: Phrasebook, lines: Sequence[CheckLine]) -> None:
    """The statements one under the other, none weighed against another."""
    items = Markup().join(map(_line, lines))
    state = worst(tuple(line.statement[0] for line in lines))
    show(Markup('<ul class="check-lines">{}</ul>').format(items) + mark(phrases, state))


def _line(line: CheckLine) -> Markup:
    row = Markup('<span class="much" data-step="{}" aria-hidden="true"></span>').format(line.step)
    return Markup(
        '<li><p class="small" dir="auto">{}</p>{}<p class="check-answer">{}<span>{}</span></p></li>'
    ).format(line.about, once_or_both(line.statement), row if line.step else Markup(), line.answer)

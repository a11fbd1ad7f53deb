"""A goal, a task or a suggestion, as it is read aloud: its words first, then the rest, small."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from planner.domain.words import Words
from planner.language.wording import Phrasebook, Spoken
from planner.ui.elements.text import mark, show, worst
from planner.ui.elements.words import Because, once_or_both, reason_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A labelled line: doer, rhythm and first step are never one sentence."""

    label: str
    passages: tuple[Spoken, ...]


def plan_card(
    phrases: Phrasebook,
    *,
    title: tuple[Spoken, ...],
    facts: str,
    lines: Sequence[Line] = (),
    more: Sequence[Line] = (),
    quotes: Sequence[Words] = (),
    origin: str = "",
    place: str = "",
) -> None:
    """One item in the languages of the sitting. `more` lies folded under one line.

    One mark stands for all its passages: the most careful one. `place` is the name by which
    links on the page find it.
    """
    say = phrases.say
    passages = (title[0], *(line.passages[0] for line in (*lines, *more)))
    folded = Markup()
    if more:
        folded = Markup('<details class="more"><summary>{}</summary>{}</details>').format(
            say("How it would go"), _lines(more)
        )
    show(
        Markup(
            '<div class="plan-card"{}><p class="small" dir="auto">{}</p>{}{}{}{}{}{}</div>'
        ).format(
            Markup(' id="{}"').format(place) if place else Markup(),
            facts,
            Markup('<div class="plan-words">{}</div>').format(once_or_both(title)),
            mark(phrases, worst(passages)),
            reason_lines(phrases, [Because(quote=quote) for quote in quotes]),
            _lines(lines),
            folded,
            Markup('<p class="small" dir="auto">{}</p>').format(origin) if origin else Markup(),
        )
    )


def _lines(lines: Sequence[Line]) -> Markup:
    rows = Markup().join(
        Markup('<div><dt dir="auto">{}</dt><dd>{}</dd></div>').format(
            line.label, once_or_both(line.passages)
        )
        for line in lines
    )
    return Markup('<dl class="lines">{}</dl>').format(rows) if rows else rows

"""The plan at a glance: a line for each goal and task, and what each party says of it.

It can be read without colour: every mark has its word beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from planner.domain.parties import StanceValue
from planner.language.wording import Spoken
from planner.ui.elements.text import passage, show

# Shapes that the shipped typefaces have; the word says what the shape means.
_SHAPES: Final = {
    StanceValue.AGREES: "+",
    StanceValue.CAN_LIVE_WITH: "±",
    StanceValue.UNSURE: "?",
    StanceValue.DISAGREES: "×",
    StanceValue.NOT_ASKED: "·",
    StanceValue.PREFERS_NOT_TO_SAY: "–",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GlanceLine:
    """One goal or task. `to` is the place on the page where all of it stands."""

    to: str
    text: Spoken
    for_worker: Spoken
    is_goal: bool
    said: Sequence[tuple[StanceValue, str]]
    """What each party says, with the word for it, in the order of the columns."""
    held: Sequence[str] = ()
    """What keeps it open, a sentence each."""


def glance(summary: str, what: str, parties: Sequence[str], lines: Sequence[GlanceLine]) -> None:
    """A sentence that counts, then the lines; each leads to its place on the page."""
    heads = Markup().join(
        Markup('<th scope="col" dir="auto">{}</th>').format(name) for name in parties
    )
    rows = Markup().join(_row(line) for line in lines)
    show(
        Markup(
            '<div class="glance"><p class="glance-sum" role="status" dir="auto">{}</p>'
            '<table><thead><tr><th scope="col" dir="auto">{}</th>{}</tr></thead>'
            "<tbody>{}</tbody></table></div>"
        ).format(summary, what, heads, rows)
    )


def _row(line: GlanceLine) -> Markup:
    words = passage(line.text, "glance-words")
    if line.for_worker.text != line.text.text:
        words += passage(line.for_worker, "glance-worker")
    held = Markup().join(
        Markup('<p class="glance-held" dir="auto">{}</p>').format(why) for why in line.held
    )
    cells = Markup().join(_cell(value, word) for value, word in line.said)
    return Markup(
        '<tr class="{}"><th scope="row"><a href="#{}" target="_self">{}</a>{}</th>{}</tr>'
    ).format("glance-goal" if line.is_goal else "glance-task", line.to, words, held, cells)


def _cell(value: StanceValue, word: str) -> Markup:
    return Markup(
        '<td class="said-{}"><div class="say"><span class="shape" aria-hidden="true">{}</span>'
        '<span dir="auto">{}</span></div></td>'
    ).format(value, _SHAPES[value], word)


def links(rows: Sequence[tuple[str, Spoken]]) -> None:
    """Ways to other places on this page, each in the words of what stands there."""
    items = Markup().join(
        Markup('<li><a href="#{}" target="_self">{}</a></li>').format(to, passage(words, "to-line"))
        for to, words in rows
    )
    show(Markup('<ul class="to-lines">{}</ul>').format(items))


def draft(word: str, why: str = "") -> None:
    """The stamp on a plan that nobody has approved as it stands (AI-4)."""
    reason = Markup('<p class="small" dir="auto">{}</p>').format(why) if why else Markup()
    show(
        Markup('<div class="draft"><p class="draft-stamp" dir="auto">{}</p>{}</div>').format(
            word, reason
        )
    )

"""What was written down about one line of the plan: labelled lines, read-only."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from planner.domain.words import LanguageTag
from planner.ui.elements.text import numbers_in_order, show


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One labelled line; an empty text is left out.

    `language` is that of what somebody wrote, None for words of ours.
    """

    label: str
    text: str
    language: LanguageTag | None = None


def facts(title: str, given: Sequence[Fact]) -> None:
    """A small sheet: what it is, then a line for each fact that is there."""
    rows = Markup().join(
        Markup('<div><dt dir="auto">{}</dt><dd{} dir="auto">{}</dd></div>').format(
            fact.label, _lang(fact.language), numbers_in_order(fact.text)
        )
        for fact in given
        if fact.text.strip()
    )
    show(
        Markup(
            '<div class="facts"><p class="facts-title" dir="auto">{}</p><dl class="lines">{}</dl>'
            "</div>"
        ).format(title, rows)
    )


def _lang(language: LanguageTag | None) -> Markup:
    return Markup(' lang="{}"').format(language) if language else Markup()


def held(sentences: Sequence[str]) -> None:
    """What is still missing before a line can be agreed, a sentence each."""
    items = Markup().join(
        Markup('<li dir="auto">{}</li>').format(numbers_in_order(one)) for one in sentences
    )
    show(Markup('<ul class="held">{}</ul>').format(items))

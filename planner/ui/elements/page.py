"""The page around what people said: headings, lists, notices, the quiet things."""

from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from planner.errors import PlannerError
from planner.language.wording import Phrasebook, Spoken
from planner.ui import desk
from planner.ui.asset_files import address
from planner.ui.elements.text import mark, numbers_in_order, passage, plain, show, worst
from planner.ui.elements.words import once_or_both
from planner.ui.failures import in_words


def heading(text: str) -> None:
    """The page's one heading."""
    show(Markup('<h1 class="page-title" dir="auto">{}</h1>').format(text))


def subheading(text: str) -> None:
    """The heading of a part of a page."""
    show(Markup('<h2 class="part-title" dir="auto">{}</h2>').format(text))


def paragraph(text: str) -> None:
    """A sentence or two of ours, to be read."""
    show(Markup('<p class="plain-words" dir="auto">{}</p>').format(numbers_in_order(text)))


def small(text: str) -> None:
    """A quiet line of ours."""
    show(Markup('<p class="small" dir="auto">{}</p>').format(numbers_in_order(text)))


def notice(text: str) -> None:
    """Something to see to, announced to screen readers."""
    show(Markup('<p class="notice" role="status" dir="auto">{}</p>').format(text))


def caution(
    phrases: Phrasebook, label: str, passages: tuple[Spoken, ...], *, is_stop: bool
) -> None:
    """A caution in the languages of the sitting; one that stops has words and an edge for it."""
    kind = "caution caution-stop" if is_stop else "caution"
    show(
        Markup('<div class="{}"><p class="caution-label" dir="auto">{}</p>{}{}</div>').format(
            kind, label, once_or_both(passages), mark(phrases, worst(passages[:1]))
        )
    )


def source(cite: str, supports: str, read: str) -> None:
    """A source: the citation in its own direction, what it supports, and how far it was read."""
    show(
        Markup(
            '<p class="source"><bdi>{}</bdi><br><span dir="auto">{}</span> '
            '<span class="small">({})</span></p>'
        ).format(cite, supports, read)
    )


def list_of_links(rows: Iterable[tuple[str, str, str]]) -> None:
    """Lines that each lead somewhere: the address, the name, and what is known of it."""
    items = Markup().join(
        Markup(
            '<li><a href="{}" target="_self"><bdi class="row-name">{}</bdi>'
            '<span class="row-facts" dir="auto">{}</span></a></li>'
        ).format(to, name, facts)
        for to, name, facts in rows
    )
    show(Markup('<ul class="rows">{}</ul>').format(items))


def plain_list(lines: Iterable[str]) -> None:
    """Short lines of ours or of people, one under the other."""
    items = Markup().join(
        Markup('<li dir="auto">{}</li>').format(numbers_in_order(line)) for line in lines
    )
    show(Markup('<ul class="sentences">{}</ul>').format(items))


def saved(phrases: Phrasebook, at: str) -> None:
    """The line that says an answer is kept; `at` is the time of the commit."""
    say = phrases.spoken
    words = say("Saved: {time}", time=at)
    show(Markup('<div class="saved-place" role="status">{}</div>').format(passage(words, "saved")))


def not_saved_yet() -> None:
    """The empty place of that line: nothing below it may move while somebody taps there."""
    show(Markup('<div class="saved-place" role="status">&nbsp;</div>'))


def error_panel(phrases: Phrasebook, error: PlannerError) -> None:
    """A coded failure in the reader's language: what is wrong, what to do, and the code."""
    what, next_step = in_words(phrases, error)
    code = Markup('<p class="fault-code"><bdi dir="ltr">{}</bdi></p>').format(error.code)
    show(
        Markup('<div class="fault" role="alert">{}{}{}</div>').format(
            passage(what, "fault-what"), passage(next_step, "fault-next"), code
        )
    )


def empty_state(title: str, next_step: str) -> None:
    """A place where nothing is yet, and what to do about it."""
    show(
        Markup(
            '<div class="empty"><p class="empty-title" dir="auto">{}</p><p dir="auto">{}</p></div>'
        ).format(title, next_step)
    )


def progress(phrases: Phrasebook, *, done: int, total: int) -> None:
    """How far the interview is, in words and as a quiet line."""
    say = phrases.say
    words = say("Questions: {done} of {total}", done=done, total=total)
    show(
        Markup(
            '<div class="progress"><p dir="auto">{}</p>'
            '<progress value="{}" max="{}" aria-label="{}"></progress></div>'
        ).format(words, done, max(total, 1), words)
    )


def symbol(name: str, meaning: str) -> None:
    """A picture from our own set, with its meaning for those who do not see it.

    Raise KeyError for a picture that is not there.
    """
    show(
        Markup('<p class="symbol"><img src="{}" alt="{}" width="64" height="64"></p>').format(
            address(f"symbols/{name}.svg"), meaning
        )
    )


def link(to: str, text: str) -> None:
    """A link within the planner, opened in the same tab."""
    show(Markup('<p class="way"><a href="{}" target="_self">{}</a></p>').format(to, text))


def choice(text: str, *parts: str | int, is_chosen: bool = False) -> bool:
    """A large button for one choice; `parts` name it within the page. True when tapped."""
    return st.button(
        plain(text),
        key=desk.key("choice", *parts),
        type="primary" if is_chosen else "secondary",
        width="stretch",
    )

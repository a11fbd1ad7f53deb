"""The only maker of HTML on Streamlit's pages, and of labels from words that are not ours.

Everything is escaped. Words of clients and of content never become Markdown: an image
reference in a label would call an outside host. Client words are the most prominent thing
on a page, the software's own the least.
"""

import re
from collections.abc import Iterable
from typing import Final

import streamlit as st
from markupsafe import Markup

from planner.domain.words import Words
from planner.errors import PlannerError
from planner.language.catalogs import State
from planner.language.direction import isolate_number
from planner.language.wording import Phrasebook, Spoken
from planner.ui import desk
from planner.ui.asset_files import address
from planner.ui.failures import in_words

_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$@&])")
_NUMBERS: Final = re.compile(r"(?<![\u2066\d+(])[+(]?\d+(?:[ ./:()\u2011\u2013-]{1,2}\d+)+")
_LINE: Final = re.compile(r"\s*[\r\n\u2028\u2029]+\s*")


def _show(html: Markup) -> None:
    st.html(str(html))


def _passage(words: Words | Spoken, kind: str) -> Markup:
    return Markup('<p class="{}" lang="{}" dir="auto">{}</p>').format(
        kind, words.language, numbers_in_order(words.text)
    )


def numbers_in_order(text: str) -> str:
    """The text with each phone number, range and time isolated, for the screen alone.

    Without it Arabic shows 555-0100 as 0100-555; what is stored stays as it was said.
    """
    return _NUMBERS.sub(lambda found: isolate_number(found.group()), text)


def plain(text: str) -> str:
    """Any text as a widget's label: Markdown reads every mark as itself.

    Line breaks become spaces, since a label is one line and a new one could begin a list.
    """
    return _MARKDOWN.sub(r"\\\1", _LINE.sub(" ", text))


def client_words(words: Words) -> None:
    """What somebody said, as they said it."""
    _show(
        Markup('<blockquote class="said" lang="{}" dir="auto">{}</blockquote>').format(
            words.language, numbers_in_order(words.text)
        )
    )


def in_two_languages(first: Words | Spoken, second: Words | Spoken) -> None:
    """One passage in the client's language and the worker's, side by side, the client's first."""
    _show(
        Markup('<div class="pair"><div>{}</div><div class="pair-other">{}</div></div>').format(
            _passage(first, "pair-first"), _passage(second, "pair-second")
        )
    )


def spoken(phrases: Phrasebook, words: Spoken, *, kind: str = "plain-words") -> None:
    """A sentence of ours, with the mark of a translation that nobody has checked."""
    _show(_passage(words, kind) + _mark(phrases, words.state))


def translation_mark(phrases: Phrasebook, state: State) -> None:
    """The mark alone; nothing for a checked translation."""
    if state is not State.REVIEWED:
        _show(_mark(phrases, state))


def _mark(phrases: Phrasebook, state: State) -> Markup:
    say = phrases.say
    if state is State.REVIEWED:
        return Markup()
    text = {
        State.DRAFT: say("Translation not checked"),
        State.STALE: say("Translation out of date"),
        State.MISSING: say("Not translated yet"),
    }[state]
    return Markup('<p class="mark" dir="auto">{}</p>').format(text)


def reason(phrases: Phrasebook, *, why: str, quote: Words | None, speaks_against: bool) -> None:
    """Why something is offered, or what speaks against it, with the words it rests on."""
    say = phrases.say
    side = say("Speaks against") if speaks_against else say("Because")
    quoted = Markup() if quote is None else Markup("<q>{}</q>").format(_inline(quote))
    _show(
        Markup(
            '<p class="reason{}"><span class="reason-side">{}</span> <bdi>{}</bdi> {}</p>'
        ).format(" reason-against" if speaks_against else "", side, why, quoted)
    )


def _inline(words: Words) -> Markup:
    return Markup('<bdi lang="{}">{}</bdi>').format(words.language, numbers_in_order(words.text))


def heading(text: str) -> None:
    """The page's one heading."""
    _show(Markup('<h1 class="page-title" dir="auto">{}</h1>').format(text))


def subheading(text: str) -> None:
    """The heading of a part of a page."""
    _show(Markup('<h2 class="part-title" dir="auto">{}</h2>').format(text))


def question(first: Spoken, second: Spoken | None = None) -> None:
    """The question being asked: large in the client's language, beneath it the worker's."""
    asked = Markup('<h1 class="question" lang="{}" dir="auto">{}</h1>').format(
        first.language, numbers_in_order(first.text)
    )
    _show(asked + (_passage(second, "question-worker") if second is not None else Markup()))


def paragraph(text: str) -> None:
    """A sentence or two of ours, to be read."""
    _show(Markup('<p class="plain-words" dir="auto">{}</p>').format(numbers_in_order(text)))


def small(text: str) -> None:
    """A quiet line of ours."""
    _show(Markup('<p class="small" dir="auto">{}</p>').format(numbers_in_order(text)))


def notice(text: str) -> None:
    """Something to see to, announced to screen readers."""
    _show(Markup('<p class="notice" role="status" dir="auto">{}</p>').format(text))


def caution(text: str, *, is_stop: bool) -> None:
    """The head of a caution; one that stops is marked in words and by its edge."""
    kind = "caution caution-stop" if is_stop else "caution"
    _show(Markup('<p class="{}" dir="auto">{}</p>').format(kind, text))


def source(cite: str, supports: str, read: str) -> None:
    """A source: the citation in its own direction, what it supports, and how far it was read."""
    _show(
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
    _show(Markup('<ul class="rows">{}</ul>').format(items))


def saved(phrases: Phrasebook, at: str) -> None:
    """The line that says an answer is kept; `at` is the time of the commit."""
    say = phrases.spoken
    words = say("Saved: {time}", time=at)
    _show(Markup('<div role="status">{}</div>').format(_passage(words, "saved")))


def error_panel(phrases: Phrasebook, error: PlannerError) -> None:
    """A coded failure in the reader's language: what is wrong, what to do, and the code."""
    what, next_step = in_words(phrases, error)
    code = Markup('<p class="fault-code"><bdi dir="ltr">{}</bdi></p>').format(error.code)
    _show(
        Markup('<div class="fault" role="alert">{}{}{}</div>').format(
            _passage(what, "fault-what"), _passage(next_step, "fault-next"), code
        )
    )


def empty_state(title: str, next_step: str) -> None:
    """A place where nothing is yet, and what to do about it."""
    _show(
        Markup(
            '<div class="empty"><p class="empty-title" dir="auto">{}</p><p dir="auto">{}</p></div>'
        ).format(title, next_step)
    )


def progress(phrases: Phrasebook, *, done: int, total: int) -> None:
    """How far the interview is, in words and as a quiet line."""
    say = phrases.say
    words = say("Questions: {done} of {total}", done=done, total=total)
    _show(
        Markup(
            '<div class="progress"><p>{}</p>'
            '<progress value="{}" max="{}" aria-label="{}"></progress></div>'
        ).format(words, done, max(total, 1), words)
    )


def number(text: str) -> str:
    """A phone number, score or range that keeps its order inside right-to-left text."""
    return isolate_number(text)


def phone(text: str) -> None:
    """A phone number, large, in its own order, to be tapped."""
    dialled = re.sub(r"[^0-9+*#]", "", text)
    _show(
        Markup('<p class="phone"><a href="tel:{}"><bdi dir="ltr">{}</bdi></a></p>').format(
            dialled, isolate_number(text)
        )
    )


def symbol(name: str, meaning: str) -> None:
    """A picture from our own set, with its meaning for those who do not see it.

    Raise KeyError for a picture that is not there.
    """
    _show(
        Markup('<p class="symbol"><img src="{}" alt="{}" width="64" height="64"></p>').format(
            address(f"symbols/{name}.svg"), meaning
        )
    )


def link(to: str, text: str) -> None:
    """A link within the planner, opened in the same tab."""
    _show(Markup('<p class="way"><a href="{}" target="_self">{}</a></p>').format(to, text))


def choice(text: str, *parts: str | int, is_chosen: bool = False) -> bool:
    """A large button for one choice; `parts` name it within the page. True when tapped."""
    return st.button(
        plain(text),
        key=desk.key("choice", *parts),
        type="primary" if is_chosen else "secondary",
        width="stretch",
    )

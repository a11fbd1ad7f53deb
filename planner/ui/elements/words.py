"""What people said, and our own sentences in one language or two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from planner.domain.words import LanguageTag, Words
from planner.language.catalogs import State
from planner.language.wording import Phrasebook, Spoken
from planner.ui.elements.text import inline, mark, numbers_in_order, passage, show, worst


def client_words(words: Words) -> None:
    """What somebody said, as they said it."""
    show(_quotation(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words with how they were taken down; a translation stands beneath, with who made it."""

    words: Words
    how: str = ""
    translation: Words | None = None
    translated: str = ""


def said(quotations: Iterable[Quotation]) -> None:
    """Several things one person said, the first one largest; never a translation instead."""
    shown = Markup().join(_with_how(quotation) for quotation in quotations)
    show(Markup('<div class="said-all">{}</div>').format(shown))


def _with_how(quotation: Quotation) -> Markup:
    made = _quotation(quotation.words) + _small(quotation.how)
    if quotation.translation is not None:
        made += passage(quotation.translation, "said-translated") + _small(quotation.translated)
    return made


def _small(text: str) -> Markup:
    return Markup('<p class="how" dir="auto">{}</p>').format(text) if text else Markup()


def _quotation(words: Words) -> Markup:
    return Markup('<blockquote class="said" lang="{}" dir="auto">{}</blockquote>').format(
        words.language, numbers_in_order(words.text)
    )


def pair(first: Words | Spoken, second: Words | Spoken) -> Markup:
    """One passage in two languages, side by side, the client's first."""
    return Markup('<div class="pair"><div>{}</div><div class="pair-other">{}</div></div>').format(
        passage(first, "pair-first"), passage(second, "pair-second")
    )


def version(title: str, text: str, language: LanguageTag) -> None:
    """One of two versions of an answer; an emptied one shows as nothing."""
    show(
        Markup(
            '<div class="version"><p class="small" dir="auto">{}</p>'
            '<blockquote class="said" lang="{}" dir="auto">{}</blockquote></div>'
        ).format(title, language, numbers_in_order(text) or "—")
    )


def in_two_languages(first: Words | Spoken, second: Words | Spoken) -> None:
    """One passage in the client's language and the worker's."""
    show(pair(first, second))


def once_or_both(passages: Sequence[Spoken]) -> Markup:
    """A passage in each language that has one of its own: the same text is never shown twice."""
    if len({p.text for p in passages}) == 1:
        return passage(passages[0], "pair-first")
    return pair(passages[0], passages[1])


def in_both(phrases: Phrasebook, first: Spoken, second: Spoken) -> None:
    """A sentence of ours for client and worker, with the mark of the client's translation."""
    show(once_or_both((first, second)) + mark(phrases, first.state))


def spoken(phrases: Phrasebook, words: Spoken, *, kind: str = "plain-words") -> None:
    """A sentence of ours, with the mark of a translation that nobody has checked."""
    show(passage(words, kind) + mark(phrases, words.state))


def spoken_list(phrases: Phrasebook, sentences: Sequence[tuple[str, Spoken]]) -> None:
    """Sentences of one kind, each under what it is about, with one mark for all of them."""
    items = Markup().join(
        Markup("<li>{}{}</li>").format(
            Markup('<p class="small" dir="auto">{}</p>').format(about) if about else Markup(),
            passage(words, "plain-words"),
        )
        for about, words in sentences
    )
    state = worst(tuple(words for _, words in sentences))
    show(Markup('<ul class="sentences">{}</ul>').format(items) + mark(phrases, state))


def question(
    phrases: Phrasebook,
    first: Spoken,
    second: Spoken,
    *,
    hint: tuple[Spoken, Spoken] | None = None,
    is_listed: bool = False,
) -> None:
    """The question being asked: large in the language it is asked in, beneath it the worker's.

    A hint says in both what it may be about; one mark stands for all. One of several
    questions in a list is smaller, under the page's own heading.
    """
    heading = (
        Markup('<h2 class="question question-listed" lang="{}" dir="auto">{}</h2>')
        if is_listed
        else Markup('<h1 class="question" lang="{}" dir="auto">{}</h1>')
    )
    asked = heading.format(first.language, numbers_in_order(first.text))
    if second.text != first.text:
        asked += passage(second, "question-worker")
    if hint is not None:
        asked += passage(hint[0], "question-hint")
        if hint[1].text != hint[0].text:
            asked += passage(hint[1], "question-worker")
    show(asked + mark(phrases, worst((first, *(hint or ())[:1]))))


def translation_mark(phrases: Phrasebook, state: State) -> None:
    """The mark alone; nothing for a checked translation."""
    if state is not State.REVIEWED:
        show(mark(phrases, state))


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """Why something is offered, or what speaks against it, with the words it rests on."""

    why: str = ""
    quote: Words | None = None
    speaks_against: bool = False


def reason(phrases: Phrasebook, *, why: str, quote: Words | None, speaks_against: bool) -> None:
    """One reason."""
    reasons(phrases, [Because(why=why, quote=quote, speaks_against=speaks_against)])


def reasons(phrases: Phrasebook, given: Iterable[Because]) -> None:
    """All reasons of one suggestion, what speaks for it and what speaks against it."""
    show(reason_lines(phrases, given))


def reason_lines(phrases: Phrasebook, given: Iterable[Because]) -> Markup:
    """The reasons as lines of a larger piece."""
    say = phrases.say
    sides = {False: say("Because"), True: say("Speaks against")}
    lines = Markup().join(
        Markup('<li class="reason{}"><span class="reason-side">{}</span> {} {}</li>').format(
            " reason-against" if one.speaks_against else "",
            sides[one.speaks_against],
            Markup("<bdi>{}</bdi>").format(one.why) if one.why else Markup(),
            Markup("<q>{}</q>").format(inline(one.quote)) if one.quote else Markup(),
        )
        for one in given
    )
    return Markup('<ul class="reasons">{}</ul>').format(lines) if lines else lines


def set_aside(why: str, quote: Words | None) -> None:
    """Something heard that is not the client's view, and why."""
    quoted = Markup("<q>{}</q>").format(inline(quote)) if quote else Markup()
    show(Markup('<p class="aside"><bdi>{}</bdi> {}</p>').format(why, quoted))

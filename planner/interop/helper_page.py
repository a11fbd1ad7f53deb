"""A page for one helper of the client's own people: what the client allowed, and nothing else.

The page speaks in the client's voice and language. It cannot be made without a consent that
stands (`planner.domain.outside_help.HelperPage`), and it says until when the helper may know.
"""

from typing import Final

from planner.domain.handout import PaperTask
from planner.domain.outside_help import HelperPage
from planner.interop.paper_fonts import PaperFonts
from planner.interop.sheet import Block, Card, Entry, Heading, Piece, Row, Sheet, Voice
from planner.interop.sheet_paper import sheet_as_html, sheet_as_pdf
from planner.language.tags import Languages
from planner.language.wording import Phrasebook

_SIZES: Final = (17, 16, 15, 14, 13, 12, 11.5, 11)


def helper_page_as_pdf(
    page: HelperPage, phrases: Phrasebook, languages: Languages, *, fonts: PaperFonts | None = None
) -> bytes:
    """One side of A4. Raise PL503 for a character no font has, PL504 for too much text."""
    return sheet_as_pdf(_sheet(page, phrases), languages, fonts=fonts)


def helper_page_as_html(
    page: HelperPage, phrases: Phrasebook, languages: Languages, *, fonts: PaperFonts | None = None
) -> str:
    """The same for a browser."""
    return sheet_as_html(_sheet(page, phrases), languages, fonts=fonts)


def _sheet(page: HelperPage, phrases: Phrasebook) -> Sheet:
    voice = Voice(phrases)
    consent = page.consent
    told = Piece(text=consent.may_be_told.text, language=consent.may_be_told.language)
    blocks: list[Block] = [
        Heading(pieces=(voice.to_client("What I want you to know"),)),
        _row(Entry(text=told, is_said=True)),
    ]
    if page.tasks:
        blocks.append(Heading(pieces=(voice.to_client("What I ask of you"),)))
        blocks += [_task(task, voice) for task in page.tasks]
    until = Entry(
        label=voice.to_client("You may know this until:"),
        text=voice.label(page.until),
        is_strong=True,
    )
    kept = voice.to_client("Please show it to nobody, and give it back to me after that day.")
    blocks += [_row(until), _row(Entry(text=kept))]
    title = voice.to_client("For: {person}", person=consent.helper)
    draft = (voice.to_client("Draft: not agreed yet"),) if page.is_draft else ()
    name = voice.to_client("For a helper")
    if page.is_unchecked or not voice.is_checked:
        unchecked = voice.to_client("This translation has not been checked by a speaker.")
        blocks.append(_row(Entry(label=unchecked)))
    return Sheet(
        language=voice.language,
        name=name,
        title=(title,),
        blocks=tuple(blocks),
        draft=draft,
        sizes=_SIZES,
        is_one_side=True,
    )


def _task(task: PaperTask, voice: Voice) -> Card:
    lines = [
        Entry(text=voice.label(task.text), is_strong=True),
        Entry(text=voice.label(task.doer)),
        Entry(label=voice.to_client("When:"), text=voice.label(task.rhythm)),
        Entry(label=voice.to_client("First step:"), text=voice.label(task.first_step)),
    ]
    rows = tuple(_row(line) for line in lines if line.text is not None and line.text.text)
    return Card(blocks=rows, picture=task.picture)


def _row(entry: Entry) -> Row:
    return Row(columns=((entry,),))

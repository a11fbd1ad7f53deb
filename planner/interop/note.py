"""The note to paste into a record: one page in the clinician's language, and only what is there.

It quotes the client, says "not asked" where nobody asked, and adds no word of its own to
what people said. What does not fit is shortened and says so; the clinic's copy is complete.
"""

from dataclasses import dataclass, replace
from typing import Final

from planner.domain.clinic_copy import ClinicCopy
from planner.errors import PlannerError
from planner.interop.note_lines import Line, Section
from planner.interop.note_sections import NoteWriter
from planner.interop.paper_fonts import PaperFonts
from planner.interop.plain_text import for_pasting, wrapped
from planner.interop.sheet import Block, Entry, Heading, Piece, Row, Sheet, Voice
from planner.interop.sheet_paper import sheet_as_html, sheet_as_pdf
from planner.language.tags import Languages
from planner.language.wording import Phrasebook

WIDTH: Final = 90
LINES: Final = 60
"""One page of plain text."""
_FULLNESS: Final = ((400, False), (220, False), (220, True), (120, True))
"""How many letters of one passage stand there, and whether tasks are brief, fullest first."""
_LEAST: Final = 2
"""How many lines of a section stay whatever has to be left out."""
_HANGING: Final = "  "
_SIZES: Final = (10.5, 10, 9.5, 9, 8.5, 8)
_LINES_ON_PAPER: Final = (LINES, 56, 52, 48, 44, 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Note:
    """What stands on the page: its heading, and as much of each section as there is room for."""

    head: tuple[Piece, ...]
    sections: tuple[Section, ...]
    foot: tuple[Piece, ...] = ()


def note_as_text(copy: ClinicCopy, clinician: Phrasebook, languages: Languages) -> str:
    """At most 60 lines of 90 columns."""
    page = _TextPage(clinician, languages)
    note = _fitted(copy, Voice(clinician), page, lines=LINES)
    return "\n".join(page.lines(note)) + "\n"


def note_as_pdf(
    copy: ClinicCopy,
    clinician: Phrasebook,
    languages: Languages,
    *,
    fonts: PaperFonts | None = None,
) -> bytes:
    """The same on one side of A4. Raise PL503 for a character that no font has.

    Some scripts need more room between lines than plain text does; then a little less of it
    stands there.
    """
    *fuller, least = _LINES_ON_PAPER
    for lines in fuller:
        try:
            sheet = _sheet(copy, clinician, languages, lines=lines)
            return sheet_as_pdf(sheet, languages, fonts=fonts)
        except PlannerError as error:
            if error.code != "PL504":
                raise
    return sheet_as_pdf(_sheet(copy, clinician, languages, lines=least), languages, fonts=fonts)


def note_as_html(
    copy: ClinicCopy,
    clinician: Phrasebook,
    languages: Languages,
    *,
    fonts: PaperFonts | None = None,
) -> str:
    """The same for a browser."""
    sheet = _sheet(copy, clinician, languages, lines=LINES)
    return sheet_as_html(sheet, languages, fonts=fonts)


class _TextPage:
    """Sets a note as plain text."""

    def __init__(self, clinician: Phrasebook, languages: Languages) -> None:
        self._in_rtl = clinician.direction == "rtl"
        self._languages = languages

    def lines(self, note: _Note) -> list[str]:
        """Every line of the page."""
        lines = [line for piece in note.head for line in wrapped(self._ready(piece), width=WIDTH)]
        for section in note.sections:
            lines += self.paragraphs(section)
        for piece in note.foot:
            lines += wrapped(self._ready(piece), width=WIDTH)
        return lines

    def paragraphs(self, section: Section) -> list[str]:
        """A section: its title and first line together, every further line set in."""
        title = self._ready(section.title)
        first, *others = [self._line(line) for line in section.lines]
        lines = wrapped(f"{title} {first}", width=WIDTH, hanging=_HANGING)
        for text in others:
            lines += wrapped(_HANGING + text, width=WIDTH, hanging=_HANGING)
        return lines

    def _line(self, line: Line) -> str:
        said = self._ready(_in_quotes(line))
        label = f"{self._ready(line.label)} " if line.label else ""
        marks = " · ".join(map(self._ready, line.marks))
        return f"{label}{said} [{marks}]" if marks else f"{label}{said}"

    def _ready(self, piece: Piece) -> str:
        try:
            rtl = self._languages.manifest(piece.language).direction == "rtl"
        except LookupError:
            rtl = False
        return for_pasting(piece.text, rtl=rtl, in_rtl=self._in_rtl)


def _fitted(copy: ClinicCopy, voice: Voice, page: _TextPage, *, lines: int) -> _Note:
    """The fullest note of no more than these lines; every section keeps its beginning."""
    in_short = voice.say("Shortened: all of it stands in the clinic's copy.")
    for most, is_brief in _FULLNESS:
        writer = NoteWriter(copy, voice, most=most, is_brief=is_brief)
        sections = tuple(writer.sections())
        foot = (in_short,) if writer.is_shortened else ()
        note = _Note(head=_head(copy, voice), sections=sections, foot=foot)
        if len(page.lines(note)) <= lines:
            return note
    note = replace(note, foot=(in_short,))
    while len(page.lines(note)) > lines:
        note = _shorter(note, page)
    return note


def _head(copy: ClinicCopy, voice: Voice) -> tuple[Piece, ...]:
    """What it is, of whom and when; that it is a draft or no real client's."""
    labels = [copy.on, *copy.setting]
    texts = [w.texts.get(voice.language, next(iter(w.texts.values()))) for w in labels]
    head = [
        voice.say("Note of the sitting"),
        voice.label(" · ".join(text for text in (copy.code, copy.name, *texts) if text)),
    ]
    if copy.is_draft:
        head.append(voice.say("Draft: no clinician has approved this plan"))
    if copy.is_practice:
        head.append(voice.say("A practice case: no real client."))
    return tuple(head)


def _shorter(note: _Note, page: _TextPage) -> _Note:
    """The longest section loses its last line, or the end of the one it has, and shows it."""
    lengths = [len(page.paragraphs(section)) for section in note.sections]
    longest = lengths.index(max(lengths))
    section = note.sections[longest]
    left_out = Line(text=replace(section.title, text="…"))
    kept = [line for line in section.lines if line != left_out]
    if len(kept) > _LEAST:
        shorter = replace(section, lines=(*kept[:-1], left_out))
    else:
        at = max(range(len(kept)), key=lambda n: len(kept[n].text.text))
        kept[at] = _cut(kept[at])
        shorter = replace(section, lines=tuple(kept))
    sections = (*note.sections[:longest], shorter, *note.sections[longest + 1 :])
    return replace(note, sections=sections)


def _cut(line: Line) -> Line:
    """Without the words that fill about one line."""
    whole = line.text.text.removesuffix(" …")
    words = whole[: max(len(whole) - WIDTH, 1)].rpartition(" ")[0]
    return replace(line, text=replace(line.text, text=f"{words} …".strip()))


def _sheet(copy: ClinicCopy, clinician: Phrasebook, languages: Languages, *, lines: int) -> Sheet:
    voice = Voice(clinician)
    note = _fitted(copy, voice, _TextPage(clinician, languages), lines=lines)
    title, *facts = note.head
    blocks: list[Block] = [_row([Entry(text=fact) for fact in facts])]
    for section in note.sections:
        entries = [
            Entry(label=line.label, text=_in_quotes(line), marks=line.marks)
            for line in section.lines
        ]
        blocks += [Heading(pieces=(section.title,)), _row(entries)]
    blocks.append(_row([Entry(text=piece) for piece in note.foot]))
    return Sheet(
        language=voice.language,
        name=title,
        title=(title,),
        blocks=tuple(blocks),
        watermark=voice.say("Draft") if copy.is_draft else None,
        sizes=_SIZES,
        is_one_side=True,
    )


def _row(entries: list[Entry]) -> Row:
    return Row(columns=(tuple(entries),))


def _in_quotes(line: Line) -> Piece:
    """What somebody said, between quotation marks."""
    return replace(line.text, text=f"“{line.text.text}”") if line.is_said else line.text

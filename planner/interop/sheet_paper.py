"""A form as PDF and as one file of HTML, each passage in its own language and direction.

PDF is refused where a character has no shape (PL503). The HTML is not: a browser may have a
font that we do not ship, and whoever needs the form today can read it there.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

import regex
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from planner.domain.words import LanguageTag
from planner.interop.paper import FORM, printed
from planner.interop.paper_fonts import PaperFonts, shipped_fonts
from planner.interop.paper_text import for_paper
from planner.interop.sheet import Block, Card, Entry, Heading, Piece, Row, Sheet
from planner.language.tags import Languages

_PICTURES: Final = Path(__file__).parent / "assets" / "pictures"
_LATIN: Final = "Latn"
_ENVIRONMENT: Final = Environment(
    loader=PackageLoader("planner.interop", "templates"),
    autoescape=select_autoescape(["html"]),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def sheet_as_pdf(sheet: Sheet, languages: Languages, *, fonts: PaperFonts | None = None) -> bytes:
    """A4, PDF/UA-1. Raise PL503 and, for a form of one side, PL504."""
    fonts = fonts or shipped_fonts()
    page, texts = _page(sheet, languages, fonts)
    fonts.check(texts)
    return printed(page, fonts, sheet=FORM)


def sheet_as_html(sheet: Sheet, languages: Languages, *, fonts: PaperFonts | None = None) -> str:
    """The same for a browser: its fonts inside, no script, prints on A4."""
    fonts = fonts or shipped_fonts()
    page, texts = _page(sheet, languages, fonts)
    return _ENVIRONMENT.get_template("sheet.html").render(
        page=page,
        faces=Markup(fonts.style_sheet(texts)),  # noqa: S704 - our own fonts
        picture=_picture,
    )


def _page(
    sheet: Sheet, languages: Languages, fonts: PaperFonts
) -> tuple[dict[str, Any], list[str]]:
    """The form as JSON can carry it, and all that is printed.

    Each piece names its language, which is described once.
    """
    texts: list[str] = []
    tags = dict.fromkeys([sheet.language, *(piece.language for piece in sheet.pieces())])
    tongues = {tag: _tongue(tag, languages, fonts) for tag in tags}
    piece = partial(_piece, tongues=tongues, texts=texts)
    page = {
        "language": sheet.language,
        "tongues": tongues,
        "name": piece(sheet.name),
        "title": [piece(one) for one in sheet.title],
        "draft": [piece(one) for one in sheet.draft],
        "watermark": piece(sheet.watermark) if sheet.watermark else None,
        "foot": [piece(one) for one in sheet.foot],
        "sizes": sheet.sizes,
        "is_one_side": sheet.is_one_side,
        "blocks": [_block(block, piece) for block in sheet.blocks],
    }
    return page, texts


def _tongue(tag: LanguageTag, languages: Languages, fonts: PaperFonts) -> dict[str, Any]:
    """How a language is written; one that we do not know is taken to be in Latin letters."""
    first, *rest = tag.split("-")
    try:
        manifest = languages.manifest(tag)
        script, rtl = manifest.script, manifest.direction == "rtl"
    except LookupError:
        script, rtl = _LATIN, False
    return {
        "tag": tag,
        "language": first,
        "region": next((part for part in rest if regex.fullmatch("[A-Z]{2}", part)), None),
        "script": script,
        "rtl": rtl,
        "families": fonts.families(script),
    }


def _piece(
    piece: Piece, *, tongues: Mapping[LanguageTag, dict[str, Any]], texts: list[str]
) -> dict[str, Any]:
    """Its lines as they are printed: what was said in several lines stays so."""
    ready = partial(for_paper, rtl=tongues[piece.language]["rtl"])
    lines = [line for line in map(ready, piece.text.splitlines()) if line]
    texts += lines
    return {"tag": piece.language, "lines": lines}


def _block(block: Block, piece: Callable[[Piece], dict[str, Any]]) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "pieces": [piece(p) for p in block.pieces]}
    if isinstance(block, Row):
        columns = [[_entry(entry, piece) for entry in column] for column in block.columns]
        return {"kind": "row", "columns": columns}
    return _card(block, piece)


def _card(card: Card, piece: Callable[[Piece], dict[str, Any]]) -> dict[str, Any]:
    return {
        "kind": "card",
        "tone": card.tone.value,
        "picture": card.picture,
        "blocks": [_block(block, piece) for block in card.blocks],
    }


def _entry(entry: Entry, piece: Callable[[Piece], dict[str, Any]]) -> dict[str, Any]:
    return {
        "label": piece(entry.label) if entry.label else None,
        "text": piece(entry.text) if entry.text else None,
        "marks": [piece(mark) for mark in entry.marks],
        "is_said": entry.is_said,
        "is_strong": entry.is_strong,
    }


def _picture(name: str) -> Markup:
    """One of our own drawings, to stand in the page itself."""
    return Markup((_PICTURES / f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S704

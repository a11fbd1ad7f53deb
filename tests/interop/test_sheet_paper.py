"""A form as PDF and as HTML."""

import re
from dataclasses import replace
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from playwright.sync_api import Browser

from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.interop.sheet import Card, Entry, Heading, Piece, Row, Sheet, Tone
from planner.interop.sheet_paper import sheet_as_html, sheet_as_pdf
from tests.interop.html_tags import Tags
from tests.interop.record_samples import AR, EN, ES, PHONE, TONGUES

HOSTILE = '<script>alert("x")</script> {{ page }} #read("x") *b* $x$'


def piece(text: str, language: LanguageTag = EN) -> Piece:
    """A piece of text."""
    return Piece(text=text, language=language)


def one(entry: Entry) -> Row:
    """A row of one entry."""
    return Row(columns=((entry,),))


ARABIC = Entry(text=piece(f"خرجت روحي. الرقم {PHONE}", AR), label=piece("Cause:"), is_said=True)
SHEET = Sheet(
    language=EN,
    name=piece("A form"),
    title=(piece("Title"), piece("Título", ES)),
    blocks=(
        Heading(pieces=(piece("Heading"), piece("Encabezado", ES))),
        Row(columns=((Entry(text=piece("Soul")),), (Entry(text=piece("Alma", ES)),))),
        Card(blocks=(one(ARABIC),), tone=Tone.CARE, picture="personal"),
    ),
)


def pages(pdf: bytes) -> list[str]:
    """What Chromium's reader of PDF finds on each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_every_piece_is_printed() -> None:
    """Read by a program that is not ours, each word in the order of its language."""
    (text,) = pages(sheet_as_pdf(SHEET, TONGUES))
    for line in ("Title", "Título", "Heading", "Encabezado", "Soul", "Alma", "Cause:", "خرجت"):
        assert line in text
    assert PHONE in text.replace("\xa0", " ")


def test_the_file_is_tagged_and_each_language_named() -> None:
    """A screen reader changes its voice for the Spanish and the Arabic."""
    reader = pypdf.PdfReader(BytesIO(sheet_as_pdf(SHEET, TONGUES)))
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]) == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    objects = [reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1)]
    of_parts = {str(o["/Lang"]) for o in objects if isinstance(o, dict) and "/Lang" in o}
    within_lines = reader.pages[0].get_contents()
    assert within_lines is not None
    of_words = re.findall(rb"/Lang\((\w+)\)", within_lines.get_data())
    assert of_parts | {word.decode() for word in of_words} >= {"en", "es", "ar"}


def test_the_file_tells_nothing_of_who_made_it_or_when() -> None:
    """Printing again gives the same bytes."""
    pdf = sheet_as_pdf(SHEET, TONGUES)
    metadata = pypdf.PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert (set(metadata), metadata.title) == ({"/Title", "/Creator"}, "A form")
    assert sheet_as_pdf(SHEET, TONGUES) == pdf


def test_every_passage_on_the_page_has_its_language_and_direction() -> None:
    """On one page an English label stands before Arabic words."""
    spoken = Tags(sheet_as_html(SHEET, TONGUES)).spoken
    assert ("es", "ltr", "Alma") in spoken
    assert ("en", "ltr", "Cause:") in spoken
    arabic = [text for lang, direction, text in spoken if (lang, direction) == ("ar", "rtl")]
    assert arabic == [f"خرجت روحي. الرقم \u2066{PHONE.replace(' ', chr(0xA0))}\u2069"]


def test_a_form_of_a_right_to_left_language_begins_at_the_right() -> None:
    """Its first column is the right one; within it English keeps its way."""
    sheet = replace(SHEET, language=AR)
    assert dict(Tags(sheet_as_html(sheet, TONGUES)).tags)["html"]["dir"] == "rtl"
    text = pypdfium2.PdfDocument(sheet_as_pdf(sheet, TONGUES))[0].get_textpage()
    found = text.get_text_range()
    left_of = {word: text.get_charbox(found.index(word))[0] for word in ("Soul", "Alma")}
    assert left_of["Soul"] > left_of["Alma"]


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    """No script, no link and no address but those of the fonts inside it."""
    page = sheet_as_html(SHEET, TONGUES)
    names = {name for name, _ in Tags(page).tags}
    assert names.isdisjoint({"script", "link", "img", "iframe", "a"})
    assert page.count("url(") == page.count("url(data:font/woff;base64,") > 0


def test_words_are_never_markup() -> None:
    """Text that looks like a command is printed as it was typed."""
    sheet = replace(SHEET, blocks=(one(Entry(text=piece(HOSTILE))),))
    (printed,) = pages(sheet_as_pdf(sheet, TONGUES))
    page = Tags(sheet_as_html(sheet, TONGUES))
    for text in (printed, page.text):
        assert HOSTILE in text.replace("\u200b", "")
    assert "script" not in {name for name, _ in page.tags}


def test_what_was_said_in_two_lines_stays_two_lines() -> None:
    """A client's list is not run together."""
    sheet = replace(SHEET, blocks=(one(Entry(text=piece("First.\nSecond."), is_said=True)),))
    spoken = [text for _, _, text in Tags(sheet_as_html(sheet, TONGUES)).spoken]
    assert spoken[-2:] == ["First.", "Second."]


def test_the_watermark_lies_on_every_page() -> None:
    """A page that is taken out alone still says that it is a draft."""
    blocks = (one(Entry(text=piece("Words. " * 3000))),)
    sheet = replace(SHEET, blocks=blocks, watermark=piece("Draft"))
    found = pages(sheet_as_pdf(sheet, TONGUES))
    assert len(found) > 1
    assert all("Draft" in page for page in found)
    assert "Draft" not in " ".join(pages(sheet_as_pdf(SHEET, TONGUES)))


def test_pages_are_numbered_where_there_is_a_foot() -> None:
    """A page that got lost is missed."""
    blocks = (one(Entry(text=piece("Words. " * 3000))),)
    found = pages(sheet_as_pdf(replace(SHEET, blocks=blocks, foot=(piece("K-1"),)), TONGUES))
    for number, page in enumerate(found, 1):
        assert f"{number}/{len(found)}" in page
        assert "K-1" in page


def test_a_form_of_one_side_takes_the_largest_size_that_fits_or_is_refused() -> None:
    """Nothing is cut off."""
    fits = replace(SHEET, is_one_side=True, sizes=(11, 9))
    assert len(pages(sheet_as_pdf(fits, TONGUES))) == 1
    crowded = replace(fits, blocks=(one(Entry(text=piece("So much to say. " * 900))),))
    with pytest.raises(PlannerError) as refused:
        sheet_as_pdf(crowded, TONGUES)
    assert refused.value.code == "PL504"


def test_a_missing_shape_stops_the_print_and_not_the_page() -> None:
    """PL503 names no words; a browser may have the font."""
    sheet = replace(SHEET, blocks=(one(Entry(text=piece("祖先", LanguageTag("zh-Hans")))),))
    with pytest.raises(PlannerError) as refused:
        sheet_as_pdf(sheet, TONGUES)
    assert refused.value.code == "PL503"
    assert ("zh-Hans", "ltr", "祖先") in Tags(sheet_as_html(sheet, TONGUES)).spoken


def test_a_browser_prints_it_on_a4(browser: Browser) -> None:
    """With its columns side by side."""
    page = browser.new_page()
    page.set_content(sheet_as_html(SHEET, TONGUES))
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    (sheet,) = pypdf.PdfReader(BytesIO(pdf)).pages
    assert round(sheet.mediabox.width) == pytest.approx(595, abs=2)
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    found = text.get_text_range()
    soul, alma = (text.get_charbox(found.index(word)) for word in ("Soul", "Alma"))
    assert soul[1] == pytest.approx(alma[1], abs=2)

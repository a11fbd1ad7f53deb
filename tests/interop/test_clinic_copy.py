"""The clinic's copy as PDF and as HTML."""

import re
from dataclasses import fields, is_dataclass
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from playwright.sync_api import Browser

from planner.domain.clinic_copy import ClinicCopy
from planner.domain.words import LanguageTag
from planner.interop.clinic_copy import (
    clinic_copy_as_html,
    clinic_copy_as_pdf,
    clinic_copy_sheet,
)
from tests.interop.html_tags import Tags
from tests.interop.record_samples import AR, CAUSE, EN, ES, PHONE, TONGUES, book, clinic_copy

CLIENTS = pytest.mark.parametrize("client", [ES, AR])


def as_pdf(folder: Path, copy: ClinicCopy) -> bytes:
    """The copy on paper."""
    return clinic_copy_as_pdf(copy, book(folder, copy.client_language), book(folder, EN), TONGUES)


def as_html(folder: Path, copy: ClinicCopy) -> Tags:
    """The copy on a screen."""
    client = book(folder, copy.client_language)
    return Tags(clinic_copy_as_html(copy, client, book(folder, EN), TONGUES))


def read(pdf: bytes) -> str:
    """All that Chromium's reader of PDF finds."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return " ".join(" ".join(pages).replace("\xa0", " ").split())


def texts(value: object) -> list[str]:
    """Every English or Spanish text that a copy holds, leaving out ids and marks."""
    if is_dataclass(value):
        inner = [getattr(value, f.name) for f in fields(value)]
    elif isinstance(value, dict):
        inner = [text for tag, text in value.items() if tag != AR]
    elif isinstance(value, tuple):
        inner = list(value)
    else:
        return [value] if isinstance(value, str) and " " in value and type(value) is str else []
    return [text for one in inner for text in texts(one)]


@CLIENTS
def test_everything_that_a_copy_holds_is_printed(tmp_path: Path, client: LanguageTag) -> None:
    """Complete: no field of it is forgotten, in either language."""
    copy = clinic_copy(client)
    found = re.sub(r"\s", "", read(as_pdf(tmp_path, copy)))
    held = [line for text in texts(copy) for line in text.splitlines()]
    assert len(held) > 40
    for line in held:
        if not re.search("[\u0600-\u06ff]", line):
            assert re.sub(r"\s", "", line) in found


@CLIENTS
def test_both_languages_stand_side_by_side(tmp_path: Path, client: LanguageTag) -> None:
    """The template's sentence and its translation begin at one height."""
    text = pypdfium2.PdfDocument(as_pdf(tmp_path, clinic_copy(client)))[1].get_textpage()
    found = text.get_text_range()
    english = text.get_charbox(found.index("Every day."))
    other = text.get_charbox(found.index("<Every day.") + 1)
    assert english[1] == pytest.approx(other[1], abs=2)
    assert english[0] < other[0]


@CLIENTS
def test_every_passage_has_its_language_and_direction(tmp_path: Path, client: LanguageTag) -> None:
    """The client's words are announced in their own language."""
    direction = "rtl" if client == AR else "ltr"
    spoken = as_html(tmp_path, clinic_copy(client)).spoken
    said = [text for lang, way, text in spoken if (lang, way) == (client, direction)]
    words = [re.sub("[\u2066\u2069]", "", text).replace("\xa0", " ") for text in said]
    assert CAUSE[client] in words


@CLIENTS
def test_a_number_is_isolated_in_either_language(tmp_path: Path, client: LanguageTag) -> None:
    """A reversed crisis number harms."""
    isolated = f"\u2066{PHONE.replace(' ', chr(0xA0))}\u2069"
    assert as_html(tmp_path, clinic_copy(client)).text.count(isolated) == 2
    assert PHONE in read(as_pdf(tmp_path, clinic_copy(client)))


def test_an_approved_copy_is_no_draft(tmp_path: Path) -> None:
    """It says who approved it instead."""
    found = read(as_pdf(tmp_path, clinic_copy()))
    assert "Draft" not in found
    assert "Approved by: Dr. Noor" in found


@pytest.mark.rule("AI-4")
@pytest.mark.parametrize("change", [{"approval": None}, {"fingerprint": "changed since"}])
def test_every_page_of_a_draft_says_so(tmp_path: Path, change: dict[str, object]) -> None:
    """AI-4: without an approval, and where the plan has changed since."""
    document = pypdfium2.PdfDocument(as_pdf(tmp_path, clinic_copy(**change)))
    pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 1
    assert all("Draft" in page for page in pages)
    assert "no clinician has approved this plan" in as_html(tmp_path, clinic_copy(**change)).text


@pytest.mark.rule("AI-2")
def test_every_sentence_of_people_and_templates_is_marked(tmp_path: Path) -> None:
    """AI-2: as many marks as passages, in each language in which they stand."""
    sheet = clinic_copy_sheet(clinic_copy(), book(tmp_path, "es"), book(tmp_path, "en"))
    marks = [piece.text.replace("\u2068", "").replace("\u2069", "") for piece in sheet.pieces()]
    for mark, least in (
        ("Said by the client", 5), ("Written by the clinician", 2), ("Template: soul-loss", 6),
        ("Template", 6), ("Translation, not checked", 7), ("From the list of practices", 1),
        ("Found together", 1), ("Said by this person", 1),
    ):  # fmt: skip
        assert marks.count(mark) >= least


def test_each_template_is_named_once_with_version_and_author(tmp_path: Path) -> None:
    """AI-2: whoever asks can look it up."""
    found = read(as_pdf(tmp_path, clinic_copy()))
    assert "Template: soul-loss Version: 3 Written by: Somebody who knows" in found


def test_a_section_without_anything_is_left_out(tmp_path: Path) -> None:
    """An early copy is short and has no empty headings."""
    bare = clinic_copy(
        views=(), accounts=(), models=(), bridge=None, goals=(), other_tasks=(), clashes=(),
        declined=(), not_asked=(), left=(),
    )  # fmt: skip
    found = read(as_pdf(tmp_path, bare))
    for heading in ("Plan", "How each sees it", "Turned down by the client", "Not agreed"):
        assert heading not in found


def test_people_are_not_mixed(tmp_path: Path) -> None:
    """What the aunt said stands under her name, after all that the client said."""
    found = read(as_pdf(tmp_path, clinic_copy()))
    places = [found.index(text) for text in ("No sleep.", "Aunt Rosa", "She does not eat.")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("is_practice", "A practice case: no real client."),
        ("is_partial", "what is not theirs to see is left out"),
    ],
)
def test_what_kind_of_copy_it_is_stands_on_top(tmp_path: Path, field: str, line: str) -> None:
    """Only where it is true."""
    assert line in read(as_pdf(tmp_path, clinic_copy(**{field: True})))
    assert line not in read(as_pdf(tmp_path, clinic_copy()))


def test_the_files_properties_name_nobody(tmp_path: Path) -> None:
    """A title that every such file has."""
    metadata = pypdf.PdfReader(BytesIO(as_pdf(tmp_path, clinic_copy(name="Rosa")))).metadata
    assert metadata is not None
    assert metadata.title == "Clinic's copy"


def test_a_browser_prints_all_of_it(tmp_path: Path, browser: Browser) -> None:
    """From the same page, on A4, watermark and all."""
    copy = clinic_copy(AR, approval=None)
    page = browser.new_page()
    page.set_content(clinic_copy_as_html(copy, book(tmp_path, "ar"), book(tmp_path, "en"), TONGUES))
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    found = read(pdf)
    for line in ("Today I lie down.", "Whoever prescribes", "Said by this person", "Draft"):
        assert line in found

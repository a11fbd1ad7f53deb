"""The take-home page for a browser."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from playwright.sync_api import Browser

from planner.domain.handout import PaperSize
from planner.errors import PlannerError
from planner.interop.handout import handout_as_html
from planner.language.wording import Phrasebook
from tests.interop.html_tags import Tags
from tests.interop.paper_samples import PHONE, arabic, english, spanish

Books = Callable[[str], Phrasebook]
SAMPLES = {"en": english, "es": spanish, "ar": arabic}


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("es", "ltr"), ("ar", "rtl")])
def test_the_page_says_its_language_and_direction(tag: str, direction: str, phrases: Books) -> None:
    """A screen reader takes the right voice and an Arabic page begins at the right."""
    tags = dict(Tags(handout_as_html(SAMPLES[tag](), phrases(tag))).tags)
    assert (tags["html"]["lang"], tags["html"]["dir"]) == (tag, direction)


def test_the_page_fetches_nothing_and_runs_nothing(phrases: Books) -> None:
    """No script, no link and no address but those of the fonts inside it."""
    page = handout_as_html(arabic(), phrases("ar"))
    names = {name for name, _ in Tags(page).tags}
    assert names.isdisjoint({"script", "link", "img", "iframe", "a"})
    assert page.count("url(") == page.count("url(data:font/woff;base64,") > 0


def test_words_are_never_markup(phrases: Books) -> None:
    """A tag that somebody typed is text."""
    words = '<script>alert("x")</script> {{ page }} #read("x")'
    page = Tags(handout_as_html(english(own_words=words), phrases("en")))
    assert "script" not in {name for name, _ in page.tags}
    assert words in page.text.replace("\u200b", "")


def test_a_phone_number_is_isolated(phrases: Books) -> None:
    """On an Arabic page the number stands between isolates and is not broken at a line's end."""
    isolated = f"\u2066{PHONE.replace(' ', chr(0xA0))}\u2069"
    assert isolated in Tags(handout_as_html(arabic(), phrases("ar"))).text


def test_marks_and_quotation_stand_there_only_if_asked_for(phrases: Books) -> None:
    """Draft, unchecked and own words come and go with the handout."""
    bare = Tags(handout_as_html(english(), phrases("en"))).text
    full = english(is_draft=True, is_unchecked=True, own_words="My soul left.")
    marked = Tags(handout_as_html(full, phrases("en"))).text
    for line in ("Draft: not agreed yet", "not been checked by a speaker", "My soul left."):
        assert line in marked
        assert line not in bare


def test_what_cannot_be_printed_is_not_shown_either(phrases: Books) -> None:
    """A missing shape and too much text are refused as for PDF."""
    for words, code in (("祖先", "PL503"), ("So much to say. " * 400, "PL504")):
        with pytest.raises(PlannerError) as refused:
            handout_as_html(english(own_words=words), phrases("en"))
        assert refused.value.code == code


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("tag", SAMPLES)
def test_a_browser_prints_it_on_one_side(
    tag: str, size: PaperSize, phrases: Books, browser: Browser
) -> None:
    """Chromium prints the page, with all its marks, on one sheet of the chosen paper."""
    handout = SAMPLES[tag](size, is_draft=True, is_unchecked=True)
    page = browser.new_page()
    page.set_content(handout_as_html(handout, phrases(tag)))
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    (sheet,) = pypdf.PdfReader(BytesIO(pdf)).pages
    assert round(sheet.mediabox.width) == pytest.approx(595, abs=2)


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_what_the_card_leaves_out_the_page_leaves_out_too(tag: str, phrases: Books) -> None:
    """Both take the same steps away, so that one sheet still holds it."""
    crowded = SAMPLES[tag](PaperSize.POCKET)
    long = replace(crowded.tasks[0], text=crowded.tasks[0].text * 2)
    crowded = replace(crowded, tasks=(long,) * 3, danger_signs=crowded.danger_signs * 4)
    roomy = Tags(handout_as_html(SAMPLES[tag](), phrases(tag))).text
    text = Tags(handout_as_html(crowded, phrases(tag))).text
    told = phrases(tag).to_client("I have told this plan back in my own words.")
    assert (told in roomy, told in text) == (True, False)

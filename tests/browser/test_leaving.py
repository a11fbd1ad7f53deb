"""Leaving in a real browser: every part can be used by all, and the note reaches the clipboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from planner.domain.handout import PaperSize
from planner.ui.leave_parts import LeavePart
from planner.wiring import Planner
from tests.browser import measuring
from tests.browser.conftest import TabletMaker
from tests.browser.seeded import Clinic, clinic
from tests.browser.tablet import Tablet

LANGUAGES = ("ar", "en")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, planner: Planner) -> Iterator[Clinic]:
    with clinic(tmp_path_factory.mktemp("clinic"), planner) as opened:
        yield opened


@pytest.fixture(scope="module")
def tablets(held: Clinic, new_tablet: TabletMaker) -> dict[str, Tablet]:
    """By language, a tablet whose interface speaks it, with somebody signed in."""
    return {tag: new_tablet(held.served, language=tag, token=held.token) for tag in LANGUAGES}


def at_part(tablet: Tablet, held: Clinic, part: LeavePart, *, case: str = "ar") -> None:
    """Open the part by its number, with an Arabic client's case on it."""
    number = tuple(LeavePart).index(part) + 1
    tablet.enter(f"/leave?case={held.cases[case]}&part={number}")
    tablet.unfold()


@pytest.mark.parametrize("part", LeavePart)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_can_be_used_by_all(
    tablets: dict[str, Tablet], held: Clinic, language: str, part: LeavePart
) -> None:
    """No serious barrier by axe's rules, and a finger meets every target."""
    tablet = tablets[language]
    at_part(tablet, held, part)
    assert measuring.violations(tablet.page) == []
    found = measuring.targets(tablet.page)
    assert [target for target in found if not target.is_large_enough] == []
    assert tablet.complaints == []


def test_the_paper_is_shown_once_it_is_chosen(tablets: dict[str, Tablet], held: Clinic) -> None:
    """A tap on a size brings its picture, without a barrier; the PDF can be saved."""
    tablet = tablets["ar"]
    at_part(tablet, held, LeavePart.PAPER, case="clash")
    expect(tablet.page.get_by_test_id("stImage")).to_have_count(0)
    tablet.choose_paper(PaperSize.FULL)
    assert measuring.violations(tablet.page) == []
    assert tablet.save_pdf().startswith(b"%PDF")


def test_the_note_is_copied_letter_by_letter(tablets: dict[str, Tablet], held: Clinic) -> None:
    """What is pasted is what can be read beneath the button, and a line says that it is there."""
    tablet = tablets["en"]
    at_part(tablet, held, LeavePart.CLINIC)
    tablet.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copying = tablet.page.locator(".copying")
    copying.get_by_role("button").click()
    expect(copying.get_by_role("status")).to_be_visible()
    pasted = tablet.page.evaluate("navigator.clipboard.readText()")
    assert pasted == copying.locator("pre").text_content()
    assert pasted.strip()


def test_without_a_clipboard_the_note_is_marked(tablets: dict[str, Tablet], held: Clinic) -> None:
    """A browser that gives pages none still lets the whole text be taken by hand."""
    tablet = tablets["en"]
    at_part(tablet, held, LeavePart.CLINIC)
    tablet.page.evaluate(
        "() => { Clipboard.prototype.writeText = () => Promise.reject();"
        " document.execCommand = () => false; }"
    )
    copying = tablet.page.locator(".copying")
    copying.get_by_role("button").click()
    expect(copying.locator('[data-in="marked"]')).to_be_visible()
    marked = tablet.page.evaluate("window.getSelection().toString()")
    assert marked.split() == (copying.locator("pre").text_content() or "").split()

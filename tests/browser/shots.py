"""Pictures of every page, doors included, in Arabic and English, on a tablet and a laptop.

    python -m tests.browser.shots            into shots/, which is never committed
    python -m tests.browser.shots --chosen   the four of the README, into docs/pictures/

The people are invented.
"""

import argparse
import io
import logging
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, expect

from planner.ui.rooms import FIRST, rooms
from planner.wiring import Planner, built_planner
from tests.browser.chromium import chromium
from tests.browser.screen import LAPTOP, PORTRAIT
from tests.browser.seeded import OF_A_CASE, Clinic, clinic
from tests.browser.served import ROOT, serving
from tests.browser.tablet import Tablet

LANGUAGES: Final = ("ar", "en")
SIZES: Final = {"tablet": PORTRAIT, "laptop": LAPTOP}
DOORS: Final = ("start", "recovery-code", "sign-in", "recover", "nowhere")
"""In the order in which somebody meets them."""
CHOSEN: Final = (("interview", "ar"), ("understand", "en"), ("plan", "ar"), ("leave", "ar"))
CAUSE: Final = 5
"""The number of the question that the picture of the interview shows."""
COLOURS: Final = 64
"""Enough for paper, ink and one accent: a picture takes some 50 KB."""

log = logging.getLogger("shots")


def main(arguments: Sequence[str] | None = None) -> int:
    """Take them all, or the chosen ones."""
    parser = argparse.ArgumentParser(description="Pictures of the pages.")
    parser.add_argument("--chosen", action="store_true", help="the four of the README alone")
    is_chosen = parser.parse_args(arguments).chosen
    logging.basicConfig(format="%(message)s", stream=sys.stdout)
    log.setLevel(logging.INFO)
    planner = built_planner()
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        if is_chosen:
            chosen(browser, planner, Path(folder))
        else:
            everything(browser, planner, Path(folder))
    return 0


def everything(browser: Browser, planner: Planner, folder: Path) -> None:
    """Every page in each language and size, as it meets the eye."""
    into = ROOT / "shots"
    with clinic(made(folder / "clinic"), planner) as held:
        for language in LANGUAGES:
            for name, size in SIZES.items():
                tablet = Tablet(
                    browser, held.served, language=language, size=size, token=held.token
                )
                for room in (path.stem for path in rooms()):
                    enter(tablet, held, room, language)
                    keep(tablet.page.screenshot(), into, f"{room}-{language}-{name}")
                tablet.close()
    for language in LANGUAGES:
        doors(browser, made(folder / f"doors-{language}"), into, language)


def doors(browser: Browser, folder: Path, into: Path, language: str) -> None:
    """The pages before anybody is inside; the first start comes once."""
    with serving(folder) as served:
        tablet = Tablet(browser, served, language=language)
        for door in DOORS:
            if door == "recovery-code":
                tablet.enrol()
            else:
                tablet.go(f"/{door}")
            for name, size in SIZES.items():
                tablet.page.set_viewport_size(size)
                expect(tablet.page.locator("main.sheet h1")).to_be_visible()
                keep(tablet.page.screenshot(), into, f"{door}-{language}-{name}")
        tablet.close()


def chosen(browser: Browser, planner: Planner, folder: Path) -> None:
    """The pictures of the README."""
    into = ROOT / "docs" / "pictures"
    with clinic(made(folder), planner) as held:
        for room, language in CHOSEN:
            tablet = Tablet(browser, held.served, language=language, token=held.token)
            enter(tablet, held, room, language)
            if room == "leave":
                finish(tablet, held, language)
            keep(tablet.page.screenshot(), into, f"{room}-{language}")
            tablet.close()


def finish(tablet: Tablet, held: Clinic, language: str) -> None:
    """Agree to what is still open, and bring the paper into sight."""
    enter(tablet, held, "plan", language)
    tablet.agree_to_all()
    enter(tablet, held, "leave", language)
    tablet.page.get_by_test_id("stImage").evaluate("e => e.scrollIntoView({ block: 'center' })")


def enter(tablet: Tablet, held: Clinic, room: str, language: str) -> None:
    """Open a page with the case of this language on it."""
    if room not in OF_A_CASE:
        tablet.enter("/" if room == FIRST else f"/{room}")
        return
    place = f"&at={CAUSE}" if room == "interview" else ""
    tablet.enter(f"/{room}?case={held.cases[language]}{place}")
    if room == "leave":
        expect(tablet.page.get_by_test_id("stImage").get_by_role("img")).to_be_visible()
    if room == "interview":
        expect(tablet.answer_field("cause")).not_to_be_empty()


def keep(picture: bytes, folder: Path, name: str) -> None:
    """Write a picture, its colours reduced to what the pages have."""
    path = made(folder) / f"{name}.png"
    with Image.open(io.BytesIO(picture)) as taken:
        few = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
    log.info("%s  %d KB", path.relative_to(ROOT), path.stat().st_size // 1024)


def made(folder: Path) -> Path:
    """The folder, made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())

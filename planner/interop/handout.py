"""The take-home page as HTML and as PDF: one side of paper in the client's language.

The words of the page come from `planner.domain.handout`; here are only its labels. Nothing
names a clinic, a programme, a model or a diagnosis, in the file's properties either.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import regex
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from planner.domain.explanatory_model import TimeOfDay
from planner.domain.handout import Handout, PaperSize, PaperTask
from planner.domain.plan import CautionLevel
from planner.interop.paper import fitted, pictured, printed
from planner.interop.paper_fonts import PaperFonts, shipped_fonts
from planner.interop.paper_text import for_paper, long_words
from planner.language.catalogs import CLIENT, SAFETY, State
from planner.language.direction import isolate_words
from planner.language.labels import caution_label
from planner.language.wording import Phrasebook

_PICTURES: Final = Path(__file__).parent / "assets" / "pictures"
_TIMES: Final = {TimeOfDay.SUN: "sun", TimeOfDay.MOON: "moon", TimeOfDay.ANY: "clock"}
_SIZES: Final = {
    PaperSize.FULL: (17, 16, 15, 14, 13, 12, 11.5, 11),
    PaperSize.POCKET: (13, 12.5, 12, 11.5, 11),
}
"""Sizes of type, in points, tried from the largest; nobody is asked to read less than 11."""
_ENVIRONMENT: Final = Environment(
    loader=PackageLoader("planner.interop", "templates"),
    autoescape=select_autoescape(["html"]),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def handout_as_pdf(
    handout: Handout, phrases: Phrasebook, *, fonts: PaperFonts | None = None
) -> bytes:
    """One side of A4, or of A5 that folds to a pocket card with the words inside.

    Raise PL503 for a character that no font has, PL504 for more text than one side holds.
    """
    fonts = fonts or shipped_fonts()
    page = _page(handout, phrases, fonts)
    fonts.check(_texts(page))
    return printed(page, fonts)


def handout_as_picture(
    handout: Handout, phrases: Phrasebook, *, fonts: PaperFonts | None = None
) -> bytes:
    """The same page as a PNG, to be looked at before it is printed. Raise PL503 and PL504."""
    fonts = fonts or shipped_fonts()
    page = _page(handout, phrases, fonts)
    fonts.check(_texts(page))
    return pictured(page, fonts)


def handout_as_html(
    handout: Handout, phrases: Phrasebook, *, fonts: PaperFonts | None = None
) -> str:
    """The same page for a browser: one file, its fonts and pictures inside, no script.

    Raise PL503 and PL504 as for PDF: what is shown here can be printed too.
    """
    fonts = fonts or shipped_fonts()
    page = _page(handout, phrases, fonts)
    texts = _texts(page)
    fonts.check(texts)
    return _ENVIRONMENT.get_template("handout.html").render(
        page=page,
        tag=handout.language,
        fitted=fitted(page, fonts),
        faces=Markup(fonts.style_sheet(texts)),  # noqa: S704 - made of our own fonts alone
        picture=_picture,
    )


def _page(handout: Handout, phrases: Phrasebook, fonts: PaperFonts) -> dict[str, Any]:
    """Everything that both sheets need, as JSON can carry it."""
    labels, all_checked = _labels(phrases, handout.until_seen_by)
    if not handout.is_draft:
        del labels["draft"]
    if all_checked and not handout.is_unchecked:
        del labels["unchecked"]
    manifest = phrases.manifest
    said = partial(for_paper, rtl=manifest.direction == "rtl")
    own_words = said(handout.own_words)
    page: dict[str, Any] = {
        **_language(handout.language),
        "rtl": manifest.direction == "rtl",
        "script": manifest.script,
        "families": fonts.families(manifest.script),
        "is_pocket": handout.size is PaperSize.POCKET,
        "sizes": _SIZES[handout.size],
        "labels": {name: said(text) for name, text in labels.items()},
        "tasks": [_task(task, said) for task in handout.tasks],
        "danger_signs": [said(sign) for sign in handout.danger_signs],
        "next_visit": said(handout.next_visit),
        "phone": said(handout.phone),
        "own_words": isolate_words(own_words) if own_words else "",
    }
    visit, phone = [page["next_visit"], labels["next_visit"]], [page["phone"], labels["phone"]]
    return page | {
        # What cannot be broken has to fit the width of its column as it is.
        "long_words": {
            "visit": long_words(visit),
            "phone": long_words(phone),
            "side": long_words(_texts(page)),
        }
    }


def _task(task: PaperTask, said: Callable[[str], str]) -> dict[str, Any]:
    return {
        "text": said(task.text),
        "doer": said(task.doer),
        "rhythm": said(task.rhythm),
        "first_step": said(task.first_step),
        "picture": task.picture,
        "time": _TIMES[task.time],
        "cautions": [said(caution) for caution in task.cautions],
    }


def _labels(phrases: Phrasebook, until_seen_by: str) -> tuple[dict[str, str], bool]:
    """The page's own words, and whether a speaker has checked all of them."""
    states: list[State] = []

    def to_client(source: str, **facts: str) -> str:
        said = phrases.spoken(source, name=CLIENT, **facts)
        states.append(said.state)
        return said.text

    def safety(source: str) -> str:
        states.append(phrases.spoken(source, name=SAFETY).state)
        return phrases.safety(source)

    labels = {
        "document": to_client("My next steps"),
        "title": (
            to_client("First steps until “{person}” has looked", person=until_seen_by)
            if until_seen_by
            else to_client("My next steps")
        ),
        "draft": to_client("Draft: not agreed yet"),
        "own_words": to_client("In my own words:"),
        "rhythm": to_client("When:"),
        "first_step": to_client("First step:"),
        "ask_first": caution_label(phrases, CautionLevel.ASK_FIRST),
        "boxes": to_client("I mark one box for each day on which it was done."),
        "next_visit": to_client("Next visit:"),
        "phone": safety("If I need help, I call:"),
        "danger_signs": safety("If one of these happens, I get help at once:"),
        "told_back": to_client("I have told this plan back in my own words."),
        "unchecked": to_client("This translation has not been checked by a speaker."),
    }
    return labels, all(state is State.REVIEWED for state in states)


def _language(tag: str) -> dict[str, str | None]:
    """Language and region as typst and PDF take them; a region is two letters or none."""
    first, *rest = tag.split("-")
    return {
        "language": first,
        "region": next((part for part in rest if regex.fullmatch("[A-Z]{2}", part)), None),
    }


def _texts(page: dict[str, Any]) -> list[str]:
    """All that is printed."""
    lines = [*page["labels"].values(), *page["danger_signs"]]
    lines += [page["next_visit"], page["phone"], page["own_words"]]
    for task in page["tasks"]:
        lines += [task["text"], task["doer"], task["rhythm"], task["first_step"]]
        lines += task["cautions"]
    return lines


def _picture(name: str) -> Markup:
    """One of our own drawings, to stand in the page itself."""
    return Markup((_PICTURES / f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S704

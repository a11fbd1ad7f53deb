"""Setting paper with typst.

What is printed reaches typst as data and never as markup, so a client's words can neither
read a file nor change the page.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import typst

from planner.errors import PlannerError
from planner.interop.paper_fonts import PaperFonts

_ROOT: Final = Path(__file__).parent
_TEMPLATES: Final = _ROOT / "templates"
TAKE_HOME: Final = "handout.typ"
"""One side of paper for a client."""
FORM: Final = "sheet.typ"
"""A form of headings, rows and cards."""
_SCREEN: Final = 110.0
"""Dots an inch of a page that is only looked at: as wide as a tablet, some 100 KB."""
_TOO_LONG: Final = "PL504"
"""What the sheet says when no size of type makes the text fit."""


def printed(page: Mapping[str, object], fonts: PaperFonts, *, sheet: str = TAKE_HOME) -> bytes:
    """A tagged PDF (PDF/UA-1), the same bytes for the same text.

    Raise PL504 where one side is asked for and the text does not fit at the smallest size.
    """
    pdf: bytes = _set(typst.compile, sheet, page, fonts, format="pdf", pdf_standards="ua-1")
    return pdf


def pictured(page: Mapping[str, object], fonts: PaperFonts) -> bytes:
    """A take-home page as a PNG, to be looked at before it is printed. Raise PL504."""
    png: bytes = _set(typst.compile, TAKE_HOME, page, fonts, format="png", ppi=_SCREEN)
    return png


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """How a page fits on one side."""

    points: float
    """The size of type."""
    first: int
    """How many tasks stand on the first half of a card that folds."""
    spare: int
    """What a card leaves out: 0 nothing, 1 how to use it, 2 the first steps too."""


def fitted(page: Mapping[str, object], fonts: PaperFonts) -> Fitted:
    """The largest size at which the page fits one side. Raise PL504 where none does."""
    found = json.loads(
        _set(typst.query, TAKE_HOME, page, fonts, selector="<fitted>", field="value", one=True)
    )
    return Fitted(
        points=float(found["points"]), first=int(found["first"]), spare=int(found["spare"])
    )


def _set(
    ask: Callable[..., Any],
    sheet: str,
    page: Mapping[str, object],
    fonts: PaperFonts,
    **options: object,
) -> Any:  # noqa: ANN401 - two functions of typst that share what they are given
    try:
        return ask(
            str(_TEMPLATES / sheet),
            root=str(_ROOT),
            font_paths=fonts.typst,
            ignore_system_fonts=True,
            sys_inputs={"page": json.dumps(page)},
            **options,
        )
    except RuntimeError as error:  # typst.query raises no narrower one
        if f"panicked with: {_TOO_LONG}" in str(error):
            raise PlannerError(_TOO_LONG) from None
        # Its diagnostics may quote the page: none of them goes along.
        raise PlannerError("PL505") from None

"""Setting one side of paper with typst.

What is printed reaches typst as data and never as markup, so a client's words can neither
read a file nor change the page.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import typst

from planner.errors import PlannerError
from planner.interop.paper_fonts import PaperFonts

_ROOT: Final = Path(__file__).parent
_SHEET: Final = _ROOT / "templates" / "handout.typ"
_SCREEN: Final = 110.0
"""Dots an inch of a page that is only looked at: as wide as a tablet, some 100 KB."""
_TOO_LONG: Final = "PL504"
"""What the sheet says when no size of type makes the text fit."""


def printed(page: Mapping[str, object], fonts: PaperFonts) -> bytes:
    """A tagged PDF (PDF/UA-1) of exactly one page, the same bytes for the same text.

    Raise PL504 where the text does not fit at the smallest size.
    """
    pdf: bytes = _set(typst.compile, page, fonts, format="pdf", pdf_standards="ua-1")
    return pdf


def pictured(page: Mapping[str, object], fonts: PaperFonts) -> bytes:
    """The same page as a PNG, to be looked at before it is printed. Raise PL504."""
    png: bytes = _set(typst.compile, page, fonts, format="png", ppi=_SCREEN)
    return png


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """How a page fits on one side."""

    points: float
    """The size of type."""
    first: int
    """How many tasks stand on the first half of a card that folds."""


def fitted(page: Mapping[str, object], fonts: PaperFonts) -> Fitted:
    """The largest size at which the page fits one side. Raise PL504 where none does."""
    found = json.loads(_set(typst.query, page, fonts, selector="<fitted>", field="value", one=True))
    return Fitted(points=float(found["points"]), first=int(found["first"]))


def _set(ask: Any, page: Mapping[str, object], fonts: PaperFonts, **options: object) -> Any:  # noqa: ANN401 - two functions of typst that share what they are given
    try:
        return ask(
            str(_SHEET),
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

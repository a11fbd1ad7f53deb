"""Setting one side of paper with typst.

What is printed reaches typst as data and never as markup, so a client's words can neither
read a file nor change the page.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst

from planner.errors import PlannerError
from planner.interop.paper_fonts import PaperFonts

_ROOT: Final = Path(__file__).parent
_SHEET: Final = _ROOT / "templates" / "handout.typ"
_TOO_LONG: Final = "PL504"
"""What the sheet says when no size of type makes the text fit."""


def printed(page: Mapping[str, object], fonts: PaperFonts) -> bytes:
    """A tagged PDF (PDF/UA-1) of exactly one page, the same bytes for the same text.

    Raise PL504 where the text does not fit at the smallest size.
    """
    return _set(typst.compile, page, fonts, format="pdf", pdf_standards="ua-1")


def fitting_size(page: Mapping[str, object], fonts: PaperFonts) -> float:
    """The largest size of type, in points, at which the page fits one side. Raise PL504."""
    found = _set(typst.query, page, fonts, selector="<size>", field="value", one=True)
    return float(json.loads(found))


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
    except typst.TypstError as error:
        if _TOO_LONG in error.message:
            raise PlannerError(_TOO_LONG) from None
        # Its diagnostics may quote the page: none of them goes along.
        raise PlannerError("PL505") from None

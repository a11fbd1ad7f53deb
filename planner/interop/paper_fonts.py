"""The fonts that paper is printed with, and whether they have a shape for every character.

Nothing else on the machine is used, so that a page looks the same everywhere and a missing
shape is found before anything is printed.
"""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Final

import regex
import typst
from fontTools import subset
from fontTools.ttLib import TTFont

from planner.errors import PlannerError
from planner.interop.paper_text import is_seen

SHIPPED: Final = Path(__file__).parents[1] / "ui" / "assets" / "fonts" / "paper"
_WEIGHTS: Final = (400, 700)
_MOST_NAMED: Final = 12
_FIRST_FOR_SCRIPT: Final[Mapping[str, str]] = {
    "Arab": "Noto Naskh Arabic",
    "Beng": "Noto Sans Bengali",
    "Deva": "Noto Sans Devanagari",
    "Ethi": "Noto Sans Ethiopic",
    "Hans": "Noto Sans CJK SC",
}
_LATIN: Final = "Noto Sans"
_OPENING: Final = Lock()


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of a family: a file, and its place in it where the file holds several."""

    weight: int
    path: Path
    index: int


class PaperFonts:
    """The families in some folders, read once."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.typst: Final = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(folder) for folder in folders],
        )
        self._faces: dict[str, dict[int, Face]] = {}
        for font in self.typst.fonts():
            if font.path is not None and font.style == "normal" and font.weight in _WEIGHTS:
                face = Face(font.weight, Path(font.path), font.index)
                self._faces.setdefault(font.family, {})[font.weight] = face
        self._covered: dict[str, frozenset[int]] = {}
        self._reading = Lock()

    def families(self, script: str) -> tuple[str, ...]:
        """All families, the one for a script first: shared signs then come from that one."""
        first = (_FIRST_FOR_SCRIPT.get(script, _LATIN), _LATIN)
        return tuple(sorted(self._faces, key=lambda f: (first.index(f) if f in first else 2, f)))

    def check(self, texts: Iterable[str]) -> None:
        """Raise PL503, with sorted code points and never words, for what has no shape.

        A letter and its marks are looked for in one font, in every weight that it has: two
        fonts cannot set one letter together.
        """
        missing: set[int] = set()
        for cluster in {c for text in texts for c in regex.findall(r"\X", text)}:
            points = {ord(c) for c in cluster if is_seen(c)}
            if not any(points <= self._characters(family) for family in self._faces):
                missing |= {p for p in points if not self._is_anywhere(p)} or points
        if missing:
            named = [f"U+{point:04X}" for point in sorted(missing)]
            more = f" (+{len(named) - _MOST_NAMED})" if len(named) > _MOST_NAMED else ""
            raise PlannerError("PL503", detail=", ".join(named[:_MOST_NAMED]) + more)

    def style_sheet(self, texts: Iterable[str]) -> str:
        """`@font-face` rules that carry just the shapes these texts need."""
        left = {ord(c) for text in texts for c in text if is_seen(c)}
        rules: list[str] = []
        for family in sorted(self._faces, key=lambda f: (f != _LATIN, f)):
            needed = left & self._characters(family)
            left -= needed
            if needed:
                rules += [_rule(family, face, needed) for face in self._faces[family].values()]
        return "\n".join(rules)

    def _is_anywhere(self, point: int) -> bool:
        return any(point in self._characters(family) for family in self._faces)

    def _characters(self, family: str) -> frozenset[int]:
        """What every weight of a family has."""
        with self._reading:
            if family not in self._covered:
                faces = self._faces[family].values()
                self._covered[family] = frozenset.intersection(*map(_character_map, faces))
            return self._covered[family]


def shipped_fonts() -> PaperFonts:
    """The fonts in this package, opened once for all threads."""
    with _OPENING:
        return _shipped()


@cache
def _shipped() -> PaperFonts:
    return PaperFonts((SHIPPED,))


def _opened(face: Face) -> TTFont:
    # A page that is saved twice is the same page: it does not say when it was saved.
    return TTFont(face.path, fontNumber=face.index, lazy=True, recalcTimestamp=False)


def _character_map(face: Face) -> frozenset[int]:
    with _opened(face) as font:
        return frozenset(font.getBestCmap())


def _rule(family: str, face: Face, points: Iterable[int]) -> str:
    cut = subset.Subsetter(subset.Options(layout_features=["*"]))
    # Spaces and joiners take part in shaping, so they go along.
    cut.populate(unicodes={*points, 0x20, 0xA0, 0x200C, 0x200D})
    with _opened(face) as font, BytesIO() as cut_file:
        cut.subset(font)
        font.flavor = "woff"
        font.save(cut_file)
        carried = base64.b64encode(cut_file.getvalue()).decode("ascii")
    source = f"url(data:font/woff;base64,{carried}) format('woff')"
    return f"@font-face{{font-family:'{family}';font-weight:{face.weight};src:{source}}}"

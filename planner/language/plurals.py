"""Plural forms, by the rule in a language's manifest.

Babel's own table differs from CLDR for several of our languages (interop sheet, 4), so the
manifest says the rule; it is one of a fixed list, never an expression from a file.
"""

from collections.abc import Callable, Mapping
from typing import Final

from planner.language.tags import Manifest


def _arabic(n: int) -> int:
    if n in {0, 1, 2}:
        return n
    if 3 <= n % 100 <= 10:  # noqa: PLR2004 - CLDR
        return 3
    return 4 if n % 100 >= 11 else 5  # noqa: PLR2004 - CLDR


def _east_slavic(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004 - CLDR
        return 0
    if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14}:
        return 1
    return 2


_RULES: Final[Mapping[str, tuple[str, Callable[[int], int]]]] = {
    "none": ("nplurals=1; plural=0;", lambda _: 0),
    "one-other": ("nplurals=2; plural=(n != 1);", lambda n: int(n != 1)),
    "zero-one-other": ("nplurals=2; plural=(n > 1);", lambda n: int(n > 1)),
    "arabic": (
        (
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
            " : n%100>=11 ? 4 : 5);"
        ),
        _arabic,
    ),
    "east-slavic": (
        (
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0"
            " : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
        ),
        _east_slavic,
    ),
}

PLURAL_RULES: Final = tuple(_RULES)
"""The names that `locale.yaml` may give, after CLDR's cardinal rules."""


def plural_header(rule: str) -> str:
    """The PO header's Plural-Forms for a rule of this list."""
    return _RULES[rule][0]


def forms_of(rule: str) -> int:
    """How many forms a rule of this list has."""
    return int(plural_header(rule).partition("nplurals=")[2].partition(";")[0])


def plural_index(manifest: Manifest, count: int) -> int:
    """Which form of a translation this number takes."""
    return _RULES[manifest.plural_rule][1](count)

"""English sentences of ours that are left on a page in another language."""

import re
from collections.abc import Iterator
from typing import Final

import polib
from playwright.sync_api import Page

from planner.language.catalogs import CLIENT, INTERFACE, SAFETY
from tests.browser.measuring import texts
from tests.browser.served import ROOT

_FACT: Final = re.compile(r"\\\{\w+\\\}")
_MARKS: Final = re.compile("[\u2066-\u2069✓]")


def left_over(page: Page, language: str) -> list[str]:
    """Texts that read as the English of a message whose translation reads otherwise.

    What says of itself that it is in another language is one of a case's two languages.
    """
    sources = re.compile("|".join(_sources(language)))
    seen = [t.text for t in texts(page) if t.lang in {"", language} and not t.is_typed]
    parts = [part.strip() for text in seen for part in _MARKS.sub("", text).split(" · ")]
    return [part for part in parts if sources.fullmatch(part)]


def _sources(language: str) -> Iterator[str]:
    for name in (INTERFACE, CLIENT, SAFETY):
        catalogue = polib.pofile(str(ROOT / "locales" / language / "LC_MESSAGES" / f"{name}.po"))
        for entry in catalogue:
            if not entry.obsolete and entry.msgid != entry.msgstr:
                yield _FACT.sub(".+", re.escape(entry.msgid))

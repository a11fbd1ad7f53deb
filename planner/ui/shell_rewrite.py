"""Streamlit's HTML shell, rewritten before the browser paints it.

Streamlit fixes `lang="en"`, knows no direction and links a font of its own. Here the shell
gets the reader's language and direction, our style sheets and scripts, the words for
Streamlit's built-in texts, and the bar with the cover control, first in keyboard order.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Final

import streamlit
from markupsafe import Markup

from planner.ui.asset_files import address

STYLES: Final = (
    "css/fonts.css",
    "css/paper.css",
    "css/touch.css",
    "css/streamlit.css",
    "css/beginning.css",
    "css/crisis.css",
    "css/leaving.css",
    "css/plan.css",
)
_SCRIPTS: Final = ("js/first.js",)
_LATE_SCRIPTS: Final = (
    "js/cover.js", "js/framework-words.js", "js/aloud.js", "js/copying.js", "js/new-question.js",
)  # fmt: skip

# What Streamlit 1.67 writes, and what stands there instead; each must be found exactly once.
_OPENING: Final = re.compile(r'<html lang="en">')
_TITLE: Final = re.compile(r"<title>Streamlit</title>")
_ICON: Final = re.compile(r'<link rel="shortcut icon"[^>]*>')
_OWN_FONT: Final = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')
_AGENTS: Final = re.compile(r'<link rel="service-desc"[^>]*>')
_INLINE_SCRIPT: Final = re.compile(r"<script>.*?</script>", re.DOTALL)
_NO_SCRIPT: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_ROOT: Final = re.compile(r'<div id="root"></div>')
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)


def rewritten(
    *,
    language: str,
    direction: str,
    title: str,
    needs_scripts: str,
    bar: Markup,
    framework_words: dict[str, str],
) -> str:
    """The shell for one reader. Raise RuntimeError where Streamlit's own has changed shape."""
    page = _plain_shell()
    for pattern, instead in (
        (
            _OPENING,
            Markup('<html lang="{}" dir="{}" translate="no" class="notranslate">').format(
                language, direction
            ),
        ),
        (_TITLE, Markup("<title>{}</title>").format(title) + _head()),
        (_NO_SCRIPT, Markup("<noscript><p>{}</p></noscript>").format(needs_scripts)),
        (_ROOT, bar + Markup('<div id="root"></div>') + _words_block(framework_words)),
    ):
        page = _replaced(page, pattern, str(instead))
    return page


@cache
def _plain_shell() -> str:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    page = _COMMENT.sub("", page)
    for unwanted in (_ICON, _OWN_FONT, _AGENTS, _INLINE_SCRIPT):
        page = _replaced(page, unwanted, "")
    # Pages are one segment deep, but a relative address should not have to know it.
    return page.replace('="./', '="/').strip()


def _replaced(page: str, pattern: re.Pattern[str], instead: str) -> str:
    page, times = pattern.subn(lambda _: instead, page)
    if times != 1:
        raise RuntimeError(f"Streamlit's shell has changed: {pattern.pattern} found {times} times")
    return page


def _head() -> Markup:
    links = [Markup('<link rel="stylesheet" href="{}">').format(address(n)) for n in STYLES]
    scripts = [Markup('<script src="{}"></script>').format(address(n)) for n in _SCRIPTS]
    late = [Markup('<script defer src="{}"></script>').format(address(n)) for n in _LATE_SCRIPTS]
    icon = Markup('<link rel="icon" type="image/svg+xml" href="{}">').format(
        address("symbols/mark.svg")
    )
    meta = Markup('<meta name="google" content="notranslate"><meta name="robots" content="none">')
    return Markup("\n").join([meta, icon, *scripts, *links, *late])


def _words_block(words: dict[str, str]) -> Markup:
    """A data block, not a script; `<` is written so that no text can close it."""
    data = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    # The JSON is data for one reader's screen, made from catalogues, closed above.
    block = '<script type="application/json" id="framework-words">' + data + "</script>"
    return Markup(block)  # noqa: S704

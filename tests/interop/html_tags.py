"""Reading a page as a browser's parser would: every tag, every text with its language."""

from html.parser import HTMLParser
from typing import Final

_EMPTY: Final = {"meta", "br", "path", "circle", "rect", "line"}


class Tags(HTMLParser):
    """Every tag of a page with its attributes, its text, and which language each text is in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.spoken: list[tuple[str, str, str]] = []
        """Language, direction and text."""
        self._within: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag not in _EMPTY:
            _, lang, direction = self._within[-1] if self._within else ("", "", "")
            self._within.append((tag, found.get("lang") or lang, found.get("dir") or direction))

    def handle_endtag(self, tag: str) -> None:
        while self._within and self._within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.text += data
        if data.strip() and self._within:
            tag, lang, direction = self._within[-1]
            if tag != "style":
                self.spoken.append((lang, direction, data.strip()))

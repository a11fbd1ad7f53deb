"""Language tags: BCP-47 in folders, JSON and URLs; underscores in PO headers and Babel."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

import regex

from planner.domain.words import LanguageTag

_TAG: Final = regex.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
Direction = Literal["ltr", "rtl"]


def normalised(tag: str) -> LanguageTag:
    """The tag as folders write it: `pt_br` becomes `pt-BR`. Raise ValueError for no tag."""
    if not _TAG.fullmatch(tag):
        raise ValueError(tag)
    first, *rest = tag.replace("_", "-").split("-")
    return LanguageTag("-".join([first.lower(), *map(_subtag, rest)]))


def _subtag(part: str) -> str:
    if len(part) == 4 and part.isalpha():  # noqa: PLR2004 - a script subtag, RFC 5646
        return part.title()
    return part.upper() if len(part) in {2, 3} else part.lower()


def underscored(tag: str) -> str:
    """The tag as PO headers and Babel write it: `zh-Hans` becomes `zh_Hans`."""
    return tag.replace("-", "_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What `locale.yaml` says of a language; it beats Babel where the two differ."""

    tag: LanguageTag
    autonym: str
    english_name: str
    script: str
    direction: Direction
    fallback: tuple[LanguageTag, ...]
    plural_rule: str
    calendar: str
    numerals: str
    babel: str
    credit: str
    licence: str


class Languages:
    """The languages there are, each with its fallback chain."""

    def __init__(self, manifests: Iterable[Manifest]) -> None:
        self._by_tag: Mapping[str, Manifest] = {m.tag: m for m in manifests}

    def __iter__(self) -> Iterator[Manifest]:
        return iter(self._by_tag.values())

    def __contains__(self, tag: str) -> bool:
        return tag in self._by_tag

    @property
    def tags(self) -> tuple[LanguageTag, ...]:
        """All tags, in the order in which they were given."""
        return tuple(m.tag for m in self._by_tag.values())

    def manifest(self, tag: str) -> Manifest:
        """The manifest of the first language of the chain. Raise LookupError for none."""
        return self._by_tag[self.chain(tag)[0]]

    def chain(self, tag: str) -> tuple[LanguageTag, ...]:
        """The folders to look in, nearest first: es-MX looks in es; ht may look in fr.

        Raise LookupError for a language that reaches no folder.
        """
        try:
            wanted = normalised(tag)
        except ValueError:
            raise LookupError(tag) from None
        parts = wanted.split("-")
        nearest = ("-".join(parts[:n]) for n in range(len(parts), 0, -1))
        start = next((name for name in nearest if name in self._by_tag), None)
        if start is None:
            raise LookupError(tag)
        manifest = self._by_tag[start]
        return (manifest.tag, *(t for t in manifest.fallback if t in self._by_tag))

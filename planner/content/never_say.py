"""What the program must never say, language by language, and finding it in a text.

A list lies beside its language as `locales/<tag>/never_say.yaml`, in the word forms of a
hearing sheet, so that endings, particles and spellings are met as in speech. The check alone
reads it: a slip in a list keeps no app from starting, and costs it no time.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, ValidationError

from planner.content.findings import Finding, finding_from
from planner.content.parts import ContentFile, Parts
from planner.content.reading import read_yaml
from planner.content.schema import Line, Shape
from planner.content.shaping import faults
from planner.errors import PlannerError
from planner.language.form_index import FormIndex, Found
from planner.language.forms import Form, FormError, read_forms
from planner.language.segmenting import segment

KIND: Final = "never-say"
UNSIGNED: Final = "none"
WordForms = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
_FOLDER_OF_LISTS: Final = "*/never_say.yaml"


class Group(StrEnum):
    """Who must not say it."""

    OF_THE_PROGRAM = "of_the_program"
    """Feelings, care, advice: false in the program's voice, fine in a person's."""
    OF_ANYBODY = "of_anybody"
    """Promises and belittling words, which no text of ours puts into anybody's mouth."""
    OF_ITSELF = "of_itself"
    """The first person, where the program would speak of itself."""


class NeverSayShape(Shape):
    """`locales/<tag>/never_say.yaml`: under each English saying, how this language says it."""

    format: Literal["planner-never-say/1"]
    signed_by: Line
    """The native reviewer who stands behind the list; "none" while there is none."""
    signed_on: str = ""
    of_the_program: dict[Line, WordForms] = Field(min_length=1)
    of_anybody: dict[Line, WordForms] = Field(min_length=1)
    of_itself: str = ""
    """The first person singular, as far as words of its own carry it."""
    innocent: str = ""
    """Longer expressions in which a form above says something else."""
    prefixes: str = ""
    """Particles written onto a word, separated by spaces."""
    said_by_people: list[Line] = Field(default_factory=list)
    """English source texts that a worker or a client says of themselves. English's list only."""


@dataclass(frozen=True, slots=True)
class NeverSay:
    """One language's list, with the file that it stands in."""

    tag: str
    file: ContentFile
    shape: NeverSayShape

    @property
    def is_signed(self) -> bool:
        """True where a native reviewer has put a name to it."""
        return self.shape.signed_by != UNSIGNED

    def sayings(self) -> Iterator[tuple[Group, str, str]]:
        """Each saying's group, English wording and word forms."""
        for group in (Group.OF_THE_PROGRAM, Group.OF_ANYBODY):
            for saying, lines in getattr(self.shape, group).items():
                yield group, saying, lines
        yield Group.OF_ITSELF, "I", self.shape.of_itself


@dataclass(frozen=True)
class Lists:
    """The lists of some packs, and what keeps the others from being one."""

    by_tag: Mapping[str, tuple[NeverSay, ...]]
    files: tuple[ContentFile, ...]
    faulty: tuple[Finding, ...]


@lru_cache(maxsize=1)
def lists_of(parts: Parts) -> Lists:
    """Every list of these packs, read once for all rules that need it."""
    by_tag: dict[str, list[NeverSay]] = {}
    files: list[ContentFile] = []
    faulty: list[Finding] = []
    for path in paths_of(parts):
        try:
            document = read_yaml(path)
        except PlannerError as error:
            faulty.append(finding_from(error, path))
            continue
        files.append(ContentFile(KIND, document))
        try:
            shape = NeverSayShape.model_validate(document.data)
        except ValidationError:
            faulty += (finding_from(fault, path) for fault in faults(document, NeverSayShape))
        else:
            tag = path.parent.name
            by_tag.setdefault(tag, []).append(NeverSay(tag, files[-1], shape))
    return Lists({tag: tuple(found) for tag, found in by_tag.items()}, tuple(files), tuple(faulty))


def paths_of(parts: Parts) -> list[Path]:
    """Where the lists of these packs lie."""
    found = (path for pack in parts.packs for path in sorted(pack.locales.glob(_FOLDER_OF_LISTS)))
    return [path for path in found if not path.is_symlink()]


@dataclass(frozen=True, slots=True)
class Refused:
    """Words of a text that must not be said, with what they come to in English."""

    group: Group
    saying: str
    words: str
    start: int
    end: int


# In a quotation “I” is whoever is quoted. Every opening mark with its own closing one.
_QUOTATION: Final = re.compile(
    r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|‹[^›]*›|「[^」]*」|『[^』]*』|\"[^\"]*\""
)
_WORD_BEFORE: Final = re.compile("\\w[-\u2010\u2011]$")
_WORD_AFTER: Final = re.compile("[-\u2010\u2011]\\w")
_INNOCENT: Final = "innocent"


class Refusing:
    """Finds in texts of one language what its lists name. Built once a language."""

    def __init__(self, tag: str, lists: tuple[NeverSay, ...]) -> None:
        self._tag = tag
        forms: list[Form] = []
        for one in lists:
            for group, saying, lines in one.sayings():
                forms += _sound_forms(f"{group}:{saying}", lines, tag)
            forms += _sound_forms(f"{_INNOCENT}:", one.shape.innocent, tag)
        prefixes = [prefix for one in lists for prefix in one.shape.prefixes.split()]
        self._index = FormIndex(forms, prefixes)

    def refused(self, text: str, groups: Container[Group]) -> list[Refused]:
        """What must not be said by whoever speaks here, each place once, the longest words."""
        tokens, _ = segment(text, self._tag)
        found = list(self._index.find(tokens))
        innocent = [one for one in found if one.form.name.startswith(f"{_INNOCENT}:")]
        quoted = [match.span() for match in _QUOTATION.finditer(text)]
        refused = []
        for one in found:
            name, _, saying = one.form.name.partition(":")
            if name == _INNOCENT or any(_covers(other, one) for other in innocent):
                continue
            group, start, end = Group(name), tokens[one.first].start, tokens[one.last].end
            if group is Group.OF_ANYBODY:
                is_meant = not _is_part_of_a_word(text, start, end)
            else:
                is_meant = not any(start < closed and end > opened for opened, closed in quoted)
            if group in groups and is_meant:
                refused.append(Refused(group, saying, text[start:end], start, end))
        return _longest(refused)


def _sound_forms(name: str, lines: str, tag: str) -> Iterator[Form]:
    """The forms that can be read; the check names the others."""
    for line in lines.splitlines():
        try:
            yield from read_forms(name, line, tag)
        except FormError:
            continue


def _covers(other: Found, one: Found) -> bool:
    return other.first <= one.first and one.last <= other.last


def _is_part_of_a_word(text: str, start: int, end: int) -> bool:
    """True for “resistant” in “drug-resistant”, which is another word."""
    return bool(_WORD_BEFORE.search(text[:start]) or _WORD_AFTER.match(text[end:]))


def _longest(found: list[Refused]) -> list[Refused]:
    """One a place: of words inside other words the outer ones, and of equal ones the first."""
    kept: list[Refused] = []
    for one in sorted(found, key=lambda r: (r.start - r.end, r.start, r.group, r.saying)):
        if not any(k.start <= one.start and one.end <= k.end for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda r: r.start)

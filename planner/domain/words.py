"""What somebody said, with its language and how it was taken down."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

LanguageTag = NewType("LanguageTag", str)
"""A BCP-47 tag as folders and formats write it: `es`, `pt-BR`, `zh-Hans`."""


class Said(StrEnum):
    """How the words reached the record."""

    VERBATIM = "verbatim"
    INTERPRETED = "interpreted"
    SUMMARISED = "summarised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Speech is never a bare string: matching, direction and print need its language."""

    text: str
    language: LanguageTag
    said: Said = Said.VERBATIM

    def __post_init__(self) -> None:
        """Raise ValueError where there is nothing said."""
        if not self.text.strip():
            raise ValueError("words without text")

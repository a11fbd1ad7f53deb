"""People of a case beside the client: each gives an account of their own, in their language."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from planner.domain.ids import GiverId, RecordId
from planner.domain.words import LanguageTag

CLIENT: Final = GiverId("client")
"""The giver of everything that nobody else gave."""


class Relation(StrEnum):
    """Who somebody is to the client, in the plainest words."""

    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    HEALER = "healer"
    HELPER = "helper"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonJoined:
    """Somebody who is in the room or gives an account. `name` is what the client calls them."""

    relation: Relation
    language: LanguageTag
    name: str = ""


def person_record(person: GiverId) -> RecordId:
    """The record of a person of the case."""
    return RecordId(f"person.{person}")


def person_of(record: RecordId) -> GiverId:
    """The person whose record this is."""
    return GiverId(record.removeprefix("person."))


class Left(StrEnum):
    """How a question was left, which is never counted as missing."""

    LATER = "later"
    SKIPPED = "skipped"
    PREFERS_NOT_TO_SAY = "prefers-not-to-say"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLeft:
    """A question that somebody did not answer, and how they left it."""

    question: str
    how: Left
    giver: GiverId = CLIENT


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """What somebody said on hearing their own words read back, and being asked whether it is close.

    `of` is the fingerprint of the answers that were read.
    """

    is_close: bool
    of: str
    giver: GiverId = CLIENT

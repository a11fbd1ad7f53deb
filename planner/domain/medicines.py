"""What is taken and what is known of the body, asked before tasks and outside the account.

Matching never reads it; cautions do; what is not known counts as careful (DESIGN, medicines).
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import Final, TypeVar

from planner.domain.explanatory_model import Source

ItemT = TypeVar("ItemT")


class Known(StrEnum):
    """What is known of one part."""

    YES = "yes"
    NONE = "none"
    NOT_KNOWN = "not-known"
    NOT_ASKED = "not-asked"


class Part(StrEnum):
    """One part of the step; each is asked by itself, in this order."""

    MEDICINES = "medicines"
    REMEDIES = "remedies"
    CONDITIONS = "conditions"
    PREGNANCY = "pregnancy"
    ALLERGIES = "allergies"


class Presence(StrEnum):
    """Whether a kind has to be reckoned with."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of medicine or of condition, in words that somebody without training can tick by.

    `is_private` marks what people keep to themselves while others listen. `names` are what
    may stand on the packet, each without its ending.
    """

    id: str
    part: Part
    label: str
    hint: str = ""
    names: tuple[str, ...] = ()
    is_private: bool = False
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineLine:
    """A medicine as it was named or read from the packet. There is no field for an amount."""

    text: str
    kinds: tuple[str, ...] = ()
    """The kinds whose names stand in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicines:
    """The answers to the medicine questions."""

    medicines: Known = Known.NOT_ASKED
    medicine_list: tuple[MedicineLine, ...] = ()
    kinds: tuple[str, ...] = ()
    """The kinds of medicine that somebody ticked."""
    remedies: Known = Known.NOT_ASKED
    remedy_list: tuple[str, ...] = ()
    conditions: Known = Known.NOT_ASKED
    condition_kinds: tuple[str, ...] = ()
    conditions_text: str = ""
    pregnancy: Known = Known.NOT_ASKED
    allergies: Known = Known.NOT_ASKED
    allergies_text: str = ""
    spoken_freely: tuple[Part, ...] = ()
    """The parts that were asked while the client could speak freely.

    In any other part, what people keep to themselves stays unknown whatever was answered.
    """

    @property
    def is_blank(self) -> bool:
        """True where nothing was asked or answered."""
        return self == Medicines()

    def known(self, part: Part) -> Known:
        """What is known of one part."""
        return Known(getattr(self, part))

    def only(self, part: Part) -> "Medicines":
        """The answers to one part, as if no other had been asked."""
        return Medicines().with_part(part, self)

    def with_part(self, part: Part, other: "Medicines") -> "Medicines":
        """These answers with those that another gives to one part."""
        freely = {*self.spoken_freely} - {part} | ({*other.spoken_freely} & {part})
        return replace(
            self,
            **{field: getattr(other, field) for field in _FIELDS[part]},
            spoken_freely=tuple(one for one in Part if one in freely),
        )

    def presence(self, kind: Kind) -> Presence:
        """Whether this kind has to be reckoned with: what is not known counts as careful.

        Ticked, or read from a packet, is present. The rest is absent only where somebody said
        that there is nothing, or ticked what there is: a list of names that nobody placed may
        hold any kind. A yes to pregnancy has no ticks of its own.
        """
        named = chain.from_iterable(line.kinds for line in self.medicine_list)
        if kind.id in {*self.kinds, *self.condition_kinds, *named}:
            return Presence.PRESENT
        known = self.known(kind.part)
        if kind.part is Part.PREGNANCY and known is Known.YES:
            return Presence.PRESENT
        is_told = known is Known.NONE or (known is Known.YES and self._is_ticked(kind.part))
        is_heard = not kind.is_private or kind.part in self.spoken_freely
        return Presence.ABSENT if is_told and is_heard else Presence.UNKNOWN

    def _is_ticked(self, part: Part) -> bool:
        ticks = {Part.MEDICINES: self.kinds, Part.CONDITIONS: self.condition_kinds}
        return bool(ticks.get(part))


_FIELDS: Final[Mapping[Part, tuple[str, ...]]] = {
    Part.MEDICINES: ("medicines", "medicine_list", "kinds"),
    Part.REMEDIES: ("remedies", "remedy_list"),
    Part.CONDITIONS: ("conditions", "condition_kinds", "conditions_text"),
    Part.PREGNANCY: ("pregnancy",),
    Part.ALLERGIES: ("allergies", "allergies_text"),
}


def kinds_named(text: str, kinds: Iterable[Kind]) -> tuple[str, ...]:
    """The kinds whose names stand in a line from a packet. It adds care and takes none away."""
    read = _bare(text)
    return tuple(k.id for k in kinds if any(_bare(name) in read for name in k.names))


def _bare(text: str) -> str:
    """Without case and accents: packets are read aloud, copied and misspelt."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_CAREFUL_FIRST: Final = (Known.YES, Known.NOT_KNOWN, Known.NONE, Known.NOT_ASKED)


def together(given: Sequence[Medicines]) -> Medicines:
    """Several answers as one, where more was said to some than to others: care adds up."""

    def known(part: Part) -> Known:
        return min(
            (one.known(part) for one in given), key=_CAREFUL_FIRST.index, default=Known.NOT_ASKED
        )

    return Medicines(
        medicines=known(Part.MEDICINES),
        medicine_list=_each_once(one.medicine_list for one in given),
        kinds=_each_once(one.kinds for one in given),
        remedies=known(Part.REMEDIES),
        remedy_list=_each_once(one.remedy_list for one in given),
        conditions=known(Part.CONDITIONS),
        condition_kinds=_each_once(one.condition_kinds for one in given),
        conditions_text=_lines(one.conditions_text for one in given),
        pregnancy=known(Part.PREGNANCY),
        allergies=known(Part.ALLERGIES),
        allergies_text=_lines(one.allergies_text for one in given),
        spoken_freely=_each_once(one.spoken_freely for one in given),
    )


def _each_once(lists: Iterable[tuple[ItemT, ...]]) -> tuple[ItemT, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(lists)))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))

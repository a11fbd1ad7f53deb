"""Who has a say, what they say of an item, and what follows from it.

Agreement is per party, per item, per version: an edit makes a new version, which nobody
has agreed to yet. Silence is "not asked" (alliance-contexts sheet, common data model).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class PartyKind(StrEnum):
    """Somebody whose stance can count."""

    CLIENT = "client"
    CLINICIAN = "clinician"
    PARTNER = "partner"
    CHILD = "child"
    CAREGIVER = "caregiver"
    MEMBER = "member"
    FAMILY_AS_A_WHOLE = "family-as-a-whole"
    PERSON_AS_A_WHOLE = "person-as-a-whole"


class StanceValue(StrEnum):
    """What a party says of an item when it has been read aloud."""

    AGREES = "agrees"
    CAN_LIVE_WITH = "can-live-with"
    UNSURE = "unsure"
    DISAGREES = "disagrees"
    NOT_ASKED = "not-asked"
    PREFERS_NOT_TO_SAY = "prefers-not-to-say"


class ItemStatus(StrEnum):
    """Derived from stances, never typed."""

    AGREED = "agreed"
    WORKABLE = "workable"
    OPEN = "open"
    DISAGREED = "disagreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """One party's word on one version of one goal or task."""

    item: str
    item_version: int
    party: PartyKind
    value: StanceValue
    words: str = ""
    """What follows the "but" of a "yes, but", as it was said."""


def current_stance(
    stances: Iterable[Stance], *, item: str, version: int, party: PartyKind
) -> StanceValue:
    """The latest word of this party on this version, given in time order; else not asked."""
    value = StanceValue.NOT_ASKED
    for stance in stances:
        if (stance.item, stance.item_version, stance.party) == (item, version, party):
            value = stance.value
    return value


def status(values: Sequence[StanceValue]) -> ItemStatus:
    """What the stances of all needed parties make of an item.

    "Can live with" makes it workable, not agreed; "not asked" and "prefers not to say"
    never count as yes.
    """
    if StanceValue.DISAGREES in values:
        return ItemStatus.DISAGREED
    if values and all(value is StanceValue.AGREES for value in values):
        return ItemStatus.AGREED
    yes = {StanceValue.AGREES, StanceValue.CAN_LIVE_WITH}
    if values and all(value in yes for value in values):
        return ItemStatus.WORKABLE
    return ItemStatus.OPEN

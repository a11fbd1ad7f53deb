"""What the bond is asked about for: not the same in every care setting (rule PC-4).

In primary care it goes with carrying decisions out; in psychotherapy it is held to be a part
of the treatment itself, which is a working idea. Source: the alliance-contexts sheet, 1.
"""

from typing import Final

from planner.language.wording import Phrasebook
from planner.services.sitting import Sitting

_RULE: Final = "PC-4"
_PART_OF_TREATMENT: Final = frozenset({"psychotherapy"})


def bond_purpose(phrases: Phrasebook, sitting: Sitting) -> str:
    """The label of what is asked about the bond, empty where the setting has none."""
    if _RULE not in sitting.rules:
        return ""
    if sitting.setting.id in _PART_OF_TREATMENT:
        return phrases.say("Part of the treatment itself (working idea)")
    return phrases.say("Supports decisions and follow-through")

"""How every rule is switched off, clause by clause."""

from collections.abc import Mapping
from typing import Final

from tests.rules.switch import Switch
from tests.rules.switches_of_care import SWITCHES_OF_CARE
from tests.rules.switches_of_culture import SWITCHES_OF_CULTURE
from tests.rules.switches_of_honesty import SWITCHES_OF_HONESTY

SWITCHES: Final[Mapping[str, tuple[Switch, ...]]] = {
    **SWITCHES_OF_CARE,
    **SWITCHES_OF_CULTURE,
    **SWITCHES_OF_HONESTY,
}
"""Rule by rule, in the order of the alliance-contexts sheet."""

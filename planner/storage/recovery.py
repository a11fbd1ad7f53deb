"""The recovery code: written by hand at first start, kept in a drawer, typed in once in years.

Seven groups of four from an alphabet without I, L, O and U (Crockford's base 32). The last
two characters are a check: the number the others spell, modulo the prime 1021. It finds
every single wrong character and every two that changed places.
"""

import secrets
from typing import Final

from planner.errors import PlannerError

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SPOKEN_ALIKE: Final = str.maketrans("ILO", "110")
_GROUP: Final = 4
_RANDOM_CHARACTERS: Final = 26
_LENGTH: Final = _RANDOM_CHARACTERS + 2
_PRIME: Final = 1021


def new_code() -> str:
    """A code of 130 random bits, in groups."""
    random = "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM_CHARACTERS))
    code = random + _check(random)
    return "-".join(code[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def read_code(typed: str) -> str:
    """The code as it was made, however it was spaced or cased. Raise PL404 for a slip."""
    bare = "".join(c for c in typed.upper() if c.isalnum()).translate(_SPOKEN_ALIKE)
    random = bare[:_RANDOM_CHARACTERS]
    is_code = len(bare) == _LENGTH and all(c in _ALPHABET for c in bare)
    if not is_code or bare[_RANDOM_CHARACTERS:] != _check(random):
        raise PlannerError("PL404")
    return bare


def _check(random: str) -> str:
    number = 0
    for character in random:
        number = (number * len(_ALPHABET) + _ALPHABET.index(character)) % _PRIME
    high, low = divmod(number, len(_ALPHABET))
    return _ALPHABET[high] + _ALPHABET[low]

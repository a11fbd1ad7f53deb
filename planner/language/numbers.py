"""Numbers as people type them: in the digits of their script, with a comma or a point."""

import re
from typing import Final

_SEPARATORS: Final = str.maketrans({",": ".", "٫": "."})
_DECIMAL: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def in_plain_digits(text: str) -> str:
    """The text with every decimal digit of any script as 0 to 9."""
    return "".join(str(int(one)) if one.isdecimal() else one for one in text)


def read_number(text: str) -> float | None:
    """A number that is not negative, None where the text is none.

    No mark is read as standing between thousands: it could not be told from a decimal one.
    """
    plain = in_plain_digits(text.strip()).translate(_SEPARATORS)
    return float(plain) if _DECIMAL.fullmatch(plain) else None

"""Which way text runs, and keeping numbers readable inside right-to-left text.

A phone number in Arabic text is shown reversed unless it is isolated (Unicode bidi
algorithm, UAX 9); a reversed crisis number harms.
"""

from typing import Final

LRI: Final = "\u2066"
FSI: Final = "\u2068"
PDI: Final = "\u2069"


def isolate_number(text: str) -> str:
    """A phone number, score or range, kept left to right in any text."""
    return f"{LRI}{text}{PDI}"


def isolate_words(text: str) -> str:
    """Somebody's words, kept from disturbing the text around them."""
    return f"{FSI}{text}{PDI}"

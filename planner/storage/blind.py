"""Blind indexes: finding a row by an exact text without storing the text.

Equal texts have equal indexes, so somebody who holds the file sees which rows share one,
and with the salt or key could test guesses. docs/decisions/ says what follows from that.
"""

import hmac
import unicodedata


def folded(text: str) -> str:
    """The text as people mean it: without case, composition or stray spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def blind_index(key: bytes, text: str) -> str:
    """HMAC-SHA256 of the folded text."""
    return hmac.digest(key, folded(text).encode("utf-8", "surrogatepass"), "sha256").hex()

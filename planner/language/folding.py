r"""Making spellings comparable: case, accents, vowel marks, letter variants, digits.

Folding is by script, so that the same rule serves every language written in it, with the
few exceptions a language needs (the Turkish i). It never uses a regular expression's `\w`,
which cuts words at combining marks (interop sheet, 5).
"""

import unicodedata
from functools import lru_cache
from typing import Final

import regex

# A word is letters, marks and digits; an apostrophe or an unseen joiner (ZWNJ, ZWJ, soft
# hyphen) inside it belongs to it.
WORD: Final = regex.compile(
    r"[\p{L}\p{M}\p{N}]+(?:(?:['’ʼʻ‘`´]|[\u200c\u200d\u00ad]+)[\p{L}\p{M}]+)*"
)
# In a script without spaces each character is a piece; what is not of it stays whole.
_UNSPACED: Final = r"\p{Han}\p{Thai}\p{Khmer}\p{Lao}\p{Myanmar}"
PIECE: Final = regex.compile(rf"[{_UNSPACED}]|[^{_UNSPACED}]+")
APOSTROPHES: Final = regex.compile(r"['’ʼʻ‘`´]")

# Scripts in which combining marks are optional to readers. Elsewhere (Indic vowels,
# Vietnamese tones in their own rule) a mark makes another word.
_OPTIONAL_MARKS: Final = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}]")

# Ethiopic homophones, whole series: a letter and its seven vowels stand in a row of Unicode.
# Of "h" and the vowel carrier the first and the fourth sound alike, too.
_ETHIOPIC: Final = {
    series[order]: base[0 if order == 3 and base[0] in "ሀአ" else order]  # noqa: PLR2004 - the fourth
    for series, base in (
        ("ሀሁሂሃሄህሆ", "ሀሁሂሃሄህሆ"),
        ("ሐሑሒሓሔሕሖ", "ሀሁሂሃሄህሆ"),
        ("ኀኁኂኃኄኅኆ", "ሀሁሂሃሄህሆ"),
        ("ሠሡሢሣሤሥሦ", "ሰሱሲሳሴስሶ"),
        ("አኡኢኣኤእኦ", "አኡኢኣኤእኦ"),
        ("ዐዑዒዓዔዕዖ", "አኡኢኣኤእኦ"),
        ("ጸጹጺጻጼጽጾ", "ፀፁፂፃፄፅፆ"),
    )
    for order in range(7)
}

_LETTERS: Final = str.maketrans(
    {
        # Arabic: tatweel, hamza seats, alef maqsura, ta marbuta; Persian and Urdu forms
        "ـ": "", "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و",
        "ة": "ه", "ک": "ك", "ی": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه",
        "\u200c": "", "\u200d": "", "\u200e": "", "\u200f": "", "\u00ad": "",
        # Latin letters that decomposition leaves alone
        "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "œ": "oe", "æ": "ae", "ß": "ss",
        **_ETHIOPIC,
        # Devanagari and Bengali nukta
        "\u093c": "", "\u09bc": "",
    }
)  # fmt: skip

# Letters with which Arabic dialects write the same sounds: gāf for qāf, and borrowed ones.
_ARABIC: Final = str.maketrans("گڭڨچپڤژ", "قققكبفج")
_KEEPS_MARKS: Final = frozenset({"vi"})


@lru_cache(maxsize=65536)
def fold(word: str, language: str) -> str:
    """The word as it is compared: the same for every spelling that readers take as one."""
    base = language.split("-", 1)[0]
    if base in {"tr", "az"}:
        word = word.replace("İ", "i").replace("I", "ı")
    word = APOSTROPHES.sub("", unicodedata.normalize("NFC", word).casefold())
    # Compatibility forms can hold capitals: a styled letter falls apart into a plain one.
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    if base not in _KEEPS_MARKS and _OPTIONAL_MARKS.search(decomposed):
        decomposed = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    folded = unicodedata.normalize("NFC", decomposed.translate(_LETTERS)).translate(_LETTERS)
    if base == "ar":
        folded = folded.translate(_ARABIC)
    return "".join(_ascii_digit(c) for c in folded)


def _ascii_digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdigit() else character

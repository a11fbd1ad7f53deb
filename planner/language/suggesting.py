"""What somebody may have meant by an id that is not known."""

from collections.abc import Iterable

from rapidfuzz import process

_LIKE_ENOUGH = 70
_SHORT_LIST = 24


def near_miss(found: str, known: Iterable[str]) -> str:
    """A hint for an error: the nearest known id, else the list where it is short."""
    names = sorted(known)
    nearest = process.extractOne(found, names, score_cutoff=_LIKE_ENOUGH) if names else None
    if nearest is not None:
        return f"Did you mean “{nearest[0]}”?"
    if len(names) <= _SHORT_LIST:
        return f"Use one of: {', '.join(names)}."
    return f"There are {len(names)}; “{names[0]}” and “{names[-1]}” are two of them."

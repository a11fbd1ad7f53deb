"""What is called reviewed was reviewed, by somebody else, on a day."""

import datetime as dt
from collections.abc import Iterator

from pydantic import ValidationError

from planner.content.findings import Finding
from planner.content.parts import ContentFile, Parts
from planner.content.schema import ReviewShape
from planner.language.keys import SETTING, TEMPLATE

_AT = ("review",)


def check(parts: Parts) -> Iterator[Finding]:
    """Reviews that say more than they can show."""
    for file in [*parts.of(TEMPLATE), *parts.of(SETTING)]:
        try:
            review = ReviewShape.model_validate(file.value("review"))
        except ValidationError:
            continue
        yield from _check(file, review)


def _check(file: ContentFile, review: ReviewShape) -> Iterator[Finding]:
    missing = [word for word, given in (("who", review.by), ("when", review.on)) if not given]
    if review.state == "reviewed" and missing:
        yield file.finding("PLC212", _AT, missing=" and ".join(missing))
    if review.state == "unreviewed" and len(missing) < 2:  # noqa: PLR2004 - who and when
        yield file.finding("PLC213", _AT)
    if review.on and not _is_day(review.on):
        yield file.finding("PLC214", (*_AT, "on"), found=review.on)
    stewards = {name.casefold() for _, name in file.lines("stewards")}
    if review.by and {name.casefold() for name in review.by} <= stewards:
        yield file.finding("PLC215", (*_AT, "by"))


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

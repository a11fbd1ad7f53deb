"""Dates and times as a reader's language writes them; a manifest beats Babel's data."""

from datetime import date, datetime, tzinfo
from typing import Final

from babel import Locale
from babel.dates import format_date, format_datetime, get_month_names

from planner.language.direction import isolate_number
from planner.language.tags import Manifest

# Babel never writes native digits (interop sheet, 4).
_DIGITS: Final = {
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "deva": "०१२३४५६७८९",
    "beng": "০১২৩৪৫৬৭৮৯",
}


def day(manifest: Manifest, on: date) -> str:
    """A day as the reader writes it."""
    return _native(manifest, format_date(on, "d MMM y", Locale.parse(manifest.babel)))


def day_and_time(manifest: Manifest, at: datetime, zone: tzinfo) -> str:
    """A moment as the reader writes it, in their own time zone."""
    return _native(
        manifest, format_datetime(at, "d MMM y, HH:mm", zone, Locale.parse(manifest.babel))
    )


def time_of_day(manifest: Manifest, at: datetime, zone: tzinfo) -> str:
    """Hours and minutes, kept in their own order inside any text."""
    return isolate_number(_native(manifest, at.astimezone(zone).strftime("%H:%M")))


def month_names(babel: str) -> tuple[str, ...]:
    """The twelve months by themselves, as CLDR has them for one of Babel's locales."""
    names = get_month_names("wide", "stand-alone", Locale.parse(babel))
    return tuple(names[number] for number in range(1, 13))


def _native(manifest: Manifest, text: str) -> str:
    digits = _DIGITS.get(manifest.numerals)
    return text.translate(str.maketrans("0123456789", digits)) if digits else text

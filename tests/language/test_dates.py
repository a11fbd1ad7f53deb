from datetime import UTC, date, datetime, timedelta, timezone

from planner.language.dates import day, day_and_time, month_names, time_of_day
from tests.language.small import manifest

AT = datetime(2026, 3, 1, 22, 5, tzinfo=UTC)
EAST = timezone(timedelta(hours=3))


def test_a_moment_is_written_in_the_readers_zone_and_language() -> None:
    """Ten in the evening in Greenwich is the next day in Nairobi."""
    assert day_and_time(manifest("es"), AT, EAST) == "2 mar 2026, 01:05"


def test_a_day_is_written_in_the_readers_language_and_digits() -> None:
    """A day has no zone: it is the same day for everybody who reads it."""
    assert day(manifest("es"), date(2026, 3, 1)) == "1 mar 2026"
    assert day(manifest("bn", numerals="beng"), date(2026, 3, 1)).startswith("১")


def test_a_manifest_says_which_digits() -> None:
    """Babel never writes native digits; the manifest does."""
    assert "২" in day_and_time(manifest("bn", numerals="beng"), AT, EAST)
    assert "2" in day_and_time(manifest("bn"), AT, EAST)


def test_a_time_of_day_is_kept_in_its_own_order() -> None:
    """Inside Arabic text 01:05 must not become 05:01."""
    assert time_of_day(manifest("ar"), AT, EAST) == "\u206601:05\u2069"


def test_months_are_named_by_themselves() -> None:
    """Not as they stand within a date: Ukrainian has another form there."""
    assert month_names("es")[0] == "enero"
    assert month_names("uk")[2] == "березень"

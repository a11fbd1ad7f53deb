"""Streamlit's own English words about days: its date field reads the same in every language.

The field puts its parts in the order of the format alone, so the names of months come from
CLDR like all dates of ours, and a chosen day is told in figures, in the field's own order.
"""

from planner.language.dates import month_names
from planner.language.wording import Phrasebook


def framework_dates(phrases: Phrasebook) -> dict[str, str]:
    """What stands in an empty field, what its parts are called, and what is spoken of a day."""
    say = phrases.say
    year, month, day = say("Year"), say("Month"), say("Day")
    words = {
        "yyyy": year,
        "mm": month,
        "dd": day,
        "year, {0}": f"{{0}} · {year}",
        "month, {0}": f"{{0}} · {month}",
        "day, {0}": f"{{0}} · {day}",
        "Empty": say("Nothing yet"),
        "Choose date, {0}": f"{say('Choose a date')} · {{0}}",
        "Previous month": say("Month before"),
        "Next month": say("Month after"),
    }
    english = month_names("en")
    for number, name in enumerate(month_names(phrases.manifest.babel), start=1):
        theirs = english[number - 1]
        words[f"{{0}} – {theirs}"] = f"{{0}} – {name}"
        words[f"Selected Date: {theirs} {{0}}, {{1}}"] = say(
            "Chosen day: {day}", day=f"{{1}}/{number:02}/{{0}}"
        )
    return words

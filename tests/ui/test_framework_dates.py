"""Streamlit's own words about days, in the reader's language."""

import pytest

from planner.ui.framework_dates import framework_dates
from planner.wiring import Planner, built_planner


@pytest.fixture(scope="module")
def planner() -> Planner:
    return built_planner()


def test_each_month_is_the_readers_own(planner: Planner) -> None:
    """What a screen reader speaks of a chosen month has the reader's word for it."""
    words = framework_dates(planner.phrasebook("es"))
    assert words["{0} – January"] == "{0} – enero"
    assert words["{0} – December"] == "{0} – diciembre"


def test_a_chosen_day_is_told_in_the_order_of_the_field(planner: Planner) -> None:
    """Year, month, day in figures: Streamlit's own sentence has the day first in its place."""
    words = framework_dates(planner.phrasebook("ar"))
    told = words["Selected Date: November {0}, {1}"]
    assert "{1}/11/{0}" in told


def test_a_part_of_the_field_keeps_the_question_it_belongs_to(planner: Planner) -> None:
    """The name of a part is the field's own name and which part it is."""
    words = framework_dates(planner.phrasebook("en"))
    assert words["month, {0}"] == "{0} · Month"

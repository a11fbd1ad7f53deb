"""Trying sentences on the real engine."""

import pytest

from planner.content.rehearsal import SOURCE, Rehearsal
from planner.domain.patterns import parse
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("pattern", "sentence", "is_heard"),
    [
        ("soul + leave", "My soul went out.", True),
        ("soul + leave", "My soul never went out.", False),
        ("soul + leave", "My soul is here. They went out.", False),
        ("soul + leave @wanted", "My soul went out.", True),
        ("soul ; leave", "My soul is here. They went out.", True),
        ("soul + no leave", "My soul never went out.", True),
    ],
)
def test_a_sentence_is_said_as_the_clients_own(
    small: SmallPack, pattern: str, sentence: str, *, is_heard: bool
) -> None:
    """As an answer to the cause, or to what would help."""
    assert Rehearsal(small.parts).is_heard(parse(pattern), sentence, SOURCE) is is_heard


def test_a_bad_line_of_a_sheet_silences_no_other(small: SmallPack) -> None:
    """The check names it; the rest of the sheet still hears."""
    small.spoil(small.sheet, '"spirit"', '"spirit\\n"\n".. x"')
    assert Rehearsal(small.parts).concepts_in("My soul", SOURCE) == {"soul"}


def test_what_is_missing_is_named_by_part(small: SmallPack) -> None:
    """An alternative that is heard is not missing."""
    rehearsal = Rehearsal(small.parts)
    pattern = parse("soul / fasting + leave")
    assert rehearsal.missing(pattern, "My soul is here.", SOURCE) == "leave"
    assert rehearsal.missing(pattern, "My soul went out.", SOURCE).startswith("none")

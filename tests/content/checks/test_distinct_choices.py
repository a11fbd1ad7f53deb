"""No two choices read the same."""

from planner.content.checks import distinct_choices
from tests.content.conftest import SmallPack

CHOICES = """\
msgctxt "concepts.soul.choice"
msgid "My soul"
msgstr "Mi alma"

msgctxt "concepts.fasting.choice"
msgid "Fasting"
msgstr "{other}"
"""


def test_two_translations_that_read_alike_are_found(small: SmallPack) -> None:
    """A client could not tell what they chose; case and a full stop make no difference."""
    small.po(CHOICES.format(other="mi alma."))
    assert small.found(distinct_choices.check) == [("PLC422", "client.po", 10)]
    small.po(CHOICES.format(other="Ayuno"))
    assert small.found(distinct_choices.check) == []


def test_two_choices_of_the_source_are_compared(small: SmallPack) -> None:
    """English too."""
    line = small.spoil(small.concepts, "choice: Fasting", "choice: my soul")
    (found,) = small.found(distinct_choices.check)
    assert found == ("PLC422", "concepts.yaml", line - 3)

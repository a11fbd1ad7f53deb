"""One message, one entry."""

from planner.content.checks import po_duplicates
from tests.content.conftest import SmallPack


def test_the_second_of_two_is_found(small: SmallPack) -> None:
    """The same text in another context is another message."""
    one = 'msgid "a"\nmsgstr "b"\n\n'
    small.po(one + 'msgctxt "x"\n' + one + one)
    assert small.found(po_duplicates.check) == [("PLC419", "client.po", 13)]

"""PO files with lines and states."""

import pytest

from planner.content.po_files import read_po_file, state_of
from planner.errors import PlannerError
from planner.language.catalogs import State
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        ('msgid "a"\nmsgstr "b"\n', State.REVIEWED),
        ('#, fuzzy\nmsgid "a"\nmsgstr "b"\n', State.DRAFT),
        ('#, fuzzy\n#| msgid "old"\nmsgid "a"\nmsgstr "b"\n', State.STALE),
        ('msgid "a"\nmsgstr ""\n', State.MISSING),
        ('msgid "a"\nmsgid_plural "c"\nmsgstr[0] "b"\nmsgstr[1] ""\n', State.MISSING),
    ],
)
def test_the_state_is_what_translators_tools_show(
    small: SmallPack, entry: str, state: State
) -> None:
    """The mark, the old source beside it, and empty forms."""
    (found,) = read_po_file(small.po(entry)).entries
    assert state_of(found) is state


def test_a_fault_has_its_line(small: SmallPack) -> None:
    """Where it is known."""
    path = small.po('msgid "a"\nmsgstr "b"c"\n')
    with pytest.raises(PlannerError) as caught:
        read_po_file(path)
    assert (caught.value.code, caught.value.where) == ("PL502", f"{path}:7")


def test_obsolete_entries_are_not_living(small: SmallPack) -> None:
    """They wait at the end of the file."""
    po = read_po_file(small.po('msgid "a"\nmsgstr "b"\n\n#~ msgid "c"\n#~ msgstr "d"\n'))
    assert [entry.msgid for entry in po.entries] == ["a"]
    assert (po.name, po.tag) == ("client", "es")

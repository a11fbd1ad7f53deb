"""Catalogues are read as strictly as the strictest tool reads them."""

import pytest

from planner.content.checks import po_readable
from tests.content.conftest import SmallPack


@pytest.mark.parametrize("line", ['msgstr "b', "msgstr b"])
def test_a_line_that_is_none_is_found(small: SmallPack, line: str) -> None:
    """What lenient readers pass would be lost in translators' tools."""
    path = small.write(
        "locales/es/LC_MESSAGES/client.po",
        f'msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "a"\n{line}\n',
    )
    assert small.found(po_readable.check) == [("PLC401", path.name, 5)]


@pytest.mark.parametrize(
    "header",
    [
        '"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=999999999; n;\\n"\n',
        '"Content-Type: text/plain; charset=utf-99\\n"\n',
    ],
)
def test_a_hostile_header_is_never_followed(small: SmallPack, header: str) -> None:
    """A count that fills the memory and an unknown encoding are left to the header's rule."""
    small.po('msgid "ñ"\nmsgid_plural "b"\nmsgstr[0] "c"\n', header=header)
    assert small.found(po_readable.check) == []

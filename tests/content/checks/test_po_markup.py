"""Translations are plain text."""

import pytest

from planner.content.checks import po_markup
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("translation", "code"),
    [
        ("a < b", None),
        ("<b>Hola</b>", "PLC408"),
        ("<script src=x", "PLC408"),
        ("&lt;b&gt;", "PLC408"),
        ("![x](y)", "PLC408"),
        ("[pulse](aqui)", "PLC408"),
        ("Vea https://evil.example", "PLC409"),
        ("Vea www.evil.example", "PLC409"),
        ("javascript:alert(1)", "PLC409"),
    ],
)
def test_markup_and_addresses_are_refused(
    small: SmallPack, translation: str, code: str | None
) -> None:
    """Whatever a browser or a reader could follow."""
    small.po(f'msgid "Hi"\nmsgstr "{translation}"\n')
    found = {one[0] for one in small.found(po_markup.check)}
    assert found == ({code} if code else set())


def test_an_address_of_the_source_may_stay(small: SmallPack) -> None:
    """A link that we wrote is kept as it is."""
    small.po('msgid "See https://ours.example"\nmsgstr "Vea https://ours.example"\n')
    assert small.found(po_markup.check) == []

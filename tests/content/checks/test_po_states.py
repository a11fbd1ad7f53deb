"""Stale and missing translations are counted."""

from planner.content.checks import po_states
from tests.content.conftest import SmallPack


def test_one_warning_a_file_and_kind(small: SmallPack) -> None:
    """Nobody wades through five hundred lines to learn that a language is new."""
    small.language("es")
    small.po(
        '#, fuzzy\n#| msgid "What is lost?"\nmsgctxt "soul-left.probes.which-part.text"\n'
        'msgid "May I ask what is missing?"\nmsgstr "¿Qué se perdió?"\n'
    )
    mine = [f for f in po_states.check(small.parts) if f.path.name == "client.po"]
    assert [(f.code, f.line, f.is_error) for f in mine] == [
        ("PLC413", 1, False),
        ("PLC414", 1, False),
    ]
    assert mine[0].what.startswith("1 ")

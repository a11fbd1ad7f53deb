"""Placeholders are the source's."""

import pytest

from planner.content.checks import po_placeholders
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("source", "translation", "code"),
    [
        ("Hi {name}", "Hola {name}", None),
        ("Hi {name}", "Hola", "PLC406"),
        ("Hi {name}", "Hola {nombre}", "PLC406"),
        ("Hi {name}", "Hola {name} {name}", "PLC406"),
        ("Hi", "Hola {name.__init__.__globals__}", "PLC407"),
        ("Hi {name}", "Hola {name[0]}", "PLC407"),
        ("Hi {name}", "Hola {name!r}", "PLC407"),
        ("Hi {name}", "Hola {0}", "PLC407"),
        ("Hi {name}", "Hola {name", "PLC407"),
        ("Hi {name}", "Hola name}", "PLC407"),
    ],
)
def test_a_translation_is_compared_with_its_source(
    small: SmallPack, source: str, translation: str, code: str | None
) -> None:
    """Lost, added, misspelt ones, and every way to look into a value."""
    small.po(f'msgid "{source}"\nmsgstr "{translation}"\n')
    found = small.found(po_placeholders.check)
    assert found == ([(code, "client.po", 6)] if code else [])


def test_the_form_for_one_may_leave_the_number_out(small: SmallPack) -> None:
    """“One person” needs no figure where the source has none either."""
    small.po(
        'msgid "one"\nmsgid_plural "{count} many"\nmsgstr[0] "uno"\nmsgstr[1] "{count} muchos"\n'
    )
    assert small.found(po_placeholders.check) == []

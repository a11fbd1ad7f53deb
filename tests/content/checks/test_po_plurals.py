"""A form for each number that the language tells apart."""

from planner.content.checks import po_plurals
from tests.content.conftest import SmallPack

COUNTED = 'msgid "one"\nmsgid_plural "{count} many"\n'


def test_too_few_forms_are_found(small: SmallPack) -> None:
    """Arabic has six; two would leave most numbers without words."""
    small.language("ar", rule="arabic", script="Arab", direction="rtl")
    small.po(COUNTED + 'msgstr[0] "أ"\nmsgstr[1] "ب"\n', tag="ar")
    assert small.found(po_plurals.check) == [("PLC405", "client.po", 6)]


def test_one_form_is_right_where_the_language_has_one(small: SmallPack) -> None:
    """Vietnamese does not tell numbers apart."""
    small.language("vi", rule="none")
    small.po(COUNTED + 'msgstr[0] "{count} x"\n', tag="vi")
    assert small.found(po_plurals.check) == []


def test_what_is_not_begun_is_missing_and_not_wrong(small: SmallPack) -> None:
    """Empty forms are counted elsewhere."""
    small.language("es")
    small.po(COUNTED + 'msgstr[0] ""\nmsgstr[1] ""\n')
    assert small.found(po_plurals.check) == []

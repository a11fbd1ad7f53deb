"""Headers say what the folder and the language's entry say."""

import pytest

from planner.content.checks import po_headers
from tests.content.conftest import SmallPack

HEADER = '"Language: {language}\\n"\n"Content-Type: text/plain; charset={charset}\\n"\n{more}'


@pytest.mark.parametrize(
    ("language", "charset", "more", "code"),
    [
        ("fr", "UTF-8", "", "PLC402"),
        ("es", "ISO-8859-1", "", "PLC403"),
        ("es", "UTF-8", '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n', "PLC404"),
        ("es", "UTF-8", '"Plural-Forms: nplurals=2; plural=n%0;\\n"\n', "PLC404"),
        ("es", "UTF-8", '"Plural-Forms: nplurals=2; plural=(n!=1);\\n"\n', None),
        ("es", "UTF-8", "", None),
    ],
)
def test_a_header_is_compared(
    small: SmallPack, language: str, charset: str, more: str, code: str | None
) -> None:
    """Language, charset and plural rule; a rule that divides by nothing is only compared."""
    small.language("es")
    small.po("", header=HEADER.format(language=language, charset=charset, more=more))
    wanted = [(code, "client.po", 1)] if code else []
    assert small.found(po_headers.check) == wanted


def test_underscores_are_for_headers(small: SmallPack) -> None:
    """Folders write pt-BR, headers pt_BR."""
    small.language("pt-BR")
    header = HEADER.format(language="pt_BR", charset="UTF-8", more="")
    small.po("", tag="pt-BR", header=header)
    assert small.found(po_headers.check) == []


def test_a_file_that_nothing_reads_is_a_warning(small: SmallPack) -> None:
    """A sixth catalogue would be translated in vain."""
    small.po("", name="extra")
    assert small.found(po_headers.check) == [("PLC420", "extra.po", 1)]

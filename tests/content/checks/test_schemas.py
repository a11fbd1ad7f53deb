"""Files that cannot be read or are not what they say."""

import pytest

from planner.content.checks import schemas
from tests.content.conftest import SmallPack


def test_all_schema_faults_come_in_one_pass(small: SmallPack) -> None:
    """Each missing or wrong entry has its own finding and line."""
    one = small.spoil(small.template, "strength: clear", "strength: sure")
    two = small.spoil(small.template, "doer: client", "doer: nobody")
    small.spoil(small.template, "credit: Anonymous\n", "")
    assert small.found(schemas.check) == [
        ("PLC104", "soul-left.yaml", 1),
        ("PLC104", "soul-left.yaml", one),
        ("PLC104", "soul-left.yaml", two),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: &x [1]\n", "PLC103", 2),
        ("a: 1\nb: !!python/object:os.system {}\n", "PLC103", 2),
        ("a: 1\nb: " + "[" * 20 + "]" * 20 + "\n", "PLC103", 2),
        ("a: 1\na: 2\n", "PLC102", 2),
        ("a: 1\n\tb: 2\n", "PLC102", 2),
        ("a: " + "x" * 300_000, "PLC101", 1),
    ],
    ids=["alias", "tag", "depth", "twice", "tab", "size"],
)
def test_hostile_yaml_is_refused_with_its_line(
    small: SmallPack, text: str, code: str, line: int
) -> None:
    """Bombs and tags are findings, and are never built."""
    small.setting.write_text(text, encoding="utf-8")
    assert (code, "clinic.yaml", line) in small.found(schemas.check)


def test_text_that_is_not_utf8_is_refused(small: SmallPack) -> None:
    """Another encoding would turn names into rubbish."""
    small.setting.write_bytes("label: Clínica\n".encode("latin-1"))
    assert small.found(schemas.check) == [("PLC101", "clinic.yaml", 1)]


def test_a_broken_catalogue_is_a_finding(small: SmallPack) -> None:
    """A PO file that cannot be parsed is named with its line."""
    small.po('msgid "a"\nmsgstr "b"c"\n')
    assert small.found(schemas.check) == [("PLC401", "client.po", 7)]


def test_a_catalogue_that_names_a_file_opens_none(small: SmallPack) -> None:
    """A PO file whose whole text is a path is not taken for that path."""
    path = small.write("locales/es/LC_MESSAGES/client.po", str(small.sheet))
    assert small.found(schemas.check) == [("PLC401", path.name, 1)]

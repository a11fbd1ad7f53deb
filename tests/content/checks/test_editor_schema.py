"""The editors' schemas are the program's."""

import pytest

from planner.content import checks
from planner.content.checks import editor_schema
from planner.content.json_schema import SCHEMAS
from tests.content.conftest import SmallPack


def test_stale_schemas_are_found_and_mended(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`planner check --fix` writes them anew, and then there is nothing to say."""
    for module in (checks, editor_schema):
        monkeypatch.setattr(module, "built_in_folder", lambda: small.folder)
    wanted = [small.folder / name for name in SCHEMAS]
    found = list(editor_schema.check(small.parts))
    assert [(one.code, one.fixable, one.path) for one in found] == [
        ("PLC108", True, path) for path in wanted
    ]
    assert checks.mend([small.pack]) == wanted
    assert list(editor_schema.check(small.parts)) == []
    small.spoil(wanted[0], "planner-template/1", "planner-template/0")
    assert checks.mend([small.pack]) == wanted[:1]

"""The editors' schema is the program's."""

import pytest

from planner.content import checks
from planner.content.checks import editor_schema
from planner.content.json_schema import schema_path
from tests.content.conftest import SmallPack


def test_a_stale_schema_is_found_and_mended(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`planner check --fix` writes it anew, and then there is nothing to say."""
    for module in (checks, editor_schema):
        monkeypatch.setattr(module, "built_in_folder", lambda: small.folder)
    (found,) = editor_schema.check(small.parts)
    assert (found.code, found.fixable) == ("PLC108", True)
    assert checks.mend([small.pack]) == [schema_path(small.pack)]
    assert list(editor_schema.check(small.parts)) == []
    assert checks.mend([small.pack]) == []

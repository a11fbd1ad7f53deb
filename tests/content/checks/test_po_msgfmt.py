"""GNU msgfmt has its say where it is installed."""

import shutil

import pytest

from planner.content.checks import po_msgfmt
from tests.content.conftest import SmallPack

needs_msgfmt = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not there")


@needs_msgfmt
def test_what_msgfmt_refuses_is_found(small: SmallPack) -> None:
    """A lost final line break is its finding, in its line."""
    small.po('msgid "a\\n"\nmsgstr "b"\n')
    assert small.found(po_msgfmt.check)[0][:2] == ("PLC415", "client.po")


@needs_msgfmt
def test_warnings_about_dates_are_not_findings(small: SmallPack) -> None:
    """Our headers have none, so that nothing changes when nothing changed."""
    small.po('msgid "a"\nmsgstr "b"\n')
    assert small.found(po_msgfmt.check) == []


def test_nothing_is_said_where_it_is_not_installed(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own rules hold without it."""
    monkeypatch.setattr(po_msgfmt.shutil, "which", lambda _: None)
    small.po('msgid "a\\n"\nmsgstr "b"\n')
    assert small.found(po_msgfmt.check) == []

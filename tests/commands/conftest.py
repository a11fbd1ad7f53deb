import pytest

from tests.commands.running import CommandLine


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line over the small pack."""
    return CommandLine(monkeypatch, capsys)

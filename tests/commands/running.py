"""Running the command line in this process, over a small pack of content that does not change."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planner.cli import main

PACK = Path(__file__).parent / "pack"


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:  # noqa: ANN401 - whatever the command wrote
        """Its answer as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Its answers as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def refusal(self) -> str:
        """The one coded line of a refused command, which wrote nothing else."""
        assert self.out == ""
        (line,) = self.err.splitlines()
        assert line.startswith("PL")
        return line


class CommandLine:
    """Runs commands over the small pack, with English messages unless a test says otherwise."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        monkeypatch.setattr("planner.content.packs.built_in_folder", lambda: PACK)
        monkeypatch.setenv("PLANNER_LANGUAGE", "en")
        monkeypatch.delenv("PLANNER_PACKS", raising=False)
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Ran:
        """Run one command."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in arguments])
        captured = self._capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    def match(self, content: bytes, *options: str) -> Ran:
        """`planner match -` with this on standard input."""
        return self("match", "-", *options, stdin=content)

    def draft(self, content: bytes, *options: str, setting: str = "primary-care") -> Ran:
        """`planner draft -` for a Spanish client and an English clinician."""
        languages = ("--client-language", "es", "--clinician-language", "en")
        return self("draft", "-", "--setting", setting, *languages, *options, stdin=content)


def account(*utterances: dict[str, Any], **more: Any) -> bytes:  # noqa: ANN401 - any JSON
    """An account as JSON on one line."""
    given = {"format": "planner-account/1", "id": "a-1", "language": "en", **more}
    return json.dumps({**given, "utterances": utterances}, ensure_ascii=False).encode()


LEFT = {"question": "cause", "text": "My soul left."}
CURSED = {"question": "name", "text": "It is a curse."}
HOPE = {"question": "hope", "text": "Cantar de nuevo.", "language": "es"}

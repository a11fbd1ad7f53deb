import logging
import subprocess
import sys
from pathlib import Path

import pytest

import planner
from planner.errors import PlannerError
from tests.commands.running import LEFT, CommandLine, account


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line over a small pack."""
    return CommandLine(monkeypatch, capsys)


def installed(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The program as it is started, with the content that it ships."""
    command = [sys.executable, "-m", "planner.cli", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("mach",),
        ("match",),
        ("match", "-", "--format", "xml"),
        ("match", "-", "--nonsense"),
        ("draft",),
    ],
)
def test_a_usage_error_is_one_coded_line(cli: CommandLine, arguments: tuple[str, ...]) -> None:
    """Exit 2 and PL101, with where to read on."""
    ran = cli(*arguments)
    assert ran.code == 2
    assert ran.refusal.startswith("PL101 planner")
    assert "--help" in ran.refusal


def test_messages_are_in_the_readers_language(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PLANNER_LANGUAGE says which, by its fallback chain."""
    monkeypatch.setenv("PLANNER_LANGUAGE", "es_MX")
    ran = cli("match", "nowhere.json")
    expected = (
        "PL102 nowhere.json: No se puede leer el archivo. Revise el nombre y que se pueda abrir."
    )
    assert (ran.code, ran.refusal) == (2, expected)


@pytest.mark.parametrize("language", ["tlh", "../es", "C.UTF-8", "am"])
def test_a_language_that_cannot_be_had_is_english(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """A wrong setting of the terminal must not hide what went wrong."""
    monkeypatch.setenv("PLANNER_LANGUAGE", language)
    assert "The file cannot be read." in cli("match", "nowhere.json").refusal


def test_content_that_cannot_be_read_is_told(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A pack that is named and is not there exits 2, though no phrasebook can be built."""
    monkeypatch.setenv("PLANNER_PACKS", str(tmp_path))
    ran = cli.match(account(LEFT))
    assert (ran.code, ran.refusal.split(":")[0]) == (2, f"PL205 {tmp_path}")


@pytest.mark.parametrize(
    "broken", ["planner.commands.matching.built_planner", "planner.wiring.find_packs"]
)
def test_a_fault_of_ours_exits_70_with_a_reference(
    cli: CommandLine,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    broken: str,
) -> None:
    """No traceback and nothing of what was said: a reference, which is in the log, too."""

    def fail() -> None:
        raise RuntimeError("my soul left")

    monkeypatch.setattr(broken, fail)
    with caplog.at_level(logging.CRITICAL):
        ran = cli.match(account(LEFT))
    assert ran.code == 70
    assert ran.refusal.startswith("PL900 Something went wrong in the program. Reference: ")
    reference = ran.refusal.partition("Reference: ")[2].split()[0]
    assert caplog.messages == [f"{reference} RuntimeError"]


@pytest.mark.parametrize(("code", "expected"), [("PL301", 3), ("PL402", 4), ("PL503", 70)])
def test_the_exit_code_is_the_catalogues(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, code: str, expected: int
) -> None:
    """Whatever command it comes from."""

    def refuse() -> None:
        raise PlannerError(code)

    monkeypatch.setattr("planner.commands.matching.built_planner", refuse)
    ran = cli.match(account(LEFT))
    assert (ran.code, ran.refusal[:5]) == (expected, code)


def test_the_version_is_the_packages() -> None:
    """`planner --version` says it and exits 0."""
    ran = installed("--version")
    assert (ran.returncode, ran.stdout.decode().strip()) == (0, f"planner {planner.__version__}")


def test_the_installed_program_answers_in_utf8() -> None:
    """Bytes in, bytes out, with one newline at the end."""
    one = account({"question": "problem", "text": "خوف"}, id="ñ-1", language="ar")
    ran = installed("match", "-", "--batch", stdin=one)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert '"account":"ñ-1"'.encode() in ran.stdout
    assert ran.stdout.count(b"\n") == 1


def test_the_installed_program_refuses_without_a_traceback() -> None:
    """A name that is no text at all is told on one line."""
    ran = installed("match", "\udcff.json")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.startswith(b"PL102 ")
    assert ran.stderr.count(b"\n") == 1

"""`planner audio`: what to record, under which name, and what is recorded."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from tests.commands.running import PACK, CommandLine
from tests.recorded import record


@pytest.fixture
def folder(
    cli: CommandLine,  # noqa: ARG001 - it names another folder, and has to do so first
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Path:
    """A copy of the small pack with one more catalogue, to record into."""
    copied = tmp_path / "pack"
    shutil.copytree(PACK, copied)
    (copied / "locales/es/LC_MESSAGES/safety.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Get help, at once."\nmsgstr "Busque ayuda, ya."\n',
        encoding="utf-8",
    )
    monkeypatch.setattr("planner.content.packs.built_in_folder", lambda: copied)
    return copied


def help_recorded(folder: Path) -> Path:
    return record(
        folder, "es", catalogue="safety", source="Get help, at once.", text="Busque ayuda, ya."
    )


def test_the_list_says_what_to_record_and_where(cli: CommandLine, folder: Path) -> None:
    """A name, how far it is, the state of the translation and the words; then the sum."""
    name = help_recorded(folder).stem
    ran = cli("audio", "es")
    assert ran.code == 0
    first, *_, counts, where = ran.out.splitlines()
    assert first.split(maxsplit=3) == [name, "recorded", "reviewed", "Busque ayuda, ya."]
    assert counts.startswith("1 recorded, ")
    assert "audio/es/" in where


def test_a_regional_tag_lists_the_language_that_serves_it(cli: CommandLine) -> None:
    """es-MX is spoken from the Spanish folder and recorded there."""
    assert cli("audio", "es-MX").out == cli("audio", "es").out


def test_csv_is_for_spreadsheets(cli: CommandLine, folder: Path) -> None:
    """One line a sentence under a line of names; commas in a sentence stay in it."""
    path = help_recorded(folder)
    ran = cli("audio", "es", "--format", "csv")
    first, *others = csv.DictReader(io.StringIO(ran.out))
    assert first == {
        "name": path.stem,
        "standing": "recorded",
        "files": path.name,
        "text": "Busque ayuda, ya.",
        "translation": "reviewed",
        "context": "",
        "source": "Get help, at once.",
    }
    assert "to record" in {row["standing"] for row in others}


def test_what_is_no_longer_said_is_listed_last(cli: CommandLine, folder: Path) -> None:
    """A site sees which of its recordings nothing plays any more."""
    old = record(folder, "es", source="Once", text="Antes")
    *_, last = csv.DictReader(io.StringIO(cli("audio", "es", "--format", "csv").out))
    assert (last["standing"], last["files"], last["text"]) == ("no longer said", old.name, "")
    assert old.name in cli("audio", "es").out


def test_a_file_that_cannot_be_used_exits_2(cli: CommandLine, folder: Path) -> None:
    """One coded line that names the file, and nothing else."""
    bad = help_recorded(folder).with_name("greeting.wav")
    bad.write_bytes(b"")
    ran = cli("audio", "es")
    assert ran.code == 2
    assert ran.refusal.startswith(f"PL510 {bad}:")


def test_an_unknown_language_exits_2(cli: CommandLine) -> None:
    """The languages that there are stand in the answer."""
    ran = cli("audio", "xx")
    assert ran.code == 2
    assert ran.refusal.startswith("PL501 TAG:")

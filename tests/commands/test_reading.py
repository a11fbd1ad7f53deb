from pathlib import Path

import pytest

from planner.commands.reading import MAX_ACCOUNT
from tests.commands.running import LEFT, CommandLine, account


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("PL103", b""),
        ("PL103", b"  \n"),
        ("PL103", b"nonsense"),
        ("PL103", b"[" * 100_000),
        ("PL103", account(LEFT) + b"\n" + account(LEFT)),
        ("PL105", b"[]"),
        ("PL105", b'"account"'),
        ("PL111", b"\xff\xfe{\x00}\x00"),
        ("PL111", account(LEFT).replace(b"soul", b"\xe1nima")),
        ("PL105", account({"question": "cause", "text": "a\x00b"})),
        ("PL103", account(LEFT).replace(b"soul", b"so\x00ul")),
        ("PL112", account({"question": "cause", "text": "a" * MAX_ACCOUNT})),
        ("PL104", account(LEFT).replace(b"account/1", b"account/9")),
        ("PL104", account(LEFT).replace(b"planner-account/1", b"\\ud800")),
        ("PL106", account({"question": "origin", "text": "x"})),
        ("PL107", account({**LEFT, "holder": "mother"})),
        ("PL108", account({**LEFT, "choices": ["frigt"]})),
        ("PL108", account(LEFT).replace(b'"text"', b'"choices": ["\\ud800"], "text"')),
        ("PL109", account(LEFT, confirmed=["nervs"])),
        ("PL501", account(LEFT, language="tlh")),
        ("PL501", account({**LEFT, "language": "xx"})),
    ],
)
@pytest.mark.parametrize("command", ["match", "draft"])
def test_what_cannot_be_read_exits_2_with_one_coded_line(
    cli: CommandLine, command: str, code: str, content: bytes
) -> None:
    """Where, what and what next, on standard error; nothing else anywhere."""
    ran = cli.match(content) if command == "match" else cli.draft(content)
    assert ran.code == 2
    assert ran.refusal.startswith(f"{code} standard input")


def test_a_byte_order_mark_is_no_fault(cli: CommandLine) -> None:
    """Some editors write one at the beginning of every file."""
    one = b"\xef\xbb\xbf" + account(LEFT)
    assert cli.match(one).out == cli.match(account(LEFT)).out
    assert len(cli.match(one, "--batch").lines) == 1


def test_line_ends_of_any_system_are_read(cli: CommandLine) -> None:
    """A batch from Windows has as many lines."""
    ran = cli.match(account(LEFT, id="a") + b"\r\n" + account(LEFT, id="b") + b"\r\n", "--batch")
    assert [r["account"] for r in ran.lines] == ["a", "b"]


@pytest.mark.parametrize("name", ["nowhere.json", ".", "\udcff", "a\0b", "x" * 5000])
@pytest.mark.parametrize("options", [(), ("--batch",)])
def test_a_file_that_cannot_be_opened_is_named(
    cli: CommandLine, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    """PL102, also for a folder and for names that are no names."""
    ran = cli("match", f"{tmp_path}/{name}", *options)
    assert ran.code == 2
    assert ran.refusal.startswith(f"PL102 {tmp_path}/")

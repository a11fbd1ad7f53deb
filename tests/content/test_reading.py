"""The YAML reader: safe, limited, sure of its lines."""

from pathlib import Path

import pytest

from planner.content.reading import MAX_BYTES, MAX_DEPTH, read_text, read_yaml
from planner.errors import PlannerError


def _write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _code(path: Path) -> tuple[str, str]:
    with pytest.raises(PlannerError) as caught:
        read_yaml(path)
    return caught.value.code, caught.value.where.removeprefix(str(path))


def test_words_that_yaml_would_change_stay_words(tmp_path: Path) -> None:
    """`no`, times and dates are text; true, numbers and null are not."""
    path = _write(
        tmp_path, "a: no\nb: 12:30\nc: 2026-01-31\nd: true\ne: 3\nf:\nno: yes\ng: 010\nh: 1.5\n"
    )
    assert read_yaml(path).data == {
        "a": "no",
        "b": "12:30",
        "c": "2026-01-31",
        "d": True,
        "e": 3,
        "f": None,
        "no": "yes",
        "g": "010",
        "h": 1.5,
    }


def test_every_entry_has_its_line(tmp_path: Path) -> None:
    """An entry that is missing has the line of the nearest one that would hold it."""
    document = read_yaml(_write(tmp_path, "a:\n  - b: 1\n    c: 2\n"))
    assert document.line(("a", 0, "c")) == 3
    assert document.line(("a", 0, "d")) == 2
    assert document.where(("a", 0, "c")) == f"{document.path}:3"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x 1\nb: *x\n", "PL203", ":1"),
        ("a: !!python/name:os.system\n", "PL203", ":1"),
        ("a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "PL203", ":1"),
        ("a:\n" + "- x\n" * 20_001, "PL203", ":19998"),
        ("a: 1\nb: 2\na: 3\n", "PL201", ":3"),
        ("a: [1\nb: 2\n", "PL201", ":2"),
    ],
    ids=["alias", "tag", "depth", "entries", "twice", "syntax"],
)
def test_what_passes_a_limit_is_refused(tmp_path: Path, text: str, code: str, line: str) -> None:
    """Bombs are refused on the event stream, with the line, before anything is built."""
    assert _code(_write(tmp_path, text)) == (code, line)


def test_a_large_file_is_not_opened(tmp_path: Path) -> None:
    """Size is looked at first."""
    assert _code(_write(tmp_path, "a: " + "x" * MAX_BYTES))[0] == "PL112"


def test_what_is_not_there_or_not_utf8_is_said(tmp_path: Path) -> None:
    """Two different codes: one is a path, the other an encoding."""
    assert _code(tmp_path / "none.yaml")[0] == "PL102"
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: ñ".encode("latin-1"))
    with pytest.raises(PlannerError) as caught:
        read_text(path, limit=100)
    assert caught.value.code == "PL111"

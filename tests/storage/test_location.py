import sqlite3
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.storage.location import is_ours, locate


def code_of(url: str) -> str:
    with pytest.raises(PlannerError) as caught:
        locate(url)
    return caught.value.code


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANNER_DATABASE_URL", raising=False)
    monkeypatch.delenv("PLANNER_DATA_DIR", raising=False)


def test_the_data_folder_holds_the_store_unless_an_address_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PLANNER_DATA_DIR names the folder, PLANNER_DATABASE_URL the store, an argument wins."""
    monkeypatch.setenv("PLANNER_DATA_DIR", str(tmp_path / "new" / "folder"))
    assert locate(None).database == str(tmp_path / "new" / "folder" / "planner.sqlite3")
    assert (tmp_path / "new" / "folder").is_dir()
    monkeypatch.setenv("PLANNER_DATABASE_URL", "postgres://nurse@host/clinic")
    assert locate(None).render_as_string() == "postgresql+psycopg://nurse@host/clinic"
    assert locate("sqlite:///x").database == "x"


def test_without_settings_the_store_is_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing needs to be configured."""
    monkeypatch.setattr(
        "planner.storage.location.user_data_path", lambda *_, **__: tmp_path / "alliance-planner"
    )
    assert locate(None).database == str(tmp_path / "alliance-planner" / "planner.sqlite3")


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "mysql://x/y", "not an address"]
)
def test_an_address_that_is_no_store_is_refused(url: str) -> None:
    """What names no file and no PostgreSQL database is PL403."""
    assert code_of(url) == "PL403"


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0", b"\0" * 8192])
def test_a_damaged_file_is_told_from_a_new_one(tmp_path: Path, content: bytes) -> None:
    """An empty, short or overwritten file is PL402 and keeps its bytes; only none is new."""
    path = tmp_path / "s"
    assert not is_ours(path)
    path.write_bytes(content)
    with pytest.raises(PlannerError) as caught:
        is_ours(path)
    assert caught.value.code == "PL402"
    assert path.read_bytes() == content


def test_a_store_whose_file_was_deleted_is_not_new(tmp_path: Path) -> None:
    """A journal without its file is damage: a new store would overwrite what it holds."""
    (tmp_path / "s-wal").write_bytes(b"x")
    with pytest.raises(PlannerError) as caught:
        is_ours(tmp_path / "s")
    assert caught.value.code == "PL402"


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """A sound SQLite file without our mark is PL403."""
    path = tmp_path / "s"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    with pytest.raises(PlannerError) as caught:
        is_ours(path)
    assert caught.value.code == "PL403"

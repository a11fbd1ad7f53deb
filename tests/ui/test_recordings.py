"""The recordings' own address: who gets one, as what, and for how long."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.domain.words import LanguageTag
from planner.language.catalogs import State
from planner.language.wording import Spoken
from planner.ui import recordings, shell
from planner.ui.house import House
from tests.recorded import record, wav
from tests.ui.in_memory import KeeperInMemory

ASKED, ASKED_IN_ARABIC = "What troubles you most?", "ما أكثر ما يتعبك؟"
SAID = Spoken(ASKED_IN_ARABIC, LanguageTag("ar"), State.REVIEWED)


@pytest.fixture
def folder(house: House) -> Path:
    made = house.planner.packs[0].folder
    (made / "locales/ar/LC_MESSAGES/client.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'msgid "{ASKED}"\nmsgstr "{ASKED_IN_ARABIC}"\n',
        encoding="utf-8",
    )
    return made


@pytest.fixture
def file(folder: Path) -> Path:
    return record(folder, "ar", source=ASKED, text=ASKED_IN_ARABIC, sound=wav(seconds=1))


@pytest.fixture
def visitor(house: House) -> Iterator[TestClient]:
    app = Starlette(routes=shell.routes(house), middleware=shell.middleware(house))
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as client:
        yield client


@pytest.fixture
def signed_in(visitor: TestClient, keeper: KeeperInMemory) -> TestClient:
    keeper.enrol("Amina", "seven quiet rivers")
    visitor.cookies.set("planner_session", keeper.sign_in("Amina", "seven quiet rivers"))
    return visitor


def address(house: House) -> str:
    (source,) = recordings.sources(house.planner.packs, SAID)
    return source.address


def test_a_recording_is_served_as_sound_and_kept(
    signed_in: TestClient, house: House, file: Path
) -> None:
    """Whole and unchanged, as what it is, for the one who asked and nobody between."""
    answer = signed_in.get(address(house))
    assert answer.content == file.read_bytes()
    assert answer.headers["content-type"] == "audio/wav"
    assert answer.headers["cache-control"] == recordings.KEPT
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "content-encoding" not in answer.headers
    assert "media-src 'self'" in answer.headers["content-security-policy"]


def test_a_part_of_a_recording_can_be_asked_for(
    signed_in: TestClient, house: House, file: Path
) -> None:
    """Some tablets play nothing from a server that cannot do this."""
    answer = signed_in.get(address(house), headers={"range": "bytes=0-3"})
    assert (answer.status_code, answer.content) == (206, file.read_bytes()[:4])


def test_a_voice_is_given_to_nobody_outside(visitor: TestClient, house: House, file: Path) -> None:
    """Without a session there is no recording: it is a person's voice."""
    assert file.is_file()
    assert visitor.get(address(house)).status_code == 403


def test_a_file_that_was_spoken_anew_has_another_address(
    signed_in: TestClient, house: House, file: Path
) -> None:
    """The old address still answers, and is not kept."""
    before = address(house)
    file.write_bytes(wav(seconds=2))
    os.utime(file, (1, 1))
    assert address(house) != before
    answer = signed_in.get(before)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"


def test_a_file_that_was_taken_away_is_passed_over(
    signed_in: TestClient, house: House, file: Path
) -> None:
    """The voice speaks again, and the old address leads nowhere."""
    before = address(house)
    file.unlink()
    assert recordings.sources(house.planner.packs, SAID) == ()
    assert signed_in.get(before).status_code == 404


def test_only_what_a_sentence_says_now_is_served(
    signed_in: TestClient, house: House, folder: Path, file: Path
) -> None:
    """Neither an old recording nor anything else that lies in the folder or above it."""
    old = record(folder, "ar", source=ASKED, text="قبل")
    start = address(house).removesuffix(file.name)
    for name in (old.name, "notes.txt", "..%2f..%2fpack.yaml", "%2e%2e", file.stem):
        assert signed_in.get(start + name).status_code == 404
    for tag in ("en", "xx", "%2e%2e"):
        assert signed_in.get(f"/recordings/{tag}/x/{file.name}").status_code == 404


def test_a_refused_file_is_told_to_the_log_and_hurts_no_sitting(
    house: House, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever looks after the program finds the code; the client hears what is sound."""
    file.with_name("greeting.wav").write_bytes(wav())
    with caplog.at_level(logging.WARNING):
        assert address(house)
    assert "PL510" in caplog.text
    assert "greeting.wav" in caplog.text

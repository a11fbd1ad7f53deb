"""Which files of a pack may be played, and under which name a sentence is found."""

from pathlib import Path

import pytest

from planner.content.packs import Pack
from planner.content.recordings import (
    MAX_BYTES,
    all_recorded,
    has_recordings,
    recorded_in,
    recording_name,
)
from planner.domain.words import LanguageTag
from tests.recorded import wav

SO = LanguageTag("so")
NAME = "client-0123456789abcdef"
HEADS = {
    ".ogg": b"OggS\0\2" + bytes(20),
    ".m4a": b"\0\0\0\x20ftypM4A " + bytes(20),
    ".mp3": b"ID3\4" + bytes(20),
    ".wav": wav(),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pack" / "audio" / "so"
    made.mkdir(parents=True)
    return made


def pack_of(folder: Path) -> Pack:
    return Pack(folder.parents[1])


def reason(folder: Path) -> str:
    """Why the one file that lies there is refused."""
    recorded = recorded_in(pack_of(folder), SO)
    (refusal,) = recorded.refused
    assert recorded.found == ()
    assert refusal.code == "PL510"
    return str(refusal.facts["detail"])


@pytest.mark.parametrize(
    "changed", [{"catalogue": "safety"}, {"context": "a"}, {"source": "b"}, {"text": "c"}]
)
def test_the_name_changes_with_every_part_of_a_sentence(changed: dict[str, str]) -> None:
    """Another text or another translation is another sentence, and needs its own recording."""
    sentence = {"catalogue": "client", "context": "", "source": "Yes", "text": "Haa"}
    assert recording_name(**sentence) == recording_name(**sentence)
    assert recording_name(**sentence) != recording_name(**{**sentence, **changed})


def test_parts_of_a_sentence_never_run_together() -> None:
    """What moves from the context into the text makes another name."""
    first = recording_name(catalogue="client", context="a", source="bc", text="d")
    assert first != recording_name(catalogue="client", context="ab", source="c", text="d")


@pytest.mark.parametrize("suffix", HEADS)
def test_four_formats_are_played(folder: Path, suffix: str) -> None:
    """A file that is named and begins as it should is found under its sentence's name."""
    (folder / f"{NAME}{suffix}").write_bytes(HEADS[suffix])
    (found,) = recorded_in(pack_of(folder), SO).found
    assert found.name == NAME
    assert found.media_type.startswith("audio/")


def test_an_mp3_without_a_tag_is_played(folder: Path) -> None:
    """Some recorders write the frames of sound alone."""
    (folder / f"{NAME}.mp3").write_bytes(b"\xff\xfb\x90\0" + bytes(20))
    assert len(recorded_in(pack_of(folder), SO).found) == 1


def test_the_smaller_format_is_offered_first(folder: Path) -> None:
    """Wifi is bad: an uncompressed file comes last, whatever the order of names."""
    for suffix, head in HEADS.items():
        (folder / f"{NAME}{suffix}").write_bytes(head)
    found = recorded_in(pack_of(folder), SO).found
    assert [one.path.suffix for one in found] == [".ogg", ".m4a", ".mp3", ".wav"]


@pytest.mark.parametrize(
    "name",
    ["greeting.wav", "client-0123456789ABCDEF.wav", "interface-0123456789abcdef.wav", "a b.wav"],
)
def test_a_file_named_otherwise_is_refused(folder: Path, name: str) -> None:
    """Nobody could say which sentence it stands for."""
    (folder / name).write_bytes(wav())
    assert reason(folder) == "no sentence has this name."


@pytest.mark.parametrize("suffix", [".mp4", ".html", ".WAV", ".svg"])
def test_another_format_is_refused(folder: Path, suffix: str) -> None:
    """Only what browsers play as sound alone is served."""
    (folder / f"{NAME}{suffix}").write_bytes(wav())
    assert reason(folder) == "its format is none of these."


@pytest.mark.parametrize("suffix", HEADS)
def test_a_file_that_is_not_what_it_says_is_refused(folder: Path, suffix: str) -> None:
    """A page that was renamed is no recording; it would be silent in front of a client."""
    (folder / f"{NAME}{suffix}").write_bytes(b"<html><script>alert(1)</script>")
    assert reason(folder) == "what is in it is not what its ending says."


def test_a_large_file_is_refused(folder: Path) -> None:
    """A tablet on a weak link would never hear its end."""
    (folder / f"{NAME}.wav").write_bytes(wav() + bytes(MAX_BYTES))
    assert reason(folder) == "it is larger than 4 MB."


def test_links_are_refused(folder: Path, tmp_path: Path) -> None:
    """A link could lead to any file of the machine."""
    outside = tmp_path / "outside.wav"
    outside.write_bytes(wav())
    (folder / f"{NAME}.wav").symlink_to(outside)
    assert reason(folder) == "it is a link or no file."


@pytest.mark.parametrize("linked", ["audio", "audio/so"])
def test_linked_folders_are_refused(tmp_path: Path, linked: str) -> None:
    """Neither of the two folders may lie elsewhere."""
    outside = tmp_path / "outside"
    (outside / "so").mkdir(parents=True)
    for place in (outside, outside / "so"):
        (place / f"{NAME}.wav").write_bytes(wav())
    link = tmp_path / "pack" / linked
    link.parent.mkdir(parents=True)
    link.symlink_to(outside)
    recorded = recorded_in(Pack(tmp_path / "pack"), SO)
    assert recorded.found == ()
    assert [refusal.facts["detail"] for refusal in recorded.refused] == ["it is a link."]


def test_one_bad_file_takes_no_good_one_with_it(folder: Path) -> None:
    """What is sound is played, though something else was refused."""
    (folder / f"{NAME}.wav").write_bytes(wav())
    (folder / "notes.txt").write_text("for ourselves")
    (folder / ".listing").write_text("of the file system")
    recorded = recorded_in(pack_of(folder), SO)
    assert [one.name for one in recorded.found] == [NAME]
    assert [refusal.facts["found"] for refusal in recorded.refused] == ["notes.txt"]


def test_a_pack_without_recordings_has_none(tmp_path: Path) -> None:
    """The built-in pack has no such folder."""
    assert not has_recordings((Pack(tmp_path),), SO)
    assert recorded_in(Pack(tmp_path), SO) == recorded_in(Pack(tmp_path / "nowhere"), SO)


def test_a_sites_own_recording_takes_the_place_of_an_installed_one(tmp_path: Path) -> None:
    """The later pack's files stand for the whole sentence, in whichever formats."""
    installed, own = (tmp_path / name for name in ("installed", "own"))
    for pack, suffixes in ((installed, (".ogg", ".wav")), (own, (".wav",))):
        (pack / "audio" / "so").mkdir(parents=True)
        for suffix in suffixes:
            (pack / "audio" / "so" / f"{NAME}{suffix}").write_bytes(HEADS[suffix])
    (one,) = all_recorded((Pack(installed), Pack(own)), SO).found
    assert one.path.is_relative_to(own)

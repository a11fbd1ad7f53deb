"""The gate: every rule runs, nothing stops it, and what it says is in order."""

import shutil
from pathlib import Path

import pytest

from planner.content import checks
from planner.content.findings import Finding
from planner.content.rulebook import RULEBOOK
from planner.errors import PlannerError
from tests.content.conftest import SmallPack


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pack is installed beside the small one, whose vocabulary repeats the built-in one's."""
    monkeypatch.setattr(checks, "find_packs", lambda: ())


def _codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_sound_pack_has_no_findings(small: SmallPack) -> None:
    """A pack that keeps every rule passes without a word."""
    assert checks.run([small.pack]) == []


def test_faults_are_collected_over_files_in_order(small: SmallPack) -> None:
    """One run shows everything, by file and line, and one broken file hides no other."""
    small.spoil(small.template, "goal: whole", "goal: hole")
    small.spoil(small.template, "soul + leave", "soul + leaf")
    small.spoil(small.setting, "PC-1", "PC-99")
    small.practices.write_text("format: [", encoding="utf-8")
    found = checks.run([small.pack])
    assert {"PLC102", "PLC202"} <= set(_codes(found))
    assert len({finding.path for finding in found}) == 3
    assert [(str(f.path), f.line) for f in found] == sorted((str(f.path), f.line) for f in found)


def test_a_schema_fault_does_not_hide_other_rules(small: SmallPack) -> None:
    """A template with a missing field is still checked for everything else."""
    small.spoil(small.template, "credit: Anonymous\n", "")
    line = small.spoil(small.template, "soul + leave", "soul +")
    found = [(f.code, f.line) for f in checks.run([small.pack])]
    assert ("PLC201", line) in found
    assert "PLC104" in [code for code, _ in found]


def test_a_single_file_is_seen_beside_its_pack(small: SmallPack) -> None:
    """Findings are of the file that was named, resolved against the rest of its pack."""
    small.spoil(small.setting, "PC-1", "PC-99")
    assert checks.run_at(small.template) == []
    assert _codes(checks.run_at(small.setting)) == ["PLC202"]


def test_a_folder_is_checked_as_a_pack(small: SmallPack) -> None:
    """A pack folder gives its own findings and none of the built-in pack's."""
    small.spoil(small.setting, "PC-1", "PC-99")
    assert [f.path for f in checks.run_at(small.folder)] == [small.setting]


def test_a_file_outside_every_pack_is_checked_by_its_format(
    small: SmallPack, tmp_path: Path
) -> None:
    """A template on somebody's desk is checked for what it says it is."""
    desk = tmp_path / "desk"
    desk.mkdir()
    copy = Path(shutil.copy(small.setting, desk / "surgery.yaml"))
    assert ("PLC106", 2) in [(f.code, f.line) for f in checks.run_at(copy)]


def test_broken_yaml_outside_every_pack_is_a_finding(tmp_path: Path) -> None:
    """A file that cannot even be read is answered with its line, not with a crash."""
    path = tmp_path / "broken.yaml"
    path.write_text("a: 1\nb: [\n", encoding="utf-8")
    assert _codes(checks.run_at(path)) == ["PLC102"]


@pytest.mark.parametrize(("name", "text"), [("note.txt", "hello"), ("note.yaml", "a: 1\n")])
def test_what_is_no_content_is_refused(tmp_path: Path, name: str, text: str) -> None:
    """A file of no known format is bad input, not a clean bill."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlannerError) as caught:
        checks.run_at(path)
    assert caught.value.code == "PL207"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    """A slip in the path is said."""
    with pytest.raises(PlannerError) as caught:
        checks.run_at(tmp_path / "nothing")
    assert caught.value.code == "PL102"


def test_languages_alone_are_checked_by_tag(small: SmallPack) -> None:
    """`planner locale check` speaks of languages and of the one that was named."""
    small.language("es")
    small.language("fr")
    small.po('msgid "Hi {name}"\nmsgstr "Hola"\n')
    small.po('msgid "Hi {name}"\nmsgstr "Salut"\n', tag="fr")
    small.spoil(small.setting, "PC-1", "PC-99")
    found = checks.run_languages([small.pack], ["es"])
    assert "PLC406" in _codes(found)
    assert {f.path.parent.parent.name for f in found} == {"es"}


def test_an_unknown_language_is_refused(small: SmallPack) -> None:
    """A tag without a folder is bad input."""
    with pytest.raises(PlannerError) as caught:
        checks.run_languages([small.pack], ["xx"])
    assert caught.value.code == "PL501"


def test_every_code_is_given_by_some_rule() -> None:
    """The rulebook holds no code that nothing says."""
    folder = Path(checks.__file__).parent
    sources = [*folder.glob("*.py"), folder.parent / "findings.py"]
    said = "".join(path.read_text(encoding="utf-8") for path in sources)
    assert [code for code in RULEBOOK if f'"{code}"' not in said] == []

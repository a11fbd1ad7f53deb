"""The wheel, installed elsewhere, is the whole tool: commands, content, locales and fonts."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTENT_FOLDERS = ("explanatory_models", "care_settings", "vocabulary", "locales")
ACCOUNT = {
    "format": "planner-account/1",
    "id": "wheel-1",
    "language": "en",
    "utterances": [
        {"question": "cause", "text": "I had a bad fright at the river and my soul left my body."}
    ],
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout with the build backend that is installed."""
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), "."]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.glob("alliance_planner-*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a fresh environment that holds the wheel and borrows its dependencies."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(home, with_pip=False)
    places = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", scheme="venv", vars=places))
    pip = [sys.executable, "-m", "pip", "--python", str(home), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    # Behind the wheel on the path, and without this checkout, which only a .pth file adds.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Path(sysconfig.get_path("scripts", scheme="venv", vars=places))


def run_planner(
    bin_folder: Path, elsewhere: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Run the installed command in a folder that is not the checkout."""
    kept_out = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    environment = {name: value for name, value in os.environ.items() if name not in kept_out}
    return subprocess.run(
        [str(bin_folder / "planner"), *arguments],
        cwd=elsewhere,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("folder", CONTENT_FOLDERS)
def test_every_content_file_is_inside(folder: str, names: set[str]) -> None:
    """Each file of a content folder is in the wheel, hidden ones apart."""
    files = (path for path in (ROOT / folder).rglob("[!.]*") if path.is_file())
    expected = {f"planner/_content/{path.relative_to(ROOT).as_posix()}" for path in files}
    assert expected
    assert expected - names == set()


@pytest.mark.parametrize("name", ["pack.yaml", "app.py", ".streamlit/config.toml"])
def test_the_door_and_the_pack_are_inside(name: str, names: set[str]) -> None:
    """What `planner serve` opens, and what makes the content a pack, travel with it."""
    assert f"planner/_content/{name}" in names


def test_fonts_are_inside_with_their_licence(names: set[str]) -> None:
    """Each face that the style sheet or the printer asks for is in the wheel, and so is the OFL."""
    fonts = ROOT / "planner/ui/assets/fonts"
    faces = {*fonts.glob("paper/*.ttf"), *fonts.glob("screen/*.woff2")}
    assert {path.suffix for path in faces} == {".ttf", ".woff2"}
    expected = {path.relative_to(ROOT).as_posix() for path in faces | {fonts / "OFL.txt"}}
    assert expected - names == set()


def test_the_style_sheet_names_each_screen_font() -> None:
    """No font on the screen's shelf is unused, and none that browsers are told of is missing."""
    assets = ROOT / "planner/ui/assets"
    style = (assets / "css/fonts.css").read_text(encoding="utf-8")
    asked_for = {part.split('"')[0] for part in style.split('url("')[1:]}
    shelf = (assets / "fonts").glob("screen/*.woff2")
    assert asked_for == {f"../fonts/screen/{path.name}" for path in shelf}


def test_nothing_of_the_workshop_is_inside(names: set[str]) -> None:
    """Tests, benchmarks, set-up scripts and leftovers of a run stay in the checkout."""
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.startswith("alliance_planner-")} == {"planner"}
    strangers = ("/tests/", "/test_", "__pycache__", ".db", ".sqlite")
    assert [name for name in names if any(part in name for part in strangers)] == []


def test_check_passes_in_another_folder(bin_folder: Path, tmp_path: Path) -> None:
    """The installed tool finds its own content, and that content is sound."""
    done = run_planner(bin_folder, tmp_path, "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_match_answers_in_another_folder(bin_folder: Path, tmp_path: Path) -> None:
    """The installed tool hears a soul that left, from the templates and forms in the wheel."""
    (tmp_path / "account.json").write_text(json.dumps(ACCOUNT), encoding="utf-8")
    done = run_planner(bin_folder, tmp_path, "match", "account.json")
    assert done.returncode == 0, done.stdout + done.stderr
    answer = json.loads(done.stdout)
    assert (answer["format"], answer["account"]) == ("planner-matches/1", "wheel-1")
    assert answer["matches"][0]["template"] == "soul-loss-fright"


def test_the_commands_run_from_the_wheel(bin_folder: Path, tmp_path: Path) -> None:
    """The tests above do not speak with this checkout by mistake."""
    where = [str(bin_folder / "python"), "-c", "import planner; print(planner.__file__)"]
    done = subprocess.run(where, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).is_relative_to(bin_folder.parent)

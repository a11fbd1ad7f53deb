"""Whether the fonts have a shape for everything."""

import base64
import re
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from planner.errors import PlannerError
from planner.interop.paper_fonts import SHIPPED, PaperFonts, shipped_fonts


@pytest.mark.parametrize(
    "text",
    [
        "Où, ñandú, ação, Mỗi tối",
        "Як ти спала?",
        "لقد أعدتُ شرح هذه الخطة، می‌زنم",
        "हर दिन, ज़रूर।",
        "প্রতিদিন, সময়।",
        "በየቀኑ፣ ዛሬ።",
        "“quoted” – … •\u00a0\u2066\u2069",
    ],
)
def test_the_shipped_fonts_cover_the_scripts_of_our_languages(text: str) -> None:
    """Ordinary sentences pass."""
    shipped_fonts().check([text])


@pytest.mark.parametrize(
    ("text", "named"), [("ก", "U+0E01"), ("🙂", "U+1F642"), ("\ue000", "U+E000")]
)
def test_a_missing_shape_is_named_by_its_code_point(text: str, named: str) -> None:
    """PL503 names what is missing."""
    with pytest.raises(PlannerError) as refused:
        shipped_fonts().check([text])
    assert refused.value.facts == {"detail": named}


def test_a_letter_and_its_mark_must_come_from_one_font() -> None:
    """Two fonts that each have one half cannot set the letter."""
    with pytest.raises(PlannerError) as refused:
        shipped_fonts().check(["क\u0311"])
    assert refused.value.facts == {"detail": "U+0311, U+0915"}


def test_many_missing_shapes_are_counted() -> None:
    """The message stays one readable line."""
    with pytest.raises(PlannerError) as refused:
        shipped_fonts().check([chr(0x0E01 + at) for at in range(20)])
    assert str(refused.value.facts["detail"]).endswith("U+0E0C (+8)")


def test_only_the_given_folders_are_used() -> None:
    """Fonts of the machine and of the typesetter are not among the families."""
    assert {Path(str(font.path)).parent for font in shipped_fonts().typst.fonts()} == {SHIPPED}


def test_a_cut_font_does_not_say_when_it_was_cut() -> None:
    """A page that carries it is the same page whenever it is saved."""
    carried = re.findall("base64,([^)]+)", shipped_fonts().style_sheet(["A"]))
    faces = shipped_fonts()._faces["Noto Sans"].values()
    assert len(carried) == len(faces)
    for cut_file, face in zip(carried, faces, strict=True):
        with TTFont(BytesIO(base64.b64decode(cut_file))) as cut, TTFont(face.path) as whole:
            assert cut["head"].modified == whole["head"].modified


def test_the_font_of_a_script_comes_first() -> None:
    """Signs that two fonts share are taken from the one that the language is written in."""
    assert shipped_fonts().families("Beng")[:2] == ("Noto Sans Bengali", "Noto Sans")


def test_a_page_carries_only_the_shapes_it_needs() -> None:
    """The style sheet of a Spanish page holds one family in two weights, and is small."""
    sheet = shipped_fonts().style_sheet(["Mañana"])
    assert sheet.count("@font-face") == sheet.count("font-family:'Noto Sans';") == 2
    assert len(sheet) < 20_000


def test_an_added_folder_brings_chinese(tmp_path: Path) -> None:
    """A clinic that installs a Chinese font can print Chinese."""
    listed = subprocess.run(
        ["fc-list", ":lang=zh-cn", "file"], capture_output=True, text=True, check=True
    ).stdout
    for line in listed.splitlines():
        path = Path(line.rstrip(": "))
        if path.name in {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"}:
            (tmp_path / path.name).symlink_to(path)
    fonts = PaperFonts((SHIPPED, tmp_path))
    fonts.check(["祖先"])
    assert fonts.families("Hans")[0] == "Noto Sans CJK SC"

"""What leaving shows of its own: a text to copy, and how far something was so."""

import re

import pytest

from planner.ui.house import House
from tests.ui.test_elements import HOSTILE, shown


def _to_copy(text: str) -> None:
    from planner.domain.words import LanguageTag  # noqa: PLC0415 - runs as a script
    from planner.ui import desk, elements  # noqa: PLC0415

    elements.to_copy(
        desk.here().phrases, text, label=text, language=LanguageTag("ar"), direction="rtl"
    )


def _checked(text: str) -> None:
    from planner.domain.words import LanguageTag  # noqa: PLC0415 - runs as a script
    from planner.language.catalogs import State  # noqa: PLC0415
    from planner.language.wording import Spoken  # noqa: PLC0415
    from planner.ui import desk, elements  # noqa: PLC0415

    said = Spoken(text, LanguageTag("ar"), State.DRAFT)
    steps = (None, 1, 5)
    elements.check_lines(
        desk.here().phrases,
        [
            elements.CheckLine(about=text, statement=(said, said), step=step, answer=text)
            for step in steps
        ],
    )


def test_what_is_to_be_copied_stands_there_letter_by_letter(house: House) -> None:
    """Its lines, spaces and number marks are the ones that will be pasted, in its direction."""
    text = "سطر\n  \u2066555-0100\u2069"
    assert f'<pre lang="ar" dir="rtl" tabindex="0">{text}</pre>' in shown(_to_copy, house, text)


def test_nothing_is_said_to_be_copied_before_it_is(house: House) -> None:
    """Both lines that tell what became of it are there and hidden."""
    lines = re.findall(r"<p [^>]*data-in[^>]*>", shown(_to_copy, house, "x"))
    assert len(lines) == 2
    assert all(" hidden" in line for line in lines)


def test_an_answer_that_is_not_there_draws_no_row(house: House) -> None:
    """A blank looks unlike the lowest step."""
    assert re.findall(r'data-step="(\d)"', shown(_checked, house, "x")) == ["1", "5"]


def test_one_mark_tells_of_all_translations(house: House) -> None:
    """Three unchecked statements carry one mark."""
    assert shown(_checked, house, "x").count("Translation not checked") == 1


@pytest.mark.parametrize("page", [_to_copy, _checked])
def test_nothing_becomes_an_element(house: House, page: object) -> None:
    """What people wrote stays text."""
    assert "<img" not in shown(page, house, HOSTILE)  # type: ignore[arg-type]

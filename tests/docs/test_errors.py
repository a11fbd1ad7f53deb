"""docs/errors.md explains every code, with the words that the program really says."""

import re
from pathlib import Path

import pytest

from planner.content.rulebook import RULEBOOK
from planner.errors import CATALOGUE

PAGE = (Path(__file__).parents[2] / "docs" / "errors.md").read_text(encoding="utf-8")
SECTIONS = {
    block.partition("\n")[0]: block.partition("\n")[2] for block in PAGE.split("\n### ")[1:]
}
CODES = {**CATALOGUE, **RULEBOOK}


def _pattern(sentence: str) -> str:
    """The sentence with anything in place of its facts."""
    pieces = re.split(r"\{[a-z_]+\}", " ".join(sentence.split()))
    return ".+?".join(re.escape(piece) for piece in pieces)


def test_every_code_is_explained_and_no_other() -> None:
    """A code without a paragraph would leave its reader alone."""
    assert list(SECTIONS) == list(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_example_is_what_the_program_says(code: str) -> None:
    """Code, place, what and what next, in the words of the catalogue."""
    found = re.search(r"```text\n(.+)\n```", SECTIONS[code])
    assert found is not None
    problem = CODES[code]
    what, next_step = _pattern(problem.what), _pattern(problem.next_step)
    assert re.fullmatch(rf"{code} (?:\S+: )?{what} {next_step}", found.group(1))


@pytest.mark.parametrize("code", CODES)
def test_a_code_says_what_it_means_and_what_to_do(code: str) -> None:
    """An example alone explains nothing."""
    before, _, after = SECTIONS[code].partition("```text")
    assert before.strip()
    assert "**What to do.** " in after

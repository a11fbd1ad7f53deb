from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from planner.domain.words import LanguageTag
from planner.interop.plan_document import plan_as_html, plan_as_markdown
from tests.interop.drafts import HOPE, plan
from tests.language.small import phrasebook, write_po

UNCHECKED = "This translation has not been checked by a speaker."


class Page(HTMLParser):
    """A page as a browser would take it: its elements, and the text by language."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.said.append(data.strip())

    def count(self, text: str) -> int:
        """How often this is said, word for word."""
        return self.said.count(text)


def html(folder: Path, client: str = "ar", **more: object) -> Page:
    """The page of the small plan."""
    books = phrasebook(folder, client), phrasebook(folder, "en")
    return Page(plan_as_html(plan(client_language=LanguageTag(client), **more), *books))


def markdown(folder: Path, **more: object) -> str:
    """The same as Markdown."""
    return plan_as_markdown(plan(**more), phrasebook(folder, "ar"), phrasebook(folder, "en"))


def test_the_page_is_the_clients_first(tmp_path: Path) -> None:
    """Its language and direction are theirs, and each passage has its own."""
    page = html(tmp_path)
    assert page.elements[0] == ("html", {"lang": "ar", "dir": "rtl"})
    directions = {(a["lang"], a["dir"]) for _, a in page.elements if "lang" in a and "dir" in a}
    assert directions == {("ar", "rtl"), ("en", "ltr")}


def test_every_line_of_the_plan_is_on_the_page(tmp_path: Path) -> None:
    """Goals, measures, tasks, rhythm, first step, rationale, cautions, in both languages."""
    said = html(tmp_path).said
    for text in (
        "To sing <b>", "A sign", "Home", "Days", "As I see it, home", "Drink tea", "Daily",
        "Buy it", "Care with tea", "Care with kohl", "نص",
    ):  # fmt: skip
        assert text in said


def test_the_clients_words_stand_beside_what_they_led_to(tmp_path: Path) -> None:
    """Each goal's and task's reason is quoted, kept apart from the direction around it."""
    page = html(tmp_path)
    assert [page.count(words) for words in ("أن أغني & أنام", "soul left", "*tea* helps")] == [
        1
    ] * 3
    assert [tag for tag, _ in page.elements].count("bdi") == 3


def test_words_stay_words(tmp_path: Path) -> None:
    """Nothing that somebody said becomes an element, a script or a mark."""
    hostile = '<script>alert("x")</script>'
    page = html(tmp_path, goals=(replace(HOPE, because=(hostile,)),), tasks=())
    assert page.count(hostile) == 1
    assert "script" not in [tag for tag, _ in page.elements]


def test_nothing_is_fetched_from_elsewhere(tmp_path: Path) -> None:
    """The page is whole in itself, offline and without a trace."""
    page = html(tmp_path)
    assert not [a for _, a in page.elements if {"src", "href", "srcset"} & a.keys()]


def test_an_unchecked_translation_is_marked_where_it_stands(tmp_path: Path) -> None:
    """One mark for the one unreviewed passage, in the language that it is about."""
    mark = f'msgid "{UNCHECKED}"\nmsgstr "لم يراجعها أحد."\n'
    write_po(tmp_path, "ar", mark, name="client")
    page = html(tmp_path)
    assert (page.count("لم يراجعها أحد."), page.count(UNCHECKED)) == (1, 0)


def test_a_plan_without_goals_says_what_next(tmp_path: Path) -> None:
    """The page is not empty; its cautions are still there."""
    said = html(tmp_path, goals=(), tasks=()).said
    assert any("no goals yet" in line for line in said)
    assert "Care with kohl" in said


def test_one_language_for_both_stands_there_once(tmp_path: Path) -> None:
    """No line is said twice to the same reader."""
    page = html(tmp_path, "en")
    assert [page.count(text) for text in ("Home", "Drink tea", "Care with tea")] == [1, 1, 1]


def test_a_caution_stands_at_its_task_or_on_its_own(tmp_path: Path) -> None:
    """Once each: the tea's at the task, the kohl's after the goals."""
    said = html(tmp_path).said
    assert said.index("Drink tea") < said.index("Care with tea") < said.index("Care with kohl")


def test_markdown_has_a_heading_a_goal_and_a_quotation_a_reason(tmp_path: Path) -> None:
    """The same plan, for whoever pastes it into a record."""
    lines = markdown(tmp_path).splitlines()
    assert [line for line in lines if line.startswith("## ")] == [
        "## نص", "## To sing \\<b\\>", "## نص", "## Home",
    ]  # fmt: skip
    assert "> Because I said: “\\*tea\\* helps”" in lines
    assert lines[-1]


@pytest.mark.parametrize("text", ["Care with tea", "Care with kohl"])
def test_markdown_holds_every_caution_once(tmp_path: Path, text: str) -> None:
    """Also those that belong to no task."""
    assert markdown(tmp_path).count(text) == 1


def test_markdown_marks_what_is_unchecked(tmp_path: Path) -> None:
    """Beside the one passage."""
    assert markdown(tmp_path).count("not been checked") == 1

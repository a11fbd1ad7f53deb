from dataclasses import replace
from pathlib import Path

from planner.domain.clinic_copy import ClinicCopy
from planner.domain.passages import Mark, Whose
from planner.interop.clinic_plan import PlanCards
from planner.interop.columns import Columns
from planner.interop.sheet import Block, Card, Heading, Row, Tone, voices
from tests.interop.record_samples import TEMPLATE, book, clinic_copy, of_template, passage


def cards(folder: Path, copy: ClinicCopy) -> list[Block]:
    """The plan in English and Spanish."""
    return PlanCards(Columns(voices(book(folder, "en"), book(folder, "es")))).cards(copy)


def lines(block: Block) -> list[str]:
    """What stands in the first column, cards within left out."""
    if isinstance(block, Heading):
        return [block.pieces[0].text]
    if isinstance(block, Row):
        return [
            " ".join(p.text for p in (e.label, e.text, *e.marks) if p) for e in block.columns[0]
        ]
    return [line for one in block.blocks if not isinstance(one, Card) for line in lines(one)]


def test_a_task_stands_within_its_goal_and_a_caution_within_its_task(tmp_path: Path) -> None:
    """Cautions are where the task is."""
    goal, other = cards(tmp_path, clinic_copy())
    assert isinstance(goal, Card)
    (task,) = [block for block in goal.blocks if isinstance(block, Card)]
    (caution,) = [block for block in task.blocks if isinstance(block, Card)]
    assert (task.tone, caution.tone) == (Tone.INNER, Tone.CARE)
    assert lines(caution)[0] == "Ask first"
    assert lines(other)[0] == "I fast for the vow. Said by the client"


def test_an_item_says_where_it_comes_from_how_it_stands_and_what_each_says(
    tmp_path: Path,
) -> None:
    """Line by line; beneath the first one, the template is not named again."""
    (goal, _) = cards(tmp_path, clinic_copy())
    assert lines(goal) == [
        "My soul is home. Template: \u2068soul-loss\u2069",
        "Part of life: Spirit and faith",
        "Because I said: Because words. Said by the client",
        "How it will show: Days on which I am here. Template",
        "Version: 2", "How it stands: Both agree", "Client Yes", "Clinician Yes",
    ]  # fmt: skip


def test_the_same_words_are_quoted_once(tmp_path: Path) -> None:
    """They lead to many items; said again at each they would drown them."""
    quoted = [line for card in cards(tmp_path, clinic_copy()) for line in lines(card)]
    assert sum("Because words." in line for line in quoted) == 1


def test_sources_are_named_once_and_reworded_lines_keep_theirs() -> None:
    """AI-2: what a sentence was made from can still be looked up."""
    reworded = Mark(whose=Whose.REWORDED, name="debt", version=1)
    declined = (of_template("x"), passage("y"), replace(passage("z"), mark=reworded))
    copy = clinic_copy(declined=declined)
    assert PlanCards.sources(copy) == [
        TEMPLATE, Mark(whose=Whose.TEMPLATE, name="debt", version=1),
    ]  # fmt: skip

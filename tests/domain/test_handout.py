import pytest

from planner.domain.handout import Handout, PaperSize, PaperTask
from tests.fakes import EN

TASK = PaperTask(
    text="Rest", doer="I do this", rhythm="Daily", first_step="Sit", picture="personal"
)


def test_one_side_of_paper_holds_three_tasks() -> None:
    """A fourth task is refused before anything is printed."""
    assert len(Handout(language=EN, size=PaperSize.FULL, tasks=(TASK,) * 3).tasks) == 3
    with pytest.raises(ValueError, match="too many tasks"):
        Handout(language=EN, size=PaperSize.FULL, tasks=(TASK,) * 4)


def test_paper_is_a_draft_and_says_nothing_more_unless_told() -> None:
    """Nobody's agreement, words or phone number stand on it by default."""
    paper = Handout(language=EN, size=PaperSize.POCKET, tasks=())
    assert paper.is_draft
    assert (paper.own_words, paper.phone, paper.danger_signs) == ("", "", ())

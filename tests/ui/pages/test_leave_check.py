"""Telling the plan back, and how today was for the client: words, never marks."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.following import SessionCheck
from planner.domain.ids import CaseId
from planner.domain.leaving import Recalled, ToldBack
from planner.services.following import Following, check_id
from planner.services.framing import FIRST_SITTING
from planner.services.leaving import told_back_id
from planner.services.listening import fresh_id
from planner.ui.leave_parts import ASKED, LeavePart
from tests.ui.pages.leavings import MOTHER, STEP, at_part, seen_by, tap, with_task
from tests.ui.pages.visiting import Visitor, html, labelled, words

IN_PRIMARY_CARE = "Supports decisions and follow-through"
IN_PSYCHOTHERAPY = "Part of the treatment itself (working idea)"


def told(visitor: Visitor, case: CaseId) -> ToldBack | None:
    """What the store has of the telling back."""
    return visitor.read(case).one(told_back_id(FIRST_SITTING), ToldBack)


def check(visitor: Visitor, case: CaseId) -> SessionCheck | None:
    """What the store has of the check."""
    return visitor.read(case).one(check_id(FIRST_SITTING), SessionCheck)


def tell_back(page: AppTest, recalled: Recalled) -> AppTest:
    """The client told it back like this."""
    labelled(page.segmented_control, "How the client told it back").select(recalled).run()
    assert not page.exception
    return page


def answers(page: AppTest) -> list[str]:
    """The answers that the panel shows, in order."""
    found = re.findall(r'class="check-answer"[^>]*>(.*?)</p>', html(page))
    return [re.sub(r"<[^>]+>", "", one) for one in found]


def test_nothing_is_written_before_it_was_told_back(visitor: Visitor) -> None:
    """Silence is not "not yet": the question stands, and the store has nothing."""
    case = with_task(visitor)
    page = at_part(visitor, case, LeavePart.TOLD_BACK)
    assert "In your own words: what will you do?" in words(page)
    assert told(visitor, case) is None


def test_the_clients_words_are_kept_with_how_it_was_told(visitor: Visitor) -> None:
    """As they were said, with the sitting in which they were."""
    case = with_task(visitor)
    page = tell_back(at_part(visitor, case, LeavePart.TOLD_BACK), Recalled.ALL)
    labelled(page.text_area, "What the client said").input(" أمشي صباحاً. ").run()
    assert told(visitor, case) == ToldBack(
        sitting=FIRST_SITTING, recalled=Recalled.ALL, words="أمشي صباحاً."
    )
    assert "These are the steps" not in words(page)


@pytest.mark.parametrize("recalled", [Recalled.PART, Recalled.NOT])
def test_what_was_not_told_back_is_told_once_more(visitor: Visitor, recalled: Recalled) -> None:
    """The advice is about the telling, and the steps to tell stand beneath it."""
    page = tell_back(at_part(visitor, with_task(visitor), LeavePart.TOLD_BACK), recalled)
    assert "Tell it once more in other words" in words(page)
    assert STEP["ar"] in words(page).split("These are the steps")[1]


def test_not_asked_is_an_answer_without_words(visitor: Visitor) -> None:
    """Whoever did not ask says so, and writes nothing for the client."""
    case = with_task(visitor)
    page = tell_back(at_part(visitor, case, LeavePart.TOLD_BACK), Recalled.NOT_ASKED)
    assert not page.text_area
    assert told(visitor, case) == ToldBack(sitting=FIRST_SITTING, recalled=Recalled.NOT_ASKED)


@pytest.mark.rule("PC-4")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_question_has_five_steps_in_words(visitor: Visitor, language: str) -> None:
    """PC-4: bond, goals, tasks and fit, one at a time; no step is a number; one is "not now"."""
    case = with_task(visitor)
    for part in ASKED:
        page = at_part(visitor, case, part, language=language)
        steps = [b for b in page.button if b.key and b.key.startswith("choice:")]
        assert len(steps) == 6
        assert len({b.label for b in steps}) == 6
        assert not any(re.search(r"\d", b.label) for b in steps)
        assert html(page).count('<h1 class="question"') == html(page).count("<h1")


def test_a_tap_keeps_the_answer_and_goes_on(visitor: Visitor) -> None:
    """Four taps, four answers, each in its own field."""
    case = with_task(visitor)
    page = at_part(visitor, case, LeavePart.BOND)
    for step in (4, 3, 2, 1):
        tap(page, f"choice:much:{step}")
    assert check(visitor, case) == SessionCheck(
        sitting=FIRST_SITTING, bond=4, goals=3, tasks=2, fits_my_view=1
    )
    assert "How today was" in words(page)


def test_not_now_leaves_a_blank_and_takes_an_answer_back(visitor: Visitor) -> None:
    """What is not answered is written as nothing."""
    case = with_task(visitor)
    tap(at_part(visitor, case, LeavePart.BOND), "choice:not-now")
    assert check(visitor, case) is None
    tap(at_part(visitor, case, LeavePart.BOND), "choice:much:5")
    tap(at_part(visitor, case, LeavePart.BOND), "choice:not-now")
    kept = check(visitor, case)
    assert kept is not None
    assert kept.bond is None


@pytest.mark.rule("PC-4")
@pytest.mark.parametrize(
    ("setting", "purpose", "other"),
    [
        ("primary-care", IN_PRIMARY_CARE, IN_PSYCHOTHERAPY),
        ("psychotherapy", IN_PSYCHOTHERAPY, IN_PRIMARY_CARE),
    ],
)
def test_the_bond_is_labelled_by_what_it_is_for(
    visitor: Visitor, setting: str, purpose: str, other: str
) -> None:
    """PC-4: it is not asked about for the same reason in every setting."""
    page = at_part(visitor, with_task(visitor, setting=setting), LeavePart.CHECKED)
    assert words(page).count(purpose) == 1
    assert other not in words(page)


@pytest.mark.rule("PC-4")
def test_a_blank_is_never_a_zero_and_nothing_is_added_up(visitor: Visitor) -> None:
    """PC-4: an unanswered question shows no row, no number stands for anything."""
    case = with_task(visitor, client="en")
    given = SessionCheck(sitting=FIRST_SITTING, bond=5, tasks=1)
    Following(visitor.cases).check(visitor.read(case), given, write=fresh_id())
    page = at_part(visitor, case, LeavePart.CHECKED)
    assert answers(page) == ["Fully", "Not answered", "Not at all", "Not answered"]
    assert html(page).count('class="much"') == 2
    shown = html(page)
    panel = shown[shown.index('<ul class="check-lines"') : shown.index("This is for talking")]
    assert not re.search(r"\d", unescape(re.sub(r"<[^>]+>", "", panel)))


def test_what_else_is_said_of_today_is_kept_with_the_answers(visitor: Visitor) -> None:
    """It changes no step that was chosen."""
    case = with_task(visitor)
    tap(at_part(visitor, case, LeavePart.FIT), "choice:much:2")
    page = at_part(visitor, case, LeavePart.CHECKED)
    page.text_area[0].input("كان الوقت قصيراً.").run()
    assert check(visitor, case) == SessionCheck(
        sitting=FIRST_SITTING, fits_my_view=2, words="كان الوقت قصيراً."
    )


def test_others_neither_see_nor_answer_it(visitor: Visitor) -> None:
    """With a relative before the screen its address leads elsewhere, and nothing is written."""
    case = with_task(visitor)
    given = SessionCheck(sitting=FIRST_SITTING, bond=1)
    Following(visitor.cases).check(visitor.read(case), given, write=fresh_id())
    page = seen_by(at_part(visitor, case, LeavePart.BOND), MOTHER)
    assert "what matters to me" not in words(page)
    assert not [b for b in page.button if b.key and b.key.startswith("choice:much")]
    page = seen_by(at_part(visitor, case, LeavePart.CHECKED), MOTHER)
    assert answers(page) == []
    assert check(visitor, case) == given

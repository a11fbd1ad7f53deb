"""A later sitting begins with what happened since the last one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.explanatory_model import Domain
from planner.domain.following import Happened, TaskLooked
from planner.domain.frame import Frame, Freedom
from planner.domain.ids import CaseId, RecordId
from planner.domain.parties import PartyKind
from planner.domain.plan import Wording
from planner.domain.words import LanguageTag
from planner.services.amending import Amending
from planner.services.following import Following
from planner.services.framing import FIRST_SITTING
from planner.services.listening import fresh_id
from tests.fakes import settled
from tests.ui.pages.beginnings import bring_in, tap
from tests.ui.pages.visiting import Visitor, html, labelled, words

FIRST = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NEXT = FIRST + timedelta(days=7)
SECOND = RecordId("sitting.2")
WALK = "A walk to the river."
TWICE = "Twice in a row this task did not happen."


@pytest.fixture
def later(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> CaseId:
    """A case with a task in its plan, a week later, the second sitting settled."""
    monkeypatch.setitem(vars(visitor.house.planner), "clock", lambda: NEXT)
    case = visitor.case(client="en", is_settled=False)
    frame = replace(settled(FIRST), closed_at=FIRST + timedelta(hours=1))
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=0, write=fresh_id())
    library, hearing = visitor.house.planner.library, visitor.house.planner.hearing
    Amending(visitor.cases, library.practices, hearing).write_task(
        visitor.read(case), Wording(texts={LanguageTag("en"): WALK}), by=PartyKind.CLIENT,
        goal="", doer="client", domain=Domain.PERSONAL, write=fresh_id(),
    )  # fmt: skip
    visitor.cases.append(case, SECOND, settled(NEXT), seen_version=0, write=fresh_id())
    return case


def looked(visitor: Visitor, case: CaseId) -> list[tuple[str, str]]:
    """What is kept of the task, sitting by sitting."""
    return [(one.happened, one.obstacle) for _, one in visitor.read(case).each(TaskLooked)]


def not_done_before(visitor: Visitor, case: CaseId) -> None:
    """At the first sitting the task had not been done."""
    read = visitor.read(case)
    Following(visitor.cases).look_at_task(
        read, FIRST_SITTING, read.tasks[0][0].id, happened=Happened.NOT, obstacle="",
        write=fresh_id(),
    )  # fmt: skip


def say_what_happened(page: AppTest, happened: Happened) -> None:
    """Tap what became of the task."""
    labelled(page.segmented_control, "What happened with it").set_value(happened).run()
    assert not page.exception


def test_each_task_is_asked_about_and_the_answer_is_kept(visitor: Visitor, later: CaseId) -> None:
    """What happened is saved with the tap, what got in the way when the field is left."""
    page = visitor.at("beginning", later)
    assert "What happened since the last visit?</h1>" in html(page)
    assert WALK in words(page)
    say_what_happened(page, Happened.PARTLY)
    assert looked(visitor, later) == [("partly", "")]
    labelled(page.text_input, "What got in the way").input("Rain.").run()
    assert looked(visitor, later) == [("partly", "Rain.")]
    again = visitor.at("beginning", later)
    assert labelled(again.text_input, "What got in the way").value == "Rain."


@pytest.mark.parametrize("happened", [Happened.DONE, Happened.PREFERS_NOT_TO_SAY])
def test_nobody_is_asked_what_got_in_the_way_of_nothing(
    visitor: Visitor, later: CaseId, happened: Happened
) -> None:
    """Who did it, or would rather not say, is asked nothing further."""
    page = visitor.at("beginning", later)
    say_what_happened(page, happened)
    assert looked(visitor, later) == [(happened, "")]
    assert not [f for f in page.text_input if f.label.startswith("What got in the way")]


@pytest.mark.rule("PC-3")
def test_after_the_second_time_another_task_is_suggested(visitor: Visitor, later: CaseId) -> None:
    """PC-3: the task is in question after two times, and the plan is one tap away."""
    not_done_before(visitor, later)
    page = visitor.at("beginning", later)
    assert TWICE not in words(page)
    say_what_happened(page, Happened.NOT)
    assert TWICE in words(page)
    assert "Choose another task in the plan" in [e.proto.label for e in page.get("page_link")]


@pytest.mark.rule("PC-3")
def test_a_first_time_suggests_nothing(visitor: Visitor, later: CaseId) -> None:
    """PC-3: one time is no pattern."""
    page = visitor.at("beginning", later)
    say_what_happened(page, Happened.NOT)
    assert TWICE not in words(page)


def test_new_medicines_are_one_tap_away(visitor: Visitor, later: CaseId) -> None:
    """They are asked about at each later sitting, where they are written down."""
    page = visitor.at("beginning", later)
    assert "Are there new medicines or remedies?" in words(page)
    assert "To the medicines" in [e.proto.label for e in page.get("page_link")]


def test_a_first_sitting_has_no_since(visitor: Visitor) -> None:
    """Nothing can have happened since a visit that was not."""
    page = visitor.at("beginning", visitor.case(client="en"))
    assert "What happened since" not in words(page)
    assert "The beginning is settled" in words(page)


def test_nothing_of_the_tasks_is_asked_before_it_is_settled(
    visitor: Visitor, later: CaseId
) -> None:
    """First comes who is here: a task may not be named in front of everybody."""
    frame = replace(settled(NEXT), asked=())
    visitor.cases.append(later, SECOND, frame, seen_version=1, write=fresh_id())
    page = visitor.at("beginning", later)
    assert 'class="plan-card"' not in html(page)
    assert "Who is here with you today?</h1>" in html(page)


def test_a_task_is_not_named_in_front_of_somebody_it_was_not_shown_to(
    visitor: Visitor, later: CaseId
) -> None:
    """The mother comes in: the page goes on as if there were no such task."""
    page = visitor.at("beginning", later)
    say_what_happened(page, Happened.NOT)
    bring_in(page, "Umm Ali")
    assert WALK not in words(page)
    assert "No task of the plan is waiting to be asked about." in words(page)


def test_the_next_sitting_begins_anew(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sitting that was left open is over after half a day; the next one settles its own frame."""
    monkeypatch.setitem(vars(visitor.house.planner), "clock", lambda: FIRST)
    case = visitor.case(client="en")
    monkeypatch.setitem(vars(visitor.house.planner), "clock", lambda: NEXT)
    page = visitor.at("beginning", case)
    assert "Begin this sitting" in words(page)
    tap(page, "choice:begin:1")
    frames = [frame for _, frame in visitor.read(case).each(Frame)]
    assert [frame.freedom for frame in frames] == [Freedom.YES, Freedom.UNKNOWN]
    assert [frame.closed_at for frame in frames] == [NEXT, None]

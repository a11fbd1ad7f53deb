"""How today was for the client: four questions of our own, each with five steps in words.

They open a talk. Nothing is added up, no answer is called good or bad, and a question that
was not asked or not answered stays blank, which is never zero (rule PC-4).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.case import Case
from planner.domain.following import STEPS, SessionCheck
from planner.domain.ids import RecordId
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.wording import Phrasebook
from planner.services.bond import bond_purpose
from planner.services.following import check_id
from planner.services.listening import fresh_id
from planner.ui import answers, elements
from planner.ui.elements import CheckLine
from planner.ui.frame_now import in_both
from planner.ui.in_step import Ahead, field_key, settle
from planner.ui.leave_parts import ASKED, LeavePart, part_after
from planner.ui.read_out import Sentence, ask, for_both
from planner.ui.two_versions import choose_version
from planner.ui.workroom import Workroom

STATEMENTS: Final[Mapping[LeavePart, Sentence]] = {
    LeavePart.BOND: lambda p: p.spoken("Today I could say here what matters to me.", name=CLIENT),
    LeavePart.GOALS: lambda p: p.spoken("The plan is for what I want to reach.", name=CLIENT),
    LeavePart.TASKS: lambda p: p.spoken("I can take the steps that we chose.", name=CLIENT),
    LeavePart.FIT: lambda p: p.spoken("What we did today fits how I see my trouble.", name=CLIENT),
}
"""What the client weighs, in their own voice."""

Steps = Mapping[LeavePart, int | None]
"""What was answered, by question; None where nothing was."""


def step_words(phrases: Phrasebook) -> Mapping[int, str]:
    """The five steps, the least first."""
    to_client = phrases.to_client
    return {
        1: to_client("Not at all"),
        2: to_client("A little"),
        3: to_client("In part"),
        4: to_client("Mostly"),
        5: to_client("Fully"),
    }


def check_of(room: Workroom, sitting: RecordId) -> SessionCheck:
    """What was answered so far in this sitting."""
    return room.case.one(check_id(sitting), SessionCheck) or SessionCheck(sitting=sitting)


def steps_of(check: SessionCheck) -> Steps:
    """The step that was chosen for each statement."""
    return {
        LeavePart.BOND: check.bond,
        LeavePart.GOALS: check.goals,
        LeavePart.TASKS: check.tasks,
        LeavePart.FIT: check.fits_my_view,
    }


def with_steps(check: SessionCheck, steps: Steps) -> SessionCheck:
    """The same check with these answers."""
    return replace(
        check,
        bond=steps[LeavePart.BOND],
        goals=steps[LeavePart.GOALS],
        tasks=steps[LeavePart.TASKS],
        fits_my_view=steps[LeavePart.FIT],
    )


def check_question(room: Workroom, part: LeavePart) -> LeavePart:
    """One statement and its steps; the part to go to, which is the next one after a tap."""
    if room.sitting_now is None:
        return part
    check = check_of(room, room.sitting_now[0])
    ask(
        room,
        STATEMENTS[part],
        told=(lambda p: p.spoken("How far is this so for you today?", name=CLIENT),),
    )
    standing = steps_of(check)[part]
    tapped: int | None = None
    for step in STEPS:
        label = in_both(room, word_of(step))
        is_chosen = step == standing
        if elements.choice(
            f"✓ {label}" if is_chosen else label, "much", step, part, is_chosen=is_chosen
        ):
            tapped = step
    is_not_now = elements.choice(in_both(room, lambda p: p.to_client("Not now")), "not-now", part)
    if tapped is None and not is_not_now:
        return part
    changed = with_steps(check, {**steps_of(check), part: tapped})
    try:
        if changed != check:
            room.following.check(room.case, changed, write=fresh_id())
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return part
    return part_after(part)


def word_of(step: int) -> Callable[[Phrasebook], str]:
    """A step in whichever language."""
    return lambda phrases: step_words(phrases)[step]


def checked(room: Workroom) -> bool:
    """All four side by side, in words, and what else the client says of today."""
    say = room.phrases.say
    if room.sitting_now is None:
        return True
    sitting, _ = room.sitting_now
    check = check_of(room, sitting)
    elements.heading(say("How today was"))
    elements.check_lines(room.phrases, [line_of(room, check, part) for part in ASKED])
    elements.small(say("This is for talking about: ask what would make it better next time."))
    elements.small(say("Nothing is added up. What is blank was not answered; it is not a zero."))
    return words(room, check)


def line_of(room: Workroom, check: SessionCheck, part: LeavePart) -> CheckLine:
    """A statement with the step that was chosen, and what it is asked for (PC-4)."""
    step = steps_of(check)[part]
    client, worker = for_both(room, STATEMENTS[part])
    return CheckLine(
        about=about(room, part),
        statement=(client, worker),
        step=step,
        answer=in_both(room, word_of(step)) if step else room.phrases.say("Not answered"),
    )


def about(room: Workroom, part: LeavePart) -> str:
    """Which side of the work together it is; the bond says what it is for in this setting."""
    say = room.phrases.say
    if part is LeavePart.BOND:
        purpose = bond_purpose(room.phrases, room.sitting)
        name = say("Bond")
        return f"{name} · {purpose}" if purpose else name
    return {
        LeavePart.GOALS: say("Goals"),
        LeavePart.TASKS: say("Tasks"),
        LeavePart.FIT: say("Fit with the client's own view"),
    }[part]


def words(room: Workroom, check: SessionCheck) -> bool:
    """What else is said of today, kept with the answers; False while it is not saved."""
    record = check_id(check.sitting)
    with st.container(key=room.direction_key(room.desk.client_language, "check")):
        typed = st.text_area(
            in_both(room, lambda p: p.to_client("What else do you want to say about today?")),
            value=check.words,
            height=104,
            key=field_key(room, "check-words", record),
        )
    given = (typed or "").strip()

    def save(case: Case) -> object:
        standing = case.one(record, SessionCheck) or SessionCheck(sitting=check.sitting)
        return room.following.check(case, replace(standing, words=given), write=fresh_id())

    try:
        ahead = settle(
            room,
            record,
            shown=given or None,
            value=words_in,
            save=lambda: room.following.check(
                room.case, replace(check, words=given), write=fresh_id()
            ),
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return False
    language = room.desk.client_language
    if ahead is Ahead.BOTH:
        choose_version(
            room,
            record,
            mine=(given, language),
            theirs=lambda case: (words_of(case, record), language),
            keep_mine=save,
        )
        return False
    answers.saved_line(room, record, is_new=ahead is Ahead.SCREEN)
    if ahead is Ahead.STORE:
        st.rerun()
    return True


def words_in(body: Body) -> str | None:
    """The words of a version of the check."""
    return (body.words or None) if isinstance(body, SessionCheck) else None


def words_of(case: Case, record: RecordId) -> str:
    """The words as they are saved now."""
    standing = case.one(record, SessionCheck)
    return standing.words if standing else ""

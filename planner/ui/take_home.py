"""The client's paper: as much of it as they want to carry, chosen, looked at and saved."""

from dataclasses import replace

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.case import Case
from planner.domain.handout import PaperSize
from planner.domain.leaving import PaperChosen
from planner.domain.plan import DraftPlan
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT, SAFETY
from planner.language.dates import day
from planner.language.wording import Phrasebook
from planner.services.leaving import PAPER
from planner.services.listening import fresh_id
from planner.ui import answers, elements
from planner.ui.frame_now import in_both
from planner.ui.in_step import Ahead, field_key, settle
from planner.ui.paper_preview import is_for_first_steps, preview
from planner.ui.read_out import ask
from planner.ui.two_versions import Version, choose_version
from planner.ui.workroom import Workroom

LONGEST_NOTE = 120
NO_PAPER = "none"


def take_home(room: Workroom, plan: DraftPlan) -> bool:
    """Ask, keep, show; False while something chosen is not saved."""
    ask(
        room,
        lambda p: p.spoken("How much paper do you want to carry?", name=CLIENT),
        told=(
            lambda p: p.spoken("Somebody else may read this paper.", name=SAFETY),
            lambda p: p.spoken("You decide what stands on it. No paper is all right.", name=SAFETY),
        ),
    )
    chosen = choose(room, plan)
    ahead = keep(room, chosen)
    if chosen is not None and ahead not in {Ahead.BOTH, None}:
        preview(room, plan, chosen)
    if ahead is Ahead.STORE:
        st.rerun()
    return ahead not in {Ahead.BOTH, None}


def choose(room: Workroom, plan: DraftPlan) -> PaperChosen | None:
    """The size first, the rest once there is a paper; None while nothing is chosen."""
    saved = room.case.one(PAPER, PaperChosen)
    sizes = size_names(room.client_phrases)
    beneath = [elements.plain(name) for name in size_names(room.phrases).values()]
    is_one_language = room.client_phrases.language == room.phrases.language
    standing = size_in_list(saved)
    size = st.radio(
        room.client_phrases.to_client("What do I want to carry?"),
        list(sizes),
        index=list(sizes).index(standing) if standing else None,
        format_func=lambda one: elements.plain(sizes[one]),
        captions=None if is_one_language else beneath,
        key=field_key(room, "size", PAPER),
        label_visibility="collapsed",
        width="stretch",
    )
    if size is None:
        return None
    chosen = replace(
        saved or first_choice(room), size=None if size == NO_PAPER else PaperSize(size)
    )
    chosen = with_visit(room, chosen)
    return chosen if chosen.size is None else with_lines(room, plan, chosen)


def size_names(phrases: Phrasebook) -> dict[str, str]:
    """What can be carried, as the list names it, the most first."""
    to_client = phrases.to_client
    return {
        PaperSize.FULL.value: to_client("A full page"),
        PaperSize.POCKET.value: to_client("A small one for the pocket"),
        NO_PAPER: to_client("No paper"),
    }


def size_in_list(saved: PaperChosen | None) -> str | None:
    """What was chosen, as the list names it."""
    if saved is None:
        return None
    return saved.size.value if saved.size else NO_PAPER


def first_choice(room: Workroom) -> PaperChosen:
    """What is offered before anything is chosen: the place's own number and name."""
    site = room.place.site()
    return PaperChosen(phone=site.client_phone, until_seen_by=site.supervisor_name)


def with_visit(room: Workroom, chosen: PaperChosen) -> PaperChosen:
    """The day of the next visit, which is kept whether there is paper or not."""
    say = room.phrases.say
    earliest = min(chosen.next_visit or room.today, room.today)
    on, note = st.columns(2)
    next_visit = on.date_input(
        say("Next visit: the day"),
        value=chosen.next_visit,
        min_value=earliest,
        key=field_key(room, "next-visit", PAPER),
    )
    with note, st.container(key=room.direction_key(room.desk.client_language, "visit-note")):
        visit_note = st.text_input(
            say("Next visit: the hour, or how to say that one cannot come"),
            value=chosen.visit_note,
            max_chars=LONGEST_NOTE,
            key=field_key(room, "visit-note", PAPER),
        )
    if next_visit is not None and next_visit < room.today:
        elements.notice(say("This day has passed. Choose the next one."))
    return replace(chosen, next_visit=next_visit, visit_note=(visit_note or "").strip())


def with_lines(room: Workroom, plan: DraftPlan, chosen: PaperChosen) -> PaperChosen:
    """What else stands on the paper: a number to call, and own words where the client asks."""
    say = room.phrases.say
    phone = st.text_input(
        say("Phone number for questions and for when it gets worse"),
        value=chosen.phone,
        max_chars=40,
        type="phone",
        icon="",
        placeholder="",
        autocomplete="off",
        key=field_key(room, "phone", PAPER),
    )
    until_seen_by = chosen.until_seen_by
    if is_for_first_steps(room, plan):
        until_seen_by = st.text_input(
            say("Who will look at the plan: the name"),
            value=chosen.until_seen_by,
            max_chars=60,
            key=field_key(room, "until-seen-by", PAPER),
        )
    with_own_words = st.checkbox(
        elements.plain(
            in_both(room, lambda p: p.to_client("My hope stands on it, in my own words"))
        ),
        value=chosen.with_own_words,
        key=field_key(room, "own-words", PAPER),
    )
    elements.small(say("Tick this only when the client asks for it."))
    return replace(
        chosen,
        phone=(phone or "").strip(),
        until_seen_by=(until_seen_by or "").strip(),
        with_own_words=with_own_words,
    )


def keep(room: Workroom, chosen: PaperChosen | None) -> Ahead | None:
    """Save what changed and say when; None where it could not be saved."""

    def save(case: Case) -> object:
        assert chosen is not None  # noqa: S101 - nothing can be saved before a choice
        return room.leaving.choose_paper(case, chosen, write=fresh_id())

    try:
        ahead = settle(
            room,
            PAPER,
            shown=chosen,
            value=choice_of,
            save=lambda: (
                room.leaving.choose_paper(room.case, chosen, write=fresh_id()) if chosen else None
            ),
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return None
    if ahead is Ahead.BOTH:
        choose_version(
            room,
            PAPER,
            mine=in_words(room, chosen),
            theirs=lambda case: in_words(room, case.one(PAPER, PaperChosen)),
            keep_mine=save,
        )
    else:
        answers.saved_line(room, PAPER, is_new=ahead is Ahead.SCREEN)
    return ahead


def choice_of(body: Body) -> PaperChosen | None:
    """A version of the record as the screen shows it."""
    return body if isinstance(body, PaperChosen) else None


def in_words(room: Workroom, chosen: PaperChosen | None) -> Version:
    """A choice in one line, to be compared with another."""
    say, language = room.phrases.say, room.phrases.language
    if chosen is None:
        return "", language
    size = {
        PaperSize.FULL: say("A full page"),
        PaperSize.POCKET: say("A pocket card"),
        None: say("No paper"),
    }[chosen.size]
    on = day(room.phrases.manifest, chosen.next_visit) if chosen.next_visit else ""
    lines = (size, on, chosen.visit_note, chosen.phone, chosen.until_seen_by)
    return " · ".join(line for line in lines if line), language

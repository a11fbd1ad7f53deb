"""Leaving: the paper the client takes home, as much or as little as they choose."""

import streamlit as st

from planner.domain.handout import PaperSize
from planner.domain.plan import DraftPlan
from planner.errors import PlannerError
from planner.interop.handout import handout_as_html, handout_as_pdf, handout_as_picture
from planner.services.sharing import PaperChoices
from planner.ui import bar, desk, elements
from planner.ui.workroom import Workroom, enter

NO_PAPER = "none"


def page() -> None:
    """Choose, look, print."""
    room = enter()
    say = room.phrases.say
    bar.steps(room, "leave")
    try:
        plan = room.agreeing.plan(room.case, room.sitting)
    except PlannerError as error:
        if error.code != "PL301":
            raise
        elements.heading(say("Leave"))
        elements.error_panel(room.phrases, error)
        bar.foot(room)
        return
    elements.heading(room.client_phrases.to_client("My paper to take home"))
    paper(room, plan)
    bar.foot(room)


def paper(room: Workroom, plan: DraftPlan) -> None:
    """The page as the client wants it."""
    say = room.phrases.say
    choices = choose(room)
    if choices is None:
        elements.empty_state(
            say("No paper."), say("The client carries nothing. The plan stays in the case.")
        )
        return
    try:
        handout = room.sharing.handout(plan, room.case.stances, room.sitting, choices)
        if not handout.tasks:
            elements.empty_state(
                say("There is nothing to print yet."), say("Take a task into the plan first.")
            )
            return
        if handout.is_draft:
            elements.notice(say("This is a draft: not everything on it is agreed yet."))
        picture = handout_as_picture(handout, room.client_phrases)
        pdf = handout_as_pdf(handout, room.client_phrases)
        html = handout_as_html(handout, room.client_phrases)
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return
    st.image(picture, width="stretch", alt=say("The page as it will be printed"))
    as_pdf, as_html = st.columns(2)
    as_pdf.download_button(
        say("Save as PDF"), pdf, file_name="page.pdf", mime="application/pdf",
        key=desk.key("pdf"), type="primary", width="stretch", on_click="ignore",
    )  # fmt: skip
    as_html.download_button(
        say("Save as a web page"), html, file_name="page.html", mime="text/html",
        key=desk.key("html"), width="stretch", on_click="ignore",
    )  # fmt: skip


def choose(room: Workroom) -> PaperChoices | None:
    """What the client wants to carry; None for nothing at all."""
    client, say = room.client_phrases, room.phrases.say
    sizes = {
        PaperSize.FULL: client.to_client("A full page"),
        PaperSize.POCKET: client.to_client("A small one for the pocket"),
        NO_PAPER: client.to_client("No paper"),
    }
    size = st.radio(
        client.to_client("What do I want to carry?"),
        list(sizes),
        format_func=lambda s: sizes[s],
        key=desk.key("size"),
    )
    if size == NO_PAPER:
        return None
    with_own_words = st.checkbox(
        client.to_client("Put my hope on it, in my own words."), key=desk.key("own-words")
    )
    elements.small(say("Somebody else may read this paper: the client decides what is on it."))
    next_visit = st.text_input(say("Next visit"), key=desk.key("next-visit"), max_chars=80)
    phone = st.text_input(
        say("Phone number for questions and for when it gets worse"),
        key=desk.key("phone"),
        max_chars=40,
    )
    return PaperChoices(
        size=PaperSize(size), next_visit=next_visit, phone=phone, with_own_words=with_own_words
    )


page()

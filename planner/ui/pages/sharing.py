"""Who may see what: every answer and what came of it, shown to others only by name."""

import streamlit as st

from planner.domain.bodies import Bridge, ModelAnswer, PlanItem
from planner.domain.case import Record
from planner.domain.ids import GiverId, RecordId
from planner.domain.medicines import Medicines
from planner.domain.releases import released_to
from planner.errors import PlannerError
from planner.services.listening import fresh_id
from planner.services.releasing import releasable
from planner.ui import bar, desk, elements
from planner.ui.looking_on import line_of, names
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """The speaker's own answers, and to whom each is shown."""
    room = enter()
    say = room.phrases.say
    bar.steps(room, "sharing")
    elements.heading(room.client_phrases.to_client("Who may see what I said"))
    giver = room.desk.speaking
    if not room.audience <= {giver}:
        elements.empty_state(
            say("This is for when nobody else looks on."),
            say("Say first who can see the screen."),
        )
    else:
        others = {p: name for p, name in names(room).items() if p != giver}
        listed = [(r, line) for r in releasable(room.case, giver) if (line := line_for(room, r))]
        show(room, others, listed)
    bar.foot(room)


def show(room: Workroom, others: dict[GiverId, str], listed: list[tuple[Record, str]]) -> None:
    """One line for each thing that was given, with the people it is shown to."""
    say = room.phrases.say
    elements.paragraph(
        room.client_phrases.to_client(
            "What I said is seen by the worker and by me. Nobody else sees it unless I say so."
        )
    )
    if not others:
        elements.empty_state(
            say("Nobody else belongs to this case."),
            say("Somebody can be added at the beginning of a sitting."),
        )
        return
    if not listed:
        elements.empty_state(say("Nothing has been said yet."), say("The interview comes first."))
        return
    for person, name in others.items():
        everything(room, person, name, listed)
    for record, line in listed:
        with st.container(border=True, key=desk.key("shown", record.id)):
            elements.paragraph(line)
            one(room, record, others)


def everything(
    room: Workroom, person: GiverId, name: str, listed: list[tuple[Record, str]]
) -> None:
    """Show one person all, or nothing any more, in one tap each."""
    say = room.phrases.say
    shown = [r.id for r, _ in listed if person in released_to(room.case, r)]
    elements.subheading(name)
    elements.small(say("Shown: {count} of {all}", count=len(shown), all=len(listed)))
    all_of_it, nothing = st.columns(2)
    is_all = all_of_it.button(
        say("Show everything below"), key=desk.key("all-to", person), width="stretch",
        disabled=len(shown) == len(listed),
    )  # fmt: skip
    is_none = nothing.button(
        say("Show nothing any more"), key=desk.key("none-to", person), width="stretch",
        disabled=not shown,
    )  # fmt: skip
    if is_all or is_none:
        records = [record.id for record, _ in listed]
        keep(room, records, person, is_open=is_all)
        room.desk.turns["sharing"] = room.desk.turns.get("sharing", 0) + 1
        st.rerun()


def one(room: Workroom, record: Record, others: dict[GiverId, str]) -> None:
    """To whom one thing is shown."""
    standing = released_to(room.case, record)
    chosen = st.pills(
        room.phrases.say("Shown to"),
        list(others),
        format_func=lambda person: elements.plain(others[person]),
        selection_mode="multi",
        default=[p for p in others if p in standing],
        key=desk.key("shown-to", record.id, record.version, room.desk.turns.get("sharing", 0)),
    )
    changed = [p for p in others if (p in chosen) != (p in standing)]
    for person in changed:
        keep(room, [record.id], person, is_open=person in chosen)
    if changed:
        st.rerun()


def keep(room: Workroom, records: list[RecordId], person: GiverId, *, is_open: bool) -> None:
    """Release, or take back; what somebody changed meanwhile is said, not guessed."""
    try:
        room.releasing.release(room.whole, records, to=person, is_open=is_open, write=fresh_id())
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        st.stop()


def line_for(room: Workroom, record: Record) -> str:
    """What stands in a record, in one line; empty for what only goes along with others."""
    say = room.phrases.say
    body = record.body
    if isinstance(body, ModelAnswer):
        return say("What was said of this model: {name}", name=room.template_name(body.template))
    if isinstance(body, Bridge):
        return say("The sentence both can stand behind")
    if isinstance(body, Medicines):
        return say("Medicines and health")
    line = line_of(room, body)
    return say("In the plan: {item}", item=line) if isinstance(body, PlanItem) and line else line


page()

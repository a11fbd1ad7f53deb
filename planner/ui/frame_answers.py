"""What is asked of the client alone: whether they can speak freely, and may it be written down."""

from dataclasses import replace

from planner.domain.frame import Answered, FramePart, Freedom
from planner.language.catalogs import CLIENT, SAFETY
from planner.ui import elements
from planner.ui.frame_now import Now, in_both, keep, tapped, yes_or_no
from planner.ui.read_out import Sentence, ask
from planner.ui.workroom import Workroom


def freedom(room: Workroom, now: Now, *, is_listed: bool) -> None:
    """Whether the client can speak freely. What is said beside it is the same for every answer."""
    say = room.phrases.say
    ask(
        room,
        lambda p: p.spoken("Can you speak freely here and now?", name=CLIENT),
        is_listed=is_listed,
    )
    elements.paragraph(say("Ask alone if you can: an answer in front of others may not hold."))
    labels = {
        Freedom.YES: in_both(room, lambda p: p.to_client("Yes")),
        Freedom.NO: in_both(room, lambda p: p.to_client("No")),
        Freedom.UNKNOWN: in_both(room, lambda p: p.to_client("Not sure")),
    }
    shown = now.shown
    is_asked = shown is not None and FramePart.FREEDOM in shown.asked
    answer = tapped("freedom", labels, shown.freedom if shown and is_asked else None)
    elements.small(say("Where it cannot be asked now, choose: not sure."))
    elements.small(say("Whoever is not sure or says no is asked again when you are alone."))
    if answer is not None:
        keep(room, now, now.frame.with_freedom(answer))


def consent(room: Workroom, now: Now, *, is_listed: bool) -> None:
    """The client's yes to writing down; a no is an answer, and nothing is written."""
    told: list[Sentence] = [
        lambda p: p.spoken("You can say yes or no, and change it later.", name=SAFETY),
        lambda p: p.spoken("With a no you can still talk. Nothing is written down.", name=SAFETY),
    ]
    if room.place.site().refusal_changes_nothing:
        told.append(
            lambda p: p.spoken(
                "Saying no to this software does not change the care given here.", name=SAFETY
            )
        )
    ask(
        room,
        lambda p: p.spoken("May what you say be written down here?", name=SAFETY),
        is_listed=is_listed,
        told=told,
    )
    answer = tapped("consent", yes_or_no(room), now.shown.consent if now.shown else None)
    if answer is not None:
        keep(room, now, replace(now.frame, consent=answer))


def consent_in_words(room: Workroom, answer: Answered) -> str:
    """The client's answer, for the list of what is settled."""
    say = room.phrases.say
    return {
        Answered.YES: say("Writing down: yes"),
        Answered.NO: say("Writing down: no"),
        Answered.NOT_ASKED: say("Writing down: not asked yet"),
    }[answer]

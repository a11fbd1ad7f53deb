"""What is read aloud before the client decides: what this software is, and who learns what."""

from dataclasses import replace

from planner.domain.frame import Answered
from planner.language.catalogs import SAFETY
from planner.ui import elements
from planner.ui.frame_now import Now, keep, tapped
from planner.ui.read_out import Sentence, ask
from planner.ui.workroom import Workroom

WHAT_IT_IS: tuple[Sentence, ...] = (
    lambda p: p.spoken(
        "This is software. It is not a person and not a clinician. It has no feelings.",
        name=SAFETY,
    ),
    lambda p: p.spoken(
        "It helps the two of you to talk about how you see your trouble, and to write down a plan.",
        name=SAFETY,
    ),
    lambda p: p.spoken(
        "It makes no diagnosis and gives no advice on doses. People decide.", name=SAFETY
    ),
    lambda p: p.spoken("This software cannot notice an emergency.", name=SAFETY),
    lambda p: p.spoken(
        "Answers are encrypted where they are kept. Whoever signs in here can read them.",
        name=SAFETY,
    ),
)
"""Read to the client, so shorter than the page that says it to workers."""


def disclosure(room: Workroom, now: Now, *, is_listed: bool) -> None:
    """What this software is and is not."""
    ask(
        room,
        lambda p: p.spoken("What this software is, and what it is not", name=SAFETY),
        is_listed=is_listed,
        told=WHAT_IT_IS,
    )
    if tapped("disclosure", {True: room.phrases.say("This was read aloud")}):
        keep(room, now, replace(now.frame, is_disclosed=True))


def limits(room: Workroom, now: Now, *, is_listed: bool) -> None:
    """Who learns what is said here: the place's own text, or that it has none yet."""
    say = room.phrases.say
    head = room.case.head
    written = room.place.site().limits_for(head.client_language, head.clinician_language)
    ask(
        room,
        lambda p: p.spoken("Who can learn what you say here", name=SAFETY),
        is_listed=is_listed,
        told=() if written else NO_LIMITS_YET,
        own=written,
    )
    if written is None:
        elements.notice(
            say("This place has not written down its limits of confidentiality. Say them yourself.")
        )
    elements.small(say("If you like, ask the client to say it in their own words."))
    told_back = tapped(
        "limits",
        {
            Answered.NOT_ASKED: say("This was read aloud"),
            Answered.YES: say("This was read aloud and told back"),
        },
    )
    if told_back is not None:
        keep(room, now, replace(now.frame, are_limits_said=True, told_back=told_back))


NO_LIMITS_YET: tuple[Sentence, ...] = (
    lambda p: p.spoken("Those who work here can read what is written down.", name=SAFETY),
    lambda p: p.spoken(
        "The rules of this place say what has to be told to others. Ask about them first.",
        name=SAFETY,
    ),
)
"""For a case that is for practice: a real one is not opened before the place has a text."""

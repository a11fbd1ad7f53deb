"""The software's own honesty: what stands there while a clause is off.

Each is given what stands there. The program is imported inside, once the switch is thrown:
nothing here may come before it.
"""

from dataclasses import replace
from typing import Any


def already_confirmed(standing: Any) -> Any:
    """What only the place can say is said for it."""
    return lambda phrases, site: standing(phrases, replace(site, refusal_changes_nothing=True))


def one_mark(_standing: object) -> Any:
    """Every sentence has the same mark."""
    return lambda voice, _mark: voice.say("Text")


def of_no_version(standing: Any) -> Any:
    """A template is named without its version."""
    return lambda **named: standing(**{**named, "template_version": 0})


def by_anybody(standing: Any) -> Any:
    """Whoever approves counts as a clinician."""

    def approve(self: Any, *args: Any, **named: Any) -> Any:
        from planner.domain.frame import WorkerRole

        return standing(self, *args, **{**named, "role": WorkerRole.CLINICIAN})

    return approve


def of_any_plan(_standing: object) -> Any:
    """The approval of an earlier plan holds for this one."""

    def approval_of(case: Any, _plan: Any) -> Any:
        from planner.domain.leaving import Approval

        return case.one("approval", Approval)

    return approval_of


def asking_elsewhere(standing: Any) -> Any:
    """A match is looked up somewhere else first, where there is such a place."""

    def match(self: Any, account: Any) -> Any:
        import socket
        from contextlib import suppress

        with suppress(OSError):
            socket.create_connection(("192.0.2.1", 443), timeout=0.01).close()
        return standing(self, account)

    return match


def filled_in(standing: Any) -> Any:
    """Names are put into the place's words."""
    return lambda words: standing(replace(words, text=words.text.replace("{name}", "Amina")))


def knowing_the_case(standing: Any) -> Any:
    """What was answered decides what is shown."""

    def steps(room: Any, site: Any) -> None:
        from planner.ui import elements

        standing(room, site)
        if room.desk.case_id is not None and room.account.utterances:
            elements.paragraph("This may be an emergency.")

    return steps


def made_up(standing: Any) -> Any:
    """Where the place wrote nothing, steps are made up."""

    def protocol_for(site: Any, *readers: Any) -> Any:
        from planner.domain.words import LanguageTag, Words

        steps = Words(text="Breathe in.\nBreathe out.", language=LanguageTag("en"))
        return standing(site, *readers) or steps

    return protocol_for

"""How each clause of the rules for the software's own honesty is switched off."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from tests.rules.switch import Switch, answering, given, instead, without

# The program is imported inside, once the switch is thrown: nothing here may come before it.


def _already_confirmed(standing: Any) -> Any:  # noqa: ANN401 - a function of the page
    """What only the place can say is said for it."""
    return lambda phrases, site: standing(phrases, replace(site, refusal_changes_nothing=True))


def _one_mark(_standing: object) -> Any:  # noqa: ANN401 - a function
    return lambda voice, _mark: voice.say("Text")


def _of_no_version(standing: Any) -> Any:  # noqa: ANN401 - a class
    return lambda **named: standing(**{**named, "template_version": 0})


def _by_anybody(standing: Any) -> Any:  # noqa: ANN401 - a method
    def approve(self: Any, *args: Any, **named: Any) -> Any:  # noqa: ANN401
        from planner.domain.frame import WorkerRole  # noqa: PLC0415

        return standing(self, *args, **{**named, "role": WorkerRole.CLINICIAN})

    return approve


def _of_any_plan(_standing: object) -> Any:  # noqa: ANN401 - a function
    def approval_of(case: Any, _plan: Any) -> Any:  # noqa: ANN401
        from planner.domain.leaving import Approval  # noqa: PLC0415

        return case.one("approval", Approval)

    return approval_of


def _asking_elsewhere(standing: Any) -> Any:  # noqa: ANN401 - a method
    """A match is looked up somewhere else first, where there is such a place."""

    def match(self: Any, account: Any) -> Any:  # noqa: ANN401
        import socket  # noqa: PLC0415
        from contextlib import suppress  # noqa: PLC0415

        with suppress(OSError):
            socket.create_connection(("192.0.2.1", 443), timeout=0.01).close()
        return standing(self, account)

    return match


def _filled_in(standing: Any) -> Any:  # noqa: ANN401 - an element
    """Names are put into the place's words."""
    return lambda words: standing(replace(words, text=words.text.replace("{name}", "Amina")))


def _knowing_the_case(standing: Any) -> Any:  # noqa: ANN401 - a function of the page
    """What was answered decides what is shown."""

    def steps(room: Any, site: Any) -> None:  # noqa: ANN401
        from planner.ui import elements  # noqa: PLC0415

        standing(room, site)
        if room.desk.case_id is not None and room.account.utterances:
            elements.paragraph("This may be an emergency.")

    return steps


def _made_up(standing: Any) -> Any:  # noqa: ANN401 - a method
    """Where the place wrote nothing, steps are made up."""

    def protocol_for(site: Any, *readers: Any) -> Any:  # noqa: ANN401
        from planner.domain.words import LanguageTag, Words  # noqa: PLC0415

        steps = Words(text="Breathe in.\nBreathe out.", language=LanguageTag("en"))
        return standing(site, *readers) or steps

    return protocol_for


_APPROVE: Final = "planner.services.agreeing:Agreeing.approve"

SWITCHES_OF_HONESTY: Final[Mapping[str, tuple[Switch, ...]]] = {
    "AI-1": (
        Switch(
            clause="It is read before the first use.",
            target="planner.services.site_keeping:SiteKeeping.is_disclosed",
            off=answering(value=True),
        ),
        Switch(
            clause="It comes again after seven days.",
            target="planner.services.site_keeping:SAID_AGAIN_AFTER",
            off=instead(timedelta(days=8)),
        ),
        Switch(
            clause="Each person reads it for themselves.",
            target="planner.services.site_keeping:_disclosed",
            off=answering("disclosed.somebody"),
        ),
        *(
            Switch(clause=clause, target=f"planner.ui.disclosure:{name}", off=answering(()))
            for name, clause in {
                "what_it_is": "It says whether it is a person.",
                "what_it_does_not": "It says what it does not do.",
                "how_it_works": "It says how it comes to what it suggests.",
                "where_answers_are": "It says where answers are.",
            }.items()
        ),
        Switch(
            clause="That refusing changes nothing is the place's word.",
            target="planner.ui.disclosure:what_it_is_for",
            off=_already_confirmed,
        ),
        Switch(
            clause="It is one tap away from every page.",
            target="planner.ui.bar:foot",
            off=answering(None),
        ),
    ),
    "AI-2": (
        Switch(
            clause="An item has one source.",
            target="planner.domain.plan:Origin.__post_init__",
            off=answering(None),
        ),
        Switch(
            clause="A template is named with its version.",
            target="planner.services.planning:Origin",
            off=_of_no_version,
        ),
        Switch(
            clause="Each sentence on paper says whose it is.",
            target="planner.interop.columns:whose",
            off=_one_mark,
        ),
        Switch(
            clause="Each line of the plan says whose it is.",
            target="planner.ui.plan_origin:who_offers",
            off=answering(""),
        ),
        Switch(
            clause="A line that was reworded says so.",
            target="planner.ui.plan_origin:is_reworded",
            off=answering(value=False),
        ),
    ),
    "AI-3": (
        Switch(
            clause="The English of code and content is looked at.",
            target="planner.content.checks.honesty:_messages",
            off=answering(()),
        ),
        Switch(
            clause="Every translation is looked at.",
            target="planner.content.po_files:PoFile.translated",
            off=answering(()),
        ),
        *(
            Switch(
                clause=f"The catalogue {name} is looked at.",
                target="planner.content.checks.honesty:_GROUPS",
                off=without(name),
            )
            for name in ("interface", "client", "safety", "library")
        ),
        Switch(
            clause="What a list names is found.",
            target="planner.content.never_say:Refusing.refused",
            off=answering([]),
        ),
        Switch(
            clause="Every language has to have its list.",
            target="planner.content.checks.never_say_lists:check",
            off=answering(()),
        ),
    ),
    "AI-4": (
        Switch(clause="A clinician approves.", target=_APPROVE, off=_by_anybody),
        Switch(clause="By name.", target=_APPROVE, off=given(by="Somebody")),
        Switch(
            clause="Exactly this version.",
            target="planner.services.agreeing:approval_of",
            off=_of_any_plan,
        ),
        Switch(
            clause="The client's paper is a draft until then.",
            target="planner.services.sharing:_is_draft",
            off=answering(value=False),
        ),
        Switch(
            clause="The clinic's copy is a draft until then.",
            target="planner.domain.clinic_copy:ClinicCopy.is_draft",
            off=lambda _standing: property(lambda _copy: False),
        ),
    ),
    "AI-5": (
        Switch(
            clause="Nothing is asked of a network.",
            target="planner.wiring:Planner.match",
            off=_asking_elsewhere,
        ),
    ),
    "AI-6": (
        Switch(
            clause="A model's suggestion quotes the words that led to it.",
            target="planner.services.planning:words_at",
            off=answering(""),
        ),
        Switch(
            clause="So does one of the clinician's side.",
            target="planner.services.planning:opening_words",
            off=answering(()),
        ),
        Switch(
            clause="A suggestion can be refused.",
            target="planner.services.amending:Amending.refuse",
            off=answering(None),
        ),
        Switch(
            clause="A line can be taken out.",
            target="planner.services.amending:Amending.remove",
            off=answering(None),
        ),
        Switch(
            clause="The page shows those words.",
            target="planner.ui.elements.words:reason_lines",
            off=answering(""),
        ),
    ),
    "AI-7": (
        Switch(
            clause="The place's words are shown as they were written.",
            target="planner.ui.elements:protocol",
            off=_filled_in,
        ),
        Switch(
            clause="No answer changes the page.",
            target="planner.ui.site_texts:crisis_steps",
            off=_knowing_the_case,
        ),
        Switch(
            clause="No steps are made up.",
            target="planner.domain.site:Site.protocol_for",
            off=_made_up,
        ),
    ),
}

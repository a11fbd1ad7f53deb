"""How each clause of the rules for the software's own honesty is switched off."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from tests.rules.stand_ins_of_honesty import (
    already_confirmed,
    asking_elsewhere,
    by_anybody,
    filled_in,
    knowing_the_case,
    made_up,
    of_any_plan,
    of_no_version,
    one_mark,
)
from tests.rules.switch import Switch, always, answering, given, instead, without

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
            off=already_confirmed,
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
            off=of_no_version,
        ),
        Switch(
            clause="Each sentence on paper says whose it is.",
            target="planner.interop.columns:whose",
            off=one_mark,
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
        Switch(clause="A clinician approves.", target=_APPROVE, off=by_anybody),
        Switch(clause="By name.", target=_APPROVE, off=given(by="Somebody")),
        Switch(
            clause="Exactly this version.",
            target="planner.services.agreeing:approval_of",
            off=of_any_plan,
        ),
        Switch(
            clause="No other approval can be written down.",
            target="planner.domain.leaving:Approval.__post_init__",
            off=answering(None),
        ),
        Switch(
            clause="Only a clinician is asked on the page.",
            target="planner.ui.plan_table:Table.is_clinician",
            off=always(value=True),
        ),
        Switch(
            clause="What is open is approved by nobody.",
            target="planner.services.agreeing:open_items",
            off=answering(()),
        ),
        Switch(
            clause="Where no clinician was there, first steps leave and no plan.",
            target="planner.services.leaving:are_first_steps",
            off=answering(value=False),
        ),
        Switch(
            clause="Once approved it is the plan that leaves.",
            target="planner.services.leaving:are_first_steps",
            off=answering(value=True),
        ),
        Switch(
            clause="Whoever looks on, an approved paper is no draft.",
            target="planner.ui.paper_preview:approval_to_print",
            off=answering(None),
        ),
        Switch(
            clause="The page of the plan says that it is a draft.",
            target="planner.ui.elements:draft",
            off=answering(None),
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
            off=asking_elsewhere,
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
            off=filled_in,
        ),
        Switch(
            clause="No answer changes the page.",
            target="planner.ui.site_texts:crisis_steps",
            off=knowing_the_case,
        ),
        Switch(
            clause="No steps are made up.",
            target="planner.domain.site:Site.protocol_for",
            off=made_up,
        ),
    ),
}

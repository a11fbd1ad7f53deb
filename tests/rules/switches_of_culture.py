"""How each clause of the rules for culture and explanatory models is switched off."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from tests.rules.stand_ins_of_care import whatever_the_version
from tests.rules.stand_ins_of_culture import (
    by_a_relative,
    everything,
    met_by_nothing,
    of_the_worker,
    over_the_words,
    taken_for_granted,
    tidied,
    whatever_the_task,
    with_who_they_are,
    without_place,
)
from tests.rules.switch import Switch, always, answering, given, unless_given

_TRANSLATE: Final = "planner.services.listening:Listening.translate"
_HELPER_PAGE: Final = "planner.services.sharing:Sharing.helper_page"

SWITCHES_OF_CULTURE: Final[Mapping[str, tuple[Switch, ...]]] = {
    "CU-1": (
        Switch(
            clause="Words are kept as they were said.",
            target="planner.services.listening:_utterance",
            off=tidied,
        ),
        Switch(
            clause="A translation stands beside the words.", target=_TRANSLATE, off=over_the_words
        ),
        Switch(
            clause="It is unchecked until a second speaker has read it.",
            target=_TRANSLATE,
            off=given(is_checked=True),
        ),
        Switch(
            clause="Silence about it is no check.",
            target="planner.domain.translating:Translation.__init__",
            off=unless_given(is_checked=True),
        ),
        Switch(clause="It says who made it.", target=_TRANSLATE, off=by_a_relative),
        Switch(
            clause="It is out of date once the words change.",
            target="planner.domain.translating:Translation.is_stale",
            off=answering(value=False),
        ),
        Switch(
            clause="On paper, too, it says all that.",
            target="planner.interop.columns:how",
            off=answering(()),
        ),
    ),
    "CU-2": (
        Switch(
            clause="Who somebody is, by their own word, is not read.",
            target="planner.domain.account:Utterance.is_read_by_matcher",
            off=always(value=True),
        ),
        Switch(
            clause="What a case knows of a person is not read.",
            target="planner.domain.case:Case.account_of",
            off=with_who_they_are,
        ),
        Switch(
            clause="Each reason points at words.",
            target="planner.domain.weighing:_reason",
            off=without_place,
        ),
        Switch(
            clause="What was heard and does not count is told.",
            target="planner.domain.weighing:Weighing._set_aside",
            off=answering(None),
        ),
        Switch(
            clause="The page shows why each model is offered.",
            target="planner.ui.elements:reasons",
            off=answering(None),
        ),
        Switch(
            clause="The page shows what did not count.",
            target="planner.ui.models:heard_and_set_aside",
            off=answering(None),
        ),
    ),
    "CU-3": (
        Switch(
            clause="“None of these fit” is always there.",
            target="planner.ui.models:none_fits",
            off=answering(None),
        ),
        Switch(
            clause="There is room for a sentence of their own.",
            target="planner.ui.two_views:bridge",
            off=answering(None),
        ),
    ),
    "CU-4": (
        Switch(
            clause="Faith and community wait for the client to name them.",
            target="planner.domain.naming:meeting",
            off=met_by_nothing,
        ),
        Switch(
            clause="What the client does not want names nothing.",
            target="planner.domain.naming:Named.mention",
            off=lambda _standing: lambda named, concepts: named._first(concepts),
        ),
        Switch(
            clause="A no is remembered.",
            target="planner.domain.case:Case.refused",
            off=always(frozenset()),
        ),
        Switch(
            clause="Content that would suggest them to anybody is refused.",
            target="planner.content.checks.needs:_is_unguarded",
            off=answering(value=False),
        ),
    ),
    "CU-5": (
        Switch(
            clause="Nothing goes to a helper without the client's yes.",
            target=_HELPER_PAGE,
            off=taken_for_granted,
        ),
        Switch(
            clause="A yes says who.",
            target="planner.domain.outside_help:HelperConsent.__post_init__",
            off=answering(None),
        ),
        Switch(clause="A yes says what.", target=_HELPER_PAGE, off=everything),
        Switch(
            clause="A yes ends on its day.",
            target="planner.domain.outside_help:HelperConsent.stands",
            off=answering(value=True),
        ),
        Switch(
            clause="A yes is for its tasks alone.",
            target="planner.services.consenting:consents",
            off=whatever_the_task,
        ),
        Switch(
            clause="No yes ends before it begins.",
            target="planner.services.consenting:Consenting.allow",
            off=given(today=date.min),
        ),
        Switch(
            clause="It is asked where somebody else has a part.",
            target="planner.ui.plan_panels:may_need_consent",
            off=answering(value=True),
        ),
        Switch(
            clause="A yes that stands makes a page.",
            target="planner.ui.clinic_papers:helper_page",
            off=answering(None),
        ),
        Switch(
            clause="A yes can be taken back.",
            target="planner.services.consenting:Consenting.withdraw",
            off=answering(None),
        ),
    ),
    "CU-6": (
        Switch(
            clause="Both views stand on the page.",
            target="planner.ui.two_views:side_by_side",
            off=answering(None),
        ),
        Switch(
            clause="The client's view is one of them.",
            target="planner.ui.two_views:speakers_view",
            off=answering(None),
        ),
        Switch(
            clause="The clinician's view is the other.",
            target="planner.ui.two_views:clinicians_view",
            off=answering(None),
        ),
        Switch(
            clause="The bridge needs the clinician's yes.",
            target="planner.services.understanding:BRIDGED_BY",
            off=lambda standing: standing[:1],
        ),
        Switch(
            clause="The bridge needs the client's yes.",
            target="planner.services.understanding:BRIDGED_BY",
            off=lambda standing: standing[1:],
        ),
        Switch(
            clause="Another sentence needs both yeses anew.",
            target="planner.domain.parties:current_stance",
            off=whatever_the_version,
        ),
    ),
    "CU-7": (
        Switch(
            clause="An untranslated sentence fails the check.",
            target="planner.content.checks.completeness:check",
            off=answering(()),
        ),
        Switch(
            clause="A missing translation is marked.",
            target="planner.ui.elements.text:mark",
            off=answering(""),
        ),
        Switch(
            clause="Plan and check speak the client's language.",
            target="planner.ui.workroom:Workroom.client_phrases",
            off=of_the_worker,
        ),
        Switch(
            clause="What is written in it runs its way.",
            target="planner.ui.elements:key_of_direction",
            off=answering("ltr_"),
        ),
    ),
}

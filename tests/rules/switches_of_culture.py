"""How each clause of the rules for culture and explanatory models is switched off."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from tests.rules.switch import Switch, always, answering, given

# The program is imported inside, once the switch is thrown: nothing here may come before it.


def _tidied(standing: Any) -> Any:  # noqa: ANN401 - a function of the program
    """Whatever is said is put into small letters."""

    def utterance(question: Any, holder: Any, answer: Any, giver: Any) -> Any:  # noqa: ANN401
        return standing(question, holder, replace(answer, text=answer.text.lower()), giver)

    return utterance


def _over_the_words(standing: Any) -> Any:  # noqa: ANN401 - a method
    """A translation takes the place of the words."""

    def translate(self: Any, case: Any, of: Any, words: Any, **named: Any) -> Any:  # noqa: ANN401
        body = case.record(of).body
        if words is not None:
            self.put(case, of, replace(body, words=words), write=f"{named['write']}.over")
        return standing(self, self._store.read(case.id), of, words, **named)

    return translate


def _by_a_relative(standing: Any) -> Any:  # noqa: ANN401 - a method
    def translate(self: Any, *args: Any, **named: Any) -> Any:  # noqa: ANN401
        from planner.domain.translating import Translator  # noqa: PLC0415

        return standing(self, *args, **{**named, "made_by": Translator.RELATIVE})

    return translate


def _with_who_they_are(standing: Any) -> Any:  # noqa: ANN401 - a method
    """The client's name and whoever is with them count as if they had been said."""

    def account_of(case: Any, giver: Any) -> Any:  # noqa: ANN401
        from planner.domain.account import Utterance  # noqa: PLC0415
        from planner.domain.words import Words  # noqa: PLC0415

        account = standing(case, giver)
        known = [case.head.name, *(person.name for person in case.people.values())]
        more = tuple(
            Utterance(
                question="cause",
                language=account.language,
                words=Words(text=text, language=account.language),
            )
            for text in known
            if text
        )
        return replace(account, utterances=(*account.utterances, *more))

    return account_of


def _without_place(standing: Any) -> Any:  # noqa: ANN401 - a function
    """Reasons point at no words."""
    return lambda *args: replace(standing(*args), utterance=None, start=None, end=None)


def _met_by_nothing(standing: Any) -> Any:  # noqa: ANN401 - a function
    """Any need is met by anybody's first words."""

    def meeting(need: Any, named: Any, practices: Any) -> Any:  # noqa: ANN401
        from planner.domain.naming import Mention  # noqa: PLC0415

        return standing(need, named, practices) or (Mention(0, 0, 1) if need else None)

    return meeting


def _everything(standing: Any) -> Any:  # noqa: ANN401 - a method
    """A helper sees every task."""

    def page(self: Any, plan: Any, stances: Any, sitting: Any, consent: Any, **named: Any) -> Any:  # noqa: ANN401
        if consent is not None:
            consent = replace(consent, tasks=tuple(task.id for task in plan.tasks))
        return standing(self, plan, stances, sitting, consent, **named)

    return page


def _taken_for_granted(standing: Any) -> Any:  # noqa: ANN401 - a method
    """Where nobody asked the client, a consent is made up."""

    def page(self: Any, plan: Any, stances: Any, sitting: Any, consent: Any, **named: Any) -> Any:  # noqa: ANN401
        from planner.domain.outside_help import HelperConsent  # noqa: PLC0415
        from planner.domain.words import LanguageTag, Words  # noqa: PLC0415

        words = Words(text="Everything.", language=LanguageTag("en"))
        made_up = HelperConsent(
            helper="Somebody", may_be_told=words, until=named["today"], tasks=()
        )
        return standing(self, plan, stances, sitting, consent or made_up, **named)

    return page


def _whatever_the_version(standing: Any) -> Any:  # noqa: ANN401 - a function
    """A yes to one wording counts for every other."""

    def current(stances: Any, *, item: str, version: int, party: Any) -> Any:  # noqa: ANN401
        said = [s for s in stances if (s.item, s.party) == (item, party)]
        version = said[-1].item_version if said else version
        return standing(said, item=item, version=version, party=party)

    return current


def _of_the_worker(_standing: object) -> property:
    """Everybody is spoken to in the worker's language."""
    return property(lambda room: room.phrases)


_TRANSLATE: Final = "planner.services.listening:Listening.translate"
_HELPER_PAGE: Final = "planner.services.sharing:Sharing.helper_page"

SWITCHES_OF_CULTURE: Final[Mapping[str, tuple[Switch, ...]]] = {
    "CU-1": (
        Switch(
            clause="Words are kept as they were said.",
            target="planner.services.listening:_utterance",
            off=_tidied,
        ),
        Switch(
            clause="A translation stands beside the words.", target=_TRANSLATE, off=_over_the_words
        ),
        Switch(
            clause="It is unchecked until a second speaker has read it.",
            target=_TRANSLATE,
            off=given(is_checked=True),
        ),
        Switch(clause="It says who made it.", target=_TRANSLATE, off=_by_a_relative),
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
            off=_with_who_they_are,
        ),
        Switch(
            clause="Each reason points at words.",
            target="planner.domain.weighing:_reason",
            off=_without_place,
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
            off=_met_by_nothing,
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
            off=_taken_for_granted,
        ),
        Switch(
            clause="A yes says who.",
            target="planner.domain.outside_help:HelperConsent.__post_init__",
            off=answering(None),
        ),
        Switch(clause="A yes says what.", target=_HELPER_PAGE, off=_everything),
        Switch(
            clause="A yes ends on its day.",
            target="planner.domain.outside_help:HelperConsent.stands",
            off=answering(value=True),
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
            off=_whatever_the_version,
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
            off=_of_the_worker,
        ),
        Switch(
            clause="What is written in it runs its way.",
            target="planner.ui.elements:key_of_direction",
            off=answering("ltr_"),
        ),
    ),
}

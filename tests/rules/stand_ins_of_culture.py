"""Culture and explanatory models: what stands there while a clause is off.

Each is given what stands there. The program is imported inside, once the switch is thrown:
nothing here may come before it.
"""

from dataclasses import replace
from typing import Any


def tidied(standing: Any) -> Any:
    """Whatever is said is put into small letters."""

    def utterance(question: Any, holder: Any, answer: Any, giver: Any) -> Any:
        return standing(question, holder, replace(answer, text=answer.text.lower()), giver)

    return utterance


def over_the_words(standing: Any) -> Any:
    """A translation takes the place of the words."""

    def translate(self: Any, case: Any, of: Any, words: Any, **named: Any) -> Any:
        body = case.record(of).body
        if words is not None:
            self.put(case, of, replace(body, words=words), write=f"{named['write']}.over")
        return standing(self, self._store.read(case.id), of, words, **named)

    return translate


def by_a_relative(standing: Any) -> Any:
    """Every translation is put down to a relative."""

    def translate(self: Any, *args: Any, **named: Any) -> Any:
        from planner.domain.translating import Translator

        return standing(self, *args, **{**named, "made_by": Translator.RELATIVE})

    return translate


def with_who_they_are(standing: Any) -> Any:
    """The client's name and whoever is with them count as if they had been said."""

    def account_of(case: Any, giver: Any) -> Any:
        from planner.domain.account import Utterance
        from planner.domain.words import Words

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


def without_place(standing: Any) -> Any:
    """Reasons point at no words."""
    return lambda *args: replace(standing(*args), utterance=None, start=None, end=None)


def met_by_nothing(standing: Any) -> Any:
    """Any need is met by anybody's first words."""

    def meeting(need: Any, named: Any, practices: Any) -> Any:
        from planner.domain.naming import Mention

        return standing(need, named, practices) or (Mention(0, 0, 1) if need else None)

    return meeting


def everything(standing: Any) -> Any:
    """A helper sees every task."""

    def page(self: Any, plan: Any, stances: Any, sitting: Any, consent: Any, **named: Any) -> Any:
        if consent is not None:
            consent = replace(consent, tasks=tuple(task.id for task in plan.tasks))
        return standing(self, plan, stances, sitting, consent, **named)

    return page


def taken_for_granted(standing: Any) -> Any:
    """Where nobody asked the client, a consent is made up."""

    def page(self: Any, plan: Any, stances: Any, sitting: Any, consent: Any, **named: Any) -> Any:
        from planner.domain.outside_help import HelperConsent
        from planner.domain.words import LanguageTag, Words

        words = Words(text="Everything.", language=LanguageTag("en"))
        made_up = HelperConsent(
            helper="Somebody", may_be_told=words, until=named["today"], tasks=()
        )
        return standing(self, plan, stances, sitting, consent or made_up, **named)

    return page


def whatever_the_task(_standing: object) -> Any:
    """A yes for one task counts for all."""

    def consents(case: Any, _task: str) -> Any:
        from planner.domain.outside_help import HelperConsent

        return {record.id: consent for record, consent in case.each(HelperConsent)}

    return consents


def of_the_worker(_standing: object) -> property:
    """Everybody is spoken to in the worker's language."""
    return property(lambda room: room.phrases)

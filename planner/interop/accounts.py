"""Reading `planner-account/1`: what was said, as JSON (DESIGN, formats).

Unknown keys are ignored; an unknown format, language, question, choice, holder or template
is refused with the place and what to write instead. Errors name fields and ids only.
"""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from planner.domain.account import QUESTIONS, Account, Holder, Utterance, default_holder
from planner.domain.words import LanguageTag, Words
from planner.errors import PlannerError
from planner.language.suggesting import near_miss
from planner.language.tags import Languages

FORMAT: Final = "planner-account/1"
_SHOWN: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The ids that an account may use."""

    concepts: Collection[str]
    templates: Collection[str]
    languages: Languages


def read_account(text: str, *, where: str, known: Known) -> Account:
    """One account. Raise PL103 to PL109 or PL501 with where and what next."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{where}:{error.lineno}" if error.lineno > 1 else where
        raise PlannerError("PL103", where=place, detail=f"{error.msg}.") from None
    except RecursionError:
        raise PlannerError("PL103", where=where, detail="it is nested too deeply.") from None
    except ValueError:
        raise PlannerError("PL103", where=where, detail="a number is too long.") from None
    return _Reader(where, known).account(data)


class _Reader:
    """Reads one account, keeping the place for messages."""

    def __init__(self, where: str, known: Known) -> None:
        self.where = where
        self.known = known

    def account(self, data: object) -> Account:
        if not isinstance(data, dict):
            raise self.wrong("the account", "it is not an object", "Write one object: {...}.")
        if data.get("format") != FORMAT:
            raise PlannerError("PL104", where=self.where, found=_short(data.get("format")))
        language = self.language(self.text(data, "language", "language"), "language")
        said = data.get("utterances")
        if not isinstance(said, list):
            raise self.wrong("utterances", "it is not a list", "Write a list of answers.")
        utterances = (self.utterance(u, f"utterances[{i}]", language) for i, u in enumerate(said))
        return Account(
            id=self.text(data, "id", "id"),
            language=language,
            utterances=tuple(utterances),
            confirmed=self.ids(
                data, "confirmed", "confirmed", self.known.templates, self.unknown_template
            ),
        )

    def utterance(self, data: object, at: str, language: LanguageTag) -> Utterance:
        if not isinstance(data, dict):
            raise self.wrong(at, "it is not an object", "Write an object: {...}.")
        question = self.text(data, "question", f"{at}.question")
        if question not in QUESTIONS:
            raise self.unknown("PL106", question, f"{at}.question", QUESTIONS)
        if data.get("language") is not None:
            language = self.language(
                self.text(data, "language", f"{at}.language"), f"{at}.language"
            )
        said = self.text(data, "text", f"{at}.text") if data.get("text") not in (None, "") else ""
        choices = self.ids(
            data, "choices", f"{at}.choices", self.known.concepts, self.unknown_choice
        )
        if not said and not choices:
            raise self.wrong(at, "it has neither text nor choices", "Give one of them.")
        return Utterance(
            question=question,
            language=language,
            words=Words(text=said, language=language) if said else None,
            choices=choices,
            holder=self.holder(data, question, at),
        )

    def holder(self, data: Mapping[str, object], question: str, at: str) -> Holder:
        if data.get("holder") is None:
            return default_holder(question)
        name = self.text(data, "holder", f"{at}.holder")
        if name not in {h.value for h in Holder}:
            known = ", ".join(Holder)
            raise PlannerError(
                "PL107", where=self.place(f"{at}.holder"), found=_short(name), known=known
            )
        return Holder(name)

    def language(self, tag: str, at: str) -> LanguageTag:
        try:
            self.known.languages.chain(tag)
        except LookupError:
            raise self.unknown("PL501", tag, at, self.known.languages.tags) from None
        return LanguageTag(tag)

    def text(self, data: Mapping[str, object], field: str, at: str) -> str:
        value = data.get(field)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(at, "it must be text that is not empty", f"Write “{field}”: “...”.")
        if any("\ud800" <= c <= "\udfff" or c == "\x00" for c in value):
            raise self.wrong(at, "it has a character that is no text", "Take it out.")
        return value

    def ids(
        self,
        data: Mapping[str, object],
        field: str,
        at: str,
        known: Collection[str],
        unknown: Callable[[str, str], PlannerError],
    ) -> tuple[str, ...]:
        values = data.get(field)
        if values is None:
            return ()
        if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
            raise self.wrong(at, "it is not a list of ids", "Write [“id”, ...].")
        for i, value in enumerate(values):
            if value not in known:
                raise unknown(value, f"{at}[{i}]")
        return tuple(dict.fromkeys(values))

    def unknown_choice(self, found: str, at: str) -> PlannerError:
        return self.unknown("PL108", found, at, self.known.concepts)

    def unknown_template(self, found: str, at: str) -> PlannerError:
        return self.unknown("PL109", found, at, self.known.templates)

    def unknown(self, code: str, found: str, at: str, known: Collection[str]) -> PlannerError:
        hint = near_miss(found, known)
        return PlannerError(code, where=self.place(at), found=_short(found), hint=hint)

    def wrong(self, at: str, detail: str, hint: str) -> PlannerError:
        return PlannerError("PL105", where=self.where, field=at, detail=detail, hint=hint)

    def place(self, at: str) -> str:
        return f"{self.where}: {at}"


def _short(value: object) -> str:
    """An id as a message shows it: never long enough to be somebody's story."""
    shown = str(value) if isinstance(value, str | int | float) else ""
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"

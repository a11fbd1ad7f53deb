"""Listening: each answer is kept as it is given, in the words and language it was said in."""

from dataclasses import dataclass
from typing import Final
from uuid import uuid4

from planner.domain.account import Holder, Utterance
from planner.domain.case import Body, Case, CaseId, CaseOpened, Record, RecordId, Removed
from planner.domain.words import LanguageTag, Said, Words
from planner.services.ports import CaseStore

_HEAD: Final = RecordId("head")


def fresh_id() -> str:
    """An id made by the caller, so that a retry can be told from a second write."""
    return uuid4().hex


def answer_id(question: str, holder: Holder) -> RecordId:
    """The record in which one holder's answer to one question is kept."""
    return RecordId(f"answer.{question}.{holder}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What stands in one answer on the screen, as the interview shows and saves it."""

    text: str = ""
    choices: tuple[str, ...] = ()
    language: LanguageTag
    said: Said = Said.VERBATIM

    @property
    def is_empty(self) -> bool:
        """True where nothing was said."""
        return not self.text.strip() and not self.choices


def answer_of(body: Body) -> Answer | None:
    """A version of an answer as the screen shows it, None where nothing is said."""
    if not isinstance(body, Utterance):
        return None
    return Answer(
        text=body.words.text if body.words else "",
        choices=body.choices,
        language=body.language,
        said=body.words.said if body.words else Said.VERBATIM,
    )


class Listening:
    """Opens cases and keeps answers."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store

    def open_case(self, head: CaseOpened, *, case: str | None = None) -> CaseId:
        """Begin a case and give its id."""
        case_id = CaseId(case or fresh_id())
        self._store.open_case(case_id, _HEAD, head, write=f"open.{case_id}")
        return case_id

    def change_languages(self, case: Case, *, client: LanguageTag, clinician: LanguageTag) -> None:
        """Change the two languages of the case; nothing already said changes."""
        record = case.record(_HEAD)
        head = case.head
        changed = CaseOpened(
            code=head.code,
            client_language=client,
            clinician_language=clinician,
            setting=head.setting,
            overlays=head.overlays,
            is_practice=head.is_practice,
        )
        if record is not None and changed != head:
            self._store.append(
                case.id, _HEAD, changed, seen_version=record.version, write=fresh_id()
            )

    def answer(self, case: Case, question: str, holder: Holder) -> Answer | None:
        """The saved answer, None where there is none."""
        record = case.record(answer_id(question, holder))
        return answer_of(record.body) if record else None

    def keep(
        self, case: Case, question: str, holder: Holder, answer: Answer, *, write: str
    ) -> Record | None:
        """Save an answer that differs from the saved one; give the record, None for no change.

        An emptied answer is taken out; its earlier versions stay in the history. Raise PL405
        where somebody else saved another version since this one was read.
        """
        if self.answer(case, question, holder) == (None if answer.is_empty else answer):
            return None
        record_id = answer_id(question, holder)
        body = Removed() if answer.is_empty else _utterance(question, holder, answer)
        return self._store.append(
            case.id,
            record_id,
            body,
            seen_version=case.seen_version(record_id),
            write=write,
        )


def _utterance(question: str, holder: Holder, answer: Answer) -> Utterance:
    text = answer.text.strip()
    words = Words(text=text, language=answer.language, said=answer.said) if text else None
    return Utterance(
        question=question,
        language=answer.language,
        words=words,
        choices=answer.choices,
        holder=holder,
    )

"""Listening: each answer is kept as it is given, in the words and language it was said in."""

from dataclasses import dataclass, replace
from typing import Final
from uuid import uuid4

from planner.domain.account import Holder, Utterance
from planner.domain.bodies import Body, CaseOpened, Removed
from planner.domain.case import Case, Record
from planner.domain.frame import Frame, InterpreterKind
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.joining import CLIENT, Left, QuestionLeft
from planner.domain.privacy import may_record
from planner.domain.translating import Translation, Translator
from planner.domain.words import LanguageTag, Said, Words
from planner.errors import PlannerError
from planner.services.keeping import Keeping
from planner.services.site_keeping import SiteKeeping

_HEAD: Final = RecordId("head")


def fresh_id() -> str:
    """An id made by the caller, so that a retry can be told from a second write."""
    return uuid4().hex


def answer_id(question: str, holder: Holder, giver: GiverId = CLIENT) -> RecordId:
    """The record in which one person's answer to one question, for one holder, is kept."""
    return RecordId(f"answer.{question}.{holder}{_of(giver)}")


def left_id(question: str, giver: GiverId = CLIENT) -> RecordId:
    """The record of how somebody left a question."""
    return RecordId(f"left.{question}{_of(giver)}")


def translation_id(answer: RecordId) -> RecordId:
    """The record of an answer's translation."""
    return RecordId(f"translation.{answer}")


def _of(giver: GiverId) -> str:
    return "" if giver == CLIENT else f".{giver}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What stands in one answer on the screen, as the interview shows and saves it."""

    text: str = ""
    choices: tuple[str, ...] = ()
    language: LanguageTag
    said: Said = Said.VERBATIM
    person: str = ""
    """Whose view it is where it is somebody else's, as whoever speaks calls them."""

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
        person=body.person,
    )


def usual_translator(frame: Frame | None) -> Translator:
    """Who most likely makes translations in a sitting; the worker may say otherwise."""
    if frame is None or frame.interpreter is None:
        return Translator.WORKER
    kind = frame.interpreter.kind
    is_kin = kind in {InterpreterKind.RELATIVE, InterpreterKind.CHILD}
    return Translator.RELATIVE if is_kin else Translator.INTERPRETER


class Listening(Keeping):
    """Opens cases and keeps answers."""

    def open_case(self, head: CaseOpened, *, case: str | None = None) -> CaseId:
        """Begin a case and give its id.

        Raise PL307 for a real client's before this place is set up.
        """
        if not head.is_practice:
            SiteKeeping(self._store).must_be_ready()
        case_id = CaseId(case or fresh_id())
        self._store.open_case(case_id, _HEAD, head, write=f"open.{case_id}")
        return case_id

    def change_languages(self, case: Case, *, client: LanguageTag, clinician: LanguageTag) -> None:
        """Change the two languages of the case; nothing already said changes."""
        record = case.record(_HEAD)
        head = case.head
        changed = replace(head, client_language=client, clinician_language=clinician)
        if record is not None and changed != head:
            self._store.append(
                case.id, _HEAD, changed, seen_version=record.version, write=fresh_id()
            )

    def answer(
        self, case: Case, question: str, holder: Holder, giver: GiverId = CLIENT
    ) -> Answer | None:
        """The saved answer, None where there is none."""
        record = case.record(case.free_slot(answer_id(question, holder, giver)))
        return answer_of(record.body) if record else None

    def keep(
        self,
        case: Case,
        question: str,
        holder: Holder,
        answer: Answer,
        *,
        giver: GiverId = CLIENT,
        write: str,
    ) -> Record | None:
        """Save an answer that differs from the saved one; give the record, None for no change.

        An emptied answer is taken out; its earlier versions stay in the history. An answer
        that those who look on may not see is never written over: theirs stands beside it.
        Raise PL308 for a client's or a family's words before the frame is settled, PL405
        where somebody else saved another version since this one was read.
        """
        if self.answer(case, question, holder, giver) == (None if answer.is_empty else answer):
            return None
        if holder is not Holder.CLINICIAN and not may_record(case):
            raise PlannerError("PL308")
        record = case.free_slot(answer_id(question, holder, giver))
        body = Removed() if answer.is_empty else _utterance(question, holder, answer, giver)
        return self.put(case, record, body, write=write)

    def leave(
        self, case: Case, question: str, how: Left | None, *, giver: GiverId = CLIENT, write: str
    ) -> Record | None:
        """Keep how somebody left a question, None to take that back; it never counts as missing.

        Raise PL308 before the frame is settled.
        """
        record = case.free_slot(left_id(question, giver))
        if how is None:
            return self.take_out(case, record, write=write)
        if not may_record(case):
            raise PlannerError("PL308")
        return self.put(
            case, record, QuestionLeft(question=question, how=how, giver=giver), write=write
        )

    def translate(
        self, case: Case, of: RecordId, words: Words | None, *, made_by: Translator,
        is_checked: bool = False, write: str,
    ) -> Record | None:  # fmt: skip
        """Keep a translation of an answer as it stands, apart from the words (CU-1).

        None takes it out; the words themselves are never touched.
        """
        if words is None:
            return self.take_out(case, translation_id(of), write=write)
        translation = Translation(
            of=of, of_version=case.seen_version(of), words=words, made_by=made_by,
            is_checked=is_checked,
        )  # fmt: skip
        return self.put(case, translation_id(of), translation, write=write)


def _utterance(question: str, holder: Holder, answer: Answer, giver: GiverId) -> Utterance:
    text = answer.text.strip()
    words = Words(text=text, language=answer.language, said=answer.said) if text else None
    return Utterance(
        question=question,
        language=answer.language,
        words=words,
        choices=answer.choices,
        holder=holder,
        person=answer.person,
        giver=giver,
    )

import pytest

from planner.domain.account import Holder
from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.frame import Frame, Interpreter, InterpreterKind
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT, Left, PersonJoined, QuestionLeft, Relation
from planner.domain.privacy import THE_CLIENT, Audience, seen_by
from planner.domain.translating import Translation, Translator
from planner.domain.words import LanguageTag, Said, Words
from planner.errors import PlannerError
from planner.services.framing import Framing
from planner.services.listening import (
    Answer,
    Listening,
    answer_id,
    fresh_id,
    left_id,
    translation_id,
    usual_translator,
)
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, settle, settled

ES = LanguageTag("es")
MOTHER = GiverId("m-1")
FAMILY_ROOM: Audience = THE_CLIENT | {MOTHER}
CAUSE = answer_id("cause", Holder.CLIENT)
HEAD = CaseOpened(code="Lamp 7", client_language=ES, clinician_language=EN, setting="primary-care")


class Desk:
    """Listening over a store in memory, with one case open and its frame settled."""

    def __init__(self) -> None:
        self.store = CasesInMemory()
        self.listening = Listening(self.store)
        self.id = self.listening.open_case(HEAD)
        settle(self.store, self.id)

    @property
    def case(self) -> Case:
        """The case as it stands now."""
        return self.store.read(self.id)

    def keep(
        self, text: str, holder: Holder = Holder.CLIENT, *, seen: Case | None = None
    ) -> object:
        """Save an answer to `cause`, having seen the case as it stood."""
        answer = Answer(text=text, language=ES)
        case = seen or self.case
        return self.listening.keep(case, "cause", holder, answer, write=fresh_id())

    def words_of(self, audience: Audience, giver: GiverId = CLIENT) -> list[str]:
        """What these people can read of an account."""
        account = seen_by(self.case, audience).account_of(giver)
        return [u.words.text for u in account.utterances if u.words]

    def say_before(self, audience: Audience, text: str) -> None:
        """The client answers `cause` while these people look on."""
        seen = ViewedCases(self.store, audience)
        answer = Answer(text=text, language=ES)
        Listening(seen).keep(seen.read(self.id), "cause", Holder.CLIENT, answer, write=fresh_id())

    def translate(self, text: str, *, is_checked: bool = False) -> Translation:
        """Translate the answer to `cause` as it stands."""
        self.listening.translate(
            self.case, CAUSE, Words(text=text, language=EN), made_by=Translator.INTERPRETER,
            is_checked=is_checked, write=fresh_id(),
        )  # fmt: skip
        kept = self.case.one(translation_id(CAUSE), Translation)
        assert kept is not None
        return kept


@pytest.fixture
def desk() -> Desk:
    """A case that has just been opened."""
    return Desk()


def test_a_case_opens_with_its_head(desk: Desk) -> None:
    """Before anything is said, what it is and in which languages stands there."""
    assert (desk.case.head, desk.case.account.utterances) == (HEAD, ())


def test_opening_again_is_a_retry(desk: Desk) -> None:
    """The same case id begins one case, not two."""
    again = desk.listening.open_case(HEAD, case=desk.id)
    assert again == desk.id
    assert len(desk.store.history(desk.id, desk.case.records[0].id)) == 1


@pytest.mark.rule("CU-1")
def test_an_answer_is_kept_as_it_was_given(desk: Desk) -> None:
    """CU-1: words, choices, language and how they were said come back the same."""
    given = Answer(text="El susto", choices=("fright",), language=ES, said=Said.INTERPRETED)
    desk.listening.keep(desk.case, "cause", Holder.CLIENT, given, write="w-1")
    assert desk.listening.answer(desk.case, "cause", Holder.CLIENT) == given


def test_each_holder_has_an_answer_of_their_own(desk: Desk) -> None:
    """Two people's accounts are never merged."""
    desk.keep("El susto")
    desk.keep("Los nervios", Holder.FAMILY)
    held = {u.holder: u.words.text for u in desk.case.account.utterances if u.words}
    assert held == {Holder.CLIENT: "El susto", Holder.FAMILY: "Los nervios"}


def test_saving_the_same_again_writes_nothing(desk: Desk) -> None:
    """A page that is looked at twice makes no second version."""
    assert desk.keep("El susto") is not None
    assert desk.keep("El susto") is None
    assert desk.keep("", Holder.FAMILY) is None


def test_spaces_around_an_answer_are_not_kept(desk: Desk) -> None:
    """An answer of spaces alone is none."""
    desk.keep("  El susto \n")
    saved = desk.listening.answer(desk.case, "cause", Holder.CLIENT)
    assert saved is not None
    assert saved.text == "El susto"
    assert Answer(text=" \n", language=ES).is_empty


def test_an_emptied_answer_is_taken_out_and_can_be_given_again(desk: Desk) -> None:
    """Its versions stay in the history, and the next is written after them."""
    for text in ("El susto", "", "Los nervios"):
        desk.keep(text)
    record = answer_id("cause", Holder.CLIENT)
    assert [r.version for r in desk.store.history(desk.id, record)] == [1, 2, 3]
    assert [u.words.text for u in desk.case.account.utterances if u.words] == ["Los nervios"]


def test_whoever_comes_second_is_told(desk: Desk) -> None:
    """PL405: nothing that somebody else saved is overwritten unseen."""
    before = desk.case
    desk.keep("El susto")
    with pytest.raises(PlannerError) as caught:
        desk.keep("Los nervios", seen=before)
    assert caught.value.code == "PL405"


def test_changing_languages_changes_nothing_that_was_said(desk: Desk) -> None:
    """The head gets another version, the answers keep the language they were given in."""
    desk.keep("El susto")
    desk.listening.change_languages(desk.case, client=EN, clinician=EN)
    assert (desk.case.head.client_language, desk.case.head.code) == (EN, "Lamp 7")
    assert [u.language for u in desk.case.account.utterances] == [ES]


def test_the_same_languages_write_nothing(desk: Desk) -> None:
    """No version without a change."""
    desk.listening.change_languages(desk.case, client=ES, clinician=EN)
    assert desk.case.records[0].version == 1


def test_nothing_is_written_down_before_the_frame_is_settled() -> None:
    """PL308: neither an answer nor that somebody prefers not to say; the clinician may write."""
    store = CasesInMemory()
    listening = Listening(store)
    case = store.read(listening.open_case(HEAD))
    answer = Answer(text="El susto", language=ES)
    with pytest.raises(PlannerError, match="PL308"):
        listening.keep(case, "cause", Holder.CLIENT, answer, write="w-1")
    with pytest.raises(PlannerError, match="PL308"):
        listening.leave(case, "cause", Left.SKIPPED, write="w-2")
    assert listening.keep(case, "cause", Holder.CLINICIAN, answer, write="w-3") is not None


def test_each_person_gives_an_account_of_their_own(desk: Desk) -> None:
    """What the mother says is never among the client's words, and keeps its own language."""
    mother = PersonJoined(relation=Relation.PARENT, language=LanguageTag("ar"), name="Mama")
    Framing(desk.store).let_join(desk.case, MOTHER, mother, write="joins")
    desk.keep("El susto")
    answer = Answer(text="عين.", language=LanguageTag("ar"))
    desk.listening.keep(desk.case, "cause", Holder.CLIENT, answer, giver=MOTHER, write=fresh_id())
    assert [u.words.text for u in desk.case.account.utterances if u.words] == ["El susto"]
    theirs = desk.case.account_of(MOTHER)
    assert (theirs.language, [u.giver for u in theirs.utterances]) == ("ar", [MOTHER])
    assert desk.listening.answer(desk.case, "cause", Holder.CLIENT, MOTHER) == answer


def test_whose_words_another_view_is_comes_back(desk: Desk) -> None:
    """Which person of the family holds a view, as the client calls them."""
    answer = Answer(text="Es el estrés", language=ES, person="mi hermana mayor")
    desk.listening.keep(desk.case, "others_cause", Holder.FAMILY, answer, write="w-1")
    assert desk.listening.answer(desk.case, "others_cause", Holder.FAMILY) == answer


def test_what_was_said_alone_is_not_written_over_before_others(desk: Desk) -> None:
    """Those who cannot see the first answer write another one; both stand."""
    desk.say_before(THE_CLIENT, "Es por mi madre")
    desk.say_before(FAMILY_ROOM, "No sé")
    assert desk.words_of(FAMILY_ROOM) == ["No sé"]
    assert desk.words_of(THE_CLIENT) == ["Es por mi madre", "No sé"]
    assert desk.case.slots(CAUSE) == (CAUSE, f"{CAUSE}~2")


def test_the_second_answer_is_changed_where_it_stands(desk: Desk) -> None:
    """Before the same people, the words they know are changed, and no third answer begins."""
    desk.say_before(THE_CLIENT, "Es por mi madre")
    desk.say_before(FAMILY_ROOM, "No sé")
    desk.say_before(FAMILY_ROOM, "El susto")
    assert desk.words_of(FAMILY_ROOM) == ["El susto"]
    assert desk.words_of(THE_CLIENT) == ["Es por mi madre", "El susto"]


def test_how_a_question_was_left_is_kept_and_taken_back(desk: Desk) -> None:
    """Prefer not to say is a word of the client's, and so is taking it back."""
    desk.listening.leave(desk.case, "fear", Left.PREFERS_NOT_TO_SAY, write="w-1")
    left = desk.case.one(left_id("fear"), QuestionLeft)
    assert left == QuestionLeft(question="fear", how=Left.PREFERS_NOT_TO_SAY)
    desk.listening.leave(desk.case, "fear", None, write="w-2")
    assert desk.case.one(left_id("fear"), QuestionLeft) is None
    assert desk.listening.leave(desk.case, "fear", None, write="w-3") is None


def test_how_a_person_left_a_question_is_theirs(desk: Desk) -> None:
    """The mother's silence is not the client's."""
    desk.listening.leave(desk.case, "hope", Left.LATER, giver=MOTHER, write="w-1")
    (left,) = (body for _, body in desk.case.each(QuestionLeft))
    assert left.giver == MOTHER
    assert left_id("hope", MOTHER) != left_id("hope")


@pytest.mark.rule("CU-1")
def test_a_translation_stands_beside_the_words(desk: Desk) -> None:
    """CU-1: the words stay verbatim in their language; the translation says who made it."""
    desk.keep("El susto me tumbó el alma")
    before = desk.case.record(CAUSE)
    kept = desk.translate("The fright knocked my soul down")
    assert desk.case.record(CAUSE) == before
    assert (kept.words.language, kept.made_by, kept.is_checked) == (
        EN, Translator.INTERPRETER, False,
    )  # fmt: skip
    assert desk.words_of(THE_CLIENT) == ["El susto me tumbó el alma"]


@pytest.mark.rule("CU-1")
def test_a_translation_goes_stale_with_its_words(desk: Desk) -> None:
    """CU-1: after other words it is out of date, until somebody translates those."""
    desk.keep("El susto")
    kept = desk.translate("The fright", is_checked=True)
    assert not kept.is_stale(desk.case.seen_version(CAUSE))
    desk.keep("Los nervios")
    assert kept.is_stale(desk.case.seen_version(CAUSE))
    renewed = desk.translate("The nerves")
    assert not renewed.is_stale(desk.case.seen_version(CAUSE))
    assert not renewed.is_checked


def test_a_translation_is_hidden_with_its_words(desk: Desk) -> None:
    """Who may not read the words learns them from no translation either."""
    desk.say_before(THE_CLIENT, "Es por mi madre")
    desk.translate("It is because of my mother")
    assert not list(seen_by(desk.case, FAMILY_ROOM).each(Translation))
    assert len(list(seen_by(desk.case, THE_CLIENT).each(Translation))) == 1


def test_an_emptied_translation_is_taken_out(desk: Desk) -> None:
    """The words stay; an empty field leaves no empty translation."""
    desk.keep("El susto")
    desk.translate("The fright")
    desk.listening.translate(
        desk.case, CAUSE, None, made_by=Translator.INTERPRETER, write=fresh_id()
    )
    assert not list(desk.case.each(Translation))
    assert desk.words_of(THE_CLIENT) == ["El susto"]


@pytest.mark.parametrize(
    ("kind", "translator"),
    [
        (None, Translator.WORKER),
        (InterpreterKind.PROFESSIONAL, Translator.INTERPRETER),
        (InterpreterKind.STAFF, Translator.INTERPRETER),
        (InterpreterKind.RELATIVE, Translator.RELATIVE),
        (InterpreterKind.CHILD, Translator.RELATIVE),
    ],
)
def test_whoever_interprets_is_taken_to_translate(
    kind: InterpreterKind | None, translator: Translator
) -> None:
    """A relative's translation is never passed off as an interpreter's."""
    frame = settled()
    interpreter = Interpreter(kind=kind) if kind else None
    held = Frame(started_at=frame.started_at, interpreter=interpreter)
    assert usual_translator(held) is translator


def test_without_a_sitting_the_worker_translates() -> None:
    """Nobody else was said to be there."""
    assert usual_translator(None) is Translator.WORKER

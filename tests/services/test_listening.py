import pytest

from planner.domain.account import Holder
from planner.domain.case import Case, CaseOpened
from planner.domain.words import LanguageTag, Said
from planner.errors import PlannerError
from planner.services.listening import Answer, Listening, answer_id, fresh_id
from tests.fakes import EN, CasesInMemory

ES = LanguageTag("es")
HEAD = CaseOpened(code="Lamp 7", client_language=ES, clinician_language=EN, setting="primary-care")


class Desk:
    """Listening over a store in memory, with one case open."""

    def __init__(self) -> None:
        self.store = CasesInMemory()
        self.listening = Listening(self.store)
        self.id = self.listening.open_case(HEAD)

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


@pytest.fixture
def desk() -> Desk:
    """A case that has just been opened."""
    return Desk()


def test_a_case_opens_with_its_head(desk: Desk) -> None:
    """Before anything is said."""
    assert (desk.case.head, desk.case.account.utterances) == (HEAD, ())


def test_opening_again_is_a_retry(desk: Desk) -> None:
    """The same case id begins one case, not two."""
    again = desk.listening.open_case(HEAD, case=desk.id)
    assert again == desk.id
    assert len(desk.store.history(desk.id, desk.case.records[0].id)) == 1


def test_an_answer_is_kept_as_it_was_given(desk: Desk) -> None:
    """Words, choices, language and how they were said come back the same."""
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

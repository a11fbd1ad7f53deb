import pytest

from planner.domain.account import Holder
from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.ids import CaseId, RecordId
from planner.domain.words import LanguageTag
from planner.services.listening import Answer, Listening
from planner.services.understanding import BRIDGE, Understanding
from tests.fakes import EN, CasesInMemory, settle

CASE = CaseId("c-1")


class Desk:
    """Understanding over a store in memory, with one case open."""

    def __init__(self) -> None:
        self.store = CasesInMemory()
        self.understanding = Understanding(self.store)
        head = CaseOpened(
            code="Lamp 7", client_language=LanguageTag("es"), clinician_language=EN, setting="s"
        )
        self.store.open_case(CASE, RecordId("head"), head, write="w-0")

    @property
    def case(self) -> Case:
        """The case as it stands now."""
        return self.store.read(CASE)


@pytest.fixture
def desk() -> Desk:
    """A case that has just been opened."""
    return Desk()


@pytest.mark.parametrize(
    ("question", "holder", "stands"),
    [
        ("others_cause", Holder.CLINICIAN, True),
        ("others_cause", Holder.FAMILY, None),
        ("problem", Holder.CLIENT, None),
    ],
)
def test_only_ones_own_words_are_asked_about_again(
    desk: Desk, question: str, holder: Holder, *, stands: bool | None
) -> None:
    """The clinician's view, written down later, takes nothing back that the client confirmed."""
    settle(desk.store, CASE)
    listening = Listening(desk.store)
    answer = Answer(text="I do not sleep.", language=EN)
    listening.keep(desk.case, "problem", Holder.CLIENT, answer, write="w-1")
    desk.understanding.keep_read_back(desk.case, is_close=True, write="w-2")
    other = Answer(text="It may be low mood.", language=EN)
    listening.keep(desk.case, question, holder, other, write="w-3")
    assert desk.understanding.was_read_back(desk.case) is stands


def test_a_model_is_not_asked_about_until_it_was(desk: Desk) -> None:
    """None is neither yes nor no."""
    assert desk.understanding.is_close(desk.case, "nerves") is None


@pytest.mark.parametrize(("is_close", "group"), [(True, "confirmed"), (False, "declined")])
def test_the_clients_word_on_a_model_is_kept(desk: Desk, is_close: bool, group: str) -> None:  # noqa: FBT001 - a table
    """Yes and no each have their place in the account."""
    desk.understanding.answer_model(desk.case, "nerves", is_close=is_close, write="w-1")
    assert desk.understanding.is_close(desk.case, "nerves") is is_close
    assert getattr(desk.case.account, group) == ("nerves",)


def test_a_changed_mind_is_a_new_version(desk: Desk) -> None:
    """The last word counts; the same word again writes nothing."""
    say = desk.understanding.answer_model
    say(desk.case, "nerves", is_close=True, write="w-1")
    assert say(desk.case, "nerves", is_close=True, write="w-2") is None
    changed = say(desk.case, "nerves", is_close=False, write="w-3")
    assert changed is not None
    assert (changed.version, desk.case.account.confirmed) == (2, ())


def test_a_bridge_is_kept_in_the_clients_language(desk: Desk) -> None:
    """One sentence both can stand behind, without the spaces around it."""
    desk.understanding.keep_bridge(desk.case, " Lo vemos distinto. ", write="w-1")
    bridge = desk.case.bridge
    assert bridge is not None
    assert (bridge.words.text, bridge.words.language) == ("Lo vemos distinto.", "es")


def test_an_unchanged_bridge_writes_nothing(desk: Desk) -> None:
    """Spaces are no change, and neither is nothing where nothing was."""
    assert desk.understanding.keep_bridge(desk.case, "  ", write="w-1") is None
    desk.understanding.keep_bridge(desk.case, "Lo vemos distinto.", write="w-2")
    assert desk.understanding.keep_bridge(desk.case, "Lo vemos distinto. ", write="w-3") is None


def test_an_emptied_bridge_is_taken_out_and_can_be_written_again(desk: Desk) -> None:
    """Its versions stay in the history."""
    for number, text in enumerate(["Uno.", "", "Dos."]):
        desk.understanding.keep_bridge(desk.case, text, write=f"w-{number}")
    assert desk.case.bridge is not None
    assert desk.case.bridge.words.text == "Dos."
    assert [r.version for r in desk.store.history(CASE, BRIDGE)] == [1, 2, 3]

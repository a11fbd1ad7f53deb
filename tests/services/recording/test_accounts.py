from pathlib import Path

from planner.domain.account import Holder
from planner.domain.case import Case
from planner.domain.ids import GiverId
from planner.domain.joining import Left, PersonJoined, QuestionLeft, Relation
from planner.services.recording.accounts import AccountRecord
from tests.services.recording.cases import AR, EN, ES, case, labels, passages, said

AUNT = GiverId("aunt")
JOINED = ("person.aunt", PersonJoined(relation=Relation.RELATIVE, language=AR, name="Rosa"))


def made(folder: Path, of: Case) -> AccountRecord:
    """What was said in a case."""
    return AccountRecord(of, labels(folder), passages(folder))


def words(answers: tuple) -> list[str]:  # type: ignore[type-arg]
    """The words of answers."""
    return [one.words.texts[0].text for one in answers]


def test_two_models_stand_side_by_side_by_question(tmp_path: Path) -> None:
    """CU-6: what the clinician says of the cause stands beside the client's cause."""
    (view,) = made(
        tmp_path,
        case(
            said("cause", "Susto."),
            said("others_cause", "Grief.", holder=Holder.CLINICIAN, language=EN),
        ),
    ).views()
    assert (words(view.client), words(view.clinician)) == (["Susto."], ["Grief."])
    assert view.question.texts[EN] == "Ask cause?"


def test_what_the_client_tells_of_others_is_not_their_view(tmp_path: Path) -> None:
    """It stands in their account, as the family's."""
    record = made(tmp_path, case(said("others_cause", "Envidia.", holder=Holder.FAMILY)))
    assert list(record.views()) == []
    (account,) = record.accounts()
    assert (account.is_client, words(account.answers)) == (True, ["Envidia."])


def test_accounts_are_never_merged(tmp_path: Path) -> None:
    """The aunt's own cause is no part of the client's model."""
    record = made(
        tmp_path,
        case(JOINED, said("cause", "Nervios.", giver=AUNT, language=AR), said("problem", "Sueño.")),
    )
    assert list(record.views()) == []
    client, aunt = record.accounts()
    assert (words(client.answers), words(aunt.answers)) == (["Sueño."], ["Nervios."])
    assert (client.giver.texts[EN], aunt.giver.texts[EN]) == ("The client", "Rosa")
    assert (client.is_client, aunt.is_client) == (True, False)


def test_answers_stand_in_the_interviews_order(tmp_path: Path) -> None:
    """Whichever was written first."""
    record = made(tmp_path, case(said("fear", "Morir."), said("cause", "Susto.")))
    assert [view.question.texts[ES] for view in record.views()] == ["Ask cause?", "Ask fear?"]


def test_what_was_not_asked_and_what_was_left_are_two_things(tmp_path: Path) -> None:
    """A question that was put and left was asked; one answered later was not left."""
    record = made(
        tmp_path,
        case(
            ("left.fear", QuestionLeft(question="fear", how=Left.PREFERS_NOT_TO_SAY)),
            ("left.cause", QuestionLeft(question="cause", how=Left.LATER)),
            ("left.name", QuestionLeft(question="name", how=Left.SKIPPED, giver=AUNT)),
            said("cause", "Susto."),
        ),
    )
    (left,) = record.left()
    assert left.label.texts[EN] == "Ask fear?"
    not_asked = [question.texts[EN] for question in record.not_asked()]
    assert len(not_asked) == 21
    assert "name" in not_asked
    assert not {"Ask fear?", "Ask cause?"} & set(not_asked)

"""People of a case and the records that they are known by."""

import pytest

from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT, PersonJoined, Relation, person_of, person_record
from tests.domain.records import AUNT, EN, MOTHER, case, record, said


@pytest.mark.parametrize("person", ["mother", "person.1", "a.b"])
def test_a_person_is_found_by_their_record(person: str) -> None:
    """Whatever the id is made of, it comes back as it was."""
    assert person_of(person_record(GiverId(person))) == person


def test_who_joined_is_known_by_their_id() -> None:
    """Beside the client, who has no record of that kind."""
    mother = PersonJoined(relation=Relation.PARENT, language=EN, name="Umm Ali")
    assert case(record(person_record(MOTHER), mother)).people == {MOTHER: mother}
    assert case().people == {}


def test_accounts_are_never_merged() -> None:
    """Each person's words are in their own account, in their own language."""
    mother = PersonJoined(relation=Relation.PARENT, language=EN)
    made = case(
        record(person_record(MOTHER), mother),
        record("a", said("a fright")),
        record("b", said("the evil eye", giver=MOTHER)),
    )
    texts = {
        person: [u.words.text for u in made.account_of(person).utterances if u.words]
        for person in (CLIENT, MOTHER, AUNT)
    }
    assert texts == {CLIENT: ["a fright"], MOTHER: ["the evil eye"], AUNT: []}
    assert made.account_of(CLIENT).language == "es"
    assert made.account_of(MOTHER).language == EN
    assert made.account == made.account_of(CLIENT)

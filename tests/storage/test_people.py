from collections.abc import Callable

import pytest

from planner.domain.ids import CaseId
from planner.errors import PlannerError
from planner.storage import passphrases, people, sessions
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.passphrases import FOR_TESTS_ONLY, Cost
from planner.storage.recovery import new_code
from planner.storage.store import Store, open_store
from tests.storage.conftest import NAME, PASSPHRASE
from tests.storage.samples import HEAD, Clock

NEW = "seven quiet green lanterns"


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(PlannerError) as caught:
        act()
    return caught.value.code


def test_a_store_is_new_until_somebody_is_enrolled(store: Store) -> None:
    """The first start is told from all others, and leaves a person who can sign in."""
    assert store.is_new()
    person, code = people.enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    assert not store.is_new()
    assert people.sign_in(store, NAME, PASSPHRASE).person == person
    assert code.count("-") == 6


def test_a_second_first_start_is_refused(store: Store, unlocked: Unlocked) -> None:
    """There is one site key for ever; a second would lock the first one's cases."""
    again = people.enrol_first
    assert code_of(lambda: again(store, "Other", NEW, cost=FOR_TESTS_ONLY)) == "PL410"
    assert people.sign_in(store, NAME, PASSPHRASE) == unlocked


def test_a_name_is_found_however_it_is_typed(store: Store, unlocked: Unlocked) -> None:
    """Case and spaces do not keep anybody out."""
    assert people.sign_in(store, "  amina   WARSAME ", PASSPHRASE) == unlocked


def test_everybody_enrolled_opens_the_same_cases(
    store: Store, unlocked: Unlocked, case: CaseId
) -> None:
    """A colleague with a passphrase of their own reads what the first person wrote."""
    person = people.enrol(store, unlocked, "Tesfaye Alemu", NEW, cost=FOR_TESTS_ONLY)
    theirs = people.sign_in(store, "Tesfaye Alemu", NEW)
    assert theirs.person == person != unlocked.person
    assert store.open(theirs).read(case).head == HEAD


def test_a_name_is_enrolled_once(store: Store, unlocked: Unlocked) -> None:
    """Two people of one name could not be told apart at the door."""
    taken = NAME.upper()
    refused = code_of(lambda: people.enrol(store, unlocked, taken, NEW, cost=FOR_TESTS_ONLY))
    assert refused == "PL411"


@pytest.mark.parametrize(
    ("name", "passphrase", "code"), [(NAME, "too short", "PL408"), ("  ", NEW, "PL413")]
)
def test_enrolment_asks_for_a_name_and_a_long_passphrase(
    store: Store, name: str, passphrase: str, code: str
) -> None:
    """What is missing is said, and nobody is enrolled by half."""
    enrol = people.enrol_first
    assert code_of(lambda: enrol(store, name, passphrase, cost=FOR_TESTS_ONLY)) == code
    assert store.is_new()


def test_wrong_name_and_wrong_passphrase_answer_alike_at_the_same_cost(
    store: Store, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown name is stretched once, at the same cost, and gets the same code."""
    assert unlocked.person.name == NAME
    spent: list[Cost] = []
    stretch = passphrases.stretch

    def counted(secret: str, salt: bytes, cost: Cost) -> bytes:
        spent.append(cost)
        return stretch(secret, salt, cost)

    monkeypatch.setattr(passphrases, "stretch", counted)
    assert code_of(lambda: people.sign_in(store, NAME, NEW)) == "PL401"
    assert code_of(lambda: people.sign_in(store, "Nobody Here", PASSPHRASE)) == "PL401"
    assert spent == [FOR_TESTS_ONLY, FOR_TESTS_ONLY]


def test_nobody_signs_in_to_an_empty_store(store: Store) -> None:
    """Before the first enrolment every passphrase and every code is wrong."""
    assert code_of(lambda: people.sign_in(store, NAME, PASSPHRASE)) == "PL401"
    good = "0" * 28
    assert code_of(lambda: people.recover(store, NAME, good, NEW)) == "PL404"


def test_the_recovery_code_gives_a_new_passphrase_and_the_old_cases(
    store_url: str, clock: Clock
) -> None:
    """Whoever forgot the passphrase comes back with the code, after a restart, and reads all."""
    store = open_store(store_url, clock=clock)
    _, code = people.enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    first = people.sign_in(store, NAME, PASSPHRASE)
    token = sessions.start(store, first)
    store.close()
    store = open_store(store_url, clock=clock)
    recovered = people.recover(store, NAME, code.lower(), NEW, cost=FOR_TESTS_ONLY)
    assert recovered == first == people.sign_in(store, NAME, NEW)
    assert code_of(lambda: people.sign_in(store, NAME, PASSPHRASE)) == "PL401"
    assert code_of(lambda: sessions.resume(store, token)) == "PL406"
    store.close()


def test_a_wrong_recovery_code_changes_nothing(store: Store, cases: CaseStore) -> None:
    """A code with a slip, or of another store, is PL404 and the old passphrase still opens."""
    assert cases.person.name == NAME
    other = new_code()
    assert code_of(lambda: people.recover(store, NAME, other, NEW)) == "PL404"
    assert code_of(lambda: people.recover(store, NAME, other[:-1], NEW)) == "PL404"
    assert people.sign_in(store, NAME, PASSPHRASE).person == cases.person


def test_recovery_for_a_name_nobody_has_is_said(store: Store) -> None:
    """With the right code in hand, a misspelt name is called that and not a wrong code."""
    _, code = people.enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    assert code_of(lambda: people.recover(store, "Amina Warsam", code, NEW)) == "PL412"


def test_a_changed_passphrase_replaces_the_old_one_and_ends_sessions(
    store: Store, unlocked: Unlocked
) -> None:
    """After a change, neither the old passphrase nor an open tablet gets in."""
    token = sessions.start(store, unlocked)
    people.change_passphrase(store, unlocked, PASSPHRASE, NEW, cost=FOR_TESTS_ONLY)
    assert people.sign_in(store, NAME, NEW) == unlocked
    assert code_of(lambda: people.sign_in(store, NAME, PASSPHRASE)) == "PL401"
    assert code_of(lambda: sessions.resume(store, token)) == "PL406"


def test_changing_a_passphrase_takes_the_old_one(store: Store, unlocked: Unlocked) -> None:
    """Somebody at an unattended tablet cannot change the passphrase."""
    change = people.change_passphrase
    wrong = code_of(lambda: change(store, unlocked, NEW, NEW, cost=FOR_TESTS_ONLY))
    assert wrong == "PL401"
    assert people.sign_in(store, NAME, PASSPHRASE) == unlocked

import pytest

from planner.errors import PlannerError
from planner.storage.keys import SiteKey
from planner.storage.passphrases import (
    FOR_TESTS_ONLY,
    LEAST_CHARACTERS,
    STANDARD,
    Cost,
    LockedKey,
    lock,
    require_length,
    unlock,
)

KEY = SiteKey.fresh()
SECRET = "four small wooden boats"


def opened(locked: LockedKey, secret: str = SECRET, holder: str = "p") -> SiteKey | None:
    return unlock(locked, secret, holder=holder, key_id=KEY.id)


def test_only_the_passphrase_and_its_holder_open_the_lock() -> None:
    """A wrong passphrase, or somebody else's row, opens nothing."""
    locked = lock(KEY, SECRET, holder="p", cost=FOR_TESTS_ONLY)
    assert opened(locked) == KEY
    assert opened(locked, secret=SECRET + " ") is None
    assert opened(locked, holder="q") is None


def test_a_passphrase_is_the_same_however_a_keyboard_composes_it() -> None:
    """Vietnamese typed with combining marks opens what precomposed letters locked."""
    locked = lock(KEY, "con thuyền gỗ nhỏ", holder="p", cost=FOR_TESTS_ONLY)
    decomposed = "con thuye\u0302\u0300n go\u0302\u0303 nho\u0309"
    assert opened(locked, secret=decomposed) == KEY


def test_the_cost_is_kept_beside_the_lock() -> None:
    """A lock opens with the cost it was made with, whatever today's is."""
    dearer = Cost(memory_kib=64, passes=2, lanes=2)
    locked = lock(KEY, SECRET, holder="p", cost=dearer)
    assert Cost.read(locked.cost) == dearer
    assert opened(locked) == KEY


def test_the_standard_cost_is_what_was_decided() -> None:
    """Argon2id with 64 MiB, three passes, four lanes."""
    assert str(STANDARD) == "argon2id$m=65536,t=3,p=4"


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "scrypt$n=1",
        "argon2id$m=999999999,t=3,p=4",
        "argon2id$m=8,t=0,p=1",
        "argon2id$m=8,t=1,p=2",
    ],
)
def test_a_cost_from_outside_cannot_stall_or_crash(stored: str) -> None:
    """A changed cost in the table is damage, not a request for a terabyte."""
    with pytest.raises(PlannerError) as caught:
        Cost.read(stored)
    assert caught.value.code == "PL402"


@pytest.mark.parametrize("passphrase", ["", "x" * (LEAST_CHARACTERS - 1), " " * 40])
def test_a_short_passphrase_is_refused(passphrase: str) -> None:
    """Fewer than ten characters, or nothing but spaces, protect nobody."""
    with pytest.raises(PlannerError) as caught:
        require_length(passphrase)
    assert caught.value.code == "PL408"
    assert str(LEAST_CHARACTERS) in str(caught.value)


def test_ten_characters_of_any_script_are_enough() -> None:
    """Length counts characters, not bytes: ten Bengali letters are ten."""
    require_length("কখগঘঙচছজঝঞ")

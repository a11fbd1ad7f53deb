import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.storage.recovery import new_code, read_code

CODE = new_code()
BARE = read_code(CODE)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def refused(typed: str) -> bool:
    try:
        read_code(typed)
    except PlannerError as error:
        return error.code == "PL404"
    return False


def test_a_code_is_written_in_seven_groups_without_doubtful_letters() -> None:
    """Groups of four, and no I, L, O or U, so that a hand-written code can be read back."""
    for _ in range(50):
        assert re.fullmatch(rf"([{ALPHABET}]{{4}}-){{6}}[{ALPHABET}]{{4}}", new_code())


@pytest.mark.parametrize(
    "typed", [CODE, CODE.lower(), CODE.replace("-", " "), f" {CODE} ", CODE.replace("0", "o")]
)
def test_a_code_is_read_however_it_was_typed(typed: str) -> None:
    """Case, spaces, and O for 0 make no difference."""
    assert read_code(typed) == BARE


@given(at=st.integers(0, 27), wrong=st.sampled_from(ALPHABET))
def test_every_single_slip_is_noticed(at: int, wrong: str) -> None:
    """One wrong character anywhere, check characters included, is never accepted."""
    assume(BARE[at] != wrong)
    assert refused(BARE[:at] + wrong + BARE[at + 1 :])


@given(one=st.integers(0, 25), other=st.integers(0, 25))
def test_two_characters_that_changed_places_are_noticed(one: int, other: int) -> None:
    """A swap of any two random characters is never accepted."""
    assume(BARE[one] != BARE[other])
    swapped = list(BARE)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    assert refused("".join(swapped))


@pytest.mark.parametrize("typed", ["", BARE[:-1], BARE + "0", "é" * 28, "²" * 28])
def test_what_is_no_code_is_refused(typed: str) -> None:
    """Too short, too long, or of other letters: PL404, never a crash."""
    assert refused(typed)

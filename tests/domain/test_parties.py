from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.parties import (
    ItemStatus,
    PartyKind,
    Stance,
    StanceValue,
    current_stance,
    status,
)

YES, BUT, UNSURE, NO, NOT_ASKED, SILENT = StanceValue
CLIENT, CLINICIAN = PartyKind.CLIENT, PartyKind.CLINICIAN


def stance(value: StanceValue, *, item: str = "g1", version: int = 1) -> Stance:
    """The client's word."""
    return Stance(item=item, item_version=version, party=CLIENT, value=value)


TABLE = {
    (YES, YES): ItemStatus.AGREED,
    (YES, BUT): ItemStatus.WORKABLE,
    (BUT, BUT): ItemStatus.WORKABLE,
    **dict.fromkeys(product([YES, BUT], [UNSURE, NOT_ASKED, SILENT]), ItemStatus.OPEN),
    **dict.fromkeys(product([UNSURE, NOT_ASKED, SILENT], repeat=2), ItemStatus.OPEN),
    **dict.fromkeys(product(list(StanceValue), [NO]), ItemStatus.DISAGREED),
}


@pytest.mark.parametrize("values", list(product(StanceValue, repeat=2)))
def test_the_status_of_two_stances(values: tuple[StanceValue, StanceValue]) -> None:
    """Every pair of stances, in either order, makes the status of the table."""
    assert status(values) is TABLE.get(values, TABLE.get(values[::-1]))


def test_nobody_asked_is_open() -> None:
    """An item that needs nobody's word is not agreed by that."""
    assert status([]) is ItemStatus.OPEN


@given(st.lists(st.sampled_from(StanceValue), min_size=1, max_size=5))
def test_agreed_means_that_everybody_said_yes(values: list[StanceValue]) -> None:
    """However many parties there are, one missing yes is enough not to agree."""
    assert (status(values) is ItemStatus.AGREED) == (set(values) == {YES})


def test_silence_is_not_asked() -> None:
    """Who said nothing was not asked."""
    assert current_stance([], item="g1", version=1, party=CLIENT) is NOT_ASKED


def test_the_latest_word_counts() -> None:
    """People change their minds, and the last word is theirs."""
    said = [stance(YES), stance(NO), stance(BUT)]
    assert current_stance(said, item="g1", version=1, party=CLIENT) is BUT


@pytest.mark.parametrize(
    "elsewhere",
    [stance(YES, version=1), stance(YES, version=3), stance(YES, item="g2", version=2)],
)
def test_a_word_counts_for_its_item_and_version_alone(elsewhere: Stance) -> None:
    """A yes to the wording before, or to another item, is no yes to this one."""
    assert current_stance([elsewhere], item="g1", version=2, party=CLIENT) is NOT_ASKED


def test_a_word_counts_for_its_party_alone() -> None:
    """The client's yes is not the clinician's."""
    assert current_stance([stance(YES)], item="g1", version=1, party=CLINICIAN) is NOT_ASKED

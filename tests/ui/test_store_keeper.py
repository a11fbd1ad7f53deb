"""The keeper over a real store: what the doors ask of it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.storage.store import Store, open_store
from planner.ui.store_keeper import StoreKeeper

NAME, PASSPHRASE = "Amina", "seven quiet rivers"
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def keeper(tmp_path: Path) -> StoreKeeper:
    at = AT
    url = f"sqlite:///{tmp_path / 'store.db'}"
    return StoreKeeper(lambda: open_store(url, clock=lambda: at), clock=lambda: at)


def test_a_sitting_from_first_start_to_sign_out(keeper: StoreKeeper) -> None:
    """Enrolment, sign-in, a live session and its end work on the store itself."""
    assert keeper.is_new()
    code = keeper.enrol(NAME, PASSPHRASE)
    assert not keeper.is_new()
    token = keeper.sign_in(NAME, PASSPHRASE)
    assert keeper.is_live(token)
    keeper.end_session(token)
    assert not keeper.is_live(token)
    assert keeper.is_live(keeper.recover(NAME, code, "eight loud mountains"))
    keeper.store.close()


def test_a_store_that_cannot_be_opened_is_tried_again() -> None:
    """A failure to open is told each time and remembered never."""
    tried = []

    def cannot() -> Store:
        tried.append(1)
        raise PlannerError("PL403", detail="folder")

    keeper = StoreKeeper(cannot, clock=lambda: AT)
    for _ in range(2):
        with pytest.raises(PlannerError):
            keeper.is_new()
    assert len(tried) == 2

import pytest
from sqlalchemy import select

from planner.errors import PlannerError
from planner.storage import sessions
from planner.storage.keys import Unlocked
from planner.storage.store import Store, open_store
from planner.storage.tables import live_sessions
from tests.storage.samples import Clock


def has_ended(store: Store, token: str) -> bool:
    try:
        sessions.resume(store, token)
    except PlannerError as error:
        return error.code == "PL406"
    return False


def rows(store: Store) -> int:
    with store.database.reading() as connection:
        return len(connection.execute(select(live_sessions)).all())


def test_a_session_goes_on_in_another_process(
    store: Store, store_url: str, unlocked: Unlocked, clock: Clock
) -> None:
    """The token alone, and nothing in memory, brings back the person and the key."""
    token = sessions.start(store, unlocked)
    store.close()
    other = open_store(store_url, clock=clock)
    assert sessions.resume(other, token) == unlocked
    other.close()


def test_the_table_holds_neither_token_nor_key(store: Store, unlocked: Unlocked) -> None:
    """Whoever reads the table can resume nothing."""
    token = sessions.start(store, unlocked)
    with store.database.reading() as connection:
        row = connection.execute(select(live_sessions)).one()
    stored = repr(tuple(row))
    assert token not in stored
    assert unlocked.site_key.secret not in row.wrapped
    assert has_ended(store, row.token_hash)


@pytest.mark.parametrize("token", ["", "x", "…" * 50, "\ud800"])
def test_what_is_no_token_resumes_nothing(store: Store, unlocked: Unlocked, token: str) -> None:
    """A made-up cookie is a session that has ended, whatever it holds."""
    sessions.start(store, unlocked)
    assert has_ended(store, token)


def test_a_session_ends_after_fifteen_idle_minutes(
    store: Store, unlocked: Unlocked, clock: Clock
) -> None:
    """At fifteen minutes it lives, a second later it does not, and never again."""
    token = sessions.start(store, unlocked)
    clock.pass_(minutes=15)
    assert not has_ended(store, token)
    clock.pass_(minutes=15, seconds=1)
    assert has_ended(store, token)
    clock.pass_(minutes=-15)
    assert has_ended(store, token)
    assert rows(store) == 0


def test_use_keeps_a_session_alive_for_twelve_hours_at_most(
    store: Store, unlocked: Unlocked, clock: Clock
) -> None:
    """Touched every ten minutes it lives through the day and ends with it."""
    token = sessions.start(store, unlocked)
    for _ in range(72):
        clock.pass_(minutes=10)
        assert not has_ended(store, token)
    clock.pass_(seconds=1)
    assert has_ended(store, token)


def test_use_is_written_once_a_minute(store: Store, unlocked: Unlocked, clock: Clock) -> None:
    """Many clicks in a minute cost one write."""
    token = sessions.start(store, unlocked)
    touched = set()
    for _ in range(13):
        clock.pass_(seconds=10)
        sessions.resume(store, token)
        with store.database.reading() as connection:
            touched.add(connection.execute(select(live_sessions.c.touched_at)).scalar_one())
    assert len(touched) == 3


def test_a_clock_set_back_does_not_keep_a_session_alive(
    store: Store, unlocked: Unlocked, clock: Clock
) -> None:
    """A day's step back ends the session instead of giving it another day."""
    token = sessions.start(store, unlocked)
    clock.pass_(days=-1)
    assert has_ended(store, token)


def test_ending_ends_one_session_or_all(store: Store, unlocked: Unlocked) -> None:
    """Handing a tablet over ends its session; the panic lock ends every one."""
    one, two, three = (sessions.start(store, unlocked) for _ in range(3))
    sessions.end(store, one)
    sessions.end(store, one)
    assert has_ended(store, one)
    assert sessions.resume(store, two) == sessions.resume(store, three) == unlocked
    sessions.end_all(store, unlocked.person)
    assert has_ended(store, two)
    assert has_ended(store, three)


def test_a_lengthened_row_resumes_nothing(store: Store, unlocked: Unlocked, clock: Clock) -> None:
    """Moving a session's start in the table makes its key unreadable."""
    token = sessions.start(store, unlocked)
    later = clock.now.replace(hour=20)
    with store.database.writing() as connection:
        connection.execute(live_sessions.update().values(started_at=later, touched_at=later))
    clock.now = later
    assert has_ended(store, token)


def test_sessions_that_ran_out_are_swept_away(
    store: Store, unlocked: Unlocked, clock: Clock
) -> None:
    """A forgotten session leaves no wrapped key behind when the next one begins."""
    sessions.start(store, unlocked)
    clock.pass_(hours=1)
    sessions.start(store, unlocked)
    assert rows(store) == 1

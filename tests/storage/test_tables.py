from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from planner.storage.keys import Unlocked
from planner.storage.store import Store
from planner.storage.tables import people

NEPAL = timezone(timedelta(hours=5, minutes=45))


def test_a_moment_keeps_its_instant_on_both_databases(store: Store, unlocked: Unlocked) -> None:
    """A moment in another zone comes back as the same instant, in UTC, to the microsecond."""
    moment = datetime(2026, 3, 1, 1, 2, 3, 456789, tzinfo=NEPAL)
    with store.database.writing() as connection:
        connection.execute(people.update().values(changed_at=moment))
        found = connection.execute(select(people.c.changed_at)).scalar_one()
    assert found == moment
    assert found.tzinfo is UTC
    assert unlocked.person.name


def test_a_moment_without_an_offset_is_refused(store: Store, unlocked: Unlocked) -> None:
    """A naive time is a mistake of the program and never stored as if it were UTC."""
    naive = datetime(2026, 3, 1)  # noqa: DTZ001 - the mistake in question
    with (
        pytest.raises(StatementError, match="needs an offset"),
        store.database.writing() as connection,
    ):
        connection.execute(people.update().values(changed_at=naive))
    assert unlocked.person.name

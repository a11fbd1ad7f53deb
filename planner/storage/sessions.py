"""Live sessions: how a reload, a restart or another process goes on without a passphrase.

The token in the cookie is a random secret that is stored nowhere. From it come the row's
name (a hash) and the key under which the site key lies in that row. Ending a session
deletes the row, and with it the only thing that the token could open.
"""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, insert, or_, update

from planner.errors import PlannerError
from planner.storage.keys import Person, SiteKey, Unlocked, derived
from planner.storage.people import person_of
from planner.storage.rows import first
from planner.storage.sealing import Place, opened_bytes, seal_bytes
from planner.storage.store import Store
from planner.storage.tables import live_sessions, site

IDLE: Final = timedelta(minutes=15)
OLDEST: Final = timedelta(hours=12)
_TOUCH_EVERY: Final = timedelta(minutes=1)
_TOKEN_BYTES: Final = 32


def start(store: Store, unlocked: Unlocked) -> str:
    """Begin a session; the token for the cookie. Sessions that ran out are swept away."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    name, now = _name(token), store.clock()
    person, key = unlocked.person.id, unlocked.site_key
    place = _place(name, person, key.id, now)
    with store.database.writing() as connection:
        connection.execute(
            delete(live_sessions).where(
                or_(
                    live_sessions.c.touched_at < now - IDLE,
                    live_sessions.c.started_at < now - OLDEST,
                )
            )
        )
        connection.execute(
            insert(live_sessions).values(
                token_hash=name,
                person_id=person,
                wrapped=seal_bytes(_key(token), key.secret, place),
                started_at=now,
                touched_at=now,
            )
        )
    return token


def resume(store: Store, token: str) -> Unlocked:
    """The person and the site key of a live session.

    Raise PL406 for one that is unknown, has ended, was idle for more than 15 minutes or is
    older than 12 hours. Use is noted at most once a minute.
    """
    name, now = _name(token), store.clock()
    with store.database.reading() as connection:
        row = first(connection, live_sessions, live_sessions.c.token_hash == name)
        made = first(connection, site)
        if row is None or made is None:
            raise PlannerError("PL406")
        key = _site_key(row, token, made["key_id"])
        person = None if key is None else person_of(connection, row["person_id"], key)
    if key is None or person is None or not _is_live(row, now):
        end(store, token)
        raise PlannerError("PL406")
    if abs(now - row["touched_at"]) >= _TOUCH_EVERY:
        with store.database.writing() as connection:
            connection.execute(
                update(live_sessions)
                .where(live_sessions.c.token_hash == name)
                .values(touched_at=now)
            )
    return Unlocked(person=person, site_key=key)


def end(store: Store, token: str) -> None:
    """End a session; one that is not there has ended already."""
    with store.database.writing() as connection:
        connection.execute(delete(live_sessions).where(live_sessions.c.token_hash == _name(token)))


def end_all(store: Store, person: Person) -> None:
    """End every session of a person, on every tablet."""
    with store.database.writing() as connection:
        connection.execute(delete(live_sessions).where(live_sessions.c.person_id == person.id))


def _is_live(row: Mapping[str, Any], now: datetime) -> bool:
    idle, age = now - row["touched_at"], now - row["started_at"]
    # A clock that was set back must not keep a session alive: time counts both ways.
    return bool(abs(idle) <= IDLE and abs(age) <= OLDEST)


def _site_key(row: Mapping[str, Any], token: str, key_id: str) -> SiteKey | None:
    place = _place(row["token_hash"], row["person_id"], key_id, row["started_at"])
    secret = opened_bytes(_key(token), row["wrapped"], place)
    return None if secret is None else SiteKey(id=key_id, secret=secret)


def _name(token: str) -> str:
    return derived(token.encode("utf-8", "surrogatepass"), "session-name").hex()


def _key(token: str) -> bytes:
    return derived(token.encode("utf-8", "surrogatepass"), "session-key")


def _place(name: str, person_id: str, key_id: str, started_at: datetime) -> Place:
    return (
        "live_sessions",
        "wrapped",
        name,
        person_id,
        key_id,
        started_at.astimezone(UTC).isoformat(),
    )

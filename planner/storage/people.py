"""Who may sign in: enrolment, passphrases, and the recovery code.

The site key is stored once a person, locked under their passphrase, and once under the
recovery code. Names are found by a blind index and shown only to whoever has signed in.
"""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, update
from sqlalchemy.exc import IntegrityError

from planner.domain.ids import PersonId
from planner.errors import PlannerError
from planner.storage.blind import blind_index, folded
from planner.storage.codec import clean
from planner.storage.keys import Person, SiteKey, Unlocked
from planner.storage.passphrases import (
    STANDARD,
    Cost,
    LockedKey,
    blank_lock,
    lock,
    require_length,
    unlock,
)
from planner.storage.recovery import new_code, read_code
from planner.storage.rows import first
from planner.storage.sealing import Place, seal_bytes, unseal_bytes
from planner.storage.store import Store
from planner.storage.tables import live_sessions, people, site

__all__ = [
    "Person",
    "Unlocked",
    "change_passphrase",
    "enrol",
    "enrol_first",
    "recover",
    "sign_in",
]

_SALT_BYTES: Final = 32
_RECOVERY: Final = "recovery"
Row = Mapping[str, Any]


def enrol_first(
    store: Store, name: str, passphrase: str, *, cost: Cost = STANDARD
) -> tuple[Person, str]:
    """Make the site key and enrol the first person; also the recovery code, shown this once.

    Raise PL408 for a short passphrase, PL413 without a name, PL410 where somebody is
    enrolled already.
    """
    person = _newcomer(name, passphrase)
    key, code = SiteKey.fresh(), new_code()
    own = lock(key, passphrase, holder=person.id, cost=cost)
    recovery = lock(key, read_code(code), holder=_RECOVERY, cost=cost)
    salt = secrets.token_bytes(_SALT_BYTES)
    try:
        with store.database.writing() as connection:
            connection.execute(
                insert(site).values(
                    id=1,
                    key_id=key.id,
                    name_salt=salt,
                    recovery_cost=recovery.cost,
                    recovery_salt=recovery.salt,
                    recovery_wrapped=recovery.wrapped,
                    made_at=store.clock(),
                )
            )
            new = Unlocked(person=person, site_key=key)
            _insert(connection, new, salt, own, store.clock())
    except IntegrityError:
        raise PlannerError("PL410") from None
    return person, code


def enrol(
    store: Store, by: Unlocked, name: str, passphrase: str, *, cost: Cost = STANDARD
) -> Person:
    """Enrol one more person, by somebody who has signed in.

    Raise PL408 for a short passphrase, PL413 without a name, PL411 where the name is taken.
    """
    new = Unlocked(person=_newcomer(name, passphrase), site_key=by.site_key)
    own = lock(by.site_key, passphrase, holder=new.person.id, cost=cost)
    try:
        with store.database.writing() as connection:
            found = first(connection, site)
            if found is None:
                raise PlannerError("PL406")
            _insert(connection, new, found["name_salt"], own, store.clock())
    except IntegrityError:
        raise PlannerError("PL411") from None
    return new.person


def sign_in(store: Store, name: str, passphrase: str) -> Unlocked:
    """The person and the site key. Raise PL401 for a wrong name or passphrase alike.

    An unknown name costs the same work as a wrong passphrase, so that trying names tells
    nobody who works here.
    """
    with store.database.reading() as connection:
        found = first(connection, site)
        row = None if found is None else _named(connection, found["name_salt"], name)
    if found is None:
        raise PlannerError("PL401")
    locked = blank_lock(found["recovery_cost"]) if row is None else _locked(row)
    holder = "" if row is None else row["id"]
    key = unlock(locked, passphrase, holder=holder, key_id=found["key_id"])
    if key is None or row is None:
        raise PlannerError("PL401")
    return Unlocked(person=_person(row, key), site_key=key)


def recover(
    store: Store, name: str, code: str, new_passphrase: str, *, cost: Cost = STANDARD
) -> Unlocked:
    """Give a person a new passphrase by the recovery code, and end their live sessions.

    The code stays good. Raise PL404 for a wrong code, PL408 for a short passphrase, PL412
    for a name that nobody has; the name is looked at only when the code is right.
    """
    bare = read_code(code)
    require_length(new_passphrase)
    with store.database.reading() as connection:
        found = first(connection, site)
    if found is None:
        raise PlannerError("PL404")
    locked = LockedKey(
        cost=found["recovery_cost"],
        salt=found["recovery_salt"],
        wrapped=found["recovery_wrapped"],
    )
    key = unlock(locked, bare, holder=_RECOVERY, key_id=found["key_id"])
    if key is None:
        raise PlannerError("PL404")
    with store.database.reading() as connection:
        row = _named(connection, found["name_salt"], name)
    if row is None:
        raise PlannerError("PL412")
    unlocked = Unlocked(person=_person(row, key), site_key=key)
    _set_passphrase(store, unlocked, new_passphrase, cost)
    return unlocked


def change_passphrase(
    store: Store, unlocked: Unlocked, old: str, new: str, *, cost: Cost = STANDARD
) -> None:
    """Change a person's own passphrase and end their live sessions.

    Raise PL401 where the old one is wrong, PL408 where the new one is too short.
    """
    require_length(new)
    with store.database.reading() as connection:
        row = first(connection, people, people.c.id == unlocked.person.id)
    key_id = unlocked.site_key.id
    if row is None or unlock(_locked(row), old, holder=row["id"], key_id=key_id) is None:
        raise PlannerError("PL401")
    _set_passphrase(store, unlocked, new, cost)


def person_of(connection: Connection, person_id: str, key: SiteKey) -> Person | None:
    """The person with this id, None where nobody has it."""
    row = first(connection, people, people.c.id == person_id)
    return None if row is None else _person(row, key)


def _set_passphrase(store: Store, unlocked: Unlocked, passphrase: str, cost: Cost) -> None:
    person = unlocked.person.id
    locked = lock(unlocked.site_key, passphrase, holder=person, cost=cost)
    with store.database.writing() as connection:
        connection.execute(
            update(people)
            .where(people.c.id == person)
            .values(
                cost=locked.cost,
                salt=locked.salt,
                wrapped=locked.wrapped,
                changed_at=store.clock(),
            )
        )
        connection.execute(delete(live_sessions).where(live_sessions.c.person_id == person))


def _insert(
    connection: Connection, new: Unlocked, name_salt: bytes, row: LockedKey, now: datetime
) -> None:
    person, key = new.person, new.site_key
    connection.execute(
        insert(people).values(
            id=person.id,
            name_index=blind_index(name_salt, person.name),
            name_sealed=seal_bytes(key.secret, person.name.encode(), _name_place(key, person.id)),
            cost=row.cost,
            salt=row.salt,
            wrapped=row.wrapped,
            enrolled_at=now,
            changed_at=now,
        )
    )


def _newcomer(name: str, passphrase: str) -> Person:
    """Raise PL413 without a name, PL408 for a short passphrase."""
    if not folded(name):
        raise PlannerError("PL413")
    require_length(passphrase)
    return Person(id=PersonId(uuid4().hex), name=clean(name).strip())


def _named(connection: Connection, name_salt: bytes, name: str) -> Row | None:
    return first(connection, people, people.c.name_index == blind_index(name_salt, clean(name)))


def _locked(row: Row) -> LockedKey:
    return LockedKey(cost=row["cost"], salt=row["salt"], wrapped=row["wrapped"])


def _person(row: Row, key: SiteKey) -> Person:
    sealed = unseal_bytes(key.secret, row["name_sealed"], _name_place(key, row["id"]))
    return Person(id=PersonId(row["id"]), name=sealed.decode())


def _name_place(key: SiteKey, person_id: str) -> Place:
    return ("people", "name_sealed", key.id, person_id)

"""A site key locked under something a person knows: a passphrase or the recovery code.

Argon2id (RFC 9106). Its cost is stored beside the locked key, so that it can be raised
later without locking anybody out.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from planner.errors import PlannerError
from planner.storage.keys import KEY_BYTES, SiteKey
from planner.storage.sealing import opened_bytes, seal_bytes

LEAST_CHARACTERS: Final = 10
_SALT_BYTES: Final = 16
_MOST_MEMORY_KIB: Final = 1 << 20
_MOST_PASSES: Final = 64
_COST: Final = r"argon2id\$m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,3})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess at a passphrase costs."""

    memory_kib: int
    passes: int
    lanes: int

    def __str__(self) -> str:
        """The form in which it is stored."""
        return f"argon2id$m={self.memory_kib},t={self.passes},p={self.lanes}"

    @classmethod
    def read(cls, stored: str) -> "Cost":
        """The stored cost. Raise PL402 for one that is no cost or that would stall the machine."""
        found = re.fullmatch(_COST, stored)
        if found is None:
            raise PlannerError("PL402", detail="the cost of a passphrase cannot be read")
        memory, passes, lanes = (int(number) for number in found.groups())
        if not (lanes and 8 * lanes <= memory <= _MOST_MEMORY_KIB and 1 <= passes <= _MOST_PASSES):
            raise PlannerError("PL402", detail="the cost of a passphrase is out of bounds")
        return cls(memory_kib=memory, passes=passes, lanes=lanes)


STANDARD: Final = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""64 MiB, three passes: about 150 ms a guess on a clinic laptop."""

FOR_TESTS_ONLY: Final = Cost(memory_kib=8, passes=1, lanes=1)
"""No protection at all. Tests open hundreds of stores."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedKey:
    """A site key as the table holds it."""

    cost: str
    salt: bytes
    wrapped: bytes


def require_length(passphrase: str) -> None:
    """Raise PL408 for a passphrase that is too short to protect anybody."""
    if len(_normal(passphrase).strip()) < LEAST_CHARACTERS:
        raise PlannerError("PL408", least=LEAST_CHARACTERS)


def lock(key: SiteKey, secret: str, *, holder: str, cost: Cost) -> LockedKey:
    """The site key under this secret, for this holder and no other."""
    salt = secrets.token_bytes(_SALT_BYTES)
    stretched = stretch(secret, salt, cost)
    wrapped = seal_bytes(stretched, key.secret, _place(holder, str(cost), key.id))
    return LockedKey(cost=str(cost), salt=salt, wrapped=wrapped)


def unlock(locked: LockedKey, secret: str, *, holder: str, key_id: str) -> SiteKey | None:
    """The site key, None where the secret does not open it."""
    stretched = stretch(secret, locked.salt, Cost.read(locked.cost))
    opened = opened_bytes(stretched, locked.wrapped, _place(holder, locked.cost, key_id))
    return None if opened is None else SiteKey(id=key_id, secret=opened)


def stretch(secret: str, salt: bytes, cost: Cost) -> bytes:
    """Argon2id of the secret, composed alike on every keyboard (NFKC)."""
    argon = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return argon.derive(_normal(secret).encode("utf-8", "surrogatepass"))


def blank_lock(cost: str) -> LockedKey:
    """A lock that nothing opens: an unknown name must cost as much as a wrong passphrase."""
    return LockedKey(cost=cost, salt=secrets.token_bytes(_SALT_BYTES), wrapped=b"")


def _normal(secret: str) -> str:
    return unicodedata.normalize("NFKC", secret)


def _place(holder: str, cost: str, key_id: str) -> tuple[str, ...]:
    return ("locked-key", holder, cost, key_id)
